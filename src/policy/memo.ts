/**
 * Remembers the answers of a pure function of one text, the most recent `bound` of them.
 * Use it for texts that come from a policy only: a caller who could choose the keys could fill the memory.
 */
export function memoise<Answer>(answer: (text: string) => Answer, bound: number): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const fresh = answer(text);
    if (known.size >= bound) forgetOldest(known);
    known.set(text, fresh);
    return fresh;
  };
}

/** Remembers the answers of a pure function of one object, each for as long as the object is there. Nobody may change it meanwhile. */
export function memoiseFor<Thing extends object, Answer extends {}>(
  answer: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, Answer>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const fresh = answer(thing);
    known.set(thing, fresh);
    return fresh;
  };
}

function forgetOldest(known: Map<string, unknown>): void {
  for (const oldest of known.keys()) {
    known.delete(oldest);
    return;
  }
}
