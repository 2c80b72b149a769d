import { ATOM_TYPE, contentType } from '../../publish/content-types.ts';
import { json } from '../../publish/json.ts';

const answer =
  (type: string) =>
  (body: string): Response =>
    new Response(body, { headers: { 'Content-Type': type } });

/** Answers of the endpoints. In the build only the text counts; the dev server also sends the type. */
export const markdown = answer(contentType('.md'));
export const plainText = answer(contentType('.txt'));
export const csvFile = answer(contentType('.csv'));
export const xml = answer(contentType('.xml'));
export const atom = answer(ATOM_TYPE);
const jsonText = answer(contentType('.json'));

/** A value as JSON for people and programs. */
export const jsonFile = (value: unknown): Response => jsonText(json(value));

/** A value as JSON for our own scripts, without blanks. */
export const compactJson = (value: unknown): Response => jsonText(JSON.stringify(value));

const picture =
  (type: string) =>
  (bytes: Uint8Array<ArrayBuffer>): Response =>
    new Response(bytes, { headers: { 'Content-Type': type } });

export const pngFile = picture('image/png');
export const icoFile = picture('image/x-icon');
export const svgFile = answer('image/svg+xml');
export const manifestFile = answer('application/manifest+json');
