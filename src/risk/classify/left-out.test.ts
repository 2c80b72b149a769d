import { expect, it } from 'vitest';
import { definition } from './definition.fixture.ts';
import { withArgumentsUnknown } from './left-out.ts';

const bare = (...names: string[]) => names.map((name) => definition(name, ''));
const takes = (tools: Parameters<typeof withArgumentsUnknown>[0]) =>
  withArgumentsUnknown(tools).map((tool) => tool.takes);

it('arguments are not known where a list gives none, not even to a tool that sends or searches', () => {
  expect(takes(bare('list_labels', 'read_email', 'send_email'))).toEqual(['unknown', 'unknown', 'unknown']);
});

it.each([
  ['no tool needs any', bare('get_cpu_usage', 'get_disk_space', 'take_screenshot')],
  ['there are too few to tell', bare('list_labels', 'send_email')],
  ['one tool has some', [...bare('list_labels', 'send_email'), definition('read_email', '', 'id')]],
])('tools without any take none where %s', (_, tools) => {
  expect(takes(tools).every((one) => one === undefined)).toBe(true);
});
