import type { Command } from './command.ts';

/** Every command by its name, of one word or two; loaded when it is used. To add one, add a line. */
export const COMMANDS: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  'policy check': () => import('./commands/policy-check.ts'),
  'policy fix': () => import('./commands/policy-fix.ts'),
  'policy test': () => import('./commands/policy-test.ts'),
  'policy explain': () => import('./commands/policy-explain.ts'),
  classify: () => import('./commands/classify.ts'),
  recommend: () => import('./commands/recommend.ts'),
  import: () => import('./commands/import.ts'),
  lint: () => import('./commands/lint.ts'),
  fix: () => import('./commands/fix.ts'),
  stats: () => import('./commands/stats.ts'),
  scan: () => import('./commands/scan.ts'),
  drift: () => import('./commands/drift.ts'),
  stack: () => import('./commands/stack.ts'),
  'serve-mcp': () => import('./commands/serve-mcp.ts'),
  new: () => import('./commands/new.ts'),
};
