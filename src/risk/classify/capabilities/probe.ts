import { any, type CapabilityRule, READ, endsIn, named } from './rule.ts';
import { PUBLISHED, WEB, ACCOUNTS } from './kinds.ts';
export const PROBE: readonly CapabilityRule[] = [
 { capability: 'untrusted-content-read', why: 'PROBE published', in: READ, kind: any(PUBLISHED) },
 { capability: 'untrusted-content-read', why: 'PROBE web', in: READ, kind: any(WEB) },
 { capability: 'private-data-read', why: 'PROBE account', in: READ, kind: any(ACCOUNTS) },
];
