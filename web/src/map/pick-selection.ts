import type { PickingInfo } from '@deck.gl/core';
import type { LiveStore } from '../live/live-store.js';
import type { Selection } from '../selection.js';

interface Picked {
  readonly id?: string;
  /** Of a signal head: `junction/group`. */
  readonly key?: string;
  /** What is placed, where the layer places things. */
  readonly thing?: Picked;
}

/** What a click on a layer means. */
export function pickSelection(info: PickingInfo | null, live: LiveStore): Selection | null {
  const layer = info?.layer?.id;
  if (!info || !layer) return null;
  if (layer === 'vehicles') {
    const track = live.tracks?.track[info.index];
    return track === undefined ? null : { kind: 'track', id: String(track) };
  }
  const picked = info.object as Picked | undefined;
  const object = picked?.thing ?? picked;
  if ((layer === 'signal-heads' || layer === 'signal-bars') && object?.key)
    return { kind: 'signalGroup', id: object.key };
  if (!object?.id) return null;
  if (layer === 'junctions') return { kind: 'junction', id: object.id };
  if (layer === 'lanes') return { kind: 'lane', id: object.id };
  if (layer === 'links') return { kind: 'link', id: object.id };
  if (layer === 'devices') return { kind: 'device', id: object.id };
  if (layer === 'car-parks' || layer === 'car-park-dots') return { kind: 'carPark', id: object.id };
  if (layer === 'events') return { kind: 'event', id: object.id };
  return null;
}
