/** Address under the site of a page's Markdown twin: `method/` -> `method/index.md`. */
export const markdownTwin = (path: string): string => `${path}index.md`;

/** Address under the site of a page's JSON twin: `tools/x/y/` -> `api/v1/tools/x/y.json`. The home page's is the index. */
export const jsonTwin = (path: string): string => `api/v1/${path === '' ? 'index' : path.replace(/\/$/, '')}.json`;
