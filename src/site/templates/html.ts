const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand between tags and between the quotes of an attribute. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign) : text;
}

/** Mark-up that may go into a page as it is. Only `html` and functions that escape everything themselves make it. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** What `html` takes: mark-up as it is, text escaped, nothing for `undefined` and `false`, lists one after the other. */
export type Content = Html | string | number | false | undefined | readonly Content[];

/**
 * Mark-up from a template: `` html`<b>${name}</b>` ``. Every value is escaped unless it is mark-up itself. Values may stand
 * between tags and inside double quotes, nowhere else.
 *
 * The pages that a catalogue has by the thousand are written this way: a component for each word costs more than the page.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  let text = parts[0] ?? '';
  for (let n = 0; n < values.length; n++) text += written(values[n]) + (parts[n + 1] ?? '');
  return new Html(text);
}

/** The items, with `between` between them. */
export function joined(items: readonly Content[], between: string): Content {
  return items.map((item, n) => (n === 0 ? item : [between, item]));
}

function written(value: Content): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if (value === undefined || value === false) return '';
  let text = '';
  for (const item of value) text += written(item);
  return text;
}
