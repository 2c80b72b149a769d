/** The typefaces of pictures by the name that styles use, from the root of the project. Bold is made from the regular. */
export const FONTS = [
  { name: 'Sans', file: 'src/site/fonts/sans.woff2' },
  { name: 'Mono', file: 'src/site/fonts/mono.woff2' },
] as const;
