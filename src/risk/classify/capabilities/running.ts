import { any, type CapabilityRule, CHANGE, endsIn, GONE, named, STORE } from './rule.ts';
import { CLOUD, CLOUD_SERVER, PAID_SERVER, STRONG_CLOUD } from './things.ts';

/** What a call may run, drive, administer or pay. Rows with the same capability are alternatives. */
export const RUNNING: readonly CapabilityRule[] = [
  {
    capability: 'http-post',
    why: 'it sends a request with a body to an address that the caller gives',
    effects: ['request'],
    takes: named('url|uri|target url|endpoint url|webhook url|request url'),
  },
  {
    capability: 'http-post',
    why: 'the service will send to the address that the caller gives',
    in: ['Write', 'Execute'],
    about: any('webhook|callback'),
    takes: named('(?:\\w+ )?url|uri|endpoint|webhook'),
    not: any('list|get|delete'),
  },
  {
    capability: 'http-post',
    why: 'it takes an address together with what is sent there',
    in: ['Write', 'Execute'],
    takes:
      /^(?:target |webhook |callback )?url$[\s\S]*^(?:header|headers|body|payload|http method|method|post data)$|^(?:header|headers|body|payload|http method|method|post data)$[\s\S]*^(?:target |webhook |callback )?url$/m,
    not: any('github|issue|pull request|route|mock|notification'),
  },
  {
    capability: 'browser',
    why: 'it acts in a browser',
    effects: ['drive'],
    notServer: any('mobile|android|ios|desktop|simulator|window|mac|computer'),
  },
  {
    capability: 'browser',
    why: 'it changes the state of a browser',
    in: CHANGE,
    about: any(
      'browser|selenium|puppeteer|playwright|chrome|viewport|pwa|(?:resize|select|emulate|close) (?:the )?(?:page|window)|emulate|screencast',
    ),
    not: any(
      'console|find|network request|network|pdf|screenshot|snapshot|recording|storage state|trace|elicitation|session by|notion|session|bookmark|install extension|direct the user|dashboard in',
    ),
  },
  {
    capability: 'browser',
    why: 'its server drives a browser',
    in: CHANGE,
    drives: true,
    saves: false,
    not: any(
      'heapsnapshot|find|save|screenshot|console message|network request|pdf|performance stop|stop trace|snapshot|memory|cookie get|storage get|annotate subsequent',
    ),
  },
  {
    capability: 'browser',
    why: 'an address is opened in a browser',
    in: ['Read', 'Execute'],
    server: any('browser|puppeteer|playwright|selenium|browserless|headless'),
    takes: named('url|urls'),
  },
  {
    capability: 'browser',
    why: 'script runs in a browser',
    effects: ['run-code'],
    about: any('page|javascript|browser|playwright|webmcp'),
    not: any('sandbox|node|notebook|python'),
  },
  {
    capability: 'sql',
    why: 'the caller writes the query',
    effects: ['run-query'],
    not: any('graphql|aggregate|aggregation|pipeline|mongodb|elasticsearch|promql|cypher|sparql'),
  },
  {
    capability: 'sql',
    why: 'the caller writes the query',
    in: ['Read', 'Execute'],
    about: any('sql|select|database'),
    takes: named('sql|query|statement|sql query'),
    not: any('search|doc|documentation|natural language|page|list|lint|validate|explain|format|compatibility'),
  },
  {
    capability: 'shell-exec',
    why: 'it runs commands of the operating system',
    effects: ['run-command'],
    about: any('command|shell|bash|terminal|exec|cmd|powershell|ssh|cli'),
    not: any('aws cli|gcloud|azure cli|redis command|minecraft|blender|editor command|blueprint'),
  },
  {
    capability: 'code-exec',
    why: 'it runs code that it is given',
    effects: ['run-code'],
    not: any('evaluator|evaluation'),
  },
  {
    capability: 'code-exec',
    why: 'the code it is given runs once it is deployed',
    effects: ['deploy', 'provision'],
    takes: named('files|code|source|script|entrypoint path|zip file|handler'),
  },
  {
    capability: 'code-exec',
    why: 'it runs the image or manifest it is given',
    in: ['Execute'],
    server: any(CLOUD_SERVER),
    takes: named('image'),
    about: any('run|create container'),
  },
  {
    capability: 'cli-wrapper',
    why: 'it starts a program with arguments from the caller',
    effects: ['run-command'],
    about: any('cli|kubectl|git|docker|ffmpeg|terraform|npm|aws|az|gcloud|helm|nmap|adb|yt dlp'),
    takes: /command|arg|flag|option/,
  },
  {
    capability: 'package-install',
    why: 'it installs software',
    effects: ['run-command', 'start', 'create'],
    about: / install /,
    not: any('pwa|installation id|check|list|install link'),
  },
  {
    capability: 'agent-spawn',
    why: 'it hands work to another agent',
    effects: ['start', 'create', 'send', 'run-code', 'read'],
    in: ['Execute', 'Write'],
    about: any(
      '(?:run|start|spawn|launch|ask|delegate|assign|invoke|call|trigger|task|send|request|use) (?:\\w+ ){0,4}(?:agent|subagent|copilot|assistant)|agent (?:run|task|start|invoke)|research agent|delegate',
    ),
    not: any(
      'home assistant|user agent|register agent|agent observability|evaluator|agent card|agent s|agent memory|agent wallet|real estate agent|update agent|estate',
    ),
  },
  {
    capability: 'infra-delete',
    why: 'it deletes machines or services of a cloud',
    in: GONE,
    effects: ['delete', 'terminate', 'purge'],
    about: any(STRONG_CLOUD),
    not: any(
      'issue|file|page|comment|record|row|document|message|cookie|redis|email|collection|member|pwa|label|jira|todo|task|test suite|evaluation|evaluator|agent|browser|app script|object|item|s3 object|cache|log|word|cell|dashboard|linear|user|namespace s|key from|tag|note',
    ),
    notHead: endsIn(
      '(?:\\w+ )?(?:table|object|file|policy|role|user|rule|alarm|tag|field|permission|record|metric|statement|model|comment|session|label)',
    ),
  },
  {
    capability: 'infra-delete',
    why: 'it deletes machines or services of a cloud',
    in: GONE,
    effects: ['delete', 'terminate', 'purge'],
    server: any(CLOUD_SERVER),
    head: endsIn(
      '(?:\\w+ )?(?:cluster|instance|deployment|pod|namespace|node|vm|server|container|bucket|function|stack|droplet|volume|database|worker|project|environment|service|network|balancer|group|broker|queue|snapshot|backup|site|app|release|resource|branch|zone|machine|disk|hyperdrive config|hyperdrive|topic|stream|image|compute|terminate|module|helm|distribution|repository|istio config|gateway)',
    ),
    not: any('evaluation|issue|comment|browser|github'),
  },
  {
    capability: 'cloud-admin',
    why: 'it changes resources of a cloud or cluster',
    in: CHANGE,
    effects: [
      'provision',
      'deploy',
      'start',
      'stop',
      'create',
      'update',
      'delete',
      'terminate',
      'grant',
      'cancel',
      'purge',
      'overwrite',
    ],
    about: any(STRONG_CLOUD),
    not: any(
      'dsn|insight|connect|progressive|metadata location|issue|comment|page|message|jira|github|redis|row|document|dashboard|git|todo|task|browser|sentry|label|docker image|grafana|app script|linear|trello|collection|extension|chrome|import (?:csv|parquet)|csv|agent|s3 object|object|file|query|memory|observation|test suite|knowledge graph|elicitation|evaluation|point cloud|word cloud|read|annotation|email|sap',
    ),
  },
  {
    capability: 'cloud-admin',
    why: 'its server is a cloud, a cluster or a host',
    in: CHANGE,
    effects: [
      'provision',
      'deploy',
      'start',
      'stop',
      'create',
      'update',
      'delete',
      'terminate',
      'grant',
      'cancel',
      'purge',
      'overwrite',
      'issue',
      'revoke',
      'upload',
    ],
    server: any(CLOUD_SERVER),
    head: endsIn(`(?:\\w+ )?(?:${CLOUD}|${STRONG_CLOUD})`),
    not: any(
      'invoke|invoking|support case|job|insight|connect|connection|metadata location|issue|comment|page|message|row|document|dashboard|todo|import csv|import parquet|csv|query|memory|account object|ticket|invoice|client|quote|whmcs (?!module|accept)\\w+|elicitation|evaluation|datasource|crawl|url scan|append|sql|start crawl|migration|github|nameserver|lock',
    ),
  },
  {
    capability: 'identity-admin',
    why: 'it gives somebody rights',
    effects: ['grant'],
    not: any('sorted|calendar|event|meeting|oauth|channel|zoom|database access list'),
  },
  {
    capability: 'identity-admin',
    why: 'it gives or takes access',
    in: [...STORE, 'Execute'],
    about: any(
      '(?:revoke|remove|grant|give|change|add) (?:\\w+ ){0,4}(?:access|permission)|(?:add|remove|invite) (?:\\w+ ){0,2}(?:user|member|team|collaborator|guest) (?:to|from)',
    ),
    not: any('card|issue|label|list member|calendar|event|audience|redis|channel|sorted|exam'),
  },
  {
    capability: 'identity-admin',
    why: 'it changes users, roles, keys or ownership',
    in: [...STORE, 'Execute'],
    effects: ['create', 'update', 'delete', 'revoke', 'issue', 'overwrite', 'send', 'grant'],
    head: endsIn(
      '(?:\\w+ )?(?:user|role|permission|iam policy|iam|api key|access key|service account|access token|org member|organization member|group member|team member|workspace member|collaborator|group membership|role assignment|user group|usergroup|access list|admin|user password|credential|api token|ownership|domain lock|lock status|project member|member|group user|usergroup user|user role|policy|ssh key|restriction|space permission|guest)',
    ),
    not: any(
      'issue|watcher|reviewer|label|comment|reaction|incident|note|collection|sorted set|ticket|redis|list member|mailchimp|audience|subscriber|notification policy|retention policy|cache policy|insurance|get|alert|lifecycle|page restriction|follow|unfollow|message to|dm|block user|user story|return|backup policy|scaling|test user|row|document|table|exam|set api key|configure|api key for|card member|deal|sorted',
    ),
  },
  {
    capability: 'payments',
    why: 'it moves money',
    effects: ['pay', 'refund', 'purchase', 'credit', 'record-payment'],
    not: any('crypto|erc20|solana|ethereum|usdc|blockchain|x402|token|nft'),
  },
  {
    capability: 'payments',
    why: 'it moves money',
    effects: ['transfer', 'trade'],
    not: any(
      'crypto|token|erc20|erc721|erc1155|nft|eth|sol|solana|ethereum|wallet|blockchain|swap|stake|unstake|liquidity|bitcoin|btc|usdc|onchain|bridge|mint|lightning',
    ),
    notServer: any(
      'solana|ethereum|evm|web3|crypto|chain|wallet|defi|bitcoin|token|nft|near|aptos|sui|hyperliquid|binance|bybit|ccxt|coinbase|kraken',
    ),
  },
  {
    capability: 'crypto-transfer',
    why: 'it signs or sends tokens of a blockchain',
    effects: ['transfer', 'trade', 'purchase', 'pay'],
    about: any(
      'crypto|token|erc20|erc721|erc1155|nft|eth|sol|solana|ethereum|bitcoin|btc|wallet|blockchain|swap|stake|unstake|lamport|usdc|dex|escrow|cryptocurrency|withdraw|liquidity|mainnet|onchain|defi|coin|bridge|mint|lightning|x402',
    ),
  },
  {
    capability: 'crypto-transfer',
    why: 'its server signs for a wallet of a blockchain',
    effects: ['transfer', 'trade', 'pay'],
    server: any(
      'solana|ethereum|evm|web3|crypto|chain|wallet|defi|bitcoin|nft|near|aptos|sui|hyperliquid|oraichain|base network',
    ),
  },
  {
    capability: 'paid-api',
    why: 'each call costs money or credits',
    in: ['Read', 'Write', 'Execute'],
    about: any(
      'openai|dall e|midjourney|elevenlab|replicate|serpapi|credit per|api credit|text to speech|text to image|text to video|generate image|generate an image|image generation|generate video|generate music|video generation|copilot|cost credit|llm sampling|perplexity',
    ),
    not: any('status|list|get|delete|cancel|lookup|history|prompt template|chart'),
  },
  {
    capability: 'paid-api',
    why: 'its server asks a service that bills by the call',
    in: ['Read', 'Write', 'Execute'],
    effects: ['read', 'compute', 'start', 'create', 'drive', 'send', 'run-code', 'request', 'update'],
    server: any(PAID_SERVER),
    not: any(
      'status|stop|delete|cancel|feedback|history|usage|list model|list voice|get model|health|list|check|monitor get|session|account|parse|close|research|documentation|doc|balance|get voice|available|help|config|setting|schema|validate|navigate|click|screenshot|language',
    ),
  },
  {
    capability: 'paid-api',
    why: 'the warehouse it asks bills for what a query scans',
    effects: ['run-query', 'read'],
    about: any(
      'athena|bigquery|snowflake|log insight query|cwl insight|cloudtrail lake|redshift serverless|analyze log group',
    ),
    not: any('status|list|describe|result|schema|table|get|metric'),
  },
  {
    capability: 'paid-api',
    why: 'the cloud bills the call by itself',
    in: ['Read', 'Execute'],
    about: any(
      'cost explorer|amazon translate|translate text|translation (?:job|workflow)|batch translation|amazon q|knowledge base using|location service|bedrock (?:model|knowledge base)|textract|rekognition|transcribe|comprehend|polly|log insight',
    ),
    not: any('list|status|describe|get result|terminology|documentation|cancel|create'),
  },
  {
    capability: 'cloud-admin',
    why: 'its server runs the account of a cloud',
    in: CHANGE,
    effects: ['provision', 'deploy', 'create', 'update', 'delete', 'terminate', 'grant', 'issue', 'stop'],
    server: any('aws|awslab|azure|gcp|google cloud'),
    not: any(
      'exchange|terminology|job|task|message|row|item|document|record|query|cache set|cache get|value|key value|image set|study|series|search|comment|case|csv|file|report|table metadata|token with|identity context|observation|session token|json|hash|sorted|stream entry|list element|bit|write lp|line protocol|append|sql|statement|connect|connection|disconnect|template|generate|memory|cli|run query|get|guide|evaluate|chat|attachment|instance in|dicom|slide|diagram|image|exploration|translation|cancel|browser|scan|threat',
    ),
  },
  {
    capability: 'code-exec',
    why: 'the code it is given runs when the function is called',
    in: ['Execute', 'Write'],
    about: any('(?:create|update|deploy|publish) (?:\\w+ ){0,3}(?:function|resolver|lambda|worker|edge function)'),
    takes: named('code|source|source code|files|zip file|script|body|request mapping template'),
  },
];
