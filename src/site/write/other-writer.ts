import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Layouts } from './server-files.ts';
import type { ServerDigests } from './traces.ts';

const PROGRAM = join(import.meta.dirname, 'writer.ts');

/** What the other process is told to write: what programs read of a server or, once it has layouts, its pages. */
export interface Task {
  server: string;
  /** Sent once, before the first pages. */
  layouts?: Layouts;
}

/** What it has written. */
export interface Answer {
  /** Paths under the site. */
  files: string[];
  /** With what programs read. */
  digests?: ServerDigests;
}

interface Waiting {
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/** Another process that writes files of servers into the same, new folder, so that two processors share the work. */
export class OtherWriter {
  readonly #child: ChildProcess;
  /** It answers in the order in which it is asked. */
  readonly #waiting: Waiting[] = [];
  #ended: Error | undefined;

  /**
   * @param records file in which a memory has saved the records
   * @param root folder of the site
   */
  constructor(records: string, root: string) {
    this.#child = fork(PROGRAM, [records, root], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.#child.on('message', (answer) => this.#waiting.shift()?.resolve(answer as Answer));
    this.#child.once('error', (error) => this.#fail(error));
    this.#child.once('exit', () =>
      this.#fail(new Error('A process that writes files ended; what stands above says why.')),
    );
  }

  /** Rejects when the process has ended. */
  write(task: Task): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#ended !== undefined) return reject(this.#ended);
      this.#waiting.push({ resolve, reject });
      this.#child.send(task);
    });
  }

  /** Lets the process go. */
  end(): void {
    if (this.#child.connected) this.#child.disconnect();
  }

  #fail(error: Error): void {
    this.#ended = error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
