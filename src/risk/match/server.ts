import { CATEGORIES, type ServerCapability } from '../vocabulary.ts';
import { code, codes } from '../words.ts';
import { meansOf } from './means.ts';
import { isComplete, sessionReason } from './session.ts';
import { accompanied, type Fit, isEmpty } from './tool.ts';
import { type AttackFacts, isCategory, isToolCapability, type ServerTags, serverHas, type Tag } from './types.ts';

const MEANS: Record<ServerCapability, string> = {
  'llm-call': 'The server asks a model for text.',
  elicitation: 'The server can ask the user for input.',
  'oauth-proxy': 'The server stands before another service and hands out its logins.',
  'remote-http-server': 'The server is reached over the network.',
  'local-http-server': 'The server listens on a port of the user’s machine.',
  'no-sign-in': 'Served over HTTP, the server answers whoever reaches its port, unless a sign-in is set up.',
  'any-host': 'Over HTTP the server does not check the host that a request names, so that a web page can reach it.',
  'untrusted-tool-definition': 'The definitions come from a party nobody reviewed.',
  'auto-update': 'The newest version is fetched at each start.',
};

/** Matches a pattern of level "server", or a whole session pattern, against a server. */
export function fitServer(server: ServerTags, attack: AttackFacts): Fit | undefined {
  if (attack.match.level === 'session') return isComplete(attack, server) ? whole(server, attack) : undefined;
  const { match } = attack;
  const hits = match.any_of.filter((tag) => serverHas(server, tag));
  if (isEmpty(match) || hits.length === 0) return undefined;
  if (!match.all_of.every((tag) => serverHas(server, tag)) || !accompanied(match.with_any_of, server)) return undefined;
  const company = match.with_any_of.find((tag) => server.tools.has(tag));
  const told = [...hits.slice(0, 1), ...(company === undefined ? [] : [company])].map((tag) =>
    tagSentence(tag, server),
  );
  if (company === undefined && !hits.some(isToolCapability)) told.push(atStake(server, attack));
  return {
    match: { attackId: attack.id, reason: told.join(' '), generic: hits.every(isCategory) },
    closeness: hits.length,
  };
}

/** What stands behind a server's door: the tool that the attack would want, else the worst one. */
function atStake(server: ServerTags, attack: AttackFacts): string {
  const wanted = attack.abuses.filter(isToolCapability).find((tag) => server.tools.has(tag));
  const [tool] = (wanted && server.tools.get(wanted)) ?? [];
  if (wanted !== undefined && tool !== undefined) return `There, ${meansOf(tool, wanted)}.`;
  const worst = CATEGORIES.toReversed().flatMap((category) => server.tools.get(category) ?? [])[0];
  const count = server.names.length;
  if (worst === undefined) return `Of its ${count} tools none is assessed.`;
  return count === 1 ? `Its one tool is ${code(worst)}.` : `It has ${count} tools, ${code(worst)} among them.`;
}

const whole = (server: ServerTags, attack: AttackFacts): Fit => ({
  match: { attackId: attack.id, reason: sessionReason(server, attack), generic: false },
  closeness: attack.match.all_of.length + 1,
});

function tagSentence(tag: Tag, server: ServerTags): string {
  const tools = server.tools.get(tag) ?? [];
  const [first] = tools;
  if (isToolCapability(tag) && first !== undefined) {
    const others = tools.length > 1 ? `; so ${tools.length > 2 ? 'do' : 'does'} ${codes(tools.slice(1))}` : '';
    return `${meansOf(first, tag)}${others}.`;
  }
  return isCategory(tag) || isToolCapability(tag) ? `Tools of category ${code(tag)} are offered.` : MEANS[tag];
}
