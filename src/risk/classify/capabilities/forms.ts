import { any, named } from './rule.ts';

/** Words of a name that say that a call describes, counts, tests or sets up, and returns nothing that somebody wrote. */
export const FORMAL =
  'count|stat|statistic|status|check|schema|type|category|label|template|version|help|guide|setting|config|configuration|usage|quota|limit|metric|auth|oauth|authorize|login|token|cookie|language|format|field|option|encode|decode|calculate|estimate|convert|generate|rating|price|(?<!by )id|enum|permission|role|setup|connect|connection|session|example|supported|available|validate|verify|test|ping|health|color|colour|pool|draft|sitemap|robots|generator|speed|license|traffic|dlp|reputation';

/** Words of a name that says that a call only describes the service. */
export const META =
  'template|schema|count|documentation|statistic|stat|label|status|sla|validate|verify|type|field|price|certificate|metadata|archive of data';

/** Words of a name that says that a call only describes or counts. */
export const BARE = 'count|status|check|schema|type|template|health|version|help|setting|config|usage|validate';

/** The same, and lists. */
export const ABOUT = any(`list|${BARE}`);

/** Calls of a store that describe it and return none of its rows. */
export const DESCRIBES =
  'list|schema|describe|table|count|stat|status|index|explain|plan|cluster|database|collection|bucket|health|info|type|version|connection|size|key|validate|doc|docs|documentation|user|project|organization|setting|field|metric|mapping|cost|log|generate|instance|region|backup';

/** Arguments that name a file, whose content nobody can tell. */
export const PLACE = named(
  '(?:\\w+ )*(?:file path|filepath|filename|absolute path|wallet address|public key|hash|chain id)|path|address|url|uri|urls|seconds|milliseconds|duration|symbol|symbols|ticker|chain|network',
);

/** Words that say that an argument may be a file of the machine or an address. */
export const LOCAL_OR_REMOTE = any(
  'local (?:file |path )?(?:or )?url|url or (?:local |file )?(?:file|path)|(?:file|path) or (?:\\w+ )?url',
);
