import { json } from '../../publish/json.ts';

const answer =
  (type: string) =>
  (body: string): Response =>
    new Response(body, { headers: { 'Content-Type': type } });

/** Answers of the endpoints. In the build only the text counts; the dev server also sends the type. */
export const markdown = answer('text/markdown; charset=utf-8');
export const plainText = answer('text/plain; charset=utf-8');
export const csvFile = answer('text/csv; charset=utf-8');
export const xml = answer('application/xml; charset=utf-8');
export const atom = answer('application/atom+xml; charset=utf-8');
export const jsonText = answer('application/json; charset=utf-8');

/** A value as JSON for people and programs. */
export const jsonFile = (value: unknown): Response => jsonText(json(value));

/** A value as JSON for our own scripts, without blanks. */
export const compactJson = (value: unknown): Response => jsonText(JSON.stringify(value));
