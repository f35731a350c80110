/** A length in LEB128, as format Native has it; below 2^31. */
export function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest);
  return Uint8Array.from(bytes);
}

/** A string in UTF-8 behind its length in bytes. */
export function textBytes(text: string): Uint8Array {
  return Buffer.concat([varint(Buffer.byteLength(text)), Buffer.from(text, 'utf8')]);
}
