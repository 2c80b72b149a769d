/** The thread that draws, one picture after the other. Takes an `Order` a message and answers each with a `Delivery`. */
import { setImmediate } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import type { Delivery, Drawing, Order } from './drawing.ts';
import { render } from './render.ts';

let last: Promise<unknown> = Promise.resolve();

parentPort?.on('message', ({ number, drawing }: Order) => {
  last = last.then(async () => {
    parentPort?.postMessage(await delivery(number, drawing));
    // The memory that resvg takes for a picture, some 6 MB, is freed between turns of the event loop and at no other time.
    await setImmediate();
  });
});

async function delivery(number: number, drawing: Drawing): Promise<Delivery> {
  try {
    return { number, png: await render(drawing) };
  } catch (error) {
    return { number, fault: error instanceof Error ? error.message : String(error) };
  }
}
