import { describe, expect, it } from 'vitest';
import type { CityLane, CityLink } from '../../map/city-store.js';
import { approachesOf, arrowsOf, movementsOf } from './approaches.js';

const link = (id: string, from: [number, number], to: [number, number]) =>
  ({ id, toJunctionId: 'C3', path: [from, to] }) as unknown as CityLink;
const lane = (linkId: string, number: number, movements: [turn: string, signalGroup: number][]) =>
  ({
    id: `${linkId}_${number}`,
    linkId,
    number,
    kind: 'motor',
    movements: movements.map(([turn, signalGroup]) => ({ toLinkId: 'x', turn, signalGroup })),
  }) as unknown as CityLane;

describe('approaches of a junction', () => {
  const links = [link('west', [112.9, 28.2], [112.91, 28.2]), link('north', [112.91, 28.21], [112.91, 28.2])];
  const lanes = [
    lane('north', 2, [
      ['straight', 2],
      ['right', 2],
    ]),
    lane('north', 1, [['left', 5]]),
    lane('west', 1, [['straight', 4]]),
  ];
  const approaches = approachesOf('C3', links, lanes);

  it('stand by where they come from, their lanes from the median', () => {
    expect(approaches.map(({ side, lanes: own }) => [side, own.map(arrowsOf)])).toEqual([
      ['n', ['←', '↑→']],
      ['w', ['↑']],
    ]);
  });

  it('tell what a signal group lets go', () => {
    expect(movementsOf(approaches).get(2)).toEqual([{ side: 'n', turns: ['straight', 'right'] }]);
    expect(movementsOf(approaches).get(22)).toBeUndefined();
  });
});
