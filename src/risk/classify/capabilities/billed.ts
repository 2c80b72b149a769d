import { spelt } from './spelt.ts';

/* Services that bill by the call or by credits, by what is bought there. */

const SEARCH =
  'brave|exa|metaphor|tavily|perplexity|sonar|serpapi|serper|serpstack|zenserp|scaleserp|valueserp|searchapi|search1api|langsearch|kagi|dappier|linkup|bing|bocha|you com|parallel web|parallel search|valyu|felo|nimble|newscatcher|newsdata|event registry|txyz|ref tool|traylinx|serpwow|apitube|websets|deep search|deep research';

const SCRAPING =
  'fire crawl|apify|brightdata|bright data|decodo|smartproxy|oxylab|scraping bee|scraping ant|scraping dog|scrapfly|scrapeless|scraperapi|scrapegraph|scrape do|scrape creator|crawlbase|zen row|zyte|jina|browser base|hyper browser|anchor browser|airtop|steel dev|browse ai|olostep|agentql|diffbot|dumpling|outscraper|phantombuster|hasdata|supadata|socialdata|ensembledata|tikhub|spider cloud|tinyfish|microlink|screenshotone|screenshotlayer|urlbox|apiflash|rapidapi|rapid api|scrapi|skrape|scrappey|scrapegraphai|scraping fish|webscraping ai|page2api|prerender|browser use cloud|puremd|pure md';

const MODELS =
  'openai|gpt|chatgpt|anthropic|gemini|vertex ai|azure openai|grok|xai|groq|mistral|cohere|ai21|deepseek|qwen|dashscope|bailian|kimi|moonshot|doubao|ernie|zhipu|glm|hunyuan|minimax|open router|fireworks|together ai|deepinfra|cerebra|sambanova|siliconflow|nebius|baseten|venice ai|requesty|hugging face|octagon|chaingpt|novelai|openvision|aimlapi|glama gateway|302ai|claude api|claude desktop api|devin|autogen|omnitask|dify|manus|jules|writer com|jasper ai|copy ai|rytr|deepview|letzai|letz ai';

const PICTURES =
  'dall|gpt image|4o image|imagen|nano banana|midjourney|replicate|fal|stability|stable diffusion|dreamstudio|flux|black forest|bfl|ideogram|recraft|leonardo|runware|novita|wavespeed|piapi|segmind|everart|getimg|clipdrop|photoroom|remove bg|picsart|deepai|krea|magnific|let enhance|tinypng|tinify|seedream|jimeng|apiframe|goapi|kie ai|bannerbear|creatomate|json2video|shotstack|veo|sora|runway|luma|kling|pika|hailuo|seedance|pixverse|vidu|higgsfield|hedra|heygen|tavu|synthesia|d id|elai|colossyan|pictory|invideo|tripo|meshy|rodin|hyper3d|csm ai|sloyd|freepik|heybeauty|fashn|virtual tryon|virtual try on|eraser|placid|remotion lambda|renderform|htmlcsstoimage|creatify|arcads|captions ai|astria|scenario gg|layer ai|adobe firefly|firefly image';

const SOUND =
  'elevenlabs|eleven lab|murf|playht|play ht|cartesia|deepgram|assembly ai|gladia|speechmatic|rev ai|hume|fish audio|resemble|lovo|speechify|lmnt|rime|suno|udio|mureka|beatoven|soundraw|musicgpt|stable audio';

/** Companies that carry messages and calls, and bill those alone. */
export const PHONE = spelt(
  'twilio|vonage|nexmo|plivo|sinch|messagebird|telnyx|infobip|clicksend|textmagic|textbelt|signalwire|msg91|vapi|retell|bland|synthflow|ultravox|retellai|aligo|solapi|africa s talking|kaleyra|bandwidth com|gupshup|wati|360dialog',
);

const PEOPLE =
  'hunter|hunter io|clearbit|apollo|pearch|proxycurl|explorium|lusha|zoominfo|coresignal|crustdata|rocket reach|horizondatawave|hdw|enrichment|enrich|hirebase|people data lab|peopledatalab|fullcontact|fullenrich|contactout|cognism|leadmagic|leadiq|findymail|prospeo|dropcontact|snov|wiza|kaspr|tomba|aviato|crunchbase|pitchbook|builtwith|zerobounce|neverbounce|kickbox|millionverifier|abstractapi|abstract api|numverify|trestle|pipl|dataforseo|semrush|ahref|similarweb|majestic|moz|seranking|se ranking|serpstat|spyfu|sistrix|keyword everywhere';

const DATA =
  'financial dataset|financialmodelingprep|intrinio|eodhd|tiingo|benzinga|unusual whale|quiver quant|nansen|glassnode|messari|santiment|arkham|kaiko|amberdata|token metric|databento|alphasense|bigdata com|sentinel hub|up42|skyfi|skywatch|planet lab|nearmap|shodan|censys|zoomeye|fofa|dune|flightradar24|flightaware|aviationstack|cirium|duffel|amadeus|oag aviation|securitytrail|recorded future|intelx|dehashed|domaintool|whoisxml|arcgis|chronulus|twelve data|coin api';

const TEXTS =
  'deepl|textract|mathpix|handwriting ocr|unstructured|ocr space|llamaparse|llama cloud|mindee|nanonet|reducto|landing ai|pdf co|cloudconvert|convertapi|ilovepdf|api2pdf|docraptor|modernmt';

const SANDBOXES = 'e2b|daytona|together code|modal';

/** Services that bill by the call or by credits. */
export const PAID_SERVER = spelt(SEARCH, SCRAPING, MODELS, PICTURES, SOUND, PEOPLE, DATA, TEXTS, SANDBOXES);
