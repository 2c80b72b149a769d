/** Computes a value when it is first asked for, and once. Pages of tens of thousands of tools ask for few of them. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Computes a value for each of many things when it is first asked for, and once. */
export function lazyFor<Thing extends object, Value extends {}>(
  make: (thing: Thing) => Value,
): (thing: Thing) => Value {
  const made = new WeakMap<Thing, Value>();
  return (thing) => {
    const value = made.get(thing) ?? make(thing);
    made.set(thing, value);
    return value;
  };
}
