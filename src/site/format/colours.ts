/** A colour token in both themes, as `#rrggbb`. */
interface Colour {
  light: string;
  dark: string;
}

const TOKEN = /--([a-z0-9-]+):\s*(?:light-dark\(\s*oklch\(([^)/]+)\)\s*,\s*oklch\(([^)/]+)\)\s*\)|oklch\(([^)/]+)\));/g;

/**
 * Reads colours from the style sheet of tokens, for programs that know no `oklch()`: pictures, manifests.
 *
 * @returns a function from a token's name to its colour; it throws on a name that the style sheet does not have
 */
export function tokenColours(css: string): (name: string) => Colour {
  const known = new Map(
    [...css.matchAll(TOKEN)].map(([, name = '', light, dark, both = '']) => {
      return [name, { light: toHex(light ?? both), dark: toHex(dark ?? both) }];
    }),
  );
  return (name) => {
    const colour = known.get(name);
    if (colour === undefined) throw new Error(`The style sheet of tokens has no colour --${name}.`);
    return colour;
  };
}

/** `0.47 0.125 247` (lightness, chroma, hue in degrees) as sRGB, by the matrices of CSS Color 4, section 9.3 and 10. */
function toHex(oklch: string): string {
  const [lightness = 0, chroma = 0, hue = 0] = oklch.trim().split(/\s+/).map(Number);
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map(toByte).join('')}`;
}

/** A linear part of light as two hexadecimal digits of sRGB. */
function toByte(linear: number): string {
  const encoded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  const byte = Math.round(Math.min(1, Math.max(0, encoded)) * 255);
  return byte.toString(16).padStart(2, '0');
}
