/** [red, green, blue, alpha], 0..255. */
export type Rgba = [number, number, number, number];

/** Reads the design tokens of the theme that is on, so that the map and the page share one file of colours. */
export class Tokens {
  readonly #style = getComputedStyle(document.documentElement);
  readonly #colours = new Map<string, Rgba>();

  /** The token's text, e.g. `#0b1018`. */
  text(name: string): string {
    return this.#style.getPropertyValue(`--${name}`).trim();
  }

  /** A token without a unit. */
  number(name: string): number {
    return Number(this.text(name));
  }

  /** A token of the form #rrggbb or #rrggbbaa; `alpha` 0..255 replaces its own. */
  rgba(name: string, alpha?: number): Rgba {
    let colour = this.#colours.get(name);
    if (!colour) {
      colour = parseHex(this.text(name));
      this.#colours.set(name, colour);
    }
    return alpha === undefined ? colour : [colour[0], colour[1], colour[2], alpha];
  }
}

/** A colour so far (0..1) on the way from one to another. */
export function mix(from: Rgba, to: Rgba, share: number): Rgba {
  return from.map((part, i) => Math.round(part + ((to[i] ?? part) - part) * share)) as Rgba;
}

/** The build shortens #ffffff to #fff. */
function parseHex(text: string): Rgba {
  const short = text.slice(1);
  const digits = short.length < 6 ? [...short].map((digit) => digit + digit).join('') : short;
  const at = (i: number) => Number.parseInt(digits.slice(i, i + 2), 16) || 0;
  return [at(0), at(2), at(4), digits.length > 6 ? at(6) : 255];
}
