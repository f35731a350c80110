import { setTimeout as sleep } from 'node:timers/promises';
import type { Consumer, EventLog, LogRecord } from '@luyun/core';
import { expect, vi } from 'vitest';

const KEYS = 24;

/** Appends numbers to topic `t` under many keys, one after the other for each key, until stopped. */
export function load(log: EventLog) {
  const acked = new Map<number, string>();
  let next = 0;
  let stopped = false;
  let longestMs = 0;
  const appendOn = async (key: string) => {
    while (!stopped) {
      const number = next++;
      const startedMs = performance.now();
      const value = Buffer.alloc(1_000);
      value.writeUInt32LE(number);
      const [at] = await log.append([{ topic: 't', key, value, timeMs: Date.now() }]);
      longestMs = Math.max(longestMs, performance.now() - startedMs);
      if (at) acked.set(number, `${at.partition}/${at.offset}`);
      // Leaves room for others on a busy machine.
      await sleep(5);
    }
  };
  const running = Array.from({ length: KEYS }, (_, key) => appendOn(`key${key}`));
  return {
    /** Where each acknowledged number is, as `partition/offset`. */
    acked,
    /** Resolves with how long the slowest append took. */
    stop: async () => {
      stopped = true;
      await Promise.all(running);
      return longestMs;
    },
  };
}

/** Asserts that all acknowledged is there where it was said to be, once, and in order of its key. */
export async function verify(log: EventLog, acked: ReadonlyMap<number, string>): Promise<void> {
  const seen = new Map<number, string>();
  const lastOfKey = new Map<string, number>();
  const faults: string[] = [];
  const consumer = await log.consume({
    group: 'verify',
    topics: ['t'],
    onRecords: async (_, records) => {
      for (const record of records) {
        const number = numberOf(record);
        if (seen.has(number)) faults.push(`${number} twice`);
        if (number <= (lastOfKey.get(record.key) ?? -1)) faults.push(`${number} out of order`);
        seen.set(number, `${record.partition}/${record.offset}`);
        lastOfKey.set(record.key, number);
      }
    },
  });
  await vi.waitFor(() => expect(seen.size).toBeGreaterThanOrEqual(acked.size), { timeout: 60_000 });
  await consumer.close();
  expect([...acked].filter(([number, at]) => seen.get(number) !== at)).toEqual([]);
  expect(faults).toEqual([]);
}

/** A member of a group whose effect is to note a record, and which commits afterwards. */
export async function join(log: EventLog, effects: Map<string, number>) {
  const held = new Set<number>();
  const member: Consumer = await log.consume({
    group: 'effects',
    topics: ['t'],
    maxBatchBytes: 20_000,
    onAssigned: async ({ partition }) => {
      held.add(partition);
      return undefined;
    },
    onRevoked: async ({ partition }) => {
      held.delete(partition);
    },
    onRecords: async (partition, records) => {
      await sleep(2);
      for (const { partition: number, offset } of records) {
        const at = `${number}/${offset}`;
        effects.set(at, (effects.get(at) ?? 0) + 1);
      }
      await member.commit(partition, (records.at(-1)?.offset ?? 0) + 1);
    },
  });
  return { member, held };
}

function numberOf({ value }: LogRecord): number {
  return Buffer.from(value).readUInt32LE();
}
