import { plainAnswer, type Question } from './faq.ts';
import { absolute, type Site } from './site.ts';
import { plain } from './text.ts';

/** One step of the way to a page: the name in the breadcrumb and the path under the site. */
export interface Crumb {
  name: string;
  path: string;
}

/** What the structured data of a page is made from; all of it is also visible on the page. */
export interface PageFacts {
  title: string;
  description: string;
  path: string;
  crumbs: Crumb[];
  /** Day of the last review, when there was one. */
  modified?: string | undefined;
  questions?: Question[] | undefined;
  /** Where the page is the way into a set of data that programs fetch. */
  dataset?: DatasetFacts | undefined;
}

/** A set of data and the files it is published as. */
export interface DatasetFacts {
  name: string;
  description: string;
  /** Day of the newest entry or check. */
  modified?: string | undefined;
  files: readonly { path: string; type: 'application/json' | 'text/csv' }[];
}

/** The licence of the project, as its file LICENSE says. */
const LICENCE = 'https://www.apache.org/licenses/LICENSE-2.0';

/**
 * The schema.org graph of a page: breadcrumb and article, its questions where it has some, and the data it leads to. The
 * home page is the site itself, with its search.
 */
function jsonLd(page: PageFacts, site: Site): object {
  const { questions = [], dataset: data } = page;
  const itself = page.path === '' ? [webSite(site)] : [breadcrumb(page, site), article(page, site)];
  const asked = questions.length === 0 ? [] : [faqPage(page, questions, site)];
  const graph = [...itself, ...asked, ...(data === undefined ? [] : [dataset(page, data, site)])];
  return { '@context': 'https://schema.org', '@graph': graph };
}

function webSite(site: Site): object {
  return {
    '@type': 'WebSite',
    '@id': `${site.root}#site`,
    name: site.name,
    description: plain(site.description),
    url: site.root,
    inLanguage: 'en-GB',
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absolute(site, 'search/')}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

function dataset(page: PageFacts, { name, description, modified, files }: DatasetFacts, site: Site): object {
  return {
    '@type': 'Dataset',
    '@id': `${absolute(site, page.path)}#data`,
    name,
    description: plain(description),
    url: absolute(site, page.path),
    license: LICENCE,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: site.name, url: site.root },
    ...(modified === undefined ? {} : { dateModified: modified }),
    distribution: files.map(({ path, type }) => ({
      '@type': 'DataDownload',
      contentUrl: absolute(site, path),
      encodingFormat: type,
    })),
  };
}

/** The graph as text for a `script` element: no `<`, `>` or `&` stays that could end the element or start another. */
export function jsonLdText(page: PageFacts, site: Site): string {
  return JSON.stringify(jsonLd(page, site)).replaceAll(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function breadcrumb(page: PageFacts, site: Site): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: page.crumbs.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.name,
      item: absolute(site, crumb.path),
    })),
  };
}

function article(page: PageFacts, site: Site): object {
  return {
    '@type': 'TechArticle',
    '@id': `${absolute(site, page.path)}#article`,
    headline: page.title,
    description: plain(page.description),
    url: absolute(site, page.path),
    inLanguage: 'en-GB',
    ...(page.modified === undefined ? {} : { dateModified: page.modified }),
    isPartOf: { '@type': 'WebSite', name: site.name, url: site.root },
  };
}

function faqPage(page: PageFacts, questions: Question[], site: Site): object {
  return {
    '@type': 'FAQPage',
    '@id': `${absolute(site, page.path)}#questions`,
    mainEntity: questions.map((question) => ({
      '@type': 'Question',
      name: question.question,
      acceptedAnswer: { '@type': 'Answer', text: plainAnswer(question) },
    })),
  };
}
