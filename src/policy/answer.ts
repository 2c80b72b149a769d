import type { Decision, Json } from './types.ts';

/** The request an answer belongs to. */
export interface AnsweredRequest {
  id?: string | number | null;
  /** The MCP version of the connection, such as "2025-11-25". */
  protocolVersion?: string;
}

/** Policy language, section 7: fixed. */
export const DENIAL_PREFIX = '[POLICY DENIED] ';

/** The first MCP version whose results carry `resultType`. */
const RESULT_TYPE_SINCE = '2026-07-28';

/** JSON-RPC 2.0 error codes: Invalid Request and Invalid params. */
const ERROR_CODES = { request: -32600, params: -32602 } as const;

/**
 * The JSON-RPC message an agent gets instead of the tool's answer (policy language, section 7); undefined when the call is
 * allowed and the upstream answers. "ask" is answered like a denial, as every engine without approvals must.
 */
export function answer(decision: Decision, request: AnsweredRequest = {}): { [name: string]: Json } | undefined {
  if (decision.verdict === 'allow') return undefined;
  const head = { jsonrpc: '2.0', id: request.id ?? null };
  if (decision.malformed) {
    return { ...head, error: { code: ERROR_CODES[decision.malformed], message: decision.message } };
  }
  const content = [{ type: 'text', text: DENIAL_PREFIX + decision.message }];
  return { ...head, result: { ...resultType(request.protocolVersion), content, isError: true } };
}

/** MCP versions are dates, so they compare as text; anything else is not known to be new. */
function resultType(version = ''): { resultType?: string } {
  return /^\d{4}-\d{2}-\d{2}$/.test(version) && version >= RESULT_TYPE_SINCE ? { resultType: 'complete' } : {};
}
