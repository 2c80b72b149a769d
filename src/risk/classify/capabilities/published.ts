import { spelt } from './spelt.ts';

/*
 * Places where anybody can publish, by what is published there: names of services, and words that say the same of a
 * service without a name. Names that are everyday words as well are left out, or stand with a second word.
 */

const SOCIAL =
  'social|reddit|subreddit|tweet|twitter|bluesky|bsky|mastodon|fediverse|pixelfed|misskey|pleroma|threads api|meta threads|tumblr|truth social|gab social|parler|minds social|farcaster|warpcast|neynar|lens protocol|nostr|instagram|facebook group|pinterest|linkedin|xing|vk|vkontakte|odnoklassniki|ok ru|weibo|douyin|tiktok|kuaishou|xhs|xiaohongshu|rednote|zhihu|tieba|hupu|snapchat|bereal|polywork|lunarcrush|hashtag|influencer|phantombuster|socialdata|tikhub|scrape creator|ensembledata|brand mention|social listening|brandwatch|mention com';

const FORUMS =
  'forum|discourse|lemmy|quora|stack overflow|stack exchange|super user|serverfault|hacker|hacker news|hn|lobster|slashdot|indie hacker|product hunt|v2ex|dcinside|hatena|4chan|wsb|wallstreetbet|nodebb|phpbb|xenforo|vbulletin|stocktwit|seeking alpha|blind app|fishbowl app|hot post|top post|naver cafe|habr|linux do|nga|ptt|dcard|plurk|kaskus|tabnews|geeknews|community post|metaculus|manifold|polymarket|kalshi|prediction market|snapshot org|governance proposal|dao proposal|tally xyz|petition|change org';

const VIDEO =
  'youtube|yt|vimeo|dailymotion|rumble|odysee|peertube|bilibili|danmaku|niconico|twitch|livestream|podcast|podchaser|listen note|soundcloud|bandcamp|mixcloud|audiomack|last fm|discog|genius|musixmatch|freesound|ted talk';

const WRITING =
  'substack|medium|devto|hashnode|wordpress com|blogger|blogspot|naver blog|tistory|velog|qiita|zenn|note com|juejin|csdn|cnblog|segmentfault|oschina|wattpad|royal road|fanfiction|ao3|archive of our own|pastebin|wiki|wikipedia|wikidata|wikihow|wiktionary|wikimedia|wikisource|wikivoyage|dbpedia|mediawiki|fandom|deepwiki|urban dictionary|know your meme|knowyourmeme|tv tropes';

const NEWS =
  'news|headline|newspaper|rss|atom feed|feed reader|google news|newsapi|news api|newsdata|newscatcher|event registry|gnews|gdelt|mediastack|perigon|bbc|guardian|nytime|new york times|cnn|reuter|associated press|bloomberg news|financial times|techcrunch|verge|wired|ars technica|benzinga|marketaux|cointelegraph|coindesk|cryptopanic|blockbeat|toutiao|36kr|sspai|ithome|press release|press briefing|newsletter archive|trending|hotspot|hot search|hot topic|hot list|daily hot';

const SCIENCE =
  'arxiv|pubmed|biorxiv|medrxiv|chemrxiv|psyarxiv|preprint|preprint server|scholar|scholarly|semantic scholar|paper|paper search|search paper|research paper|academic|literature|citation|crossref|openalex|opencitation|core ac uk|dblp|ssrn|openreview|ieee|iacr|usenix|acl anthology|papers with code|europe pmc|pmc|unpaywall|sci hub|springer|elsevier|scopus|web of science|sciencedirect|jstor|doaj|inspire hep|nasa ads|researchgate|zenodo|figshare|dryad|osf|dataverse|protocols io|consensus app|scite|connected paper|hal science|cnki|wanfang|cinii|jstage|internet archive|archive org|web archive|wayback|common crawl';

