import { expect, it } from 'vitest';
import { shardOf } from './shard-of.js';

it('spreads tokens evenly, each always to the same shard', () => {
  const counts = [0, 0, 0, 0];
  for (let offset = 0; offset < 3000; offset++) {
    const token = `luyun/vehicle-states/3/${offset * 70}-${offset * 70 + 70}/vehicle_states`;
    const shard = shardOf(token, 3);
    expect(shardOf(token, 3)).toBe(shard);
    counts[shard] = (counts[shard] as number) + 1;
  }
  expect(counts[0]).toBe(0);
  for (const count of counts.slice(1)) expect(count).toBeGreaterThan(900);
});
