import type { Launch } from '../../types.ts';

/** What a command line starts. */
export interface Launched {
  launch: Launch;
  /** True when a shell stands before it. */
  shell: boolean;
  /** Index of the argument that names what is started; -1 for the command itself. */
  argument: number;
}