const REVIEWS =
  'trustpilot|yelp|tripadvisor|foursquare|zomato|opentable|dianping|tabelog|untappd|vivino|ratebeer|letterboxd|goodread|storygraph|librarything|hardcover|bgg|boardgamegeek|douban|metacritic|rotten tomatoes|rottentomatoes|steam review|g2|capterra|getapp|gartner peer|glassdoor|kununu|healthgrade|ratemyprofessor|rate my professor|angi list|thumbtack|bazaarvoice|yotpo review|app review|product review|customer review|user review|shop review|hotel review|store review|book review|google map review|google review|place review|place detail|restaurant detail|search restaurant|business review|app store|google play|play store|appfigure|sensor tower';

const SALES =
  'ebay|etsy|craigslist|gumtree|kleinanzeigen|leboncoin|olx|avito|marktplaat|wallapop|blocket|finn no|mercari|vinted|depop|poshmark|grailed|offerup|facebook marketplace|fb marketplace|yahoo auction|goofish|xianyu|carousell|shopee|lazada|tokopedia|mercadolibre|mercado libre|rakuten|allegro|taobao|tmall|aliexpress|1688|alibaba product|jd|pinduoduo|smzdm|coupang|flipkart|temu|shein|wayfair|amazon product|amazon search|amazon review|marketplace listing|car listing|autotrader|mobile de|autoscout24|seller|reverb com|bring a trailer|stockx|opensea|magic eden|kickstarter|indiegogo|gofundme|patreon|crowdfunding|auction listing';

const JOBS =
  'job search|search job|find job|job offer|job hunt|job hunter|job market|job board|job listing|job detail|job posting|vacancy|indeed|upwork|fiverr|freelancer|toptal|wellfound|angellist|weworkremotely|remoteok|remotive|adzuna|jooble|naukri|reed|stepstone|ziprecruiter|hirebase|usajob|seek com|infojob|boss zhipin|hh ru|himalayas|workatastartup';

const HOMES =
  'airbnb|vrbo|booking com|hostelworld|couchsurfing|zillow|redfin|realtor com|trulia|apartments com|rightmove|zoopla|idealista|immobilienscout|immoscout|imovirtual|seloger|funda|domain com au|realestate au|property listing|property search|rental listing|meetup|eventbrite|event finder|event search|local event|nearby event|luma event|lu ma|couchers|allrecipe|cookpad|yummly|food com|alltrail|komoot|wikiloc|geocaching|openstreetmap note|waze report';

const MADE =
  'giphy|gif|tenor|imgur|flickr|500px|unsplash|pexels|stock photo|stock image|stock video|pixabay|freepik|shutterstock|getty image|istock|lottie|lottiefile|sketchfab|thingiverse|printable|makerworld|cults3d|myminifactory|turbosquid|cgtrader|dribbble|behance|deviantart|artstation|pixiv|civitai|openart|lexica|prompthero|scratch project|roblox game|steam workshop|nexus mod|curseforge|modrinth|itch io|torrent|user created|user generated|nft collection|token profile';

const CODE =
  'npm|pypi|crate|rubygem|packagist|nuget|maven central|pub dev|hex pm|cpan|cran|conda forge|homebrew|chocolatey|winget|flathub|snapcraft|dockerhub|docker hub|artifact hub|ansible galaxy|puppet forge|terraform registry|hugging face|hf|kaggle|modelscope|ollama library|replicate explore|openml|vscode marketplace|open vsx|chrome web store|firefox add on|jetbrain marketplace|wordpress plugin|glama|pulsemcp|mcp so|mcp registry|mcpmarket|agent directory|skill registry|clawhub|gptstore|github trending|trending repository|trending developer|github advisory|gist search|sourceforge|codepen|replit community|grep app';

const THREATS =
  'opencti|misp|alienvault|otx|threat intelligence|threat report|threatfox|urlhaus|malwarebazaar|abuse ch|abuseipdb|virustotal|phishtank|hybrid analysis|any run|joesandbox|urlscan|shodan|censys|zoomeye|fofa|greynoise|ransomware|exploit db|exploitdb|packet storm|hackerone|bugcrowd|dark web|breach forum|crunchbase|tracxn|wellfound startup|y combinator';

/** Places where anybody can publish. */
export const PUBLISHED = spelt(
  SOCIAL,
  FORUMS,
  VIDEO,
  WRITING,
  NEWS,
  SCIENCE,
  REVIEWS,
  SALES,
  JOBS,
  HOMES,
  MADE,
  CODE,
  THREATS,
);
