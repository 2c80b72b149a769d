import type { Attack, Catalogue, Server } from '../../catalogue/types.ts';
import { aboutTool, capitalise } from '../../publish/text.ts';
import { CATEGORIES, type Category } from '../../risk/vocabulary.ts';
import { firstSentence, label } from '../format/attack-view.ts';
import { day } from '../format/dates.ts';
import { CATEGORIES_WORST_FIRST, SEVERITIES_WORST_FIRST, severityWord } from '../format/levels.ts';
import { harmWords, worstWords } from '../format/server-view.ts';
import { counted, figure, plain } from '../format/text.ts';
import { site } from '../site.config.ts';
import type { Card, Cell } from './card.ts';

/** For pages that have no card of their own. */
export const SITE_CARD: Card = {
  path: 'share/site.png',
  kind: '',
  title: site.claim,
  line: '',
  cells: CATEGORIES.map((category) => ({ label: category, value: '', register: category })),
};

/** Every card there is. The count of servers nobody has reviewed may be large, and such a page has little to say yet. */
export function allCards(catalogue: Catalogue): Card[] {
  return [
    SITE_CARD,
    homeCard(catalogue),
    ...CATEGORIES.map((category) => categoryCard(category, catalogue)),
    ...catalogue.servers.filter(({ record }) => record.reviewed !== undefined).map(serverCard),
    ...catalogue.attacks.map((attack) => attackCard(attack, catalogue)),
  ];
}

export function homeCard({ counts }: Catalogue): Card {
  const { servers, tools, attacks, policies, bySeverity } = counts;
  const held = [
    counted(servers, 'server'),
    counted(attacks, 'attack'),
    `${figure(policies)} policies tried in the build`,
  ];
  return {
    path: 'share/home.png',
    kind: counted(tools, 'tool'),
    title: site.claim,
    line: held.join(', '),
    cells: SEVERITIES_WORST_FIRST.map((severity) => ({
      label: severityWord(severity),
      value: figure(bySeverity[severity]),
      severity,
    })),
  };
}

/** The card of a server, which also stands for its tools; until somebody has reviewed it, that of the site. */
export function serverCard(server: Server): Card {
  const { record, id, tools, byCategory } = server;
  if (record.reviewed === undefined) return SITE_CARD;
  return {
    path: `share/servers/${id}.png`,
    kind: counted(tools.length, 'tool'),
    title: record.name,
    line: plain(record.summary ?? harmWords(server)),
    cells: [
      worstCell(server),
      ...CATEGORIES_WORST_FIRST.map((category) => ({
        label: category,
        value: figure(byCategory.get(category)?.length ?? 0),
        register: category,
      })),
    ],
  };
}

function worstCell({ tools }: Server): Cell {
  const count = (level: string) => tools.filter(({ assessment }) => assessment.severity === level).length;
  const worst = SEVERITIES_WORST_FIRST.find((level) => count(level) > 0);
  const under =
    worst === undefined ? 'no evidence read yet' : `${figure(count(worst))} of ${counted(tools.length, 'tool')}`;
  return { label: 'Worst', value: severityWord(worst), under, severity: worst ?? 'none', filled: true };
}

export function categoryCard(category: Category, { tools, rationales, counts }: Catalogue): Card {
  const own = tools.filter(({ assessment }) => assessment.category === category);
  const servers = new Set(own.map(({ server }) => server.id)).size;
  const rationale = rationales.get(category);
  return {
    path: `share/categories/${category.toLowerCase()}.png`,
    kind: 'Category of tools',
    title: category,
    line: aboutTool(firstSentence(plain(rationale?.definition ?? ''))),
    cells: [
      { label: 'Register', value: '', register: category },
      { label: 'Recommended rule', value: rationale?.rule ?? 'none', exact: true },
      { label: 'Tools', value: figure(own.length), under: worstWords(own) },
      { label: 'Servers', value: figure(servers), under: `of ${figure(counts.servers)}` },
    ],
  };
}

export function attackCard({ id, record, severity }: Attack, catalogue: Catalogue): Card {
  const { kind, title, summary, stopped, evidence, date } = record;
  return {
    path: `share/attacks/${id}.png`,
    kind: kind === 'pattern' ? 'Attack pattern' : capitalise(kind),
    title,
    line: plain(summary),
    cells: [
      { label: 'Severity', value: severityWord(severity), severity, filled: true },
      { label: 'A policy stops it', value: capitalise(stopped.verdict) },
      { label: 'Evidence', value: label(catalogue, 'evidence', evidence) },
      { label: kind === 'pattern' ? 'First described' : 'Date', value: day(date) },
    ],
  };
}
