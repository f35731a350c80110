/** What the inspector shows. */
export interface Selection {
  readonly kind: SelectionKind;
  readonly id: string;
}

const KINDS = ['track', 'junction', 'signalGroup', 'lane', 'link', 'corridor', 'carPark', 'event', 'device'] as const;
export type SelectionKind = (typeof KINDS)[number];

/** Of the form `kind:id`, as it stands in the address. */
export function parseSelection(text: string | null): Selection | null {
  const at = text?.indexOf(':') ?? -1;
  if (!text || at < 1) return null;
  const kind = KINDS.find((known) => known === text.slice(0, at));
  const id = text.slice(at + 1);
  return kind && id ? { kind, id } : null;
}

export function formatSelection(selection: Selection): string {
  return `${selection.kind}:${selection.id}`;
}

/** A signal group is chosen as `junction/group`; a junction's id may have slashes itself. */
export function signalGroupSelection(junctionId: string, group: number): Selection {
  return { kind: 'signalGroup', id: `${junctionId}/${group}` };
}

/** Junction and group of a chosen signal group, null when the id is not of that form. */
export function parseSignalGroup(id: string): { readonly junctionId: string; readonly group: number } | null {
  const at = id.lastIndexOf('/');
  const group = Number(id.slice(at + 1));
  return at > 0 && Number.isInteger(group) && group > 0 && group < 256 ? { junctionId: id.slice(0, at), group } : null;
}
