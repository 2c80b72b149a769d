import { any, type CapabilityRule, READ } from './rule.ts';
import { MEDIA } from './things.ts';

/** Pictures and sound in the answer. Rows are alternatives. */
export const SHOWING: readonly CapabilityRule[] = [
  {
    capability: 'returns-media',
    why: 'the answer is a picture or sound',
    in: ['Read', 'Write'],
    effects: ['read', 'compute', 'create'],
    about: any(
      `(?:take|capture|generate|create|render|make|draw|plot|screenshot|synthesize|produce) (?:\\w+ ){0,4}(?:${MEDIA}|chart|diagram|plot|heatmap|video|animation|music|song|sound)|(?:svg|html|markdown|code|mermaid|text) to (?:png|jpg|jpeg|webp|image)|(?:load|read|get|edit|fetch|return|export|view|show|download|retrieve|stylize|transform|upscale|enhance) (?:\\w+ ){0,3}(?:${MEDIA})|screenshot|text to (?:image|speech|audio)|(?:remove background|upscale|vectorize|inpaint|outpaint|visualize)|image generation|generate image`,
    ),
    not: any(
      'list|search|image set|screenshot url|container|accessibility|describe|analyze|media wiki|html|from image|image (?:info|manifest|config|cache|category)|media info|pgn|read pdf',
    ),
  },
  {
    capability: 'returns-media',
    why: 'the answer holds attached files, pictures among them',
    in: READ,
    notName: any('read pdf'),
    about: any(
      '(?:download|render|fetch) (?:\\w+ ){0,4}(?:attachment|attachment data|to pdf|as pdf|pdf)|page to pdf|url pdf|get attachment content|attachment get data',
    ),
  },
];
