import { expect, it } from 'vitest';
import type { Effect, ToolCapability } from '../vocabulary.ts';
import { agreed } from './agreed.ts';

const found = (effects: Effect[], ...capabilities: ToolCapability[]) => {
  const made = agreed({ effects, grounds: new Map(capabilities.map((capability) => [capability, 'it says so'])) });
  return [made.effects, [...made.grounds.keys()]];
};

it('adds a file where a reader writes one', () => {
  expect(found(['read'], 'file-write')).toEqual([['create'], ['file-write']]);
  expect(found(['update'], 'file-write')).toEqual([['update'], ['file-write']]);
});

it('deploys the code that is put into a cloud', () => {
  expect(found(['create'], 'code-exec', 'cloud-admin')).toEqual([
    ['deploy', 'create'],
    ['code-exec', 'cloud-admin'],
  ]);
});

it('takes no code for run that nothing runs', () => {
  expect(found(['transfer'], 'code-exec', 'crypto-transfer')).toEqual([['transfer'], ['crypto-transfer']]);
  expect(found(['run-code'], 'code-exec')).toEqual([['run-code'], ['code-exec']]);
});

it('leaves capabilities alone where no effect is known', () => {
  expect(found([], 'code-exec', 'file-write')).toEqual([[], ['code-exec', 'file-write']]);
});
