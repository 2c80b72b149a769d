/**
 * Kinds of service, by words of a server's name, of words that many of its tools share, and of the tool's own name. What a
 * call reads there belongs to everybody, to strangers or to the one whose account it is.
 */

/** Figures and facts of the world, which anybody may know and no stranger words. */
export const WORLD =
  'weather|forecast|climate|timezone|country|currency|exchange rate|stock|crypto|coin|cryptocurrency|blockchain|onchain|defi|ethereum|eth|evm|solana|bitcoin|nft|token|dex|etherscan|starknet|mempool|blockscout|utxo|jupiter|swap|web3|wei|pokemon|poke|game|steam|league|nba|nfl|nhl|mlb|football|soccer|cricket|formula1|f1|chess|dota|lol|player|champion|yugioh|mtg|scryfall|movie|film|tmdb|anime|manga|song|lyric|album|artist|bible|quran|flight|train|hotel|restaurant|recipe|joke|horoscope|earthquake|nasa|patent|trial|drug|fda|gene|protein|genome|molecule|sec|edgar|census|legislation|parliament|law|court|dictionary|museum|holiday|airbnb|real estate|documentation|openapi|sdk|public|pricing|explorer|transit|subway|bus|component|shadcn|icon|css|mesh|ticker|market|alphavantage|polygon|finnhub';

/** Places where anybody can publish. */
export const PUBLISHED =
  'social|reddit|subreddit|tweet|twitter|bluesky|mastodon|fediverse|instagram|tiktok|douyin|youtube|bilibili|weibo|zhihu|xhs|xiaohongshu|rednote|v2ex|linkedin|pinterest|quora|hackernews|hacker|hn|stack overflow|stackoverflow|stack exchange|farcaster|nostr|twitch|podcast|rss|news|headline|newspaper|arxiv|pubmed|biorxiv|medrxiv|scholar|paper|preprint|literature|crossref|openalex|wikipedia|mediawiki|wiki|fandom|giphy|gif|huggingface|hugging face|npm|pypi|crate|app store|google play|play store|trustpilot|yelp|tripadvisor|airbnb|job search|search job|job board|indeed|upwork|ebay|craigslist|producthunt|product hunt|substack|medium|devto|civitai|ao3|bgg|boardgamegeek|steam review|douban|genius';

/** Ways into the web at large. */
export const WEB =
  'web|internet search|search engine|duckduckgo|searxng|google search|search google|bing|serp|serper|scraper|scrape|scraping|crawler|crawl|webpage|website|brave|tavily|exa|perplexity|firecrawl|jina|kagi|linkup';

/** Accounts that hold what a person or an organisation writes, owes, plans and does. */
export const ACCOUNTS =
  'mail|gmail|email|outlook|imap|inbox|calendar|contact|addressbook|note|obsidian|notion|evernote|onenote|todo|todoist|ticktick|reminder|drive|gdrive|dropbox|onedrive|sharepoint|slack|microsoft team|ms team|discord|telegram|whatsapp|imessage|wechat|zoom|fireflies|otter|granola|limitless|meeting|crm|hubspot|salesforce|pipedrive|zoho|attio|intercom|zendesk|freshdesk|helpdesk|shopify|woocommerce|stripe|paypal|quickbooks|xero|invoice|erp|odoo|sap|netsuite|hr|bamboohr|workday|payroll|ynab|plaid|banking|budget|expense|splitwise|accounting|bookkeeping|strava|garmin|oura|whoop|fitbit|apple health|withings|fhir|ehr|google analytics|posthog|mixpanel|amplitude|plausible|umami|appsflyer|google ads|meta ads|facebook ads|search console|jira|asana|trello|clickup|linear|monday|readwise|raindrop|journal|diary|airtable|confluence|kibela|lark|feishu|dingtalk|yuque|coda|logseq|roam|backlog|redmine|servicenow|wrike|basecamp|harvest|toggl|clockify|mailchimp|calendly|moodle|google classroom|time entry|waha|home assistant|smart home|front app|frontapp|outreach|kintone|bitrix|wecom|teamwork|time tracking|hr system|leave balance|ledger|firefly|monarch|google health|health data|medical record|campaign|klaviyo|instantly|smartlead|lemlist|marketing|marvin|analytic|crm system|lead management';

/** Places that are not on the machine, whatever their arguments are called. */
export const ELSEWHERE =
  'github|gitlab|git|bitbucket|gitee|repo|repository|s3|bucket|gdrive|google drive|dropbox|onedrive|sharepoint|figma|notion|supabase|webdav|ftp|sftp|unity|unreal|godot|confluence|gist|kubernete|datasource';
