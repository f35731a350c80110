import type { CityDraft } from '../city-draft.js';
import { proposeCorridors } from '../propose-corridors.js';
import { areasOf } from './areas-of.js';
import { basemapOf } from './basemap-of.js';
import { carParksOf } from './car-parks-of.js';
import { crossingsOf } from './crossings-of.js';
import type { OsmData } from './osm-data.js';
import { roadNetworkOf } from './road-network-of.js';
import { stopsOf } from './stops-of.js';

/** The city that an extract holds. Signal groups are not known to OpenStreetMap: they come with MAP messages. */
export function cityFromOsm(data: OsmData, name: string, source: string): CityDraft {
  const warnings: string[] = [];
  const areas = areasOf(data);
  const { links, junctions } = roadNetworkOf(data, warnings);
  const stops = stopsOf(data);
  const crossings = crossingsOf(data, junctions);
  return {
    model: {
      name,
      simulated: false,
      source,
      placed: false,
      links,
      junctions,
      corridors: proposeCorridors(links, junctions),
      carParks: carParksOf(data, areas, warnings),
      detectors: [],
      basemap: basemapOf(data, areas),
      ...(stops.length > 0 ? { stops } : {}),
      ...(crossings.length > 0 ? { crossings } : {}),
    },
    warnings,
  };
}
