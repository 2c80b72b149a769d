import type { AttackRecord } from '../../catalogue/schema/attack.ts';
import { listed } from './text.ts';

const EVIDENCE: Record<AttackRecord['evidence'], string> = {
  'incident-with-harm': 'Harm done',
  'exploited-in-wild': 'Exploited',
  'in-the-wild-artefact': 'Found in the wild',
  'disclosed-vulnerability': 'Disclosed',
  'research-demo': 'Demonstrated',
  'threat-model': 'Threat model',
};

/** How well an entry is attested, in the words of a narrow column. */
export function evidenceWords(grade: AttackRecord['evidence']): string {
  return EVIDENCE[grade];
}

/** `at the tool and server`. */
export function placesWords(places: AttackRecord['applies_at']): string {
  return `at the ${listed(places)}`;
}

/** The first sentence of a summary: what a list shows under the title. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
