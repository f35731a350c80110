/** What the inspector shows. */
export interface Selection {
  readonly kind: SelectionKind;
  readonly id: string;
}

const KINDS = ['track', 'junction', 'link', 'corridor', 'carPark', 'event', 'device'] as const;
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
