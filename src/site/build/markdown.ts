import { satteri } from '@astrojs/markdown-satteri';
import { highlightJson } from '../format/highlight.ts';

interface Span {
  type: 'element';
  tagName: string;
  properties: { className: string[] };
  children: Text[];
}
interface Text {
  type: 'text';
  value: string;
}
type Node = Span | Text;

type Processor = ReturnType<typeof satteri>;
type Plugin = Exclude<
  NonNullable<NonNullable<Parameters<typeof satteri>[0]>['hastPlugins']>[number],
  null | undefined | false
>;

/**
 * Markdown as this site writes it: quotes stay as typed, code blocks are coloured by classes and never by a style attribute,
 * wide tables and code can be scrolled with the keyboard, and links under the site follow its base path.
 */
export function markdownProcessor(base: string): Processor {
  return satteri({ features: { smartPunctuation: false }, hastPlugins: [codeBlocks, tables, links(base)] });
}

const codeBlocks: Plugin = {
  name: 'code-blocks',
  element: {
    filter: ['pre'],
    visit(node, context) {
      const [code] = node.children;
      if (code?.type !== 'element' || code.tagName !== 'code') return;
      const text = context.textContent(code).replace(/\n$/, '');
      const isJson = languageOf(code) === 'json';
      const children = isJson ? nodes(highlightJson(text)) : [{ type: 'text' as const, value: text }];
      context.replaceNode(node, {
        type: 'element',
        tagName: 'pre',
        properties: { className: ['block'], tabIndex: 0 },
        children: [{ type: 'element', tagName: 'code', properties: {}, children }],
      });
    },
  },
};

const tables: Plugin = {
  name: 'tables',
  element: {
    filter: ['table'],
    visit(node, context) {
      context.wrapNode(node, {
        type: 'element',
        tagName: 'div',
        properties: { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Table' },
        children: [],
      });
    },
  },
};

/** `/method/` becomes `/catalogue/method/` when the site lives under `/catalogue/`. */
const links = (base: string): Plugin => ({
  name: 'links-under-base',
  element: {
    filter: ['a'],
    visit(node, context) {
      const address = node.properties['href'];
      if (typeof address !== 'string' || !/^\/(?!\/)/.test(address)) return;
      context.setProperty(node, 'href', `${base.replace(/\/$/, '')}${address}`);
    },
  },
});

/** The first word after the fence; sometimes the parser leaves it in a class. */
function languageOf(code: {
  data?: { lang?: unknown } | undefined;
  properties: Record<string, unknown>;
}): string | undefined {
  if (typeof code.data?.lang === 'string') return code.data.lang;
  const names = Array.isArray(code.properties['className']) ? code.properties['className'].map(String) : [];
  return names.find((name) => name.startsWith('language-'))?.slice('language-'.length);
}

/** The highlighter's HTML as nodes. It is a flat list of escaped text and spans with one class; its tests hold it to that. */
function nodes(html: string): Node[] {
  return html
    .split(/(<span class="[a-z]+">[^<]*<\/span>)/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, className, inner] = /^<span class="([a-z]+)">([^<]*)<\/span>$/.exec(part) ?? [];
      const text = { type: 'text' as const, value: unescapeHtml(inner ?? part) };
      if (className === undefined) return text;
      return { type: 'element', tagName: 'span', properties: { className: [className] }, children: [text] };
    });
}

const CHARACTERS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

function unescapeHtml(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => CHARACTERS[entity] ?? entity);
}
