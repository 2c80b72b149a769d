import { expect, it } from 'vitest';
import { newest } from './client.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));

it('asks the next question when one fails, and says why it failed', async () => {
  const [answers, faults]: [string[], string[]] = [[], []];
  const run = (question: string) =>
    question === 'bad' ? Promise.reject(new Error('no answer')) : Promise.resolve(question);
  const ask = newest(
    run,
    (answer) => answers.push(answer),
    (why) => faults.push(why),
  );
  ask('bad');
  await settled();
  ask('good');
  await settled();
  expect([answers, faults]).toEqual([['good'], ['no answer']]);
});

it('of the questions that come meanwhile asks the last only', async () => {
  const asked: number[] = [];
  const ask = newest(
    (question: number) => {
      asked.push(question);
      return Promise.resolve(question);
    },
    () => undefined,
    () => undefined,
  );
  for (const question of [1, 2, 3]) ask(question);
  await settled();
  expect(asked).toEqual([1, 3]);
});
