import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Headers } from './headers.ts';
import type { Watch } from './watch.ts';

/** A lost connection is a fault here, not a reason to try again. */
const NO_RETRIES = {
  maxRetries: 0,
  initialReconnectionDelay: 0,
  maxReconnectionDelay: 0,
  reconnectionDelayGrowFactor: 1,
};

/**
 * The SDK's transport over streamable HTTP, with everything that is received counted. It follows no redirect to another origin, so the
 * headers reach none.
 */
export function httpTransport(url: URL, headers: Headers, watch: Watch): StreamableHTTPClientTransport {
  return new StreamableHTTPClientTransport(url, {
    fetch: (address, init) => countedFetch(address, init, watch),
    requestInit: { headers: { ...headers } },
    reconnectionOptions: NO_RETRIES,
  });
}

/** The stream that a client may open to be told of changes is not opened: only answers are wanted. */
async function countedFetch(address: string | URL, init: RequestInit | undefined, watch: Watch): Promise<Response> {
  if (init?.method === 'GET') return new Response(null, { status: 405 });
  watch.countMessage();
  const response = await fetch(address, init);
  if (response.body === null) return response;
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(counter(watch)), { status, statusText, headers });
}

function counter(watch: Watch): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    transform(chunk, controller) {
      watch.countBytes(chunk.length);
      if (watch.fault === undefined) controller.enqueue(chunk);
      else controller.error(watch.fault);
    },
  });
}
