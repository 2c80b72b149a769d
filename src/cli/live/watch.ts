/** What one server may take: more than any honest one needs, and little enough for any machine. */
export const LIMITS = {
  tools: 5_000,
  pages: 200,
  bytes: 16 * 1024 * 1024,
  messages: 10_000,
  /** Lines on standard output that are no messages. */
  strayLines: 1_000,
} as const;

/** A server that could not be read. The message is one sentence about "the server", safe to print. */
export class ServerFault extends Error {}

/** Watches over one conversation with a server: its first fault ends it, whatever is being waited for. */
export class Watch {
  readonly #failed = Promise.withResolvers<never>();
  #fault: ServerFault | undefined;
  #bytes = 0;
  #messages = 0;

  constructor() {
    // Nobody may be waiting when a fault occurs; that is no error of its own.
    this.#failed.promise.catch(() => undefined);
  }

  get fault(): ServerFault | undefined {
    return this.#fault;
  }

  /** Ends the conversation; only the first fault counts. */
  fail(sentence: string): void {
    this.#fault ??= new ServerFault(sentence);
    this.#failed.reject(this.#fault);
  }

  countBytes(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > LIMITS.bytes) this.fail('the server sent more than 16 MiB of answers.');
  }

  countMessage(): void {
    this.#messages += 1;
    if (this.#messages > LIMITS.messages) {
      this.fail(`the server sent more than ${LIMITS.messages.toLocaleString('en')} messages.`);
    }
  }

  /** The outcome of `work`, or the fault that came first: no answer within `seconds` is one. */
  async within<Outcome>(seconds: number, request: string, work: Promise<Outcome>): Promise<Outcome> {
    const timer = setTimeout(() => {
      this.fail(`the server did not answer ${request} within ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`);
    }, seconds * 1000);
    try {
      return await Promise.race([work, this.#failed.promise]);
    } finally {
      clearTimeout(timer);
    }
  }
}
