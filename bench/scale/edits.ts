import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What can be edited of one tool. */
export type Edit =
  | 'a text of its own page'
  | 'a text that search finds'
  | 'a text in lists'
  | 'an effect of the same class'
  | 'an effect of another class'
  | 'a tool more';

const WRITTEN = 'Written by hand to see what follows from it.';
const FIRST_NAME = /^( {2}- name: .*)$/m;
const DESCRIPTION = /^( {4}description: )(?=[A-Za-z])/m;
/** Of a tool that has no other effect. */
const ONLY_EFFECT = /^( {4}effects:\n {6}- )(create|update)$(?=\n {4}\S)/m;

/** How a record is edited, in the order in which builds follow. */
export const EDITS: ReadonlyMap<Edit, (record: string) => string> = new Map([
  ['a text of its own page', (record) => record.replace(FIRST_NAME, `$1\n    rationale: ${WRITTEN}`)],
  ['a text that search finds', (record) => record.replace(DESCRIPTION, '$1Altogether ')],
  ['a text in lists', (record) => record.replace(FIRST_NAME, `$1\n    summary: ${WRITTEN}`)],
  [
    'an effect of the same class',
    (record) => record.replace(ONLY_EFFECT, (_, head, effect) => `${head}${effect === 'create' ? 'update' : 'create'}`),
  ],
  ['an effect of another class', (record) => record.replace(ONLY_EFFECT, '$1delete')],
  ['a tool more', (record) => `${record.trimEnd()}\n  - name: written_by_hand\n    description: ${WRITTEN}\n`],
]);

/** Edits the record of the first server from the middle on that such an edit fits. */
export function editTool(catalogue: string, change: (record: string) => string): void {
  const folder = join(catalogue, 'servers');
  const names = readdirSync(folder);
  for (const name of names.slice(names.length >> 1)) {
    const text = readFileSync(join(folder, name), 'utf8');
    const edited = change(text);
    if (edited === text) continue;
    writeFileSync(join(folder, name), edited);
    return;
  }
  throw new Error(`No server in the second half of ${folder} can be edited so.`);
}
