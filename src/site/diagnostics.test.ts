import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyEdits } from '../policy/fixes.ts';
import { analyse, DIAGNOSTICS, type Diagnostic } from '../policy/index.ts';
import { runExamples } from '../publish/diagnostics/example.ts';
import { type DiagnosticHead, diagnosticTitle, GROUPS, kindsOf } from '../publish/diagnostics/page.ts';
import { diagnosticHead } from './build/diagnostic-head.ts';
import { validatorLink } from './format/validator-link.ts';
import { fromHash } from './islands/validator/share.ts';

const FOLDER = 'content/diagnostics';

interface Page {
  file: string;
  head: DiagnosticHead;
  body: string;
}

function read(file: string): Page {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(`${FOLDER}/${file}`, 'utf8')) ?? [];
  return { file, head: diagnosticHead.parse(parse(front)), body };
}

const pages = readdirSync(FOLDER).toSorted().map(read);
const codesOf = (found: readonly Diagnostic[]): string[] => [...new Set(found.map(({ code }) => code))].toSorted();

describe('the pages of the diagnostics', () => {
  it('are one for each code of the registry, in a file of that name', () => {
    expect(pages.map(({ file }) => file)).toEqual(DIAGNOSTICS.map(({ code }) => `${code}.mdx`).toSorted());
    expect(pages.filter(({ file, head }) => file !== `${head.code}.mdx`)).toEqual([]);
  });

  it('have titles and descriptions of their own, without a name left unfilled', () => {
    const titles = DIAGNOSTICS.map(diagnosticTitle);
    expect(new Set(titles.map(({ title }) => title)).size).toBe(DIAGNOSTICS.length);
    expect(new Set(titles.map(({ description }) => description)).size).toBe(DIAGNOSTICS.length);
    expect(titles.filter(({ title, description }) => /\{[a-z]+\}/.test(title + description))).toEqual([]);
  });

  it('stand in a group each', () => {
    expect(GROUPS.flatMap(({ digit }) => kindsOf(digit)).map(({ code }) => code)).toEqual(
      DIAGNOSTICS.map(({ code }) => code),
    );
  });
});

describe.each(pages)('$file', ({ head, body }) => {
  const { bad, good } = runExamples(head);

  it('has a bad example with exactly this code, once', () => {
    expect(codesOf(bad.found)).toEqual([head.code, ...(head.with ?? [])].toSorted());
    expect(bad.found.filter(({ code }) => code === head.code)).toHaveLength(1);
  });

  it('has a good example with nothing to say, except hints it names', () => {
    expect(codesOf(good.found)).toEqual((head.left ?? []).toSorted());
    expect(good.found.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  it('has fixes that each take this code away', () => {
    const options = head.server ? { server: { id: 'example', tools: head.server } } : {};
    const fixes = bad.found.filter(({ code }) => code === head.code).flatMap((found) => found.fixes);
    const left = fixes.filter(({ edits }) => {
      return codesOf(analyse(applyEdits(bad.text, edits), options).diagnostics).includes(head.code);
    });
    expect(left).toEqual([]);
  });

  it('has links that the validator can open', async () => {
    for (const { text } of [bad, good]) {
      expect(await fromHash(validatorLink(text).replace('validator/', ''))).toEqual({ text });
    }
  });

  it('says what it means and why it matters, and nothing else', () => {
    expect([...body.matchAll(/^#+ .*$/gm)].map(([line]) => line)).toEqual(['## What it means', '## Why it matters']);
    expect(body.split(/^## .*$/m).filter((part, index) => index > 0 && part.trim() === '')).toEqual([]);
  });
});
