import { PAID_SERVER, PHONE } from './billed.ts';
import { any, type CapabilityRule, READ } from './rule.ts';

/** What a model of a company makes, where nothing on the machine of the caller could. */
const MADE =
  'image|picture|photo|video|speech|audio|music|song|voice|sound|sound effect|3d model|avatar|logo|artwork|illustration|sticker|portrait|wallpaper|video clip|podcast';

/** Makers of pictures and sound that run on the machine itself, or draw what they are told line by line. */
const LOCAL =
  'qr|chart|diagram|plot|graph|meme|placeholder|svg|mermaid|ffmpeg|blender|matplotlib|canvas|figma|barcode|screenshot|docker|playlist|slide|comfyui|comfy|diffusion|automatic1111|ollama|local|whisper|browser|playwright|html|markdown|ascii|unity|unreal|kokoro|pollination|edge|macos|say|lm studio|latex|watermark|resume|pdf|zonos|piper|coqui|xtts|recording';

/** Maps of companies, which bill lookups. */
const MAPS =
  'google map|mapbox|amap|gaode|naver map|kakao|kakao map|tomtom|here map|baidu map|tencent map|geoapify|opencage|google place|arcgis|mapquest|maptiler|locationiq|kakao local|tmap';

/** Calls that are billed one by one, told by what is made, asked or looked up. Rows are alternatives. */
export const PAID: readonly CapabilityRule[] = [
  {
    capability: 'paid-api',
    why: 'its own words say that a call costs money or credits',
    in: ['Read', 'Write', 'Execute'],
    costs: true,
    notName: any('voice'),
  },
  {
    capability: 'paid-api',
    why: 'pictures, video and sound are made by models that companies bill for',
    in: ['Read', 'Write', 'Execute'],
    effects: ['read', 'compute', 'create', 'start', 'update'],
    name: any(
      `(?:generate|edit|make|draw|synthesize|imagine|gen) (?:\\w+ ){0,2}(?:${MADE})|text to (?:image|video|speech|audio|music|voice|3d)|image to (?:video|3d)|(?:image|video|music|speech|audio) (?:gen|generation|generator)|create (?:ai )?(?:music|song|speech|video|voice)|voice clone|clone voice|speak|tt`,
    ),
    notKind: any(LOCAL),
    not: any(`list|status|free|local|localhost|prompt for|placeholder|${LOCAL}`),
  },
  {
    capability: 'paid-api',
    why: 'lookups in the maps of a company are billed',
    in: READ,
    kind: any(MAPS),
    name: any(
      'geo|geocode|geocoding|regeo|place|direction|route|routing|distance|nearby|elevation|matrix|poi|driving|walking|bicycling|transit|around|nearby|text search|search|navigation',
    ),
  },
  {
    capability: 'paid-api',
    why: 'search, maps and speech of companies are billed by the call',
    in: ['Read', 'Write', 'Execute'],
    name: any(
      'geocode|geocoding|reverse geocode|search google|google search|distance matrix|text to speech|image generation|text to image|speak|tts|web search|search web|search the web|(?:generate|edit) (?:\\w+ )?(?:image|video|speech|audio|music)',
    ),
    notName: any('scholar|drive|doc|photo|calendar|play|contact'),
    notKind: any(`${LOCAL}|nominatim|osm|openstreetmap|duckduckgo|searxng|free|census`),
    not: any('free|local|browser'),
  },
  {
    capability: 'paid-api',
    why: 'its name names a search that bills by the call',
    in: READ,
    name: any(
      '(?:exa|tavily|perplexity|kagi|serpapi|serper|brave|linkup) (?:\\w+ )?search|search (?:exa|tavily|perplexity|kagi|serpapi|serper)',
    ),
  },
  {
    capability: 'paid-api',
    why: 'a company answers with a model that it bills for',
    in: READ,
    about: any(
      '(?:use|using|with|via|by|ask|to) (?:openai|gpt|gpt 4|claude|gemini|chatgpt|deepseek|perplexity|serpapi)',
    ),
  },
  {
    capability: 'paid-api',
    why: 'a large model answers, which somebody bills for',
    in: ['Read', 'Write', 'Execute'],
    effects: ['read', 'compute', 'create', 'start', 'send'],
    about: any(
      '(?:ai|llm|gpt|model) (?:powered|driven|generated|assisted)|powered by (?:\\w+ )?(?:ai|llm|gpt|gemini|claude)|large language model|(?:ask|query|consult|prompt|call|use|using|with|via|by|from|to|through) (?:\\w+ ){0,3}(?:llm|ai model|language model|vision model|gpt 4o|gpt4|o1|o3|sonnet|mistral|grok|qwen|llama)',
    ),
    notKind: any(LOCAL),
    not: any('list|status|local|free|available|supported'),
  },
  {
    capability: 'paid-api',
    why: 'a model of a company writes the answer',
    in: ['Read', 'Write', 'Execute'],
    name: any(
      'deep research|deep search|chat completion|generate text|text generation|ask (?:gpt|claude|gemini|openai|deepseek|grok)|chat with',
    ),
    notKind: any(`${LOCAL}|onyx|agent|document|doc|database|weather`),
  },
  {
    capability: 'paid-api',
    why: 'what is known of people and companies is sold by the lookup',
    in: READ,
    name: any(
      'enrich|find email|email finder|verify email|people search|person search|contact finder|(?:phone|number|carrier|caller) lookup|lookup (?:phone )?number|reverse phone|email verification',
    ),
  },
  {
    capability: 'paid-api',
    why: 'each call costs money or credits',
    in: ['Read', 'Write', 'Execute'],
    about: any(
      'openai|dall e|midjourney|elevenlab|replicate|serpapi|credit per|api credit|text to speech|text to image|text to video|generate image|generate an image|image generation|generate video|generate music|video generation|copilot|cost credit|llm sampling|perplexity|google (?:place|distance matrix|map api|geocoding|direction|vision|cloud vision|translate api|cloud translation|cloud translate)|amadeus',
    ),
    not: any('status|list|get'),
    notKind: any(LOCAL),
  },
  {
    capability: 'paid-api',
    why: 'its server asks a service that bills by the call',
    in: ['Read', 'Write', 'Execute'],
    effects: ['read', 'compute', 'start', 'create', 'drive', 'send', 'run-code', 'request', 'update'],
    server: any(PAID_SERVER),
    notName: any(
      'hello|ping|version|result|status|feedback|model|check|monitor get|session|parse|research (?:search|inspect|related|read|check) \\w+|voice|navigate|click|screenshot|list|language|play audio|write|guide|move|alert|image html|visualize|read file|(?:get|query|read|fetch|retrieve|show|describe) (?:\\w+ )?(?:prediction|collection|agent|conversation|task|job|video generation|image generation|generation|run|deployment|training|hardware)|health|help|config|setting|history|usage|account|balance|available|delete|cancel|stop|close',
    ),
    not: any('list|documentation'),
  },
  {
    capability: 'paid-api',
    why: 'messages and calls over a telephone network are billed one by one',
    effects: ['send', 'start', 'create'],
    server: any(PHONE),
    name: any('send|call|sms|mm|message|fax|dial|verification'),
  },
  {
    capability: 'paid-api',
    why: 'the warehouse it asks bills for what a query scans',
    effects: ['run-query', 'read'],
    about: any(
      'athena|bigquery|snowflake|log insight query|cwl insight|cloudtrail lake|cloud trail lake|redshift serverless|analyze log group',
    ),
    not: any('list|get'),
  },
  {
    capability: 'paid-api',
    why: 'the cloud bills the call by itself',
    in: ['Read', 'Execute'],
    notKind: any(LOCAL),
    about: any(
      'cost explorer|amazon translate|translate text|translation (?:job|workflow)|batch translation|amazon q|knowledge base using|location service|bedrock (?:model|knowledge base)|textract|rekognition|amazon transcribe|comprehend|polly|log insight',
    ),
    not: any('list|query result|cancel'),
  },
  {
    capability: 'paid-api',
    why: 'the cloud bills what a query of logs scans',
    in: READ,
    about: any(
      '(?:search|query|get|fetch|retrieve) (?:\\w+ ){0,2}(?:cloud watch log|cloudwatch log|log from cloud watch|log from cloudwatch|log insight)',
    ),
    not: any('result'),
  },
];
