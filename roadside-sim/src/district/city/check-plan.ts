import type { CityPlan } from './plan-schema.js';

/** References of a plan that lead nowhere and ids that are there twice, each as "file: path: problem". */
export function checkPlan(plan: CityPlan): string[] {
  const problems: string[] = [];
  const links = linksOf(plan, problems);
  const needNode = (where: string, id: string) => {
    if (plan.streets.nodes[id] === undefined) problems.push(`${where}: there is no node ${id}`);
  };
  const needLink = (where: string, from: string, to: string) => {
    if (!links.has(`${from}-${to}`)) problems.push(`${where}: no street leads from ${from} to ${to}`);
  };
  const needStretch = (where: string, { street: [from, to] }: { street: readonly [string, string] }) =>
    needLink(`${where}.street`, from, to);
  const needWay = (where: string, through: readonly string[]) => {
    for (const [i, to] of through.slice(1).entries()) needLink(`${where}.through[${i + 1}]`, through[i] ?? '', to);
  };
  const unique = (where: string, items: readonly { id: string }[]) => {
    const seen = new Set<string>();
    for (const [i, { id }] of items.entries()) {
      if (seen.has(id)) problems.push(`${where}[${i}].id: ${id} is there twice`);
      seen.add(id);
    }
    return seen;
  };

  const { streets, signals, places, transit, demand, basemap } = plan;
  unique('streets.json: streets', streets.streets);
  unique('streets.json: corridors', streets.corridors);
  for (const [i, corridor] of streets.corridors.entries()) needWay(`streets.json: corridors[${i}]`, corridor.through);
  for (const [i, crossing] of streets.crossings.entries()) needStretch(`streets.json: crossings[${i}]`, crossing);
  for (const [hour, number] of Object.entries(signals.planByHour)) {
    if (signals.plans[number] === undefined)
      problems.push(`signals.json: planByHour.${hour}: there is no plan ${number}`);
  }
  for (const [i, id] of signals.fixed.entries()) needNode(`signals.json: fixed[${i}]`, id);
  for (const id of Object.keys(signals.offsets)) needNode(`signals.json: offsets.${id}`, id);
  unique('places.json: carParks and bayRows', [...places.carParks, ...places.bayRows]);
  for (const kind of ['carParks', 'bayRows', 'works'] as const) {
    for (const [i, place] of places[kind].entries()) needStretch(`places.json: ${kind}[${i}]`, place);
  }
  const stops = unique('transit.json: stops', transit.stops);
  for (const [i, stop] of transit.stops.entries()) needStretch(`transit.json: stops[${i}]`, stop);
  unique('transit.json: busLines and metroLines', [...transit.busLines, ...transit.metroLines]);
  for (const [i, line] of transit.busLines.entries()) {
    const where = `transit.json: busLines[${i}]`;
    needWay(where, line.through);
    const way = line.through.slice(1).map((to, j) => `${line.through[j]}-${to}`);
    for (const [j, id] of line.stops.entries()) {
      const stop = transit.stops.find((each) => each.id === id);
      if (!stops.has(id)) problems.push(`${where}.stops[${j}]: there is no stop ${id}`);
      else if (!way.includes(stop?.street.join('-') ?? ''))
        problems.push(`${where}.stops[${j}]: the line does not come to the stop ${id}`);
    }
  }
  unique('demand.json: zones', demand.zones);
  for (const [i, zone] of demand.zones.entries()) {
    if (demand.profiles[zone.kind] === undefined)
      problems.push(`demand.json: zones[${i}].kind: there is no profile ${zone.kind}`);
    for (const [j, link] of zone.links.entries()) {
      if (!links.has(link)) problems.push(`demand.json: zones[${i}].links[${j}]: there is no link ${link}`);
    }
  }
  for (const id of Object.keys(demand.pedestrians.busy)) needNode(`demand.json: pedestrians.busy.${id}`, id);
  for (const [i, block] of basemap.blocks.entries()) {
    for (const [j, corner] of block.corners.entries()) {
      if (typeof corner === 'string') needNode(`basemap.json: blocks[${i}].corners[${j}]`, corner);
    }
    if (basemap.kinds[block.kind] === undefined)
      problems.push(`basemap.json: blocks[${i}].kind: there is no kind ${block.kind}`);
  }
  return problems;
}

/** Links, "from-to", that the streets make. */
function linksOf({ streets: { nodes, streets } }: CityPlan, problems: string[]): ReadonlySet<string> {
  const links = new Set<string>();
  for (const [i, street] of streets.entries()) {
    const where = `streets.json: streets[${i}]`;
    const pairs = street.through.slice(1).map((to, j) => [street.through[j] ?? '', to] as const);
    for (const [j, id] of street.through.entries()) {
      if (nodes[id] === undefined) problems.push(`${where}.through[${j}]: there is no node ${id}`);
    }
    for (const [from, to] of pairs) {
      for (const link of street.oneWay ? [`${from}-${to}`] : [`${from}-${to}`, `${to}-${from}`]) {
        if (links.has(link)) problems.push(`${where}.through: another street leads from ${from} to ${to} already`);
        links.add(link);
      }
    }
    for (const key of Object.keys(street.sections ?? {})) {
      if (!pairs.some(([from, to]) => key === `${from}-${to}`))
        problems.push(`${where}.sections.${key}: the street has no such section`);
    }
    for (const key of Object.keys(street.turns ?? {})) {
      if (!pairs.some(([from, to]) => key === `${from}-${to}` || (!street.oneWay && key === `${to}-${from}`)))
        problems.push(`${where}.turns.${key}: the street has no such link`);
    }
  }
  for (const [id, node] of Object.entries(nodes)) {
    for (const [i, [from, to]] of (node.noWay ?? []).entries()) {
      if (!links.has(`${from}-${id}`) || !links.has(`${id}-${to}`))
        problems.push(`streets.json: nodes.${id}.noWay[${i}]: no way leads from ${from} to ${to} here`);
    }
    if (![...links].some((link) => link.startsWith(`${id}-`) || link.endsWith(`-${id}`)))
      problems.push(`streets.json: nodes.${id}: no street leads there`);
  }
  return links;
}
