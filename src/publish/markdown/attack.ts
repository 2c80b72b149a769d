import type { Attack } from '../../catalogue/types.ts';
import { citation, citedAttack } from '../cite.ts';
import { absolute, type Site } from '../site.ts';
import { capitalise } from '../text.ts';
import { escapeMarkdown, fence, inlineCode, link, list, prose, section } from './text.ts';

/** The Markdown twin of an attack entry. */
export function attackMarkdown(attack: Attack, site: Site): string {
  const { record } = attack;
  return [
    `# ${escapeMarkdown(record.title)}\n\n${prose(record.summary)}\n\n`,
    readout(attack),
    section('How it unfolds', record.steps.map((step, index) => `${index + 1}. ${prose(step)}\n`).join('')),
    section('Who hands what to whom', flow(attack)),
    section('What it abuses', list(record.abuses.map(inlineCode))),
    section('Signals', list(record.signals.map(prose))),
    section('What stops it', stops(attack)),
    section('The policy, tried', tried(attack, site)),
    section('Tools it applies to', tools(attack, site)),
    section(
      'Servers it applies to',
      listedAtMost(attack.servers, attack, site, (server) => link(server.label, absolute(site, server.path))),
    ),
    section(
      'Related entries',
      list(attack.related.map((other) => link(other.record.title, absolute(site, other.path)))),
    ),
    section('References', references(attack)),
    section('Cite this', `${escapeMarkdown(citation(citedAttack(attack), site))}\n`),
  ].join('');
}

function readout(attack: Attack): string {
  const { record, severity } = attack;
  const { impact, reach, ease, why } = record.rubric;
  return list([
    `Severity: ${capitalise(severity)} (impact ${impact}, reach ${reach}, ease ${ease}). ${prose(why)}`,
    `Kind: ${record.kind}`,
    `Evidence: ${record.evidence.replaceAll('-', ' ')}`,
    `Date: ${record.date}`,
    `Last checked against its references: ${record.verified}`,
    ...(record.cve.length === 0 ? [] : [`CVE: ${record.cve.join(', ')}`]),
    ...(record.aliases.length === 0 ? [] : [`Also known as: ${record.aliases.map(escapeMarkdown).join(', ')}`]),
    ...(record.caution === undefined ? [] : [`Caution: ${prose(record.caution)}`]),
  ]);
}

function stops({ record }: Attack): string {
  const controls = list(record.controls.map(({ control, how }) => `${inlineCode(control)}: ${prose(how)}`));
  return `A policy stops it: ${record.stopped.verdict}. ${prose(record.stopped.why)}\n\n${controls}`;
}

function flow({ record }: Attack): string {
  return list(
    record.flow.map(({ step, from, to, cut }) => {
      return `Step ${step}: ${from} to ${to}${cut ? ' (the call that the policy refuses)' : ''}`;
    }),
  );
}

function tried({ example }: Attack, site: Site): string {
  if (example === undefined) return '';
  const { tool, text, attack, honest } = example;
  const call = ({ verdict, says, call: name, args, rule }: typeof attack) =>
    `${verdict}: ${prose(says)} ${inlineCode(args === undefined ? name : `${name} ${args}`)}${rule === '' ? '' : `, by ${inlineCode(rule)}`}`;
  return [
    `On ${link(tool.record.name, absolute(site, tool.path))} of ${link(tool.server.label, absolute(site, tool.server.path))}:\n\n`,
    fence(text, 'json'),
    `\nEvaluated in the build:\n\n`,
    list([call(attack), call(honest)]),
  ].join('');
}

function tools(attack: Attack, site: Site): string {
  return listedAtMost(attack.tools, attack, site, ({ tool, reason }) => {
    return `${link(tool.record.name, absolute(site, tool.path))}: ${prose(reason)}`;
  });
}

/** Most that a list of this page names, as on the page itself. */
const LISTED = 200;

function listedAtMost<T>(all: readonly T[], { id }: Attack, site: Site, words: (one: T) => string): string {
  const rest = all.length - LISTED;
  const more = rest > 0 ? [`And ${rest} more: ${absolute(site, `api/v1/attacks/${id}.json`)}`] : [];
  return list([...all.slice(0, LISTED).map(words), ...more]);
}

function references({ record }: Attack): string {
  return list(
    record.references.map(
      ({ title, url, publisher, year }) => `${link(title, url)}, ${escapeMarkdown(publisher)}, ${year}`,
    ),
  );
}
