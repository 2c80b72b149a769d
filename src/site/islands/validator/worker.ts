import { answer } from './engine.ts';
import type { Kind, Message } from './protocol.ts';

addEventListener('message', async ({ data }: MessageEvent<Message<Kind>>) => {
  try {
    postMessage({ id: data.id, answer: await answer(data.kind, data.request) });
  } catch (error) {
    postMessage({ id: data.id, error: error instanceof Error ? error.message : String(error) });
  }
});
