import type { APIRoute, GetStaticPaths } from 'astro';
import { goneFile, pageFile } from '../../../../publish/api/written.ts';
import { published } from '../../../build/published.ts';
import { jsonFile } from '../../../build/respond.ts';
import { writtenPages } from '../../../build/written.ts';
import { catalogue } from '../../../data.ts';

/** The JSON twins of pages that stand for no record, and what answers for a record that is gone. */
export const getStaticPaths = (async () => {
  const [written, records] = await Promise.all([writtenPages(), catalogue()]);
  return [
    ...written.map((page) => ({
      params: { page: page.path.replace(/\/$/, '') },
      props: { file: pageFile(page, published) },
    })),
    ...records.retired.map((entry) => ({ params: { page: entry.old }, props: { file: goneFile(entry, published) } })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: object }> = ({ props }) => jsonFile(props.file);
