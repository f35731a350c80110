import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Lesson, PartitionNotes } from '../blocks/notes.js';
import { decodeNotes, encodeNotes } from './notes-codec.js';

const name = fc.constantFrom('', 'rsu-1', '路侧-2', 'a\nb');
const count = fc.integer({ min: 0, max: 2 ** 31 });
const amount = fc.double({ noNaN: true });
const batch = fc.record({
  deviceId: name,
  streamId: name,
  session: name,
  kind: fc.nat(8),
  simulated: fc.boolean(),
  offset: fc.maxSafeNat(),
  sequence: count,
  receivedMs: amount,
  clockOffsetMs: amount,
  rows: count,
  duplicate: fc.boolean(),
  // Of a record that holds nothing but refused rows there is none.
  latencyMs: fc.oneof(amount, fc.constant(Number.NaN)),
  refusedRows: count,
});
const linkMinute = fc.record({
  linkId: name,
  minute: amount,
  source: fc.constantFrom('perceived' as const, 'detector' as const),
  distanceM: amount,
  timeS: amount,
  vehicles: count,
  linkLengthM: amount,
  simulated: fc.boolean(),
  logOffset: fc.maxSafeNat(),
});
const refused = fc.record({ deviceId: name, session: name, sequence: count, receivedMs: amount, offset: count });
const notes = fc.record({
  batches: fc.array(batch, { maxLength: 6 }),
  linkMinutes: fc.array(linkMinute, { maxLength: 4 }),
  refused: fc.array(refused, { maxLength: 3 }),
  lessons: fc.constant<Lesson[]>([]),
});
/** As folds give them: of each partition with rising offsets. */
const noted = fc
  .array(fc.record({ topic: fc.constantFrom('a', 'b'), partition: fc.nat(1), notes }), { maxLength: 8 })
  .map((list) => list.map((each, at): PartitionNotes => ({ ...each, to: at })));

const partitions = ['a', 'b'].flatMap((topic) => [0, 1].map((partition) => ({ topic, partition })));

/** What is noted of each partition, in order. */
function whole(list: readonly PartitionNotes[]) {
  return partitions.map(({ topic, partition }) => {
    const own = list.filter((each) => each.topic === topic && each.partition === partition);
    const {
      batches,
      linkMinutes,
      refused: whole,
    } = {
      batches: own.flatMap((each) => each.notes.batches),
      linkMinutes: own.flatMap((each) => each.notes.linkMinutes),
      refused: own.flatMap((each) => each.notes.refused),
    };
    return { to: own.at(-1)?.to, batches, linkMinutes, refused: whole };
  });
}

it('brings all notes of each partition back in order, in as many records as it takes', () => {
  fc.assert(
    fc.property(noted, fc.constantFrom(0, 400, 2 ** 20), (list, maxBytes) => {
      const octets = encodeNotes(list, maxBytes);
      if (maxBytes === 2 ** 20) expect(octets.length).toBe(list.length === 0 ? 0 : 1);
      // As a record comes: at any place of a larger buffer.
      const read = octets.flatMap((each) => decodeNotes(Buffer.concat([Uint8Array.of(7), each]).subarray(1)) ?? []);
      expect(whole(read)).toEqual(whole(list));
    }),
  );
});

it('sends of each junction the last map', () => {
  const lesson = (nodeRef: number, label: string): Lesson => ({
    map: { nodeRef, name: label, place: undefined, links: [] },
  });
  const phases: Lesson = { nodeRef: 1, phases: [{ group: 1, phase: 2 }] };
  const of = (lessons: Lesson[], to: number): PartitionNotes => ({
    topic: 'maps',
    partition: 0,
    to,
    notes: { batches: [], linkMinutes: [], refused: [], lessons },
  });
  const [octets] = encodeNotes([of([lesson(1, 'old'), lesson(2, 'other')], 1), of([phases, lesson(1, 'new')], 2)]);
  const [read] = decodeNotes(octets ?? new Uint8Array()) ?? [];
  expect(read?.notes.lessons).toEqual([lesson(2, 'other'), phases, lesson(1, 'new')]);
});

it('ignores what it does not know', () => {
  expect(decodeNotes(Uint8Array.of(2, 1, 2, 3))).toBeUndefined();
  expect(decodeNotes(Uint8Array.of(1, 9, 9))).toBeUndefined();
  expect(decodeNotes(new Uint8Array())).toBeUndefined();
});

it('is small: a batch of a known sender takes 72 octets', () => {
  const one = fc.sample(batch, { numRuns: 1, seed: 1 });
  const of = (copies: number): PartitionNotes[] => [
    {
      topic: 'a',
      partition: 0,
      to: 1,
      notes: {
        batches: Array.from({ length: copies }, () => one[0]).flatMap((each) => each ?? []),
        linkMinutes: [],
        refused: [],
        lessons: [],
      },
    },
  ];
  const bytes = (copies: number) => encodeNotes(of(copies))[0]?.length ?? 0;
  expect(bytes(1001) - bytes(1)).toBeLessThan(1000 * 72 + 16);
});
