import { expect, it } from 'vitest';
import { usualControl } from './control-junction.js';
import { emptyLane, type LaneEstimate, type LaneNews, seenShare, updateLane } from './lane-estimate.js';

const lane = {
  speedMps: 14,
  storageM: null,
  loops: [110, 35, 3].map((distanceM, place) => ({ places: [place], distanceM, share: 1 })),
  movements: [{ group: 1, exit: null }],
};
const off = { entered: 0, left: 0, occupied: false };
const none: LaneNews = { seen: [], loops: [off, off, off], isGreen: false, seenShare: 0, elapsedS: 1 };

function after(seconds: number, from: LaneEstimate, news: (s: number) => Partial<LaneNews>): LaneEstimate {
  let estimate = from;
  for (let s = 0; s < seconds; s++) estimate = updateLane(lane, estimate, { ...none, ...news(s) }, usualControl);
  return estimate;
}

/** A vehicle that only loops meet: at 110 m, at 35 m, and on the one at the stop line. */
const arriving = (s: number) => ({
  loops: [
    { ...off, entered: s === 0 ? 1 : 0 },
    { ...off, entered: s === 6 ? 1 : 0 },
    { ...off, entered: s === 9 ? 1 : 0, occupied: s >= 9 },
  ],
});

it('follows a vehicle from loop to loop', () => {
  expect(after(1, emptyLane(lane), arriving).vehicles).toMatchObject([{ id: null, distanceM: 110 }]);
  const [onTheWay] = after(4, emptyLane(lane), arriving).vehicles;
  expect(onTheWay?.distanceM).toBeCloseTo(110 - 3 * 14, 0);
  const waiting = after(15, emptyLane(lane), arriving);
  expect(waiting.vehicles).toHaveLength(1);
  expect(waiting.vehicles[0]?.distanceM).toBeLessThan(4);
  const left = after(1, waiting, () => ({ isGreen: true, loops: [off, off, { ...off, left: 1 }] }));
  expect(left.vehicles).toEqual([]);
  expect(left.flowPerS).toBeGreaterThan(0);
});

it('forgets a vehicle that no further loop meets', () => {
  expect(
    after(14, emptyLane(lane), (s) => ({ loops: [{ ...off, entered: s === 0 ? 1 : 0 }, off, off] })).vehicles,
  ).toEqual([]);
});

it('does not forget the first one at red, which may stand short of the loop', () => {
  const short = (s: number) => ({
    loops: [{ ...off, entered: s === 0 ? 1 : 0 }, { ...off, entered: s === 6 ? 1 : 0 }, off],
  });
  const waiting = after(60, emptyLane(lane), short);
  expect(waiting.vehicles).toHaveLength(1);
  expect(after(5, waiting, () => ({ isGreen: true })).vehicles).toEqual([]);
});

it('does not count a vehicle twice that is seen and met', () => {
  const estimate = after(6, emptyLane(lane), (s) => ({
    seen: [{ id: 'a', distanceM: 117 - 14 * s, speedMps: 14, share: 1 }],
    loops: [{ ...off, entered: s === 1 ? 1 : 0 }, off, off],
  }));
  expect(estimate.vehicles).toMatchObject([{ id: 'a' }]);
});

it('puts a queue before a seen vehicle that stands, where others are not seen', () => {
  const estimate = after(6, emptyLane(lane), () => ({
    seen: [{ id: 'a', distanceM: 31, speedMps: 0, share: 1 }],
    loops: [off, off, { ...off, occupied: true }],
  }));
  expect(estimate.vehicles.map(({ id }) => id)).toEqual([null, null, null, null, 'a']);
});

it('learns the share of vehicles that are seen', () => {
  const estimate = after(200, emptyLane(lane), (s) => ({
    isGreen: true,
    seen: s % 4 === 0 ? [{ id: String(s), distanceM: 4, speedMps: 10, share: 1 }] : [],
    loops: [off, off, { ...off, left: s % 2 === 1 ? 1 : 0 }],
  }));
  expect(seenShare([estimate])).toBeGreaterThan(0.35);
  expect(seenShare([estimate])).toBeLessThan(0.65);
});
