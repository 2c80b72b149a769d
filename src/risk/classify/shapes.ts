import { tokens } from '../names.ts';
import type { ParamDefinition } from './definition.ts';

/** What the arguments of a tool hold, by their names and their authors' texts. */
export interface Shapes {
  /** One holds the address of something that can be fetched. */
  address: boolean;
  /** One holds the path of a file or folder that is taken in. */
  input: boolean;
  /** One holds the path of a file or folder that is written. */
  output: boolean;
}

export const shapesOf = (params: readonly ParamDefinition[]): Shapes => ({
  address: params.some((param) => isAddress(param) && !isOwnLink(param, params)),
  input: params.some((param) => isPath(param) && !isOutput(param)),
  output: params.some((param) => isOutput(param)),
});

const ADDRESS_NAME = /(?:^| )(?:urls?|uris?|links?|webpage|feed)$/;
const ADDRESS_TEXT =
  /^\W*(?:[\w'-]+ ){0,4}?(?:urls?|uris?|web address)(?:\(s\))?(?:$|\.|,| (?:of|to|for|or|where|that|which|from|pointing|containing|\())/i;
/** Addresses that the service keeps, answers to or is itself at. */
const ADDRESS_KEPT =
  /\b(?:callback|webhook|redirect|return|success|failure|error|cancel|base|api|server|instance|endpoint|host|hook|homepage|issuer|proxy|rpc|database|db|connection|registry|avatar|icon|id|ids|key|region|s3|issue|project|repo|repository|pull|pr|job|pipeline|location|raw|image uri)\b/;

/** `image_url`, `link`; "URL of the page". */
function isAddress({ name, type, description }: ParamDefinition): boolean {
  const words = tokens(name).join(' ');
  if (/^(?:boolean|number|integer)/.test(type) || ADDRESS_KEPT.test(words)) return false;
  return ADDRESS_NAME.test(words) || ADDRESS_TEXT.test(description);
}

/** One that may be left out where an id is there leads to what the service itself keeps under that id. */
const isOwnLink = ({ required }: ParamDefinition, params: readonly ParamDefinition[]): boolean =>
  !required && params.some(({ name }) => /(?:^| )(?:id|slug)$/.test(tokens(name).join(' ')));

const KIND =
  'image|img|photo|picture|audio|video|media|pdf|document|doc|csv|excel|workbook|docx|pptx?|presentation|epub|notebook|zip|archive|svg|png|jpe?g|gif|html|json|xml|yaml|markdown|log';
const PATH_NAME = new RegExp(
  `(?:^| )(?:(?:file ?)?paths?|file ?names?|filepath|files?|dir|directory|directories)$|^input (?:${KIND})$|^path (?:audio|image|video|file|csv)(?: .*)?$`,
);
const PATH_TEXT =
  /\b(?:absolute|full|local|relative|file ?system|disk) (?:file |folder |directory )?paths?\b|\b(?:paths?|file ?names?) (?:to|of|for|where) (?:\w+ ){0,4}(?:files?|folder|directory|project|image|video|audio|photo|screenshot|script|notebook|dataset|pdf|document|workbook|repository|spreadsheet|presentation)\b|\bfile ?paths?\b/i;
const OUTPUT_NAME = new RegExp(
  `^(?:output|out|save|saved|download|dest|destination|export|target) (?:${KIND}|path|file|dir|directory|folder|file ?name|file ?path|filepath)(?: (?:path|file|name))*$|^(?:save|extract|write|export|download) ?(?:to|in|into|on)(?: .*)?$|^save local(?:ly)?$`,
);
const OUTPUT_TEXT =
  /\b(?:sav(?:e|ed|ing)|writ(?:e|ten|ing)|stor(?:e|ed|ing)|output|exported|downloaded|extracted) (?:\w+ ){0,5}(?:to|in|at|into|file|name|path|here)\b|\boutput (?:file|path|directory|folder)\b/i;

/** Places inside of something else: a document, a site, a remote machine. */
const PATH_ELSEWHERE =
  /\b(?:json|exclude|include|select|sort|order|area|iteration|remote|venv|api|url|health|node|object|scene|asset|field|xpath|route|key|class|response|request|check|property|page|endpoint)\b/;

function isPath({ name, type, description }: ParamDefinition): boolean {
  const words = tokens(name).join(' ');
  if (/^(?:boolean|number|integer|object)/.test(type) || PATH_ELSEWHERE.test(words)) return false;
  return PATH_NAME.test(words) || PATH_TEXT.test(description.slice(0, 200));
}

/** `output_path`, `save_to`; a path that "is where the answer is written to". */
export function isOutput(param: ParamDefinition): boolean {
  const words = tokens(param.name).join(' ');
  // A switch that downloads says nothing of where to.
  if (param.type === 'boolean' && /^download\b/.test(words)) return false;
  return OUTPUT_NAME.test(words) || (isPath(param) && OUTPUT_TEXT.test(param.description));
}
