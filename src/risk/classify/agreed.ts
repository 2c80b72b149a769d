import { categoryOf } from '../category.ts';
import type { Effect, ToolCapability } from '../vocabulary.ts';

/** Effects, and why each capability was given. */
interface Found {
  effects: readonly Effect[];
  grounds: ReadonlyMap<ToolCapability, string>;
}

/**
 * Effects and capabilities are found apart, and where they disagree one of them gives way: what puts a file on disk adds
 * something, what puts code into a cloud deploys it, and other code that nothing runs was none.
 */
export function agreed({ effects, grounds }: Found): Found {
  if (effects.length === 0) return { effects, grounds };
  if (grounds.has('file-write') && categoryOf(effects) === 'Read') return { effects: ['create'], grounds };
  if (!grounds.has('code-exec') || effects.some((effect) => categoryOf([effect]) === 'Execute')) {
    return { effects, grounds };
  }
  if (grounds.has('cloud-admin')) return { effects: ['deploy', ...effects], grounds };
  return { effects, grounds: new Map([...grounds].filter(([capability]) => capability !== 'code-exec')) };
}
