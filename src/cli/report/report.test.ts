import { expect, test } from 'vitest';
import type { FileFindings, Finding } from './finding.ts';
import { githubReport } from './github.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text.ts';

const FINDING: Finding = {
  file: 'a b/p%q.json',
  line: 2,
  column: 3,
  endLine: 2,
  endColumn: 6,
  code: 'MP999',
  severity: 'warning',
  message: 'Odd: 100% "x",\nreally.',
  help: 'Mend it.',
  suggestions: ['Remove it'],
  fix: "mcp-risk policy fix 'a b/p%q.json'",
};

function files(finding: Partial<Finding> = {}, text = '{\n  "x": 1\n}'): FileFindings[] {
  return [{ file: FINDING.file, text, findings: [{ ...FINDING, ...finding }] }];
}

test('text: head, line, caret, help, suggestion, fix, count', () => {
  expect(textReport(files())).toBe(
    [
      'a b/p%q.json:2:3 MP999 warning: Odd: 100% "x", really.',
      '  2 |   "x": 1',
      '        ^^^',
      '  Mend it.',
      '  suggestion: Remove it',
      "  fix: mcp-risk policy fix 'a b/p%q.json'",
      '',
      '1 file: 0 errors, 1 warning, 0 hints',
    ].join('\n'),
  );
});

test('text: the caret stands right below hidden characters, at the end of a line and in long lines', () => {
  const caretAt = (finding: Partial<Finding>, text: string) => {
    const [, line = '', caret = ''] = textReport(files(finding, text)).split('\n');
    return line.slice(caret.indexOf('^'), caret.length);
  };
  expect(caretAt({ line: 1, column: 3, endLine: 1, endColumn: 4 }, '\u001b\u202ex')).toBe('x');
  expect(caretAt({ line: 1, column: 2, endLine: 1, endColumn: 3 }, 'a\u202eb')).toBe('[U+202E]');
  expect(caretAt({ line: 1, column: 4, endLine: 1, endColumn: 4 }, 'abc')).toBe('');
  expect(caretAt({ line: 1, column: 501, endLine: 1, endColumn: 502 }, `${'a'.repeat(500)}X${'b'.repeat(500)}`)).toBe(
    'X',
  );
  expect(caretAt({ line: 1, column: 1, endLine: 3, endColumn: 2 }, '{\n\n}')).toBe('{');
});

test('text: no line is made up for a file that cannot be read', () => {
  const [head, help] = textReport(files({ line: 1, column: 1 }, '')).split('\n');
  expect([head, help]).toEqual(['a b/p%q.json:1:1 MP999 warning: Odd: 100% "x", really.', '  Mend it.']);
});

test('text: a file made to have a hundred thousand findings fills no terminal', () => {
  const [file] = files({});
  const many = textReport([{ file: 'a.json', text: '', findings: Array(100_000).fill(file?.findings[0]) }]);
  expect(many.length).toBeLessThan(200_000);
  expect(many).toContain('99500 more are not listed.');
  expect(many).toContain('100000 warnings');
});

test('GitHub: properties and data are escaped, so that no text starts another command', () => {
  const report = githubReport(files({ message: 'a\n::error::b 100%', file: 'x:y,z.json' }));
  expect(report).toBe(
    '::warning file=x%3Ay%2Cz.json,line=2,endLine=2,col=3,endColumn=6,title=MP999::a ::error::b 100%25. Mend it.',
  );
  expect(githubReport(files({ message: 'Why?' }))).toMatch(/::Why\? Mend it\.$/);
  expect(githubReport(files({ message: 'No more', help: '' }))).toMatch(/::No more$/);
});

test('SARIF: files are URIs, absolute ones too', () => {
  const uri = (file: string) =>
    JSON.parse(sarifReport(files({ file }))).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri;
  expect(uri('a b/p%q.json')).toBe('a%20b/p%25q.json');
  expect(uri('/tmp/a b.json')).toBe('file:///tmp/a%20b.json');
  expect(uri('<stdin>')).toBe('stdin');
});

test('nothing found is still a report', () => {
  const none: FileFindings[] = [{ file: 'a.json', text: '', findings: [] }];
  expect(textReport(none)).toBe('1 file: 0 errors, 0 warnings, 0 hints');
  expect(githubReport(none)).toBe('');
  expect(JSON.parse(sarifReport(none)).runs[0].results).toEqual([]);
});
