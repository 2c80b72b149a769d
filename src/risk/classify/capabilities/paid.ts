import { any, type CapabilityRule, READ } from './rule.ts';

/** What a model of a company makes, where nothing on the machine of the caller could. */
const MADE =
  'image|picture|photo|video|speech|audio|music|song|voice|sound|sound effect|3d model|avatar|logo|artwork|illustration|sticker|portrait|wallpaper|video clip|podcast';

/** Makers of pictures and sound that run on the machine itself, or draw what they are told line by line. */
const LOCAL =
  'qr|chart|diagram|plot|graph|meme|placeholder|svg|mermaid|ffmpeg|blender|matplotlib|canvas|figma|barcode|screenshot|docker|playlist|slide|comfyui|comfy|diffusion|automatic1111|ollama|local|whisper|browser|playwright|html|markdown|ascii|unity|unreal|kokoro|pollination|edge|macos|say|lm studio|latex|watermark|resume|pdf';

/** Maps of companies, which bill lookups. */
const MAPS =
  'google map|mapbox|amap|gaode|naver map|kakao|kakao map|tomtom|here map|baidu map|tencent map|geoapify|opencage|google place';

/** Calls that are billed one by one, told by what is made, asked or looked up. Rows are alternatives. */
export const PAID: readonly CapabilityRule[] = [
  {
    capability: 'paid-api',
    why: 'its own words say that a call costs money or credits',
    in: ['Read', 'Write', 'Execute'],
    costs: true,
    notName: any(
      'status|stop|delete|cancel|history|usage|list|check|balance|account|model|voice|credit|pricing|price|plan|help|login',
    ),
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
      'geo|geocode|geocoding|regeo|place|direction|route|routing|distance|nearby|elevation|matrix|poi|driving|walking|bicycling|transit|around|text search|search|navigation',
    ),
    notName: any('list|status|category|help'),
  },
];
