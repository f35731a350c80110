import type { RoadEvent } from '../live/protocol.js';
import type { CityCarPark } from './city-store.js';
import { hiddenBehind, type Mark, type Place, placesOf } from './declutter.js';
import type { LayerContext } from './layer-context.js';

export interface Placed<T> {
  readonly thing: T;
  readonly place: Place;
  /** How many others of its kind it stands for now. */
  readonly hidden: number;
}

export interface Marks {
  readonly events: readonly Placed<RoadEvent>[];
  readonly carParks: readonly Placed<CityCarPark>[];
}

const EVENT_PX = 13;
const CAR_PARK_PX = 13;
/** What is chosen comes before all, events before car parks, grave events and large car parks before others. */
const CHOSEN_RANK = 1e6;
const EVENT_RANK = 1e5;

let cached: { readonly key: string; readonly marks: Marks } | undefined;

/** Events and car parks, none in the way of another. */
export function marksOf({ live, city, selection, switches, view }: LayerContext): Marks {
  const events = switches.has('events') ? [...live.events.values()] : [];
  const carParks = switches.has('parking') ? city.carParks : [];
  // Counts change by steps of the zoom, places do not depend on it.
  const level = Math.round(view.zoom * 4) / 4;
  const said = events.map((event) => `${event.id} ${event.severity} ${event.longitude} ${event.latitude}`);
  const key = [city.version, carParks.length, selection?.kind, selection?.id, level, ...said].join('\n');
  if (cached?.key === key) return cached.marks;
  const chosen = (kind: string, id: string) => (selection?.kind === kind && selection.id === id ? CHOSEN_RANK : 0);
  const eventMarks = events.map(
    (event): Mark => ({
      position: [event.longitude, event.latitude],
      rank: chosen('event', event.id) + EVENT_RANK + event.severity,
      radiusPx: EVENT_PX,
    }),
  );
  const carParkMarks = carParks.map(
    (place): Mark => ({
      position: place.position,
      rank: chosen('carPark', place.id) + Math.min(EVENT_RANK - 1, place.capacity),
      radiusPx: CAR_PARK_PX,
    }),
  );
  const places = placesOf([...eventMarks, ...carParkMarks]);
  const ofEvents = places.slice(0, events.length);
  const counts = hiddenBehind(ofEvents, level);
  const marks = {
    events: events.map((thing, i) => ({ thing, place: places[i] as Place, hidden: counts[i] ?? 0 })),
    carParks: carParks.map((thing, i) => ({ thing, place: places[events.length + i] as Place, hidden: 0 })),
  };
  cached = { key, marks };
  return marks;
}
