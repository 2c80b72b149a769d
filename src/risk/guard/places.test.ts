import { describe, expect, it } from 'vitest';
import { tool } from '../facts.fixture.ts';
import { entry, guard, verdict } from './guarded.fixture.ts';
import { guarded } from './guarded.ts';

describe('paths', () => {
  const facts = tool('read_file', ['path:string!', 'encoding:string'], {
    effects: ['read'],
    capabilities: ['file-read'],
  });

  it.each(['/workspace', '/workspace/a.txt', '/workspace/a/b-c_d/e.tar.gz'])('allow %s', (path) => {
    expect(verdict(facts, { path })).toBe('allow');
  });

  it.each([
    '/workspace/../etc/hosts',
    '/workspace/a..b',
    '/workspace-other/a',
    '/workspace/.env',
    '/etc/hosts',
    'a.txt',
    '/workspace/a\n/etc',
    ['/workspace/a'],
    null,
  ])('deny %j', (path) => {
    expect(verdict(facts, { path })).toBe('deny');
  });

  it('in lists are checked one by one', () => {
    const many = tool('read_files', ['paths:array!'], { effects: ['read'], capabilities: ['file-read'] });
    expect(verdict(many, { paths: ['/workspace/a', '/workspace/b'] })).toBe('allow');
    expect(verdict(many, { paths: ['/workspace/a', '/etc/hosts'] })).toBe('deny');
    expect(verdict(many, { paths: [] })).toBe('deny');
  });

  it('of a move are its source and its destination', () => {
    const move = tool('move', ['source:string!', 'destination:string!'], {
      effects: ['update'],
      capabilities: ['file-write'],
    });
    expect(verdict(move, { source: '/workspace/a', destination: '/workspace/b' })).toBe('allow');
    expect(verdict(move, { source: '/workspace/a', destination: '/home/me/.bashrc' })).toBe('deny');
    const compile = tool('compile', ['source:string!'], { effects: ['create'], capabilities: ['file-write'] });
    expect(guarded(compile, 'Write')).toBeUndefined();
  });

  it('that only say where an answer is put are left out, and the ordinary call passes', () => {
    const shot = tool('take_screenshot', ['filePath:string', 'fullPage:boolean'], {
      effects: ['create'],
      capabilities: ['file-write'],
    });
    expect(verdict(shot, { fullPage: true })).toBe('allow');
    expect(verdict(shot, { filePath: '/workspace/a.png' })).toBe('deny');
    expect(guard(shot)).toMatchObject({
      title: 'no filePath',
      says: expect.stringContaining('`filePath` must be left out'),
    });
  });

  it('that a call is about are asked for, and it says so', () => {
    const attach = tool('attach', ['page_id:string!', 'file_path:string'], {
      effects: ['upload'],
      capabilities: ['file-read'],
    });
    expect(verdict(attach, { page_id: '1', file_path: '/workspace/a.png' })).toBe('allow');
    expect(verdict(attach, { page_id: '1' })).toBe('deny');
    expect(guard(attach).says).toContain('`file_path` must be given and must stay below');
  });

  it.each(['get_doc', 'json_set'])('of documents and data bases are no paths of the machine: %s', (name) => {
    expect(guarded(tool(name, ['path:string!'], { effects: ['read'] }), 'Read')).toBeUndefined();
  });

  it('that are relative to something else may not lead out of it', () => {
    const repo = tool('get_contents', ['owner:string', 'repo:string', 'path:string!'], { effects: ['read'] });
    expect(verdict(repo, { path: 'src/a.ts' })).toBe('allow');
    expect(verdict(repo, { path: '../a.ts' })).toBe('deny');
    expect(verdict(repo, { path: '.github/workflows/ci.yml' })).toBe('deny');
  });
});

describe('paths beside the root they stand in', () => {
  const facts = tool('git_add', ['repo_path:string!', 'file:string!'], { effects: ['update'] });

  it('are relative, and the root is absolute', () => {
    expect(verdict(facts, { repo_path: '/workspace/site', file: 'src/a.ts' })).toBe('allow');
    expect(verdict(facts, { repo_path: '/etc', file: 'src/a.ts' })).toBe('deny');
    expect(verdict(facts, { repo_path: '/workspace/site', file: '/etc/hosts' })).toBe('deny');
  });

  it('in a list of a remote store are left alone, as its items may be whole files', () => {
    const push = tool('push_files', ['repo:string!', 'files:array!'], { effects: ['update'] });
    expect(guarded(push, 'Write')).toBeUndefined();
  });
});

describe('addresses', () => {
  const facts = tool('fetch', ['url:string!'], { effects: ['read'], capabilities: ['http-fetch'] });

  it.each(['https://example.com', 'https://example.com/a?b', 'https://docs.example.com/'])('allow %s', (url) => {
    expect(verdict(facts, { url })).toBe('allow');
  });

  it.each([
    'http://example.com/',
    'https://example.com.attacker.test/',
    'https://examplexcom/',
    'https://notexample.com/',
    'https://attacker.test/https://example.com/',
    'https://example.com@attacker.test/',
    'file:///etc/hosts',
    'http://169.254.169.254/',
  ])('deny %s', (url) => {
    expect(verdict(facts, { url })).toBe('deny');
  });
});

describe('addresses that a call can do without', () => {
  const facts = tool('navigate', ['action:string!', 'url:string'], { effects: ['drive'], capabilities: ['browser'] });

  it('are asked about where they are given, and not demanded', () => {
    expect(verdict(facts, { action: 'back' })).toBe('allow');
    expect(verdict(facts, { action: 'go', url: 'https://example.com/' })).toBe('ask');
    expect(guard(facts).says).toContain('A person is asked where `url` is given.');
  });

  it('are left alone where a person is asked about every call anyway', () => {
    const pay = { ...facts, effects: ['pay' as const] };
    expect(entry(pay).approve_if).toHaveLength(1);
  });

  it.each(['s3_url', 'image_uri', 'db_endpoint', 'endpoint', 'raw_uri'])(
    'are no %s: no https address fits it',
    (name) => {
      const other = tool('load', [`${name}:string!`], { effects: ['read'], capabilities: ['http-fetch'] });
      expect(guarded(other, 'Read')).toBeUndefined();
    },
  );
});
