/** A whole number with commas between thousands. */
export function figure(count: number): string {
  return count.toLocaleString('en-GB');
}
