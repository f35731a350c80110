import type { NamedThing } from './city-names.js';

/** A thing with its id and names as they are compared. */
export interface Findable {
  readonly thing: NamedThing;
  readonly id: string;
  readonly names: readonly string[];
}

/** Made once for things that are looked for again and again. */
export function findable(thing: NamedThing): Findable {
  const names = [thing.name, thing.nameEn ?? ''].filter((name) => name !== '').map(fold);
  return { thing, id: fold(thing.id), names };
}

/** Without case, width and accents. */
function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.toLowerCase().trim();
}

/**
 * How well a thing fits: 0 its very id or name, 1 a name that begins so, 2 a word that begins so, 3 a name that has it
 * somewhere, 4 an id that has it; undefined: not at all.
 */
function fitOf({ id, names }: Findable, wanted: string): number | undefined {
  if (id === wanted || names.includes(wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  if (names.some((name) => name.includes(` ${wanted}`))) return 2;
  if (names.some((name) => name.includes(wanted))) return 3;
  return id.includes(wanted) ? 4 : undefined;
}

/** The `limit` things that fit best, those of the same fit in their order. */
export function findNames(things: Iterable<Findable>, text: string, limit: number): NamedThing[] {
  const wanted = fold(text);
  if (wanted === '') return [];
  const found: NamedThing[][] = [[], [], [], [], []];
  for (const each of things) {
    const fit = fitOf(each, wanted);
    const own = fit === undefined ? undefined : found[fit];
    if (own && own.length < limit) own.push(each.thing);
  }
  return found.flat().slice(0, limit);
}
