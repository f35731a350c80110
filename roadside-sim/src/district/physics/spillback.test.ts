import { describe, expect, it } from 'vitest';
import { VehicleType } from '../traffic/vehicles.js';
import { crossPlan } from './small-plan.js';
import { TestBed } from './test-bed.js';

describe('A queue that spills back', () => {
  const bed = new TestBed(crossPlan({ lanes: 2 }), 1, 'spillback');
  const approach = bed.link('W', 'M');
  const exit = bed.link('M', 'E');
  const { vehicles, queues } = bed.traffic;
  const inside = () =>
    bed.network.connections.flatMap((way) => (way.to.link === exit ? (queues[way.index] ?? []) : []));
  const exits = bed.lanes(approach, exit).map((lane) => lane.out.find((way) => way.to.link === exit)?.to);
  const obstacles: number[] = [];

  const feed = () => {
    const lane = bed.lanes(approach, exit)[0];
    if (lane !== undefined && bed.random() < 0.06) bed.put(VehicleType.car, [approach, exit], lane, 8, 10);
  };

  it('stands before the junction, not on it', () => {
    for (const lane of exit.lanes) {
      const slot = vehicles.add(VehicleType.obstacle, [exit.index], 1, false) ?? 0;
      expect(bed.traffic.insert(slot, lane, 60, 0)).toBe(true);
      obstacles.push(slot);
    }
    for (const way of bed.network.connections) if (way.from.link === approach) bed.green.add(way.group);
    bed.run(240, feed);
    // The exit is full back to the junction, the approach waits in spite of green, and the box is empty.
    const [to] = exits;
    expect(queues[to?.index ?? 0]?.length).toBeGreaterThanOrEqual(6);
    expect(approach.lanes.reduce((sum, lane) => sum + (queues[lane.index]?.length ?? 0), 0)).toBeGreaterThan(5);
    expect(inside()).toEqual([]);
  });

  it('goes on when the way is free again', () => {
    const waiting = approach.lanes.reduce((sum, lane) => sum + (queues[lane.index]?.length ?? 0), 0);
    for (const slot of obstacles) bed.traffic.remove(slot);
    bed.run(waiting * 3 + 60);
    expect(approach.lanes.reduce((sum, lane) => sum + (queues[lane.index]?.length ?? 0), 0)).toBe(0);
  });
});
