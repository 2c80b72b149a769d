/** What the hostile catalogue is imported from, the catalogue, and the site that is built from it. From the project's root. */
export const FOLDER = '.cache/hostile';
export const DEFINITIONS = `${FOLDER}/definitions.jsonl`;
export const CATALOGUE = `${FOLDER}/catalogue`;
export const SITE = `${FOLDER}/site`;
