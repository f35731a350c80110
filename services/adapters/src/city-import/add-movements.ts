import type { Lane, Link, Movement, Turn } from '@luyun/core';
import type { LaidLink } from './lay-lanes.js';
import { turnOf } from './turn-of.js';

/** Whether one may go from a link into another; for turn restrictions. */
export type MayTurn = (fromLinkId: string, toLinkId: string) => boolean;

/**
 * Gives every lane the movements that geometry allows: by turn arrows where they are known, otherwise turns from the
 * outer lanes and straight on from all. A U-turn only where arrows show it or nothing else leaves. No signal groups.
 */
export function addMovements(laid: readonly LaidLink[], mayTurn: MayTurn = () => true): Link[] {
  const leaving = new Map<string, Link[]>();
  for (const { link } of laid) {
    const list = leaving.get(link.fromJunctionId);
    if (list) list.push(link);
    else leaving.set(link.fromJunctionId, [link]);
  }
  return laid.map(({ link, turns }) => {
    const ways = (leaving.get(link.toJunctionId) ?? [])
      .filter((to) => mayTurn(link.id, to.id))
      .map((to): Movement => ({ toLinkId: to.id, turn: turnOf(link.points, to.points), signalGroup: 0 }));
    const known = turns.length === link.lanes.length && turns.some((lane) => lane.length > 0);
    const lanes = link.lanes.map((lane) => ({
      ...lane,
      movements: ways.filter((way) =>
        known ? shows(turns[lane.number - 1] ?? [], way.turn) : usual(lane, link.lanes.length, way.turn, ways),
      ),
    }));
    return { ...link, lanes };
  });
}

/** A lane without arrows goes straight on. */
function shows(arrows: readonly Turn[], turn: Turn): boolean {
  return arrows.length === 0 ? turn === 'straight' : arrows.includes(turn);
}

function usual(lane: Lane, count: number, turn: Turn, ways: readonly Movement[]): boolean {
  if (turn === 'straight') return true;
  if (turn === 'uturn') return lane.number === 1 && ways.every((way) => way.turn === 'uturn');
  // Where a road only turns, all its lanes turn.
  if (!ways.some((way) => way.turn === 'straight') && new Set(ways.map((way) => way.turn)).size === 1) return true;
  return turn === 'left' ? lane.number === 1 : lane.number === count;
}
