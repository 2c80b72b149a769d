import type { Tool } from '../catalogue/types.ts';

/** Whether another call of the server takes back what a tool does. Nothing is said of a tool that nobody has reviewed. */
export function undoneWord({ record, assessment }: Tool): 'yes' | 'partly' | 'no' | 'nothing to undo' | 'not known' {
  return record.reversible ?? (assessment.category === 'Read' ? 'nothing to undo' : 'not known');
}
