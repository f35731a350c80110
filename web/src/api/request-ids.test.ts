import { expect, it } from 'vitest';
import { RequestIds } from './request-ids.js';

it('names an order alike when it is repeated, and another one otherwise', () => {
  const ids = new RequestIds();
  const order = { junctionIds: ['J1'], aim: 'delay', reason: 'peak' };
  const first = ids.of(order);
  expect(ids.of({ ...order })).toBe(first);
  const other = ids.of({ ...order, aim: 'stops' });
  expect(other).not.toBe(first);
  // Whoever goes back to it asks for what was asked for.
  expect(ids.of(order)).toBe(first);
  expect(new RequestIds().of(order)).not.toBe(first);
});
