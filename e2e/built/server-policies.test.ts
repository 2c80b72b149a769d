import { expect, it } from 'vitest';
import { analyse } from '../../src/policy/index.ts';
import type { ServerTools } from '../../src/policy/types.ts';
import { FILES, read, readJson } from './dist.ts';

const POLICY = /^policies\/([^/]+)\/policy\.json$/;

it('every server’s whole policy passes the validator, which knows the server', () => {
  const policies = FILES.flatMap((file) => {
    const [, id] = POLICY.exec(file) ?? [];
    return id === undefined ? [] : [{ file, server: readJson(`validator/servers/${id}.json`) as ServerTools }];
  });
  expect(policies.length).toBeGreaterThan(10);
  const found = policies.flatMap(({ file, server }) =>
    analyse(read(file), { server })
      .diagnostics.filter(({ severity }) => severity !== 'hint')
      .map(({ code, message }) => `${file}: ${code} ${message}`),
  );
  expect(found).toEqual([]);
});
