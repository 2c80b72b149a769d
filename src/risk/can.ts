import type { ToolFacts } from './types.ts';
import type { ToolCapability } from './vocabulary.ts';

/** True when a tool has one of some capabilities. */
export const can = ({ capabilities }: Pick<ToolFacts, 'capabilities'>, some: readonly ToolCapability[]): boolean =>
  capabilities.some((capability) => some.includes(capability));

/** Capabilities that put something on disk, or take it away there. */
export const CHANGES_FILES: readonly ToolCapability[] = ['file-write', 'file-delete', 'agent-config-write'];

/** Capabilities that open files by path. */
export const OPENS_FILES: readonly ToolCapability[] = ['file-read', ...CHANGES_FILES];

const CALLS_OUT: readonly ToolCapability[] = ['http-fetch', 'http-post', 'browser'];

/** True when a call goes to an address, so that one among its arguments is more than the name of a record. */
export const callsOut = (facts: ToolFacts): boolean => can(facts, CALLS_OUT) || facts.effects.includes('request');
