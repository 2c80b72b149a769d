import { tryExample } from '../build/example.ts';
import type { RecordFiles } from '../load/folder.ts';
import type { RecordFile } from '../load/record-file.ts';
import { didYouMean, quoted } from '../load/wording.ts';
import type { AttackExample } from '../schema/attack.ts';
import type { ToolRecord } from '../schema/tool.ts';
import { toolSlugs } from '../slug.ts';
import { noSuchTool, type Report, type Rule } from './rule.ts';

type AttackFile = RecordFile<'attacks'>;
type Tools = ReadonlyMap<string, ToolRecord>;

export const examples: Rule = {
  name: 'examples',
  about: 'What a policy is said to stop, it stops: each example names a real tool and comes out as told.',
  codes: ['CAT307', 'CAT308', 'CAT309', 'CAT311'],
  check(files, report) {
    const servers = new Map<string, Tools>();
    for (const file of files.attacks) {
      const { example, stopped } = file.record;
      if (example === undefined) missing(file, stopped.verdict, report);
      else if (stopped.verdict === 'no') {
        report('CAT307', file, ['example'], 'An entry that no policy stops has an example', { part: 'key' });
      } else checkExample(file, example, files, servers, report);
    }
  },
};

function missing(file: AttackFile, verdict: string, report: Report): void {
  if (verdict === 'no') return;
  report('CAT307', file, ['stopped', 'verdict'], `The verdict is "${verdict}", and no example shows it`);
}

function checkExample(
  file: AttackFile,
  example: AttackExample,
  files: RecordFiles,
  servers: Map<string, Tools>,
  report: Report,
): void {
  const [id = '', slug = ''] = example.tool.split('/');
  const tools = servers.get(id) ?? toolsOf(id, files);
  servers.set(id, tools);
  const tool = tools.get(slug);
  if (tool === undefined) {
    reportUnknown(file, tools, files, report);
    return;
  }
  for (const field of ['attack', 'honest'] as const) checkCall(file, field, tool, tools, report);
  const tried = tryExample(example, tool.name);
  if (!Array.isArray(tried)) return;
  for (const fault of tried) report('CAT309', file, ['example', fault.field], fault.message, { part: 'key' });
}

/** Imported catalogues keep our attacks without our servers; a tool that its server lacks is a slip. */
function reportUnknown(file: AttackFile, tools: Tools, files: RecordFiles, report: Report): void {
  const [id = '', slug = ''] = file.record.example?.tool.split('/') ?? [];
  const at = ['example', 'tool'];
  if (tools.size > 0) {
    const suggestion = didYouMean(slug, tools.keys());
    report('CAT308', file, at, `The server has no tool at ${quoted(slug)}`, { suggestion });
    return;
  }
  const known = files.servers.map(({ record }) => record.id);
  report('CAT311', file, at, `There is no server ${quoted(id)}`, { suggestion: didYouMean(id, known) });
}

function toolsOf(id: string, files: RecordFiles): Tools {
  const tools = files.servers.find(({ record }) => record.id === id)?.record.tools ?? [];
  const slugs = toolSlugs(tools.map(({ name }) => name));
  return new Map(tools.map((tool, index) => [slugs[index] ?? '', tool]));
}

/**
 * Both calls give what the tool requires, and the honest one nothing else. An attack may invent: a look-alike name, or an argument that a poisoned
 * schema has added, which is what `only_args` is for.
 */
function checkCall(
  file: AttackFile,
  field: 'attack' | 'honest',
  shown: ToolRecord,
  tools: Tools,
  report: Report,
): void {
  const call = file.record.example?.[field];
  if (call === undefined) return;
  const names = [...tools.values()].map(({ name }) => name);
  const tool = call.tool === undefined ? shown : [...tools.values()].find(({ name }) => name === call.tool);
  if (tool === undefined) {
    if (field === 'attack') return;
    report('CAT308', file, ['example', field, 'tool'], ...noSuchTool(call.tool ?? '', names));
    return;
  }
  checkArguments(file, field, tool, report);
}

function checkArguments(file: AttackFile, field: 'attack' | 'honest', tool: ToolRecord, report: Report): void {
  const { args } = file.record.example?.[field] ?? { args: {} };
  const params = tool.params.map(({ name }) => name);
  const unknown = Object.keys(args).filter((name) => !params.includes(name));
  for (const name of field === 'attack' && listsArguments(file) ? [] : unknown) {
    const suggestion = didYouMean(name, params);
    const message = `${quoted(tool.name)} takes no argument ${quoted(name)}`;
    report('CAT308', file, ['example', field, 'args', name], message, { part: 'key', suggestion });
  }
  const lacking = tool.params.filter(({ name, required }) => required && !Object.hasOwn(args, name));
  for (const { name } of lacking) {
    const message = `The call lacks ${quoted(name)}, which the tool requires`;
    report('CAT308', file, ['example', field], message, { part: 'key' });
  }
}

const listsArguments = ({ record }: AttackFile): boolean =>
  JSON.stringify(record.example?.policy).includes('"only_args"');
