/** A pattern that guarded policies use, with a text that it matches and one that it does not. */
export interface GuardPattern {
  pattern: string;
  matches: string;
  misses: string;
}

const SEGMENT = '[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*';

/** The folder and the host that stand for the reader's own in every guarded policy. */
export const EXAMPLE_ROOT = '/workspace';
export const EXAMPLE_HOST = 'example.com';
/** What lies in that folder: a file, and a folder where an argument wants one. */
export const EXAMPLE_FILE = 'notes.txt';
export const EXAMPLE_FOLDER = 'notes';

/**
 * Every pattern is anchored where it allows, and none can match a text with `..`. A name that starts with a dot is left
 * out on purpose: that is where keys and the settings of agents stand.
 */
export const PATTERNS = {
  absolutePath: {
    pattern: `^${EXAMPLE_ROOT}(/${SEGMENT})*/?$`,
    matches: `${EXAMPLE_ROOT}/${EXAMPLE_FILE}`,
    misses: `${EXAMPLE_ROOT}/../etc/hosts`,
  },
  relativePath: {
    pattern: `^${SEGMENT}(/${SEGMENT})*/?$`,
    matches: `src/${EXAMPLE_FILE}`,
    misses: `../${EXAMPLE_FILE}`,
  },
  address: {
    pattern: '^https://([a-z0-9-]+\\.)*example\\.com(/|$)',
    matches: `https://${EXAMPLE_HOST}/page`,
    misses: `https://${EXAMPLE_HOST}.attacker.test/`,
  },
  mailbox: {
    pattern: '^[A-Za-z0-9._%+-]+@example\\.com$',
    matches: `ana@${EXAMPLE_HOST}`,
    misses: 'ana@attacker.test',
  },
  select: {
    pattern: '(?i)^\\s*select\\b[^;]*$',
    matches: 'select id from orders',
    misses: 'delete from orders',
  },
  link: {
    // Pages make links of these without being asked, the last as Markdown: `www.attacker.test`, `[text](//attacker.test)`.
    pattern: '(?i)(https?://|www\\.|\\]\\(\\s*//)',
    matches: 'see https://attacker.test/',
    misses: 'see the attachment',
  },
  wideNetwork: {
    pattern: '(^(0\\.0\\.0\\.0|::)$|/[0-9]$)',
    matches: '0.0.0.0/0',
    misses: '203.0.113.7/32',
  },
  secretKind: {
    pattern: '(?i)^secrets?$',
    matches: 'Secret',
    misses: 'Deployment',
  },
  key: {
    pattern:
      '(AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20,}|sk-[A-Za-z0-9_-]{20,}|xox[a-z]-[A-Za-z0-9-]{10,}|BEGIN [A-Z ]*PRIVATE KEY)',
    matches: 'AKIAIOSFODNN7EXAMPLE',
    misses: 'a plain sentence',
  },
} as const satisfies Record<string, GuardPattern>;

/** Finds a pattern by its text, as a policy holds it. */
export const patternOf = (text: string): GuardPattern | undefined =>
  Object.values(PATTERNS).find(({ pattern }) => pattern === text);

/** A channel that stands for the reader's own list. */
export const EXAMPLE_CHANNELS = ['example-channel'] as const;

/** Commands that stand for the reader's own list. */
export const EXAMPLE_COMMANDS = ['git status', 'git diff', 'npm test'] as const;
