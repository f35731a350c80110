import type { LayersList } from '@deck.gl/core';

/** Without layers of nothing and those that cannot be seen at this zoom: each costs time in every picture. */
export function seenOnly(layers: LayersList[number]): LayersList[number] {
  if (Array.isArray(layers)) return layers.map(seenOnly);
  if (!layers || typeof layers !== 'object' || !('props' in layers)) return null;
  const { opacity, visible, data } = layers.props;
  const empty = (data as { readonly length?: number } | null)?.length === 0;
  return visible && opacity > 0 && !empty ? layers : null;
}
