import { describe, expect, it } from 'vitest';
import { readDefinition } from './definition.ts';
import { type Shapes, shapesOf } from './shapes.ts';

type Argument = [name: string, type: string, description: string];

const shapes = (...list: Argument[]): Shapes => {
  const params = list.map(([name, type, description]) => ({ name, type, description }));
  return shapesOf(readDefinition({ name: 'x', params })?.params ?? []);
};

describe('an argument holds', () => {
  it.each<Argument>([
    ['url', 'string', ''],
    ['image_urls', 'array', ''],
    ['shareLink', 'string', ''],
    ['page', 'string', 'The URL of the page'],
    ['source', 'string', 'Path or URL of the image'],
  ])('an address: %s (%s) "%s"', (...argument) => {
    expect(shapes(argument).address).toBe(true);
  });

  it.each<Argument>([
    ['include_urls', 'boolean', ''],
    ['callback_url', 'string', ''],
    ['base_url', 'string', ''],
    ['name', 'string', 'A name that is shown beside the URL'],
    ['slug', 'string', 'The URL slug'],
  ])('no address that is fetched: %s (%s) "%s"', (...argument) => {
    expect(shapes(argument).address).toBe(false);
  });

  it('no address where an id would do as well', () => {
    expect(shapes(['profile_url', 'string', ''], ['profile_id', 'string', '']).address).toBe(false);
  });

  it.each<Argument>([
    ['file_path', 'string', ''],
    ['inputVideo', 'string', ''],
    ['attachments', 'array', 'Full paths of what is sent'],
    ['drawing', 'string', 'Path to the image file'],
  ])('the path of what is taken in: %s (%s) "%s"', (...argument) => {
    expect(shapes(argument)).toMatchObject({ input: true, output: false });
  });

  it.each<Argument>([
    ['json_path', 'string', ''],
    ['excludePaths', 'array', ''],
    ['file', 'object', ''],
    ['files', 'number', 'How many files'],
  ])('no path of the machine: %s (%s) "%s"', (...argument) => {
    expect(shapes(argument)).toMatchObject({ input: false, output: false });
  });

  it.each<Argument>([
    ['output_audio', 'string', ''],
    ['save_to', 'string', ''],
    ['path', 'string', 'Where the report is saved to'],
  ])('the path of what is written: %s (%s) "%s"', (...argument) => {
    expect(shapes(argument)).toMatchObject({ input: false, output: true });
  });
});
