import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assignPartitions, type GroupMemberState } from './kafka-assignment.js';

/** A group as it may be: what is held is held by one. */
const group = fc.integer({ min: 1, max: 40 }).chain((partitions) =>
  fc.record({
    partitions: fc.constant(partitions),
    members: fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.array(fc.integer({ min: -1, max: 7 }), { maxLength: partitions }))
      .map(([count, holders]) =>
        Array.from({ length: count }, (_, id) => ({
          id: `m${id}`,
          held: holders.flatMap((holder, partition) => (holder === id ? [partition] : [])),
        })),
      ),
  }),
);

it('gives a partition to one, never one that another holds, and lets each keep its share', () => {
  fc.assert(
    fc.property(group, ({ partitions, members }) => {
      const shares = assignPartitions(partitions, members);
      const all = [...shares.values()].flat();
      expect(new Set(all).size).toBe(all.length);
      for (const { id, held } of members) {
        const share = shares.get(id) ?? [];
        for (const partition of share) {
          expect(members.every((other) => other.id === id || !other.held.includes(partition))).toBe(true);
        }
        const kept = held.filter((partition) => share.includes(partition)).length;
        expect(kept).toBeGreaterThanOrEqual(Math.min(held.length, Math.floor(partitions / members.length)));
      }
    }),
  );
});

it('gives everything out, evenly, once what moves was let go', () => {
  fc.assert(
    fc.property(group, ({ partitions, members }) => {
      let state: readonly GroupMemberState[] = members;
      for (let round = 0; round < 3; round++) {
        const shares = assignPartitions(partitions, state);
        state = state.map(({ id }) => ({ id, held: shares.get(id) ?? [] }));
      }
      const sizes = state.map(({ held }) => held.length);
      expect(sizes.reduce((sum, size) => sum + size)).toBe(partitions);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(new Map(state.map(({ id, held }) => [id, held]))).toEqual(assignPartitions(partitions, state));
    }),
  );
});

it('gives what two claim to one', () => {
  const shares = assignPartitions(2, [
    { id: 'a', held: [0, 1] },
    { id: 'b', held: [1] },
  ]);
  expect([...shares.values()].flat().filter((partition) => partition === 1)).toEqual([1]);
});
