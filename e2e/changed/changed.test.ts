import { beforeAll, expect, it } from 'vitest';
import { Project } from './project.ts';

const TIME = 'catalogue/servers/mcp-server-time.yaml';
const NEW = `id: mcp-server-pull
name: Pull
source: { read: submitted }
tools:
  - { name: fetch, params: [{ name: url, type: string }], effects: [read], capabilities: [http-fetch] }
`;
const CHANGED = ['--changed'];
/** The line that a build says when pages besides those of tools, servers and lists were rendered. */
const PAGES = /^Pages /m;
/** How it goes on when the code that Astro bundled for an earlier build has rendered them. */
const AGAIN = /^Pages +rendered again, without Astro/m;

let project: Project;

/** What was published changes, as a build of everything into another folder has it. */
async function expectAsAfresh(): Promise<void> {
  expect((await project.build('afresh')).code).toBe(0);
  expect(project.files('site')).toEqual(project.files('afresh'));
}

// Each test goes on from the site as the one before has left it, as a contributor does.
beforeAll(async () => {
  project = new Project();
  const { code, said } = await project.build('site');
  if (code !== 0) throw new Error(said);
});

it('writes nothing when nothing has changed', async () => {
  const { said } = await project.build('site', CHANGED);
  expect(said).toMatch(/Done.* 0 files changed, 0 removed/);
});

it('writes the pages of a server alone when a text has changed that only they show', async () => {
  project.edit(TIME, 'Nothing is stored, and one zone name', 'Nothing is kept, and one zone name');
  project.edit(TIME, 'quote: current time in a specific timezone', 'quote: current time in a timezone');
  project.edit(TIME, 'tools:\n', '# Read once more.\ntools:\n');
  const { said } = await project.build('site', CHANGED);
  expect(said).not.toMatch(/^Search/m);
  expect(said).not.toMatch(PAGES);
  await expectAsAfresh();
});

it('renders no page when a text about a tool has changed, and writes the lists that show it', async () => {
  project.edit(TIME, 'Returns the present date and time', 'Tells the present date and time');
  project.edit(TIME, 'note: IANA name, such as Europe/Vienna', 'note: IANA name, such as Europe/Graz');
  const { said } = await project.build('site', CHANGED);
  expect(said).not.toMatch(PAGES);
  expect(said).toMatch(/Done.* [1-9]\d* files changed, \d+ removed/);
  await expectAsAfresh();
});

it('writes what names a tool or a server when it is added, deleted or renamed', async () => {
  project.edit(TIME, '  - name: convert_time\n', '  - name: move_time\n');
  project.write('catalogue/servers/mcp-server-pull.yaml', NEW);
  const [servers, everything] = ['catalogue/servers/mcp-server-sequentialthinking.yaml', 'catalogue/changes.yaml'];
  const changes = project
    .read(everything)
    .replaceAll('servers/mcp-server-sequentialthinking', 'servers/mcp-server-thought');
  project.write(everything, changes);
  project.write(
    servers.replace('sequentialthinking', 'thought'),
    project.read(servers).replace('id: mcp-server-sequentialthinking', 'id: mcp-server-thought'),
  );
  project.remove(servers);
  const { code, said } = await project.build('site', CHANGED);
  expect(said).toMatch(/Done.* files changed, \d+ removed/);
  expect(code, said).toBe(0);
  const files = Object.keys(project.files('site'));
  expect(files).toContain('servers/mcp-server-pull/index.html');
  expect(files).toContain('tools/mcp-server-time/move-time/policy.json');
  expect(files.filter((file) => /mcp-server-sequentialthinking|convert-time/.test(file))).toEqual([]);
  await expectAsAfresh();
});

it('renders no page when a fact has changed from which nothing is concluded elsewhere', async () => {
  project.edit('catalogue/servers/mcp-server-pull.yaml', 'effects: [read]', 'effects: [compute], reversible: yes');
  const { said } = await project.build('site', CHANGED);
  expect(said).not.toMatch(PAGES);
  expect(said).toMatch(/Done.* [1-9]\d* files changed, \d+ removed/);
  await expectAsAfresh();
  project.edit('catalogue/servers/mcp-server-pull.yaml', 'effects: [compute], reversible: yes', 'effects: [read]');
});

it('writes every page that something follows for when a fact has changed, with the code that was bundled before', async () => {
  project.edit('catalogue/servers/mcp-server-pull.yaml', 'effects: [read]', 'effects: [delete]');
  const { said } = await project.build('site', CHANGED);
  expect(said).toMatch(AGAIN);
  await expectAsAfresh();
});

it('renders again with the bundled code when a server has one tool more, and when it has one less', async () => {
  const [head = '', tool = ''] = NEW.split(/(?=^ {2}- )/m);
  project.write('catalogue/servers/mcp-server-pull.yaml', head + tool + tool.replace('name: fetch', 'name: pull'));
  expect((await project.build('site', CHANGED)).said).toMatch(AGAIN);
  await expectAsAfresh();
  project.write('catalogue/servers/mcp-server-pull.yaml', NEW);
  expect((await project.build('site', CHANGED)).said).toMatch(AGAIN);
  expect(Object.keys(project.files('site')).filter((file) => file.includes('mcp-server-pull/pull'))).toEqual([]);
});

it('has Astro bundle anew when the code that it bundled cannot be run', async () => {
  project.edit('catalogue/servers/mcp-server-pull.yaml', 'effects: [read]', 'effects: [pay]');
  project.writeInCache('rendering/rendering.json', '{ "entry": "gone.mjs", "styles": [], "paths": [] }');
  const { said } = await project.build('site', CHANGED);
  expect(said).toMatch(/gone\.mjs.*Astro begins anew\./);
  await expectAsAfresh();
});

it('leaves the site and what it remembers alone when a record has an error', async () => {
  const before = project.files('site');
  project.edit(
    TIME,
    'effects:\n      - compute\n    because:\n      compute: It reads',
    'efects:\n      - compute\n    because:\n      compute: It reads',
  );
  const { code, said } = await project.build('site', CHANGED);
  expect(code).toBe(1);
  expect(said).toMatch(/mcp-server-time\.yaml:\d+:\d+ CAT102.*\n(?:.*\n)*The catalogue has errors; nothing was built/);
  expect(project.files('site')).toEqual(before);
  project.edit(TIME, 'efects:', 'effects:');
  expect((await project.build('site', CHANGED)).said).toMatch(/Done.* 0 files changed, 0 removed/);
});

it('trusts nothing that a build left which was cut short', async () => {
  project.edit(TIME, 'Tells the present date and time', 'Gives the present date and time');
  await project.cutShort('site', 'Data ');
  const { said } = await project.build('site', CHANGED);
  expect(said).toMatch(/No build that came to its end is remembered\. Everything is built\./);
  await expectAsAfresh();
});

it('builds everything after a change of style, code or prose', async () => {
  project.edit('src/site/styles/server.css', '@layer components {', '@layer components { /* new */');
  project.edit('src/site/templates/tool/provenance.ts', "'How it was read'", "'How it was studied'");
  const { said } = await project.build('site', CHANGED);
  expect(said).toMatch(/Code, prose, settings or packages are not those of the last build\. Everything is built\./);
  await expectAsAfresh();
});
