import { CONFIDENCES, SEVERITIES } from '../risk/vocabulary.ts';
import { EVIDENCE_GRADES, KINDS } from './schema/attack.ts';
import type { Catalogue, Counts } from './types.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A review older than this many days is worth repeating: servers change their tools. */
export const STALE_AFTER_DAYS = 180;

/** How long ago things were last held against their sources, in days. */
export interface Ages {
  known: number;
  newest: number;
  median: number;
  oldest: number;
  /** How many are older than STALE_AFTER_DAYS. */
  stale: number;
}

/** How much the catalogue holds, how sure it is, and how old. */
export interface Statistics extends Counts {
  digest: string;
  /** Tools by the confidence of their assessment. */
  byConfidence: Record<string, number>;
  overrides: number;
  reviewedServers: number;
  attacksBySeverity: Record<string, number>;
  attacksByKind: Record<string, number>;
  attacksByEvidence: Record<string, number>;
  attacksByConfidence: Record<string, number>;
  /** Attack entries that apply to no tool and no server here. */
  attacksWithoutMatch: number;
  /** Absent where nothing was ever reviewed. */
  reviews: Ages | undefined;
  attackChecks: Ages | undefined;
}

/** Statistics of a catalogue on a day (YYYY-MM-DD), which is passed in so that the same input gives the same answer. */
export function statisticsOf(catalogue: Catalogue, today: string): Statistics {
  const { servers, tools, attacks, counts, digest } = catalogue;
  const reviews = servers.flatMap(({ record }) => record.reviewed?.on ?? []);
  const records = attacks.map(({ record }) => record);
  return {
    ...counts,
    digest,
    byConfidence: tally(
      CONFIDENCES,
      tools.map(({ assessment }) => assessment.confidence),
    ),
    overrides: tools.filter(({ record }) => record.override !== undefined).length,
    reviewedServers: reviews.length,
    attacksBySeverity: tally(
      SEVERITIES,
      attacks.map(({ severity }) => severity),
    ),
    attacksByKind: tally(
      KINDS,
      records.map(({ kind }) => kind),
    ),
    attacksByEvidence: tally(
      EVIDENCE_GRADES,
      records.map(({ evidence }) => evidence),
    ),
    attacksByConfidence: tally(
      CONFIDENCES,
      records.map(({ confidence }) => confidence),
    ),
    attacksWithoutMatch: attacks.filter((attack) => attack.tools.length + attack.servers.length === 0).length,
    reviews: agesOf(reviews, today),
    attackChecks: agesOf(
      records.map(({ verified }) => verified),
      today,
    ),
  };
}

function tally(words: readonly string[], items: readonly string[]): Record<string, number> {
  const groups = Map.groupBy(items, (item) => item);
  return Object.fromEntries(words.map((word) => [word, groups.get(word)?.length ?? 0]));
}

function agesOf(days: readonly string[], today: string): Ages | undefined {
  const ages = days.map((day) => Math.round((Date.parse(today) - Date.parse(day)) / DAY_MS)).sort((a, b) => a - b);
  const [newest] = ages;
  const median = ages[Math.floor(ages.length / 2)];
  const oldest = ages.at(-1);
  if (newest === undefined || median === undefined || oldest === undefined) return undefined;
  return { known: ages.length, newest, median, oldest, stale: ages.filter((age) => age > STALE_AFTER_DAYS).length };
}
