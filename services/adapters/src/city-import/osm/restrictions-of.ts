import type { MayTurn } from '../add-movements.js';
import type { OsmData } from './osm-data.js';
import type { SplitRoads } from './split-roads.js';

/** Turn restrictions over one node: "no_left_turn", "only_straight_on". Those over ways are left aside. */
export function restrictionsOf(data: OsmData, roads: SplitRoads): MayTurn {
  const refused = new Set<string>();
  const only = new Map<string, Set<number>>();
  for (const { tags, members } of data.relations) {
    if (tags.type !== 'restriction') continue;
    const rule = tags.restriction ?? '';
    const via = members.find((member) => member.role === 'via' && member.type === 'node');
    const to = members.find((member) => member.role === 'to');
    if (!via || !to) continue;
    const at = roads.junctionOf(via.ref);
    for (const from of members.filter((member) => member.role === 'from')) {
      if (rule.startsWith('no_')) refused.add(`${from.ref} ${at} ${to.ref}`);
      else if (rule.startsWith('only_')) {
        const key = `${from.ref} ${at}`;
        only.set(key, (only.get(key) ?? new Set()).add(to.ref));
      }
    }
  }
  const ends = new Map<string, number>();
  for (const { wayId, index, from, to } of roads.segments) {
    ends.set(`${wayId}.${index}`, roads.junctionOf(to));
    ends.set(`-${wayId}.${index}`, roads.junctionOf(from));
  }
  return (fromLinkId, toLinkId) => {
    const from = wayOf(fromLinkId);
    const to = wayOf(toLinkId);
    const at = ends.get(fromLinkId);
    return !refused.has(`${from} ${at} ${to}`) && (only.get(`${from} ${at}`)?.has(to) ?? true);
  };
}

/** The way of a link id such as "-4711.2"; ways made here may bear negative ids of their own. */
function wayOf(linkId: string): number {
  return Number(linkId.replace(/^-/, '').split('.')[0]);
}
