import { WEB } from './kinds.ts';
import { any, type CapabilityRule, endsIn, named, READ } from './rule.ts';
import { CODE_SERVER, REPOSITORY } from './things.ts';

/** Answers that an index ranks, or that come from a repository of code. Rows with the same capability are alternatives. */
export const FINDING: readonly CapabilityRule[] = [
  {
    capability: 'code-repo-read',
    why: 'it reads the code of a project',
    in: READ,
    name: any(
      '(?:pack|ingest|digest) (?:\\w+ )?(?:repo|repository)|(?:pack|read|analyze|search|get|dump|explore|query|find|scan|review|summarize) (?:\\w+ ){0,2}(?:codebase|source code|repository content|repository tree|repo content|repo structure|code context|code snippet|project structure|code file)|code (?:search|context|review)',
    ),
  },
  {
    capability: 'code-repo-read',
    why: 'it returns code or its history',
    in: READ,
    server: any(CODE_SERVER),
    about: any(REPOSITORY),
    not: any('issue|comment|user|project|list pull request|search repository|list repository|list code scanning'),
  },
  {
    capability: 'code-repo-read',
    why: 'it returns what is in a repository',
    in: READ,
    server: any(CODE_SERVER),
    name: / (?:get|list|read|fetch|compare) (?:file content|file|directory content|commit|commit diff|branch|pull request|pull request (?:file|diff|statu|commit)|merge request|merge request (?:diff|change)) $/,
    notName: any('list pull request'),
  },
  {
    capability: 'code-repo-read',
    why: 'it returns code or its history',
    in: READ,
    about: any(
      'git (?:log|diff|show|status|blame|branch)|repository file|repo file|repository content|source code of|code search|search code|pull request diff|git history|commit history|repository structure|repository tree',
    ),
  },
  {
    capability: 'code-repo-read',
    why: 'what it returns comes from a repository of code',
    in: READ,
    about: any('(?:from|in|of) (?:\\w+ ){0,5}(?:github|gitlab|git hub) (?:repo|repository)'),
    not: any('alert|list|issue|release|tag|pull request'),
  },
  {
    capability: 'code-repo-read',
    why: 'an argument names the folder of a repository',
    in: ['Read', 'Write'],
    effects: ['read', 'compute'],
    takes: named('(?:repo|repository|git) (?:path|dir|directory|root)'),
    about: any('version|history|diff|commit|file|code|branch|change'),
  },
  {
    capability: 'retrieval',
    why: 'it finds in an index which library or passage fits',
    in: READ,
    about: any(
      'resolve library|resolve package|library doc|library documentation|full text passage|vector (?:store|database|index)',
    ),
  },
  {
    capability: 'retrieval',
    why: 'what it returns is ranked by a search over an index',
    in: READ,
    about: any(
      'semantic|vector|similarity|rag|knowledge base|embedding|natural language search|hybrid search|related paper|relevance ranked|vector store|nearest neighbor',
    ),
    notName: any('status|check|stat|count|delete|server|project|config|explain|history|crawl|debug'),
    not: any(
      'list|statistic|vector from|semantic scholar|semantic layer|semantic tree|vector (?:project|dot|cross|field|layer|art|graphic)',
    ),
  },
  {
    capability: 'retrieval',
    why: 'its engine ranks pages by their meaning',
    in: READ,
    kind: any('exa|metaphor|websets'),
    name: any('search|research|finder|similar'),
    notName: any('list|get|status|check|deep'),
  },
  {
    capability: 'retrieval',
    why: 'it searches documents for a question',
    notName: / (?:get (?:memory|doc|document)|read (?:\w+ )?memory|usage) $/,
    in: READ,
    about:
      / (?:search|query|ask|find|retrieve) (?:\w+ ){0,3}(?:doc|documentation|knowledge|memory|memorie|knowledgebase|passage|corpus|chunk)/,
    not: any('datasource|list'),
  },
  {
    capability: 'retrieval',
    why: 'it looks up in documentation what fits a question or topic',
    in: READ,
    name: any('(?:get|lookup|fetch|read|find) (?:\\w+ ){0,2}(?:doc|docs|documentation)|documentation lookup'),
    takes: named('query|question|topic|search query'),
  },
  {
    capability: 'retrieval',
    why: 'it asks an index for what fits a question',
    in: READ,
    about: any('kendra|q business|relevant content|enterprise search|search index|vector search|full text search'),
    takes: named('(?:\\w+ )?(?:query|question|query text|prompt|vector)'),
  },
  {
    capability: 'retrieval',
    why: 'what it returns is ranked by how well it fits a question',
    in: READ,
    about: any(
      'natural language query|most relevant|likely duplicate|ranked match|(?:search|find) (?:\\w+ ){0,4}(?:guide|sample|example|guidance|best practice)',
    ),
    takes: named('(?:\\w+ )?(?:query|question|phrase|number)'),
  },
  {
    capability: 'retrieval',
    why: 'it asks an index of texts or vectors for what fits',
    in: READ,
    server: any(
      'rag|ragdoc|vector|qdrant|chroma|pinecone|weaviate|milvus|vectara|ragie|embedding|knowledge base|semantic|lancedb|docs|doc|documentation|context7|deepwiki|mem0|memory bank|needle|inkeep',
    ),
    name: any('search|query|find|retrieve|ask|similar|recall|answer|lookup'),
    notName: any('code'),
    notKind: any(`google doc|docx|${WEB}`),
  },
  {
    capability: 'retrieval',
    why: 'it finds passages, memories or documentation that fit a question',
    in: READ,
    name: any(
      '(?:doc|docs|documentation|knowledge|memory|kb|help center|semantic|vector|hybrid|similarity) (?:search|query|retrieve|lookup|recall)|(?:search|query|find|recall|ask|retrieve|get relevant) (?:\\w+ ){0,2}(?:docs|documentation|knowledge|knowledge base|similar|passage|chunk|context)|ask question|ask docs|rag|semantic search',
    ),
    notHead: endsIn('knowledge graph|similar user|similar track|similar artist'),
  },
];
