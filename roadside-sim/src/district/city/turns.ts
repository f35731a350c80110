import type { NetTurn } from './road-network.js';

/** Turn by the change of direction, radians counter-clockwise; undefined: back where one came from. */
export function turnOf(fromAngle: number, toAngle: number): NetTurn | undefined {
  let change = toAngle - fromAngle;
  while (change > Math.PI) change -= 2 * Math.PI;
  while (change < -Math.PI) change += 2 * Math.PI;
  if (Math.abs(change) > 2.6) return undefined;
  return change > 0.8 ? 'left' : change < -0.8 ? 'right' : 'straight';
}

/** What each lane of an approach is for, from the median; as painted on a Chinese arterial. */
export function laneTurns(lanes: number, turns: ReadonlySet<NetTurn>): NetTurn[][] {
  const has = (turn: NetTurn) => turns.has(turn);
  const result: NetTurn[][] = Array.from({ length: lanes }, () => []);
  const through: NetTurn = has('straight') ? 'straight' : has('left') ? 'left' : 'right';
  result.forEach((use, i) => {
    const first = i === 0;
    const last = i === lanes - 1;
    if (first && has('left')) use.push('left');
    if (last && has('right')) use.push('right');
    const reserved = (first && has('left') && lanes > 1) || (last && has('right') && !has('straight') && lanes > 1);
    if (!reserved && !use.includes(through)) use.push(through);
  });
  return result;
}

/**
 * Signal group of a movement; groups are numbered as the phases of a dual-ring controller: 2 and 6 through north and
 * south, 4 and 8 through east and west, 5, 1, 7, 3 their left turns. Right turns have none: they go when they can.
 */
export function groupOf(angle: number, turn: NetTurn, leftPhase: boolean): number {
  if (turn === 'right') return 0;
  const quarter = ((Math.round(angle / (Math.PI / 2)) % 4) + 4) % 4;
  const through = [4, 2, 8, 6][quarter] ?? 0;
  const left = [7, 5, 3, 1][quarter] ?? 0;
  return turn === 'left' && leftPhase ? left : through;
}
