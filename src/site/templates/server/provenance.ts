import type { Server } from '../../../catalogue/types.ts';
import { visible } from '../../../publish/text.ts';
import { jsonTwin, markdownTwin } from '../../../publish/twins.ts';
import { day } from '../../format/dates.ts';
import { recordAddress, reportAddress, sourceAddress } from '../../format/links.ts';
import { annotationWords } from '../../format/server-view.ts';
import { readHow } from '../../format/tool-view.ts';
import { href, outward } from '../../href.ts';
import { site } from '../../site.config.ts';
import { type Content, type Html, html } from '../html.ts';
import { factHtml, sectionHtml } from '../rows.ts';
import { inlineHtml, nameHtml, visibleHtml } from '../text.ts';

type Package = Server['record']['packages'][number];

/** Where everything on a server page comes from. */
export function provenanceHtml(server: Server): Html {
  const { reviewed } = server.record;
  const notes = reviewed?.notes !== undefined && factHtml('Reviewer’s notes', inlineHtml(reviewed.notes), true);
  const facts = [sourceFacts(server), publishedFacts(server), pageFacts(server), notes];
  return sectionHtml('provenance', 'Provenance', undefined, html`<dl class="facts two">${facts}</dl>`);
}

function sourceFacts(server: Server): Content {
  const { source, reviewed } = server.record;
  const { licence, commit, path } = source;
  const read =
    reviewed === undefined
      ? 'machine-classified, not reviewed'
      : html`<time datetime="${reviewed.on}">${day(reviewed.on)}</time>, <a href="${href('method/')}">method ${site.method}</a>`;
  return [
    factHtml('Repository', repositoryHtml(server)),
    factHtml('Licence', licence === undefined ? 'not stated' : visibleHtml(licence)),
    factHtml('Read at commit', commit === undefined ? 'not known' : html`<code>${commit}</code>`),
    factHtml(
      'Definitions in',
      path === undefined ? 'not known' : linked(sourceAddress(server, path), html`<code>${visibleHtml(path)}</code>`),
    ),
    factHtml('How it was read', inlineHtml(readHow(server))),
    factHtml('Reviewed', read),
  ];
}

function repositoryHtml(server: Server): Content {
  const { repository } = server.record.source;
  if (repository === undefined) return 'not known';
  const address = sourceAddress(server, undefined);
  return address === undefined ? html`<code>${repository}</code>` : linked(address, repository);
}

function publishedFacts(server: Server): Content {
  const { packages, transports, aliases, homepage } = server.record;
  const home = outward(homepage);
  return [
    packages.map(packageFact),
    transports.length > 0 && factHtml('Transports', transports.join(', ')),
    factHtml('Annotations', annotationWords(server)),
    aliases.length > 0 && factHtml('Also called', visible(aliases.join(', '))),
    home !== undefined && factHtml('Home page', linked(home, home)),
  ];
}

function packageFact({ registry, name, checked }: Package): Html {
  const found =
    checked === undefined
      ? 'not looked up'
      : checked.found
        ? `found ${day(checked.on)}`
        : `not found in the registry on ${day(checked.on)}`;
  return factHtml(`Package, ${registry}`, html`<code>${nameHtml(name)}</code> <span class="mut">${found}</span>`);
}

function pageFacts({ id, path, file }: Server): Content {
  const twins = html`<a href="${href(markdownTwin(path))}">Markdown</a>, <a href="${href(jsonTwin(path))}">JSON</a>, <a href="${href(`policies/${id}/policy.json`)}">policy.json</a>`;
  return [
    factHtml('Also as', twins),
    factHtml('Record', html`<a class="scr" href="${recordAddress(file)}">Edit it</a>`),
    factHtml('Something wrong?', html`<a class="scr" href="${reportAddress(path)}">Report an error</a>`),
  ];
}

/** The content as a link, where there is an address that a page may link to. */
function linked(address: string | undefined, content: Content): Content {
  return address === undefined ? content : html`<a href="${address}">${content}</a>`;
}
