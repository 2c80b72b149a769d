import { describe, expect, it } from 'vitest';
import { setTool } from './edit.ts';

const TEXT =
  '{\n  "version": "1",\n  "default": "deny",\n  "hide": ["b"],\n  "tools": {\n    "a": {},\n    "x": { "made_up": 1 }\n  }\n}\n';

describe('setting one tool in a text', () => {
  it('adds an entry and keeps what it does not understand', () => {
    const text = setTool(TEXT, 'c', { hide: false, entry: {} });
    expect(JSON.parse(text).tools).toEqual({ a: {}, x: { made_up: 1 }, c: {} });
  });

  it('moves a tool from the list of hidden ones to an entry', () => {
    expect(JSON.parse(setTool(TEXT, 'b', { hide: false, entry: {} }))).toEqual({
      version: '1',
      default: 'deny',
      tools: { a: {}, x: { made_up: 1 }, b: {} },
    });
  });

  it('hides a tool and drops its entry', () => {
    const policy = JSON.parse(setTool(TEXT, 'a', { hide: true, entry: undefined }));
    expect(policy.hide).toEqual(['b', 'a']);
    expect(policy.tools).toEqual({ x: { made_up: 1 } });
  });

  it('changes nothing when the text already says so', () => {
    expect(setTool(TEXT, 'b', { hide: true, entry: undefined })).toBe(TEXT);
    expect(setTool(TEXT, 'nobody', { hide: false, entry: undefined })).toBe(TEXT);
  });

  it('writes the first tool into a policy that has none', () => {
    expect(JSON.parse(setTool('{"version":"1","default":"deny"}', 'a', { hide: false, entry: {} })).tools).toEqual({
      a: {},
    });
  });

  it('works on a text that does not load', () => {
    expect(setTool('{"tools": {"a": {},}}', 'b', { hide: false, entry: {} })).toContain('"b"');
  });

  it.each(['', '[]', 'null', 'version: 1'])('leaves %j alone', (text) => {
    expect(setTool(text, 'a', { hide: true, entry: undefined })).toBe(text);
  });

  it.each(['__proto__', 'constructor', 'a/b~c', '"'])('treats %j as an ordinary name', (name) => {
    const tools = JSON.parse(setTool('{"tools":{}}', name, { hide: false, entry: {} })).tools;
    expect(Object.keys(tools)).toEqual([name]);
  });
});
