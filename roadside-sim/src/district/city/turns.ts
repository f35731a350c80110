import type { NetLane, NetTurn } from './road-network.js';

/** Turn from the side that one comes from to the side that one leaves to; undefined: back. Sides as in `Leg.side`. */
export function turnBetween(from: number, to: number): NetTurn | undefined {
  return [undefined, 'right', 'straight', 'left'][(to - from + 4) % 4] as NetTurn | undefined;
}

/** Turns by the letters of a plan: "ls" is left and straight. */
export function turnsOfArrows(arrows: string): NetTurn[] {
  const byLetter = { l: 'left', s: 'straight', r: 'right' } as const;
  return [...arrows].map((letter) => byLetter[letter as keyof typeof byLetter]);
}

/** What each motor lane of an approach is for, from the median; as painted on a Chinese arterial. */
export function laneTurns(lanes: readonly Pick<NetLane, 'opensAtM'>[], turns: ReadonlySet<NetTurn>): NetTurn[][] {
  const has = (turn: NetTurn) => turns.has(turn);
  const through: NetTurn = has('straight') ? 'straight' : has('left') ? 'left' : 'right';
  return lanes.map((lane, i) => {
    if (lane.opensAtM > 0) return ['left'];
    const use: NetTurn[] = [];
    const first = i === 0;
    const last = i === lanes.length - 1;
    if (first && has('left')) use.push('left');
    if (last && has('right')) use.push('right');
    const alone = lanes.length > 1;
    const reserved = alone && ((first && has('left')) || (last && has('right') && !has('straight')));
    if (!reserved && !use.includes(through)) use.push(through);
    return use;
  });
}

/**
 * Signal group of a movement by the side that it comes from; groups are numbered as the phases of a dual-ring
 * controller: 2 and 6 through from south and north, 4 and 8 through from west and east, 5, 1, 7, 3 their left turns.
 * Right turns have none: they go when they can.
 */
export function groupOf(side: number, turn: NetTurn, leftPhase: boolean): number {
  if (turn === 'right') return 0;
  const through = [8, 6, 4, 2][side] ?? 0;
  const left = [3, 1, 7, 5][side] ?? 0;
  return turn === 'left' && leftPhase ? left : through;
}
