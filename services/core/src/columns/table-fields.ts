type Field = Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array;

/** Makes room for `count` entries in every field of a struct of arrays; lengths double. */
export function growFields<F extends { [K in keyof F]: Field }>(fields: F, count: number): void {
  for (const name of Object.keys(fields) as (keyof F)[]) {
    const old: Field = fields[name];
    if (old.length >= count) continue;
    const grown = new (old.constructor as new (length: number) => Field)(Math.max(count, old.length * 2));
    grown.set(old);
    fields[name] = grown as F[keyof F];
  }
}

/** Moves the entries `kept` (rising) to the front, in order. */
export function keepFields<F extends { [K in keyof F]: Field }>(fields: F, kept: Int32Array): void {
  for (const name of Object.keys(fields) as (keyof F)[]) {
    const field: Field = fields[name];
    for (let to = 0; to < kept.length; to++) field[to] = field[kept[to] as number] as number;
  }
}
