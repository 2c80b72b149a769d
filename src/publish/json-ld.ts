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
}

/** The schema.org graph of a page: breadcrumb and article, and its questions where it has some. */
export function jsonLd(page: PageFacts, site: Site): object {
  const asked =
    page.questions === undefined || page.questions.length === 0 ? [] : [faqPage(page, page.questions, site)];
  const graph = [breadcrumb(page, site), article(page, site), ...asked];
  return { '@context': 'https://schema.org', '@graph': graph };
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
