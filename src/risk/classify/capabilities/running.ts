import { any, type CapabilityRule, CHANGE, GONE } from './rule.ts';
import { CLOUD } from './things.ts';

/** What a call may run, drive, administer or pay. Rows with the same capability are alternatives. */
export const RUNNING: readonly CapabilityRule[] = [
  { capability: 'http-post', effects: ['request'] },
  { capability: 'http-post', in: ['Write'], about: any('webhook'), takes: /^(?:webhook |callback |target )?url$/m },
  { capability: 'browser', effects: ['drive'] },
  {
    capability: 'browser',
    in: CHANGE,
    about: any(
      'browser|web page|webpage|selenium|puppeteer|playwright|chrome|tab|viewport|pwa|(?:resize|select|emulate|close) (?:the )?(?:page|window)|emulate|screencast',
    ),
    not: any(
      'console|find|network request|network|pdf|screenshot|snapshot|recording|storage state|trace|elicitation|session by',
    ),
  },
  { capability: 'browser', effects: ['run-code'], about: any('page|javascript|browser|playwright|webmcp') },
  { capability: 'sql', effects: ['run-query'] },
  {
    capability: 'sql',
    in: ['Read', 'Execute'],
    about: any('sql|select|database'),
    takes: /^(?:sql|query|statement|sql query)$/m,
  },
  {
    capability: 'shell-exec',
    effects: ['run-command'],
    about: any('command|shell|bash|terminal|exec|cmd|powershell|ssh|cli'),
  },
  { capability: 'code-exec', effects: ['run-code'] },
  {
    capability: 'cli-wrapper',
    effects: ['run-command'],
    about: any('cli|kubectl|git|docker|ffmpeg|terraform|npm|aws|az|gcloud|helm'),
    takes: /command|arg|flag/,
  },
  { capability: 'package-install', effects: ['run-command', 'start', 'create'], about: / install / },
  {
    capability: 'agent-spawn',
    effects: ['start', 'create', 'send'],
    about: any('agent|copilot|subagent|assistant|delegate'),
    not: any('user agent|register agent|agent observability|evaluator|agent card'),
  },
  {
    capability: 'infra-delete',
    in: GONE,
    about: any(CLOUD),
    not: any(
      'issue|file|page|comment|record|row|document|message|cookie|redis|email|table|collection|member|label|jira|todo|task',
    ),
  },
  {
    capability: 'cloud-admin',
    in: CHANGE,
    effects: ['provision', 'deploy', 'start', 'stop', 'create', 'update', 'delete', 'terminate', 'run-query'],
    about: any(CLOUD),
    not: any(
      'dsn|insight|connect|progressive|metadata location|issue|comment|page|message|jira|github|redis|row|document|dashboard|git|todo|task|browser|sentry|label|docker image|grafana|app script|linear|trello|collection|extension|chrome',
    ),
  },
  { capability: 'identity-admin', effects: ['grant'] },
  {
    capability: 'identity-admin',
    in: ['Write', 'Destructive'],
    about: any(
      '(?:create|delete|update|invite|add|remove|disable|enable|deactivate|register|suspend|modify|assign) (?:\\w+ ){0,2}(?:user|role|permission|member|policy|iam|agent|admin|collaborator|api key|access key|team|group membership|account)',
    ),
    not: any('issue|watcher|reviewer|label|comment|reaction|incident|note|collection|sorted set|user group|ticket'),
  },
  { capability: 'payments', effects: ['pay', 'refund', 'purchase', 'credit', 'record-payment'] },
  {
    capability: 'payments',
    effects: ['transfer', 'trade'],
    not: any(
      'crypto|token|erc20|erc721|erc1155|nft|eth|sol|solana|ethereum|wallet|blockchain|swap|stake|unstake|liquidity',
    ),
  },
  {
    capability: 'crypto-transfer',
    effects: ['transfer', 'trade', 'purchase', 'pay'],
    about: any(
      'crypto|token|erc20|erc721|erc1155|nft|eth|sol|solana|ethereum|bitcoin|btc|wallet|blockchain|swap|stake|unstake|lamport|usdc|dex|escrow|liquidity|mainnet|onchain|defi|coin',
    ),
  },
  {
    capability: 'paid-api',
    about: any(
      'brave|exa|tavily|firecrawl|perplexity|openai|dall e|midjourney|elevenlabs|replicate|serpapi|credit per|api credit|text to speech|generate image|image generation|generate video|copilot',
    ),
    not: any('monitor|status|feedback|parse|research|stop|delete'),
  },
];
