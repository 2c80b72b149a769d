import { byId, h, saveAs } from './dom.ts';
import { type PageServer, PRESETS, type Preset } from './protocol.ts';
import { readToolsList } from './servers.ts';
import { toHash } from './share.ts';
import { DRAFT } from './start.ts';
import type { Page } from './validator.ts';

/**
 * Connects the controls around the editor.
 *
 * @param server id of the server that the address names, if any
 */
export async function connectTools(page: Page, server: string | undefined): Promise<void> {
  onClick(page, 'fix-all', () => fixAll(page));
  onClick(page, 'format', () => format(page));
  onClick(page, 'share', () => share(page));
  onClick(page, 'download', async () => saveAs('policy.json', page.editor.text()));
  onClick(page, 'copy', async () => {
    await navigator.clipboard.writeText(page.editor.text());
    page.say('Copied.');
  });
  onClick(page, 'use-list', async () => usePasted(page));
  connectKeep(page);
  connectDrop(page);
  connectPresets(page);
  await connectServers(page, server);
}

function onClick(page: Page, id: string, run: () => Promise<void>): void {
  byId(page.root, id, HTMLButtonElement).addEventListener('click', () => {
    run().catch((error: unknown) => page.say(`That failed: ${error instanceof Error ? error.message : String(error)}`));
  });
}

async function fixAll(page: Page): Promise<void> {
  const { text, applied } = await page.ask('fix', { text: page.editor.text(), server: page.server() });
  page.editor.replace(text);
  page.say(applied === 1 ? 'One fix applied.' : `${applied} fixes applied.`);
}

async function format(page: Page): Promise<void> {
  const { text } = await page.ask('format', { text: page.editor.text() });
  if (text === undefined) page.say('Only a policy that loads can be formatted. Mend the errors first.');
  else page.editor.replace(text);
}

async function share(page: Page): Promise<void> {
  const id = page.server()?.id;
  const hash = await toHash(
    id === undefined || id === 'pasted' ? { text: page.editor.text() } : { text: page.editor.text(), server: id },
  );
  history.replaceState(null, '', hash);
  const copied = await navigator.clipboard?.writeText(location.href).then(
    () => true,
    () => false,
  );
  page.say(
    copied ? 'Link copied. The policy is in the part after #, which is never sent.' : 'The link is in the address bar.',
  );
}

async function usePasted(page: Page): Promise<void> {
  const read = readToolsList(byId(page.root, 'tools-list', HTMLTextAreaElement).value);
  if ('error' in read) return page.say(read.error);
  page.setServer(read);
  byId(page.root, 'server', HTMLSelectElement).value = '';
  page.say(`${read.tools.length} tools read.`);
}

function connectKeep(page: Page): void {
  const box = byId(page.root, 'keep', HTMLInputElement);
  box.addEventListener('change', () => {
    if (box.checked) localStorage.setItem(DRAFT, page.editor.text());
    else localStorage.removeItem(DRAFT);
    page.say(box.checked ? 'The text is kept in this browser.' : 'The text is no longer kept.');
  });
}

/** A dropped file replaces the text, as one step that can be undone. */
function connectDrop(page: Page): void {
  const area = byId(page.root, 'editor', HTMLElement);
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    page.editor.replace(await file.text());
    page.say(`${file.name} opened. Undo brings the old text back.`);
  };
  area.addEventListener('dragover', (event) => event.preventDefault());
  area.addEventListener(
    'drop',
    (event) => {
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      event.stopPropagation();
      void open(event.dataTransfer.files[0]);
    },
    { capture: true },
  );
  const picker = byId(page.root, 'open', HTMLInputElement);
  picker.addEventListener('change', () => void open(picker.files?.[0]));
}

function connectPresets(page: Page): void {
  const select = byId(page.root, 'preset', HTMLSelectElement);
  select.addEventListener('change', async () => {
    const server = page.server();
    const preset = PRESETS.find((one) => one === select.value);
    select.value = '';
    if (!preset) return;
    if (!server) return page.say('Choose a server first: a preset is made from its tools.');
    await usePreset(page, server, preset);
  });
}

async function usePreset(page: Page, server: PageServer, preset: Preset): Promise<void> {
  page.editor.replace((await page.ask('preset', { preset, server })).text);
  page.say(`The text is now the preset "${preset}" for ${server.name}. Undo brings the old one back.`);
}

async function connectServers(page: Page, wanted: string | undefined): Promise<void> {
  const select = byId(page.root, 'server', HTMLSelectElement);
  const use = async (id: string): Promise<void> => {
    const response = id ? await fetch(`${page.base}validator/servers/${encodeURIComponent(id)}.json`) : undefined;
    if (response && !response.ok) page.say(`The catalogue has no server "${id}".`);
    page.setServer(response?.ok ? ((await response.json()) as PageServer) : undefined);
  };
  select.addEventListener('change', () => void use(select.value));
  if (wanted === undefined) return;
  if (![...select.options].some(({ value }) => value === wanted)) select.append(h('option', { value: wanted }, wanted));
  select.value = wanted;
  await use(wanted);
}
