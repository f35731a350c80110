import { nodeRef } from '../../client/node-ref.js';
import type { CityPlan } from './city-plan.js';
import { connectLanes } from './connect-lanes.js';
import { giveWay } from './give-way.js';
import { junctionOutline } from './junction-outline.js';
import { layCrossings } from './lay-crossings.js';
import { layLinks } from './lay-links.js';
import { type Leg, legsOf } from './legs.js';
import { placeBays, placeStops } from './place-stops.js';
import type { NetConnection, NetJunction, NetLane, NetLink, NetTurn, RoadNetwork } from './road-network.js';
import { type Section, sectionsOf } from './sections.js';
import { turnsOfArrows } from './turns.js';

/** Lays links, lanes, connections, signal groups, crossings and stops along the streets of a plan. */
export function buildNetwork(plan: CityPlan): RoadNetwork {
  const sections = sectionsOf(plan);
  const nodes = Object.entries(plan.streets.nodes);
  const legs = new Map(nodes.map(([id, node]) => [id, legsOf(id, node, sections)]));
  const junctions = new Map(nodes.map(([id], index) => [id, junctionOf(plan, id, index, legs.get(id) ?? [])]));
  const links: NetLink[] = [];
  const lanes: NetLane[] = [];
  for (const section of sections) layLinks(section, junctions, legs, { links, lanes });
  const linkByNodes = new Map(links.map((link) => [link.id, link]));
  const connections: NetConnection[] = [];
  const arrows = arrowsOf(sections);
  for (const [id, node] of nodes) {
    const junction = junctions.get(id);
    if (junction) connectLanes(junction, node, legs.get(id) ?? [], arrows, lanes.length, connections);
  }
  for (const junction of junctions.values()) {
    const ways = connections.filter((way) => way.junction === junction);
    giveWay(junction, ways);
    junction.groups.push(...groupsOf(ways.map(({ group }) => group)));
  }
  const crossings = layCrossings(plan, junctions, legs, connections, linkByNodes);
  for (const junction of junctions.values()) {
    const own = crossings.filter((crossing) => crossing.junction === junction);
    junction.groups.push(...groupsOf(own.map(({ group }) => group)));
  }
  return {
    junctions: [...junctions.values()],
    links,
    lanes,
    connections,
    strips: [...lanes, ...connections],
    linkByNodes,
    crossings,
    stops: placeStops(plan, linkByNodes),
    bayRows: placeBays(plan, linkByNodes),
  };
}

/** Without 0, rising, each once. */
function groupsOf(groups: readonly number[]): number[] {
  return [...new Set(groups)].filter((group) => group > 0).sort((a, b) => a - b);
}

function junctionOf(plan: CityPlan, id: string, index: number, legs: readonly Leg[]): NetJunction {
  const node = plan.streets.nodes[id];
  if (node === undefined) throw new Error(`there is no node ${id}`);
  const streets = [...new Map(legs.map(({ section }) => [section.street.name, section.street])).values()];
  return {
    index,
    id,
    nodeRef: nodeRef(id),
    name: node.name ?? `${streets.map((street) => street.name).join('与')}${streets.length > 1 ? '路口' : '入口'}`,
    nameEn: node.nameEn ?? streets.map((street) => street.nameEn).join(' / '),
    at: node.at,
    signal: node.signal,
    gate: node.gate ?? false,
    outline: junctionOutline(legs),
    links: { in: [], out: [] },
    groups: [],
  };
}

/** The arrows that a plan gives for the lanes of a link, if it gives any. Throws where they do not fit its lanes. */
function arrowsOf(sections: readonly Section[]): (link: NetLink) => NetTurn[][] | undefined {
  const given = new Map(sections.flatMap(({ street }) => Object.entries(street.turns ?? {})));
  return (link) => {
    const arrows = given.get(link.id);
    if (arrows !== undefined && arrows.length !== link.lanes.length)
      throw new Error(
        `streets.json gives ${arrows.length} arrows for ${link.id}, which has ${link.lanes.length} lanes`,
      );
    return arrows?.map(turnsOfArrows);
  };
}
