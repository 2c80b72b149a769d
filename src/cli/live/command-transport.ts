import { getDefaultEnvironment } from '@modelcontextprotocol/sdk/client/stdio.js';
import { deserializeMessage, serializeMessage } from '@modelcontextprotocol/sdk/shared/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { quoted } from '../../catalogue/load/wording.ts';
import { counted } from '../../publish/text.ts';
import { UsageError } from '../command.ts';
import { visible } from '../output.ts';
import { type Child, endChild, startChild } from './child-process.ts';
import { LineReader } from './line-reader.ts';
import type { Target } from './target.ts';
import { LIMITS, type Watch } from './watch.ts';

/** As much as is kept of what a server writes to standard error. */
const KEPT_ERRORS = 2_000;

/**
 * Talks to a program over its standard input and output. The SDK has such a transport too, but it neither counts what a
 * server sends, nor says how it ended, nor ends what the server has started.
 */
export class CommandTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: (message: JSONRPCMessage) => void;

  readonly #target: Extract<Target, { kind: 'command' }>;
  readonly #watch: Watch;
  readonly #reader = new LineReader();
  #child: Child | undefined;
  #errors = '';
  #isClosing = false;
  #strayLines = 0;
  #firstStrayLine = '';

  constructor(target: Extract<Target, { kind: 'command' }>, watch: Watch) {
    this.#target = target;
    this.#watch = watch;
  }

  async start(): Promise<void> {
    const { command, args, env } = this.#target;
    const child = startChild(command, args, { ...getDefaultEnvironment(), ...env });
    this.#child = child;
    child.stdin.on('error', () => undefined);
    child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
    child.stderr.on('data', (chunk: Buffer) => this.#keepErrors(chunk));
    child.on('close', (code, signal) => this.#ended(code, signal));
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', (error: NodeJS.ErrnoException) => reject(cannotStart(command, error)));
    });
  }

  async send(message: JSONRPCMessage): Promise<void> {
    this.#child?.stdin.write(serializeMessage(message));
  }

  /** Ends the program. May be called again: every call resolves when it has ended. */
  async close(): Promise<void> {
    const isFirst = !this.#isClosing;
    this.#isClosing = true;
    this.#child?.stdout.destroy();
    if (this.#child !== undefined) await endChild(this.#child);
    if (isFirst) this.onclose?.();
  }

  /** Sentences on what a server should not do, though it can be read. */
  remarks(): string[] {
    if (this.#strayLines === 0) return [];
    const lines = counted(this.#strayLines, 'line');
    const are = this.#strayLines === 1 ? 'that is no message' : 'that are no messages; the first';
    return [`the server printed ${lines} on standard output ${are}: ${quoted(this.#firstStrayLine)}.`];
  }

  /** The end of what the server wrote to standard error, on one line. */
  lastWords(): string {
    return visible(
      this.#errors
        .trim()
        .split(/[\r\n]+/)
        .slice(-3)
        .join(' '),
    );
  }

  #receive(chunk: Buffer): void {
    if (this.#isClosing) return;
    this.#watch.countBytes(chunk.length);
    for (const line of this.#reader.lines(chunk)) {
      if (this.#watch.fault !== undefined) return;
      if (line.trim() !== '') this.#receiveLine(line);
    }
  }

  #receiveLine(line: string): void {
    const message = messageOf(line);
    if (message === undefined) {
      this.#stray(line);
    } else {
      this.#watch.countMessage();
      this.onmessage?.(message);
    }
  }

  #stray(line: string): void {
    if (this.#strayLines === 0) this.#firstStrayLine = line.trim();
    this.#strayLines += 1;
    if (this.#strayLines > LIMITS.strayLines) {
      this.#watch.fail('the server printed more than 1,000 lines on standard output that are no messages.');
    }
  }

  #keepErrors(chunk: Buffer): void {
    this.#errors = (this.#errors + chunk.toString('utf8')).slice(-KEPT_ERRORS);
  }

  #ended(code: number | null, signal: NodeJS.Signals | null): void {
    if (this.#isClosing) return;
    const how = signal === null ? `with exit code ${code}` : `by ${signal}`;
    this.#watch.fail(`the server ended ${how} before it had answered.`);
  }
}

function messageOf(line: string): JSONRPCMessage | undefined {
  try {
    return deserializeMessage(line);
  } catch {
    return undefined;
  }
}

function cannotStart(command: string, { code }: NodeJS.ErrnoException): UsageError {
  const shown = visible(command);
  if (code === 'ENOENT') return new UsageError(`there is no program "${shown}".`);
  return new UsageError(`"${shown}" cannot be started (${code}).`);
}
