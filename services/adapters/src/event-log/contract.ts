import type { EventLog, LogRecord, NewRecord, TopicPartition, TopicSpec } from '@luyun/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** Opens the log under test; called again after `close`, it finds what was there. */
export type OpenEventLog = (topics: readonly TopicSpec[], nowMs: () => number) => Promise<EventLog>;

const MINUTE_MS = 60_000;
const topics: readonly TopicSpec[] = [
  { name: 'wide', partitions: 4, retentionMs: Number.POSITIVE_INFINITY, retentionBytes: Number.POSITIVE_INFINITY },
  { name: 'narrow', partitions: 1, retentionMs: 10 * MINUTE_MS, retentionBytes: 10_000 },
];
/** A group over a network takes a while to gather. */
const waitFor = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 20 });
const narrow: TopicPartition = { topic: 'narrow', partition: 0 };

/** What every event log must do. `fresh` gives a way to open one that is empty at first. */
export function describeEventLog(name: string, fresh: () => Promise<OpenEventLog>): void {
  describe(`event log: ${name}`, () => {
    let open: OpenEventLog;
    let log: EventLog;
    let nowMs = 0;

    beforeEach(async () => {
      // Brokers let go of what is old by their own clock.
      nowMs = Date.now();
      open = await fresh();
      log = await open(topics, () => nowMs);
    });
    afterEach(async () => {
      await log.close();
    });

    const record = (topic: string, key: string, value: string): NewRecord => ({
      topic,
      key,
      value: Buffer.from(value),
      timeMs: nowMs,
    });
    const appendMany = (count: number, from = 0) =>
      log.append(Array.from({ length: count }, (_, i) => record('narrow', 'k', `v${from + i}`)));
    const reopen = async () => {
      await log.close();
      log = await open(topics, () => nowMs);
    };

    it('gives offsets without gaps and reads back what was appended', async () => {
      const positions = await appendMany(3);
      expect(positions).toEqual([0, 1, 2].map((offset) => ({ ...narrow, offset })));
      const found = await log.read({ ...narrow, offset: 1 });
      expect(found).toMatchObject({ ...narrow, offset: 1, key: 'k', timeMs: nowMs });
      expect(text(found)).toBe('v1');
      expect(await log.read({ ...narrow, offset: 3 })).toBeUndefined();
      expect(await log.range(narrow)).toEqual({ first: 0, next: 3 });
    });

    it('keeps a key in one partition and in order, over concurrent appends', async () => {
      const positions = await Promise.all(
        Array.from({ length: 200 }, (_, i) => log.append([record('wide', `key${i % 10}`, String(i))])),
      );
      const byKey = new Map<number, { partition: number; offset: number }[]>();
      for (const [i, [position]] of positions.entries()) {
        if (!position) throw new Error('no position');
        byKey.set(i % 10, [...(byKey.get(i % 10) ?? []), position]);
      }
      for (const list of byKey.values()) {
        expect(new Set(list.map((position) => position.partition)).size).toBe(1);
        expect(list.map((position) => position.offset)).toEqual(
          list.map((position) => position.offset).sort((a, b) => a - b),
        );
      }
      expect(new Set(positions.map(([position]) => position?.partition)).size).toBeGreaterThan(1);
    });

    it('holds empty, large and non-ASCII records', async () => {
      const large = new Uint8Array(3_000_000).fill(7);
      await log.append([
        { topic: 'narrow', key: '', value: new Uint8Array(0), timeMs: nowMs },
        { topic: 'narrow', key: '路口-1', value: large, timeMs: nowMs },
      ]);
      expect((await log.read({ ...narrow, offset: 0 }))?.value.length).toBe(0);
      const found = await log.read({ ...narrow, offset: 1 });
      expect(found?.key).toBe('路口-1');
      expect(Buffer.from(large).equals(found?.value ?? new Uint8Array())).toBe(true);
    });

    it('refuses unknown topics as a whole', async () => {
      await expect(log.append([record('narrow', 'k', 'v'), record('nowhere', 'k', 'v')])).rejects.toThrow(RangeError);
      expect(await log.range(narrow)).toEqual({ first: 0, next: 0 });
    });

    it('keeps everything over a reopening', async () => {
      await appendMany(5);
      await reopen();
      expect(await log.range(narrow)).toEqual({ first: 0, next: 5 });
      expect(text(await log.read({ ...narrow, offset: 4 }))).toBe('v4');
      expect((await appendMany(1))[0]?.offset).toBe(5);
    });

    it('keeps partitions apart over a reopening, down to a single record', async () => {
      await log.append([0, 1, 2, 3, 4, 5].map((i) => record('wide', `key${i}`, 'v')));
      const partitions = [0, 1, 2, 3].map((partition) => ({ topic: 'wide', partition }));
      const before = await Promise.all(partitions.map((partition) => log.range(partition)));
      await appendMany(1);
      await reopen();
      expect(await Promise.all(partitions.map((partition) => log.range(partition)))).toEqual(before);
      expect(await log.range(narrow)).toEqual({ first: 0, next: 1 });
    });

    it('delivers all records in order, in batches of bounded size', async () => {
      await appendMany(100);
      const got: LogRecord[] = [];
      const sizes: number[] = [];
      const consumer = await log.consume({
        group: 'g',
        topics: ['narrow'],
        maxBatchBytes: 20,
        onRecords: async (partition, records) => {
          expect({ topic: partition.topic, partition: partition.partition }).toEqual(narrow);
          sizes.push(records.reduce((sum, entry) => sum + entry.value.length, 0));
          got.push(...records);
        },
      });
      await waitFor(() => expect(got.length).toBe(100));
      await appendMany(10, 100);
      await waitFor(() => expect(got.length).toBe(110));
      expect(got.map(text)).toEqual(Array.from({ length: 110 }, (_, i) => `v${i}`));
      expect(Math.max(...sizes)).toBeLessThanOrEqual(20);
      await consumer.close();
    });

    it('goes on at the committed offset, also after a reopening', async () => {
      await appendMany(10);
      const first = await collect({ group: 'g' }, 10);
      await first.consumer.commit(narrow, 4);
      await first.consumer.close();
      expect(await log.committed('g', narrow)).toBe(4);
      await reopen();
      expect(await log.committed('g', narrow)).toBe(4);
      expect(await log.committed('other', narrow)).toBeUndefined();
      const second = await collect({ group: 'g' }, 6);
      expect(second.got).toEqual(['v4', 'v5', 'v6', 'v7', 'v8', 'v9']);
      await second.consumer.close();
      const other = await collect({ group: 'other' }, 10);
      await other.consumer.close();
    });

    it('begins where onAssigned says', async () => {
      await appendMany(10);
      const { got, consumer } = await collect({ group: 'g', start: 7 }, 3);
      expect(got).toEqual(['v7', 'v8', 'v9']);
      await consumer.close();
    });

    it('brings the same records again when the handler rejects', async () => {
      await appendMany(3);
      const calls: string[][] = [];
      const errors: Error[] = [];
      const consumer = await log.consume({
        group: 'g',
        topics: ['narrow'],
        onError: (error) => errors.push(error),
        onRecords: async (_, records) => {
          calls.push(records.map(text));
          if (calls.length < 3) throw new Error('not yet');
        },
      });
      await waitFor(() => expect(calls.length).toBe(3));
      expect(calls[1]).toEqual(calls[0]);
      expect(calls[2]).toEqual(calls[0]);
      expect(errors.map((error) => error.message)).toEqual(['not yet', 'not yet']);
      await consumer.close();
    });

    it('shares partitions within a group and moves them when consumers come and go', async () => {
      const held = new Map<string, Set<number>>();
      const seen = new Map<string, number>();
      const join = (who: string) => {
        held.set(who, new Set());
        return log.consume({
          group: 'g',
          topics: ['wide'],
          onAssigned: async ({ partition }) => {
            for (const others of held.values()) expect(others.has(partition)).toBe(false);
            held.get(who)?.add(partition);
            return undefined;
          },
          onRevoked: async ({ partition }) => {
            held.get(who)?.delete(partition);
          },
          onRecords: async (_, records) => {
            for (const entry of records) seen.set(text(entry), (seen.get(text(entry)) ?? 0) + 1);
          },
        });
      };
      const a = await join('a');
      await waitFor(() => expect(held.get('a')?.size).toBe(4));
      const b = await join('b');
      await waitFor(() => expect([held.get('a')?.size, held.get('b')?.size]).toEqual([2, 2]));
      await log.append(Array.from({ length: 40 }, (_, i) => record('wide', `key${i}`, `r${i}`)));
      await waitFor(() => expect(seen.size).toBe(40));
      await a.close();
      await waitFor(() => expect([held.get('a')?.size, held.get('b')?.size]).toEqual([0, 4]));
      await b.close();
    });

    it('refuses a commit for a partition that was taken away', async () => {
      const consumer = await log.consume({ group: 'g', topics: ['narrow'], onRecords: async () => undefined });
      await consumer.close();
      await expect(consumer.commit(narrow, 1)).rejects.toThrow('not assigned');
    });

    it('waits at close for running handlers', async () => {
      await appendMany(1);
      let started = false;
      let ended = false;
      const consumer = await log.consume({
        group: 'g',
        topics: ['narrow'],
        onRecords: async () => {
          started = true;
          await new Promise((resolve) => setTimeout(resolve, 100));
          ended = true;
        },
      });
      await waitFor(() => expect(started).toBe(true));
      await consumer.close();
      expect(ended).toBe(true);
    });

    it('lets old records go by age and never gives an offset twice', async () => {
      await appendMany(5);
      nowMs += 11 * MINUTE_MS;
      await appendMany(2);
      await log.applyRetention(nowMs);
      expect(await log.range(narrow)).toEqual({ first: 5, next: 7 });
      expect(await log.read({ ...narrow, offset: 4 })).toBeUndefined();
      nowMs += 11 * MINUTE_MS;
      await log.applyRetention(nowMs);
      expect(await log.range(narrow)).toEqual({ first: 7, next: 7 });
      await reopen();
      expect(await log.range(narrow)).toEqual({ first: 7, next: 7 });
      expect((await appendMany(1))[0]?.offset).toBe(7);
    });

    it('moves a consumer on when retention has passed it', async () => {
      await appendMany(5);
      nowMs += 11 * MINUTE_MS;
      await log.applyRetention(nowMs);
      await appendMany(2, 5);
      const { got, consumer } = await collect({ group: 'g', start: 1 }, 2);
      expect(got).toEqual(['v5', 'v6']);
      await consumer.close();
    });

    it('answers a check', async () => {
      await expect(log.check()).resolves.toBeUndefined();
    });

    async function collect({ group, start }: { group: string; start?: number }, count: number) {
      const got: string[] = [];
      const consumer = await log.consume({
        group,
        topics: ['narrow'],
        onAssigned: async () => start,
        onRecords: async (_, records) => {
          got.push(...records.map(text));
        },
      });
      await waitFor(() => expect(got.length).toBe(count));
      return { got, consumer };
    }
  });
}

function text(record: LogRecord | undefined): string {
  return Buffer.from(record?.value ?? []).toString();
}
