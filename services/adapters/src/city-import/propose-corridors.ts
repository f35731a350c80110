import { type Corridor, type Junction, type Link, type RoadClass, turnAngleDeg } from '@luyun/core';
import { endBearingDeg, startBearingDeg } from './turn-of.js';

const most = 6;
const leastSignals = 3;
const main: readonly RoadClass[] = ['expressway', 'arterial'];

interface Run {
  readonly links: readonly Link[];
  readonly signals: number;
}

/**
 * A first handful of corridors: the runs of links that go on under one name, or straight on, through the most
 * signalised junctions. Main roads first; smaller ones only where no main road has such a run.
 */
export function proposeCorridors(links: readonly Link[], junctions: readonly Junction[]): Corridor[] {
  const signalised = new Set(junctions.filter((each) => each.signalised).map((each) => each.id));
  const mainRuns = runsOf(
    links.filter((link) => main.includes(link.roadClass)),
    signalised,
  );
  const runs = mainRuns.length > 0 ? mainRuns : runsOf(links, signalised);
  return runs.slice(0, most).map((run, index) => ({
    id: `corridor-${index + 1}`,
    ...namesOf(run.links, index + 1),
    linkIds: run.links.map((link) => link.id),
  }));
}

/** Disjoint runs, most signals first. */
function runsOf(links: readonly Link[], signalised: ReadonlySet<string>): Run[] {
  const next = successors(links);
  const hasBefore = new Set(next.values());
  const taken = new Set<Link>();
  const starts = [...links.filter((link) => !hasBefore.has(link)), ...links];
  const runs: Run[] = [];
  for (const start of starts) {
    const run: Link[] = [];
    for (let link: Link | undefined = start; link && !taken.has(link); link = next.get(link)) {
      taken.add(link);
      run.push(link);
    }
    const signals = new Set(run.map((link) => link.toJunctionId).filter((id) => signalised.has(id))).size;
    if (run.length > 1 && signals >= leastSignals) runs.push({ links: run, signals });
  }
  const lengthM = (run: Run) => run.links.reduce((sum, link) => sum + link.lengthM, 0);
  return runs.sort((a, b) => b.signals - a.signals || lengthM(b) - lengthM(a));
}

/** The link that goes on from each link, where both agree that they belong together best. */
function successors(links: readonly Link[]): Map<Link, Link> {
  const byId = new Map(links.map((link) => [link.id, link]));
  const candidates: { from: Link; to: Link; cost: number }[] = [];
  for (const from of links) {
    for (const toId of new Set(from.lanes.flatMap((lane) => lane.movements.map((each) => each.toLinkId)))) {
      const to = byId.get(toId);
      if (!to || to === from) continue;
      const angle = Math.abs(turnAngleDeg(endBearingDeg(from.points), startBearingDeg(to.points)));
      const sameName = from.name !== '' && from.name === to.name;
      if (angle > (sameName ? 100 : 40)) continue;
      candidates.push({ from, to, cost: angle + (sameName ? 0 : 100) });
    }
  }
  const next = new Map<Link, Link>();
  const reached = new Set<Link>();
  for (const { from, to } of candidates.sort((a, b) => a.cost - b.cost)) {
    if (next.has(from) || reached.has(to)) continue;
    next.set(from, to);
    reached.add(to);
  }
  return next;
}

const sides = [
  ['北向', 'northbound'],
  ['东向', 'eastbound'],
  ['南向', 'southbound'],
  ['西向', 'westbound'],
] as const;

function namesOf(links: readonly Link[], number: number): { name: string; nameEn: string } {
  const first = links[0] as Link;
  const last = links[links.length - 1] as Link;
  const bearing = startBearingDeg([first.points[0] ?? [0, 0], last.points[last.points.length - 1] ?? [0, 0]]);
  const [zh, en] = sides[Math.round(bearing / 90) % 4] ?? sides[0];
  const named = links.find((link) => link.name !== '');
  const name = named?.name ?? `走廊 ${number}`;
  const nameEn = named ? (named.nameEn ?? named.name) : `Corridor ${number}`;
  return { name: `${name}（${zh}）`, nameEn: `${nameEn} (${en})` };
}
