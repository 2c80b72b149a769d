import { describe, expect, it } from 'vitest';
import { tool } from './facts.fixture.ts';
import { idParams } from './ids.ts';

const ids = (name: string, ...params: string[]) => idParams(tool(name, params)).map((id) => `${id.name}: ${id.noun}`);

describe('idParams', () => {
  it('gives what is required first, then what the name is about', () => {
    expect(ids('get_page_comment', 'site_id:string', 'page_id:string!', 'comment_id:string!')).toEqual([
      'comment_id: comment',
      'page_id: page',
      'site_id: site',
    ]);
  });

  it.each([
    ['get_paper_by_id', 'arxiv_id:string!', 'arxiv_id: paper'],
    ['get_paper_by_arxiv_id', 'arxiv_id:string!', 'arxiv_id: paper'],
    ['get_paper_by_id', 'paper_id:string!', 'paper_id: paper'],
    ['get_by_id', 'card_id:string!', 'card_id: card'],
    ['get_papers_by_id', 'author_id:string!', 'author_id: author'],
    ['get_paper', 'arxiv_id:string!', 'arxiv_id: arxiv'],
  ])('%s with %s', (name, param, expected) => {
    expect(ids(name, param)).toEqual([expected]);
  });

  it('leaves out what is no argument', () => {
    expect(ids('get_tasks_by_id', 'get_tasks_by_id:string', 'name:string')).toEqual([]);
  });
});
