/** Software or a typeface by others that readers get a copy of. */
export interface Notice {
  name: string;
  version: string;
  /** SPDX expression. */
  licence: string;
  /** The licence as it came with it. */
  text: string;
}

const RULE = '-'.repeat(80);

/** `/licences.txt`: each part by others, by name, with its licence in full, as most licences ask of those who hand on copies. */
export function licencesText(notices: readonly Notice[]): string {
  const parts = notices
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, licence, text }) => `${RULE}\n${name} ${version}\nLicence: ${licence}\n\n${text.trim()}\n`);
  return `Parts by others that this site sends to its readers, with their licences.\n\n${parts.join('\n')}`;
}

/** The heads of what `licencesText` wrote. */
export function readLicences(text: string): Omit<Notice, 'text'>[] {
  return [...text.matchAll(/^-{80}\n(\S+) (.+)\nLicence: (.+)$/gm)].map(([, name = '', version = '', licence = '']) => {
    return { name, version, licence };
  });
}
