import type { Answers, Kind, Reply, Requests } from './protocol.ts';

/** Asks the engine in the worker. One promise a question. */
type Ask = <K extends Kind>(kind: K, request: Requests[K]) => Promise<Answers[K]>;

/**
 * Starts the worker that holds the policy engine, so that typing never waits for it.
 *
 * @returns the function to ask with; an answer that failed rejects with the engine's message
 */
export function startEngine(): Ask {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const question = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) question?.reject(new Error(data.error));
    else question?.resolve(data.answer as never);
  });
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The engine could not be loaded. Reload the page.'));
    waiting.clear();
  });
  return (kind, request) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, kind, request });
    });
}

/**
 * Keeps only the newest question of a kind under way: while one is answered, later ones replace each other.
 *
 * @param run asks the question
 * @param use takes the answer; not called for a question that a newer one has replaced
 * @param fail is told in a sentence why there is none; the next question is asked all the same
 */
export function newest<Q, A>(
  run: (question: Q) => Promise<A>,
  use: (answer: A, question: Q) => void,
  fail: (why: string) => void,
): (question: Q) => void {
  let next: { question: Q } | undefined;
  let busy = false;
  const pump = async (): Promise<void> => {
    busy = true;
    while (next) {
      const { question } = next;
      next = undefined;
      try {
        const answer = await run(question);
        if (!next) use(answer, question);
      } catch (error) {
        fail(error instanceof Error ? error.message : String(error));
      }
    }
    busy = false;
  };
  return (question) => {
    next = { question };
    if (!busy) void pump();
  };
}

/**
 * Waits for a pause before it runs, for questions whose answer takes long to show.
 *
 * @param pauseOf milliseconds without a newer question that this one needs; 0 runs at once
 */
export function afterPause<Q>(pauseOf: (question: Q) => number, run: (question: Q) => void): (question: Q) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (question) => {
    clearTimeout(timer);
    const pause = pauseOf(question);
    if (pause === 0) run(question);
    else timer = setTimeout(run, pause, question);
  };
}
