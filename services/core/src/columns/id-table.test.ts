import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compactIds, newIdTable, numberOf } from './id-table.js';

const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const id = fc.tuple(fc.oneof(word, fc.integer({ min: 0, max: 3 })), fc.integer({ min: 0, max: 2 }), word);

it('numbers ids in the order of their coming, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(id, { maxLength: 300 }), fc.func(fc.boolean()), (ids, keep) => {
      const table = newIdTable(4);
      const model = new Map<string, number>();
      for (const [a, b, c] of ids) {
        const key = `${a}/${b}/${c}`;
        if (!model.has(key)) model.set(key, model.size);
        expect(numberOf(table, a, b, c)).toBe(model.get(key));
      }
      const keys = [...model.keys()];
      const kept = compactIds(table, (number) => keep(keys[number]));
      expect([...kept].map((number) => keys[number])).toEqual(keys.filter((key) => keep(key)));
      kept.forEach((old, number) => {
        const [a, b, c] = (keys[old] as string).split('/').map(Number) as [number, number, number];
        expect(numberOf(table, a, b, c)).toBe(number);
      });
    }),
  );
});
