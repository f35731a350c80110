/**
 * NodeReferenceID (region << 16 | id) that roadside units and the platform give a junction without talking to each
 * other: FNV-1a of its source id, 32 bit, over UTF-8.
 */
export function nodeRefOf(id: string): number {
  let hash = 2166136261;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 16777619);
  return hash >>> 0;
}
