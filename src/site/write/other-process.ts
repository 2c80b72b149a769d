import { type ChildProcess, fork } from 'node:child_process';

interface Waiting<Answer> {
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/** What another process sends: how far it is, any number of times, then the answer, or in a sentence why there is none. */
export type Message<Answer> = { done: number; total: number } | { answer: Answer } | { fault: string };

/** Another process that does what it is told, so that two processors share the work. It answers in the order in which it is asked. */
export class OtherProcess<Task extends object, Answer> {
  readonly #child: ChildProcess;
  readonly #waiting: Waiting<Answer>[] = [];
  #ended: Error | undefined;
  /** Is told how far the process is. */
  onProgress: (done: number, total: number) => void = () => undefined;

  /**
   * @param program a module that sends a `Message` for each task that it gets
   * @param does what it does, for whoever reads that it has ended too early: "writes files"
   */
  constructor(program: string, args: readonly string[], does: string) {
    this.#child = fork(program, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    // Our own program sends messages in this form only.
    this.#child.on('message', (message) => this.#hear(message as Message<Answer>));
    this.#child.once('error', (error) => this.#fail(error));
    this.#child.once('exit', () => this.#fail(new Error(`A process that ${does} ended; what stands above says why.`)));
  }

  /** Rejects when the process has ended, or says why it cannot do it. */
  ask(task: Task): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#ended !== undefined) return reject(this.#ended);
      this.#waiting.push({ resolve, reject });
      this.#child.send(task);
    });
  }

  /** Lets the process go; what it has not answered is not wanted any more. */
  end(): void {
    this.#child.kill();
  }

  #hear(message: Message<Answer>): void {
    if ('total' in message) this.onProgress(message.done, message.total);
    else if ('answer' in message) this.#waiting.shift()?.resolve(message.answer);
    else this.#waiting.shift()?.reject(new Error(message.fault));
  }

  #fail(error: Error): void {
    this.#ended = error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}

/**
 * For the program of such a process: gives what becomes of each task, one after the other. What fails is told in a sentence. Of a
 * build that is cut short, nothing is done later.
 *
 * @param answer is given the task, and what tells how far it is
 */
export function answerTasks<Task, Answer>(
  answer: (task: Task, show: (done: number, total: number) => void) => Answer | Promise<Answer>,
): void {
  const send = (message: Message<Answer>) => process.send?.(message);
  let last = Promise.resolve();
  process.once('disconnect', () => process.exit());
  process.on('message', (message) => {
    last = last.then(async () => {
      try {
        // Messages come from the process that has started this one, in this form only.
        send({ answer: await answer(message as Task, (done, total) => send({ done, total })) });
      } catch (error) {
        send({ fault: error instanceof Error ? error.message : String(error) });
      }
    });
  });
}
