/** The thread that draws. Takes an `Order` a message and answers each with a `Delivery`, in any order. */
import { parentPort } from 'node:worker_threads';
import type { Delivery, Drawing, Order } from './drawing.ts';
import { render } from './render.ts';

parentPort?.on('message', async ({ number, drawing }: Order) => {
  parentPort?.postMessage(await delivery(number, drawing));
});

async function delivery(number: number, drawing: Drawing): Promise<Delivery> {
  try {
    return { number, png: await render(drawing) };
  } catch (error) {
    return { number, fault: error instanceof Error ? error.message : String(error) };
  }
}
