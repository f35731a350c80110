import type { Stop } from '@luyun/core';
import { namesOf } from './names-of.js';
import type { OsmData, Tags } from './osm-data.js';

/** Bus stops and metro stations that are nodes; which lines serve them is left to the feeds of the operators. */
export function stopsOf(data: OsmData): Stop[] {
  return [...data.nodeTags].flatMap(([id, tags]): Stop[] => {
    const kind = kindOf(tags);
    const position = data.positions.find(id);
    return kind && position ? [{ id: `n${id}`, ...namesOf(tags), kind, position, lines: [] }] : [];
  });
}

function kindOf(tags: Tags): Stop['kind'] {
  if (tags.highway === 'bus_stop') return 'bus';
  const isMetro = tags.station === 'subway' || tags.subway === 'yes';
  return tags.railway === 'station' && isMetro ? 'metro' : undefined;
}
