import { any, type CapabilityRule, named, STORE } from './rule.ts';
import { CODE_SERVER, DATABASE_SERVER, INDEX_SERVER, OFFICE_SERVER } from './things.ts';

/** Notes of music and of money, blocks that stop somebody or make a world, and pages that are counted. */
const NO_DOCUMENT =
  'credit note|debit note|delivery note|note to clip|(?:place|dig|break) block|controller block|block (?:command|legacy|high|user|contact|ip|plugin)|track page ?view|sign doc|install page';

/** Pages, memories and code that others read later. Rows with the same capability are alternatives. */
export const DOCUMENTS: readonly CapabilityRule[] = [
  {
    capability: 'code-repo-write',
    why: 'it changes code, branches or pipelines',
    effects: ['create', 'update', 'delete', 'overwrite', 'upload'],
    about: / (?:repository|repo|branch|commit|push (?!image)|merge (?:branch|pull|merge|request)|git) /,
    not: any(
      'issue|comment|label|development branch|notification|star|unstar|tag|workflow|project|pull request|fork|service|ecr|transaction|smb|sftp|ftp|storage repository|document|directory structure|branch deploy',
    ),
    notServer: any('neon|supabase|alfresco'),
  },
  {
    capability: 'code-repo-write',
    why: 'it changes what is in a repository',
    effects: ['create', 'update', 'delete', 'overwrite', 'upload'],
    server: any(CODE_SERVER),
    name: / (?:create|update|delete|edit|write|push|put|commit|upload|remove) (?:(?:or|update|single|new) ){0,2}(?:file|file content|branch|commit|repository|repo) $/,
  },
  {
    capability: 'code-repo-write',
    why: 'merging changes code',
    effects: ['update'],
    about: / merge (?:pull|merge) request | update pull request branch /,
  },
  {
    capability: 'doc-write',
    why: 'it writes pages or documents that others open',
    in: STORE,
    effects: ['create', 'update', 'overwrite', 'upload', 'send'],
    about: any(
      'page|doc|document|wiki|confluence|notion|block|slide|presentation|spreadsheet|sheet|note|google doc|article|knowledge base article',
    ),
    not: any(
      'browser|screenshot|snapshot|comment|resize|select|emulate|activity|pdf|issue|ticket|collection|index|credit note|block user|blockchain|send|move|label|tag|restriction|permission|mark',
    ),
    notName: any(NO_DOCUMENT),
    notTakes: named('file ?path|filename|file name'),
    notServer: any(`${INDEX_SERVER}|${DATABASE_SERVER}|${OFFICE_SERVER}`),
  },
  {
    capability: 'doc-write',
    why: 'entries and posts of a site are documents that others open',
    in: STORE,
    server: any('cm|content|contentful|wordpress|ghost|strapi|sanity|drupal|blog'),
    name: any('(?:create|update|publish|edit) (?:\\w+ )?(?:post|entry|asset|article)'),
  },
  {
    capability: 'doc-write',
    why: 'notes and pages are read by whoever shares them',
    in: STORE,
    effects: ['create', 'update', 'overwrite', 'upload'],
    name: any(
      '(?:create|update|add|append|edit|write|insert|publish|patch|save|replace) (?:\\w+ ){0,2}(?:note|memo|doc|document|wiki|page|article|blog post|slide|presentation|paragraph|heading|journal|notebook|worksheet|canvas)(?: content| body| text| block)?|(?:note|memo|doc|page|wiki|article) (?:create|update|append|edit|write|add)',
    ),
    notName: any(NO_DOCUMENT),
    notKind: any('firestore|crm|database'),
    notTakes: named('file ?path|filename|path|collection|index'),
    notServer: any(`${INDEX_SERVER}|${DATABASE_SERVER}`),
  },
  {
    capability: 'doc-write',
    why: 'a table of a shared workspace is a document that others open',
    in: STORE,
    server: any('notion|coda|google sheet|google doc|google slide|hackmd|gitbook|slite|siyuan|anytype|craft'),
    effects: ['create', 'update', 'overwrite', 'upload'],
    name: any('database|data source|property|content|text|cell|row|table|sheet|item|paragraph|image'),
  },
  {
    capability: 'doc-write',
    why: 'what is drawn on a shared board others open',
    in: STORE,
    server: any('miro|whimsical|figjam|mural|lucid|lucidchart|excalidraw'),
    effects: ['create', 'update', 'overwrite'],
    name: any('item|diagram|sticky|note|shape|board|card|text|frame|connector'),
  },
  {
    capability: 'memory-write',
    why: 'later sessions read back what it stores',
    in: STORE,
    effects: ['create', 'update', 'overwrite', 'upload', 'send'],
    about: any(
      'memory|knowledge graph|observation|remember|memorie|recall|entity in the knowledge graph|long term memory',
    ),
    not: any('heapsnapshot|log|process|translation|allocation'),
  },
  {
    capability: 'memory-write',
    why: 'what it keeps is there for later sessions',
    in: STORE,
    effects: ['create', 'update', 'overwrite'],
    server: any('memory|mem0|memento|knowledge graph|memory bank|zep|cognee|recall|brain'),
    name: any(
      '(?:store|save|add|create|update|remember|write|set|append|log|record|init|initialize|initialise) (?:\\w+ ){0,2}(?:memory|memory bank|conversation|context|message|fact|entity|relation|observation|episode|milestone|decision|requirement|preference|node|note|summary|interaction|file|data)|remember|memorize|store',
    ),
  },
  {
    capability: 'memory-write',
    why: 'what is taken into an index is found by later questions',
    in: ['Write', 'Execute'],
    effects: ['create', 'update', 'upload', 'start'],
    name: any(
      '(?:add|index|ingest|upsert|embed|store|insert|upload|sync) (?:\\w+ ){0,2}(?:document|documents|memory|knowledge|text|vector|embedding|url|content|page|file|website|sitemap|record|chunk|source)(?: to (?:\\w+ )?(?:knowledge|index|memory|rag|collection))?|store',
    ),
    server: any(
      'rag|ragdoc|vector|qdrant|chroma|pinecone|weaviate|milvus|knowledge|vectara|ragie|embedding|graphlit|sourcesyncai',
    ),
  },
];
