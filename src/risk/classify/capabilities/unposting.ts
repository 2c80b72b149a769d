import { any, type CapabilityRule, GONE } from './rule.ts';
import { TRACKER_SERVER } from './things.ts';

/** Tickets, comments and mail that are deleted. Rows with the same capability are alternatives. */
export const UNPOSTING: readonly CapabilityRule[] = [
  {
    capability: 'issue-write',
    why: 'it deletes what a tracker holds',
    in: GONE,
    server: any(TRACKER_SERVER),
    name: any('issue|task|ticket|card|comment|todo|work item|story'),
    notName: any('label|project|section|webhook|file|tag|attachment'),
  },
  {
    capability: 'issue-write',
    why: 'what it deletes others have read and answered',
    in: GONE,
    name: any('delete (?:\\w+ )?(?:comment|ticket|issue|reply)'),
    notName: any('label|reaction|type|link|annotation|file'),
  },
  {
    capability: 'mail-delete',
    why: 'it deletes mail',
    in: GONE,
    about: any('email|mail|gmail|inbox'),
    not: any('template'),
  },
];
