/** A whole number with commas between thousands. Apart from other texts, so that a page's script loads this and no more. */
export function figure(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}
