import type { Tool } from '../../../catalogue/types.ts';
import { jsonTwin } from '../../../publish/twins.ts';
import { day } from '../../format/dates.ts';
import { recordAddress, reportAddress, sourceAddress } from '../../format/links.ts';
import { readHow } from '../../format/tool-view.ts';
import { href } from '../../href.ts';
import { site } from '../../site.config.ts';
import { type Content, type Html, html } from '../html.ts';
import { factHtml, sectionHtml } from '../rows.ts';
import { inlineHtml, visibleHtml } from '../text.ts';

/** Where everything on a tool page comes from. */
export function provenanceHtml(tool: Tool): Html {
  const { server } = tool;
  const { repository, commit } = server.record.source;
  const json = href(jsonTwin(tool.path));
  const facts = [
    factHtml('Server', html`<a href="${href(server.path)}">${visibleHtml(server.record.name)}</a>`),
    factHtml('Repository', repository === undefined ? 'not known' : html`<code>${repository}</code>`),
    factHtml('Definition in', definedIn(tool)),
    factHtml('Read at commit', commit === undefined ? 'not known' : html`<code>${commit.slice(0, 12)}</code>`),
    factHtml('How it was read', inlineHtml(readHow(server))),
    factHtml('Reviewed', reviewed(tool)),
    factHtml('Classified', classified(tool)),
    factHtml(
      'Also as',
      html`<a href="${href(`${tool.path}index.md`)}">Markdown</a>, <a href="${json}">JSON</a>, <a href="${href(`${tool.path}policy.json`)}">policy.json</a>`,
    ),
    factHtml(
      'Record',
      html`<a class="scr" href="${recordAddress(server.file, tool.line)}">Edit it at line ${tool.line}</a>`,
    ),
    factHtml('Something wrong?', html`<a class="scr" href="${reportAddress(tool.path)}">Report an error</a>`),
  ];
  return sectionHtml('provenance', 'Provenance', undefined, html`<dl class="facts two">${facts}</dl>`);
}

function definedIn({ record, server }: Tool): Content {
  const { path, repository } = server.record.source;
  const file = record.path ?? path;
  const source = sourceAddress(server, file);
  if (source !== undefined) return html`<a href="${source}"><code>${file ?? repository}</code></a>`;
  return file ? html`<code>${file}</code>` : 'not known';
}

function reviewed({ reviewed: isReviewed, server }: Tool): Content {
  const on = server.record.reviewed?.on;
  if (!isReviewed || on === undefined) return 'machine-classified, not reviewed';
  return html`<time datetime="${on}">${day(on)}</time>, <a href="${href('method/')}">method ${site.method}</a>`;
}

/** How much of the server has a class. A page says nothing of the whole catalogue, or it would change with every tool that is added. */
function classified({ server: { tools } }: Tool): string {
  const known = tools.filter((other) => other.assessment.category !== undefined).length;
  return `${known} of ${tools.length} tools of this server`;
}
