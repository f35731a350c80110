/** Signalised junctions that a corridor's links come to or leave, in its order. */
export function corridorJunctions(
  linkIds: readonly string[],
  links: readonly { readonly id: string; readonly fromJunctionId?: string; readonly toJunctionId?: string }[],
  signalised: ReadonlySet<string>,
): readonly string[] {
  const byId = new Map(links.map((link) => [link.id, link]));
  const passed = linkIds.flatMap((id) => {
    const link = byId.get(id);
    return link ? [link.fromJunctionId ?? '', link.toJunctionId ?? ''] : [];
  });
  return [...new Set(passed)].filter((id) => signalised.has(id));
}
