import { memoise, memoiseFor } from '../../policy/memo.ts';
import { singular, tokens } from '../names.ts';

/** What the company of a tool says about it: which product its server is, and what can be changed there. */
export interface ServerClues {
  /**
   * Words of the server's name, words that many of its tools share, and what it is for where its tools tell, in the singular, with a
   * space on each side.
   */
  words: string;
  /** The server drives a browser: one tool clicks and another opens addresses. */
  drives: boolean;
  /** Things that a tool of the server creates, changes or deletes, in the singular. */
  changed: ReadonlySet<string>;
}

/**
 * Clues from a server's name and the names of its tools. Worked out once for each list.
 *
 * @param server what the server is called, in any spelling; empty where that is not known
 */
export const serverClues = (siblings: readonly string[], server: string): ServerClues => cluesIn(siblings)(server);

/** Tools whose description is the text of a page add its title to the server's name, so that one list may have several. */
const MOST_NAMES = 1024;
const cluesIn = memoiseFor((siblings: readonly string[]) => memoise((server) => read(siblings, server), MOST_NAMES));

function read(siblings: readonly string[], server: string): ServerClues {
  const names = siblings.map((name) => tokens(name).map(singular));
  const all = new Set(names.flat());
  return {
    words: ` ${[...ownName(tokens(server).flatMap(parted).map(singular)), ...shared(names), ...hosted(names)].join(' ')} `,
    drives: CLICKS.some((word) => all.has(word)) && PAGES.some((word) => all.has(word)),
    changed: new Set(names.filter(isChange).flat()),
  };
}

/** `docker` before another name is the registry that a server is listed in: `docker-stripe` is no server for Docker. */
const ownName = (words: readonly string[]): readonly string[] =>
  words[0] === 'docker' && words.slice(1).some((word) => word !== 'server') ? words.slice(1) : words;

/** "ynabmcpserver" names YNAB, "mcpsharepoint" SharePoint. */
const parted = (word: string): string[] =>
  word === 'server' ? [word] : word.split(/mcp|server/).filter((part) => part !== '');

/** A name that begins with looking changes nothing, whatever follows: in `list_posts` a post is a thing. */
const isChange = (words: readonly string[]): boolean =>
  !LOOKS.has(words[0] ?? '') && words.some((word) => CHANGES.has(word));

const LOOKS = new Set(['get', 'list', 'search', 'find', 'describe', 'read', 'fetch', 'count']);
const CLICKS = ['click', 'hover', 'fill'];
const PAGES = ['navigate', 'navigation', 'browser', 'page', 'goto', 'tab', 'url'];
const CHANGES = new Set(
  'add append cancel close create delete edit insert make move new open patch post put remove reply save send set update upload upsert write'.split(
    ' ',
  ),
);

/** Tools that hosts of code have. */
const OF_CODE_HOST = new Set(
  'create pull request,merge pull request,create merge request,create change request,fork repository,push file,list commit,create or update file,get file content,create branch,list repository,get repository'.split(
    ',',
  ),
);

/** A server with three such tools is for a host of code, whatever it is called. */
function hosted(names: readonly (readonly string[])[]): string[] {
  return names.filter((words) => OF_CODE_HOST.has(words.join(' '))).length >= 3 ? ['github'] : [];
}

/** Words that at least a third of the names have; of two names nothing can be told. */
function shared(names: readonly (readonly string[])[]): string[] {
  if (names.length < 3) return [];
  const counts = new Map<string, number>();
  for (const words of names) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].filter(([, count]) => 3 * count >= names.length).map(([word]) => word);
}
