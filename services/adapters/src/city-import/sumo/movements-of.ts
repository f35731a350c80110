import type { Movement, Turn } from '@luyun/core';
import type { SumoConnection, SumoNet } from './sumo-net.js';

/** SUMO's directions; capital letters are "partially" left or right, T is a U-turn in left-hand traffic. */
const turns: Readonly<Record<string, Turn>> = {
  s: 'straight',
  l: 'left',
  L: 'left',
  r: 'right',
  R: 'right',
  t: 'uturn',
  T: 'uturn',
};

const largestGroup = 255;

/** Movements between links, by `${edge}_${lane index}`. A lane that reaches several lanes of one link has one movement there. */
export function movementsOf(
  net: SumoNet,
  isLink: (edgeId: string) => boolean,
  warnings: string[],
): Map<string, Movement[]> {
  const movements = new Map<string, Movement[]>();
  const beyond = new Set<string>();
  for (const connection of net.connections) {
    if (!isLink(connection.from) || !isLink(connection.to)) continue;
    const turn = turns[connection.dir];
    if (turn === undefined) continue;
    if (connection.linkIndex >= largestGroup) beyond.add(connection.tl);
    const movement = { toLinkId: connection.to, turn, signalGroup: signalGroupOf(connection) };
    const key = `${connection.from}_${connection.fromLane}`;
    const list = movements.get(key);
    if (!list) movements.set(key, [movement]);
    else if (!list.some((each) => each.toLinkId === movement.toLinkId && each.signalGroup === movement.signalGroup)) {
      list.push(movement);
    }
  }
  if (beyond.size > 0) {
    warnings.push(`Signals beyond group ${largestGroup} are left out at: ${[...beyond].join(', ')}.`);
  }
  return movements;
}

/** 1..255, or 0 where no signal rules the connection. */
export function signalGroupOf(connection: SumoConnection): number {
  const ruled = connection.tl !== '' && connection.linkIndex >= 0 && connection.linkIndex < largestGroup;
  return ruled ? connection.linkIndex + 1 : 0;
}
