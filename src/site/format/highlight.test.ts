import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightJson, highlightPlain } from './highlight.ts';

const text = (html: string): string =>
  html
    .replace(/<span class="(?:k|st|nu|p)">|<\/span>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

describe('highlightJson', () => {
  it('marks keys, strings, numbers and punctuation', () => {
    expect(highlightJson('{\n  "max": 30,\n  "a": ["b", true]\n}\n').split('\n')).toEqual([
      '<span class="p">{</span>',
      '  <span class="k">&quot;max&quot;</span><span class="p">:</span> <span class="nu">30</span><span class="p">,</span>',
      '  <span class="k">&quot;a&quot;</span><span class="p">:</span> <span class="p">[</span><span class="st">&quot;b&quot;</span><span class="p">,</span> <span class="nu">true</span><span class="p">]</span>',
      '<span class="p">}</span>',
    ]);
  });

  it('gives what colouring in one pass gives, in any order of texts', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const policy = print(JSON.parse(json));
        expect(highlightJson(policy)).toBe(highlightPlain(policy));
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same for text that is not JSON', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{', '}', '"a', '": ', '[', '\n', '  ', '1', ',', '\\', '//', '/*', '*/')),
        (parts) => {
          const broken = parts.join('');
          expect(highlightJson(broken)).toBe(highlightPlain(broken));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('lets no mark-up of the text through', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const policy = print({ hide: [name, '</code><script>alert(1)</script>'] });
        const html = highlightJson(policy);
        expect(html.replace(/<span class="(?:k|st|nu|p)">|<\/span>/g, '')).not.toMatch(/[<>]/);
        expect(text(html)).toBe(policy.trimEnd());
      }),
    );
  });
});
