import { memoise, memoiseFor } from '../policy/memo.ts';
import { isThing, leading, singular, tokens } from './names.ts';

const LISTING = new Set(['list', 'get', 'search', 'find', 'query', 'describe', 'fetch', 'lookup', 'read', 'all']);

/** True when the words of a name say that it looks something up. */
const looksUp = (name: string): boolean => tokens(name).some((word) => LISTING.has(word));

/**
 * The tool of the same server that hands out ids of a noun: for "order" `get_orders`, `list_order` or `orders_list`. Only
 * a list counts, and only one of that very thing: `get_order` needs the id itself, `get_order_types` lists types.
 */
export function listerOf(noun: string, self: string, siblings: readonly string[]): string | undefined {
  return listersIn(siblings)(noun).find((name) => name !== self);
}

const MOST_NOUNS = 4096;

/** All tools of a list of names that hand out ids of a noun, best first. Worked out once for each list and noun. */
const listersIn = memoiseFor((siblings: readonly string[]) =>
  memoise((noun): readonly string[] => {
    const wanted = noun.split(' ').map(singular);
    return siblings
      .filter((name) => looksUp(name) && lists(name, wanted))
      .sort((a, b) => spread(a) - spread(b) || tokens(a).length - tokens(b).length);
  }, MOST_NOUNS),
);

const NAMES_A_LIST = new Set(['list', 'search', 'all']);

const saysList = (name: string): boolean => tokens(name).some((word) => NAMES_A_LIST.has(word));

/** The lower the better: a name that is about little else and says that it lists. */
const spread = (name: string): number => things(name).length + (saysList(name) ? 0 : 2);

/** What a name says that there is a list of: `list_users_by_org` gives users. */
const things = (name: string): readonly string[] => leading(name).filter(isThing);

/** What a name lists ends with the noun, and the name says that there are many of it. */
function lists(name: string, wanted: readonly string[]): boolean {
  const listed = things(name).slice(-wanted.length);
  if (listed.map(singular).join(' ') !== wanted.join(' ')) return false;
  return listed.at(-1) !== wanted.at(-1) || saysList(name);
}
