/** Computes a value when it is first asked for, and once. Pages of tens of thousands of tools ask for few of them. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
