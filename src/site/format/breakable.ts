/**
 * Places where a long name may break: after `_`, `.`, `/`, `-`, `:` and between a lower and an upper case letter. A name
 * without any of these breaks where the line ends; the style sheet sees to that.
 */
export function breakable(name: string): string[] {
  return name.split(/(?<=[_./:-])(?=[^_./:-])|(?<=[\p{Ll}\d])(?=\p{Lu})/u);
}
