import type { Position } from '../../policy/types.ts';
import type { ClientFormat, Unreadable } from '../types.ts';
import type { RawServer } from './raw.ts';

/** What a file holds before secrets are taken out, or why it cannot be read. */
export type Parsed = ParsedFile | { unreadable: Unreadable };

export interface ParsedFile {
  servers: RawServer[];
  /** The format of the first group of servers; undefined when there is no group. */
  format: ClientFormat | undefined;
}

export function unreadable(message: string, help: string, position: Position): { unreadable: Unreadable } {
  return { unreadable: { code: 'STK001', message, help, position } };
}
