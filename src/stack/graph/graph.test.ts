import { describe, expect, it } from 'vitest';
import { review } from '../review.ts';
import { stackOf } from '../servers.ts';
import type { StackTool } from '../types.ts';
import { drawing, svgText } from './draw.ts';
import { flowGraph } from './graph.ts';

const tool = (name: string, ...capabilities: StackTool['capabilities']): StackTool => ({
  name,
  category: 'Read',
  severity: 'medium',
  capabilities,
  traits: [],
  reasons: [],
  params: [],
});

const HOSTILE = '"><script>alert(1)</script>\u0000';
const servers = stackOf([
  {
    configured: { name: HOSTILE, launch: { kind: 'none' }, position: { line: 1, column: 1, offset: 0 } },
    tools: [tool('in', 'untrusted-content-read'), tool('<out>', 'http-post')],
  },
  {
    configured: { name: 'files', launch: { kind: 'none' }, position: { line: 1, column: 1, offset: 0 } },
    tools: ['a', 'b', 'c', 'd', 'e'].map((name) => tool(name, 'file-read')),
  },
]);
const [leak] = review(servers, []).combinations;
if (leak === undefined) throw new Error('The flow is not found.');
const graph = flowGraph(leak, servers);

describe('the picture of a flow', () => {
  it('has a column for each leg, and the servers in it with their first tools', () => {
    expect(graph.columns.map(({ title }) => title)).toEqual(['The way in', 'What is taken', 'The way out']);
    expect(graph.columns[1]?.boxes).toEqual([{ label: 'files', tools: ['a', 'b', 'c'], more: 2 }]);
    expect(graph.columns.filter(({ cut }) => cut)).toHaveLength(1);
  });

  it('says the same in words', () => {
    expect(graph.description).toMatch(/^The way in: .*; then What is taken: files; then The way out: /);
  });

  it.each(['across', 'down'] as const)('%s: everything lies inside, and nothing of a name is markup', (direction) => {
    const picture = drawing(graph, 'flow-1', direction);
    const text = svgText(picture);
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toMatch(/<script|style=|\p{Cc}/u);
    expect(text).toMatch(/^<svg [^>]*role="img" aria-labelledby="flow-1-title flow-1-desc"/);
    const width = Number(picture.attributes['width']);
    const rects = [...text.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="(\d+)" height="(\d+)"/g)].map((found) =>
      found.slice(1).map(Number),
    );
    expect(rects).toHaveLength(3);
    for (const [x = 0, y = 0, w = 0, h = 0] of rects) {
      expect(x + w).toBeLessThanOrEqual(width);
      expect(y + h).toBeLessThanOrEqual(Number(picture.attributes['height']));
    }
  });

  it('marks the leg that the rule takes away by words and not by colour alone', () => {
    expect(svgText(drawing(graph, 'x'))).toContain('(cut by the rule)');
  });
});
