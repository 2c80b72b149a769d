import { code } from '../words.ts';
import { argPath, denyWhen, type Guard } from './part.ts';
import { PATTERNS } from './patterns.ts';

/** A reader of objects of any kind reads no Kubernetes Secrets. */
export const kindGuard: Guard = ({ params, capabilities }) => {
  const kind = params.find(({ name, type }) => /^(?:resource_?)?kind$/i.test(name) && type === 'string');
  const path = kind === undefined ? undefined : argPath(kind.name);
  if (kind === undefined || path === undefined || !capabilities.includes('secrets-read')) return [];
  const value = PATTERNS.secretKind.pattern;
  return [
    {
      deny_if: [denyWhen({ path, op: 'regex', value }, 'Secrets stay out.')],
      title: 'no Secrets',
      says: `${code(kind.name)} may be anything but \`Secret\`.`,
    },
  ];
};
