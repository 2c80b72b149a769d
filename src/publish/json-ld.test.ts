import { expect, it } from 'vitest';
import { faq } from './faq.ts';
import { fixture, HOSTILE, SITE, toolNamed } from './fixtures/catalogue.ts';
import { jsonLdText, type PageFacts } from './json-ld.ts';

const catalogue = fixture();
const facts = (name: string): PageFacts => {
  const tool = toolNamed(catalogue, name);
  return {
    title: name,
    description: 'Says `what`.',
    path: tool.path,
    crumbs: [
      { name: 'Servers', path: 'servers/' },
      { name, path: tool.path },
    ],
    modified: '2026-11-01',
    questions: faq(tool, catalogue),
  };
};

it.each(HOSTILE)('never ends the script element: %j', (name) => {
  const text = jsonLdText(facts(name), SITE);
  expect(text).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(text)['@graph'][1].headline).toBe(name);
});

it('holds breadcrumb, article and the questions as they stand on the page, without marks for code', () => {
  const page = facts('open_ticket');
  const [crumbs, article, questions] = JSON.parse(jsonLdText(page, SITE))['@graph'];
  expect(crumbs.itemListElement[1]).toMatchObject({ position: 2, item: `https://example.org/cat/${page.path}` });
  expect(article).toMatchObject({ '@type': 'TechArticle', description: 'Says what.', dateModified: '2026-11-01' });
  expect(questions.mainEntity).toHaveLength(6);
  expect(questions.mainEntity[1].acceptedAnswer.text).toBe('Enforce it on open_ticket.');
});

it('has no empty list of questions', () => {
  const { questions: _, ...page } = facts('open_ticket');
  expect(JSON.parse(jsonLdText(page, SITE))['@graph']).toHaveLength(2);
});

it('is the site itself on the home page, with its search', () => {
  const [site] = JSON.parse(jsonLdText({ title: 'T', description: 'D', path: '', crumbs: [] }, SITE))['@graph'];
  expect(site).toMatchObject({ '@type': 'WebSite', url: 'https://example.org/cat/' });
  expect(site.potentialAction.target.urlTemplate).toBe('https://example.org/cat/search/?q={search_term_string}');
});

it('describes the data that a page leads to, with a licence and the files', () => {
  const { questions: _, ...page } = facts('open_ticket');
  const files = [{ path: 'api/v1/tools.csv', type: 'text/csv' as const }];
  const text = jsonLdText({ ...page, dataset: { name: 'Tools', description: 'All `tools`.', files } }, SITE);
  const [, , data] = JSON.parse(text)['@graph'];
  expect(data).toMatchObject({
    '@type': 'Dataset',
    description: 'All tools.',
    license: expect.stringMatching(/^https:/),
  });
  expect(data.distribution[0]).toMatchObject({ contentUrl: 'https://example.org/cat/api/v1/tools.csv' });
  expect(data).not.toHaveProperty('dateModified');
});
