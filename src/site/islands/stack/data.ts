import type { StackKnowledge, StackTool } from '../../../stack/index.ts';

/** The files of this site that the review reads, each at most once. A failure is forgotten, so that the next try asks again. */
export class StackData {
  readonly #base: string;
  #knowledge: Promise<StackKnowledge> | undefined;
  readonly #tools = new Map<string, Promise<StackTool[]>>();

  /** @param base address of the site's root, with "/" at its end */
  constructor(base: string) {
    this.#base = base;
  }

  knowledge(): Promise<StackKnowledge> {
    this.#knowledge ??= fetchJson<StackKnowledge>(`${this.#base}stack/known.json`).catch((error: unknown) => {
      this.#knowledge = undefined;
      throw error;
    });
    return this.#knowledge;
  }

  /** The tools of a server of the catalogue. `id` comes from the knowledge or was checked against it. */
  tools(id: string): Promise<StackTool[]> {
    const known = this.#tools.get(id);
    if (known !== undefined) return known;
    const address = `${this.#base}stack/servers/${encodeURIComponent(id)}.json`;
    const asked = fetchJson<{ tools: StackTool[] }>(address).then(({ tools }) => tools);
    this.#tools.set(id, asked);
    asked.catch(() => this.#tools.delete(id));
    return asked;
  }
}

/** Files of this site have the shape that its own build gave them. */
async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as T;
}
