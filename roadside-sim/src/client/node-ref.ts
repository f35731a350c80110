/** NodeReferenceID of a junction: FNV-1a, 32 bit, of its id in UTF-8; region = ref >>> 16, id = ref & 0xffff. */
export function nodeRef(id: string): number {
  let hash = 2166136261;
  for (const byte of Buffer.from(id, 'utf8')) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  return hash;
}
