import type { APIRoute, GetStaticPaths } from 'astro';
import { goneFile, pageFile } from '../../../../publish/api/written.ts';
import { published } from '../../../build/published.ts';
import { jsonFile } from '../../../build/respond.ts';
import { stackPages } from '../../../build/written.ts';
import { catalogue } from '../../../data.ts';

/** What answers for a record that is gone, and the JSON twin of the stack review. */
export const getStaticPaths = (async () => {
  const records = await catalogue();
  return [
    ...records.retired.map((entry) => ({ params: { record: entry.old }, props: { file: goneFile(entry, published) } })),
    ...stackPages(records).map((page) => ({ params: { record: 'stack' }, props: { file: pageFile(page, published) } })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: object }> = ({ props }) => jsonFile(props.file);
