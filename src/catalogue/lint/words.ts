/** The words of a text in lower case, without punctuation; a name such as `clientid` or `open_ticket` is one word. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+(?:['’-][\p{L}\p{N}_]+)*/gu) ?? [];
}

/** Every run of `length` words, joined by blanks; a shorter text is one run. */
export function runs(list: readonly string[], length: number): string[] {
  if (list.length <= length) return list.length === 0 ? [] : [list.join(' ')];
  return Array.from({ length: list.length - length + 1 }, (_, start) => list.slice(start, start + length).join(' '));
}
