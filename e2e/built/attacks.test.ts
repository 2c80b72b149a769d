import { describe, expect, it } from 'vitest';
import { pages, readJson, textOf } from './dist.ts';

interface AttackFile {
  stopped: { verdict: 'yes' | 'partly' | 'no' };
  tried?: { attack: { verdict: string }; honest: { verdict: string } };
  flow: unknown[];
}

const entries = [...pages()].flatMap(({ path, html }) => {
  const [, id] = /^attacks\/([^/]+)\/$/.exec(path) ?? [];
  return id === undefined || !html.includes('id="verdict"') ? [] : [{ path, html, id }];
});

describe('attack entries', () => {
  it('are many', () => expect(entries.length).toBeGreaterThanOrEqual(96));

  it.each(entries)('$id shows its policy at work, or says what to do instead', ({ html, id }) => {
    const { stopped, tried } = readJson(`api/v1/attacks/${id}.json`) as AttackFile;
    const text = textOf(html);
    if (stopped.verdict === 'no') {
      expect(tried).toBeUndefined();
      expect(text).toContain('Why a policy cannot stop it');
      return;
    }
    expect(['deny', 'ask']).toContain(tried?.attack.verdict);
    expect(tried?.honest.verdict).toBe('allow');
    expect(text).toMatch(/The attack is (denied|put before a person)\./);
    expect(text).toContain('The honest call is allowed.');
  });

  it.each(entries)('$id has a picture with words for those who cannot see it', ({ html, id }) => {
    const { flow } = readJson(`api/v1/attacks/${id}.json`) as AttackFile;
    if (flow.length === 0) return;
    const [svg = ''] = /<svg class="flow seq".*?<\/svg>/s.exec(html) ?? [];
    expect(svg).toContain('role="img"');
    expect(/<desc[^>]*>([^<]+)</.exec(svg)?.[1]?.match(/\d+: /g)).toHaveLength(flow.length);
  });
});
