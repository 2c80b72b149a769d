import { byId, h, saveAs } from './dom.ts';
import { keepDraft } from './draft.ts';
import { type PageServer, PRESETS, type Preset } from './protocol.ts';
import { readToolsList } from './servers.ts';
import { toHash } from './share.ts';
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
  let applied = 0;
  await page.editor.rewrite(async (of) => {
    const fixed = await page.ask('fix', { text: of, server: page.server() });
    applied = fixed.applied;
    return fixed.text;
  });
  page.say(applied === 1 ? 'One fix applied.' : `${applied} fixes applied.`);
}

async function format(page: Page): Promise<void> {
  await page.editor.rewrite(async (of) => {
    const { text } = await page.ask('format', { text: of });
    if (text === undefined) page.say('Only a policy that loads can be formatted. Mend the errors first.');
    return text ?? of;
  });
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
    if (keepDraft(box.checked ? page.editor.text() : undefined)) {
      page.say(box.checked ? 'The text is kept in this browser.' : 'The text is no longer kept.');
    } else {
      box.checked = false;
      page.say('This browser keeps nothing for this page.');
    }
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
    const found = id === '' ? undefined : await serverOf(page, id);
    if (select.value !== id) return;
    if (typeof found === 'string') page.say(found);
    page.setServer(typeof found === 'string' ? undefined : found);
  };
  select.addEventListener('change', () => void use(select.value));
  if (wanted === undefined) return;
  if (![...select.options].some(({ value }) => value === wanted)) select.append(h('option', { value: wanted }, wanted));
  select.value = wanted;
  await use(wanted);
}

/** A server of the catalogue with its tools, or why there is none. */
async function serverOf(page: Page, id: string): Promise<PageServer | string> {
  try {
    const response = await fetch(`${page.base}validator/servers/${encodeURIComponent(id)}.json`);
    return response.ok ? ((await response.json()) as PageServer) : `The catalogue has no server "${id}".`;
  } catch {
    return 'The tools of this server could not be loaded. Check the connection and choose it again.';
  }
}
