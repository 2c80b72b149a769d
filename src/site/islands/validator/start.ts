import { plainSlug } from '../../../catalogue/plain-slug.ts';
import { fromHash, isShared } from './share.ts';

/** What the page opens with. */
interface Start {
  text: string;
  server: string | undefined;
  tool: string | undefined;
  /** True when a draft was kept in this browser. */
  kept: boolean;
  /** True when the address holds a shared policy that cannot be read, so that something else opens. */
  isDamaged: boolean;
}

const EMPTY = '{\n  "version": "1",\n  "default": "deny",\n  "tools": {}\n}\n';

/**
 * Decides what to open: a shared link first, then the policy of the server or tool that the address names, then a draft
 * that the reader kept, then an empty policy.
 *
 * @param policyAt fetches a policy file of this site; `undefined` when there is none
 */
export async function findStart(
  address: URL,
  draft: string | null,
  policyAt: (path: string) => Promise<string | undefined>,
): Promise<Start> {
  const server = address.searchParams.get('server') ?? undefined;
  const tool = address.searchParams.get('tool') ?? undefined;
  const shared = await fromHash(address.hash);
  const kept = draft !== null;
  if (shared) return { text: shared.text, server: shared.server, tool: undefined, kept, isDamaged: false };
  const text = server ? await policyAt(policyPath(server, tool)) : undefined;
  return { text: text ?? draft ?? EMPTY, server, tool, kept, isDamaged: isShared(address.hash) };
}

/** A tool is named by its address or by its exact name; the file is under the address. */
function policyPath(server: string, tool: string | undefined): string {
  const slug = tool && plainSlug(tool);
  const part = (text: string): string => encodeURIComponent(text);
  return slug ? `tools/${part(server)}/${part(slug)}/policy.json` : `policies/${part(server)}/policy.json`;
}
