import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Records } from '@luyun/core';
import { say } from '../bench.js';
import { ResumingDevice } from '../load/resuming-device.js';
import { CREDENTIAL, deviceId } from '../load/run-load.js';
import { Traffic } from '../load/traffic.js';
import type { Arena, Fault } from './arena.js';
import { HealthWatch } from './health-watch.js';
import { LiveProbe } from './live-probe.js';

const DEVICES = 4;
const VEHICLES = 500;
const ROWS = 50;
const BATCHES_PER_S = 20;
const TOKEN = `lyk_${randomUUID()}`;

/** What one fault did. Rows are counted from the beginning. */
export interface Outcome {
  readonly arena: string;
  readonly fault: string;
  readonly acked: number;
  readonly stored: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly outOfOrder: number;
  readonly recoveryMs: number;
  /** The longest that a device waited for an acknowledgement. */
  readonly silenceMs: number;
  readonly memoryMb: number;
}

/** Lets the probes of `tryFaults` in. */
export async function admitProbe(records: Records): Promise<void> {
  const keyHash = createHash('sha256').update(TOKEN).digest('hex');
  const key = { id: 'probe', name: 'probe', role: 'viewer', keyHash, createdMs: 0, expiresMs: null } as const;
  await records.apiKeys.create({ ...key, createdBy: 'probe' });
}

/** Devices that send, browsers that look, and whether all is well with them. */
class Load {
  readonly devices: readonly ResumingDevice[];
  readonly health: HealthWatch;
  private readonly probes: readonly LiveProbe[];

  constructor({ gateways, apis }: Arena) {
    const session = Date.now().toString(36);
    const lastAckMs = new Map<number, number>();
    this.devices = Array.from({ length: DEVICES }, (_, number) => {
      const hello = { deviceId: deviceId(number), credential: CREDENTIAL, session, simulated: true };
      const traffic = new Traffic(number * VEHICLES, VEHICLES, ROWS);
      const addresses = gateways.map((_each, at) => gateways[(number + at) % gateways.length] as string);
      return new ResumingDevice(addresses, hello, traffic, BATCHES_PER_S, (atMs) => lastAckMs.set(number, atMs));
    });
    this.probes = apis.map((api) => new LiveProbe(api, TOKEN));
    this.health = new HealthWatch({
      lastAckMs: () => (lastAckMs.size < DEVICES ? 0 : Math.min(...lastAckMs.values())),
      freshShare: (sinceMs) => Math.min(...this.probes.map((probe) => probe.freshShare(sinceMs))),
    });
  }

  /** Lets the devices rest; resolves with the rows that they were acknowledged. */
  async hold(): Promise<number> {
    await Promise.all(this.devices.map((device) => device.hold()));
    return this.devices.reduce((sum, { acked }) => sum + acked, 0) * ROWS;
  }

  goOn(): void {
    for (const device of this.devices) device.goOn();
  }

  close(): void {
    this.health.close();
    for (const part of [...this.devices, ...this.probes]) part.close();
  }
}

/**
 * Inflicts all faults of `arena`, one after the other, while devices send. After each it waits until the platform is well
 * again, lets the devices rest, and compares what they were acknowledged with what history holds. `only`: those whose name has it.
 */
export async function tryFaults(arena: Arena, only = ''): Promise<Outcome[]> {
  const faults = arena.faults.filter(({ name }) => name.includes(only));
  const load = new Load(arena);
  const outcomes: Outcome[] = [];
  try {
    for (const [index, fault] of faults.entries()) {
      await load.health.recovered(performance.now());
      const outcome = await tryOne(arena, fault, load);
      outcomes.push(outcome);
      say(`  ${String(index + 1).padStart(3)}/${faults.length} ${describe(outcome)}`);
      load.goOn();
    }
  } finally {
    load.close();
  }
  return outcomes;
}

const LOOKS_PER_MINUTE = 6;

/** Sends for so many minutes with nothing wrong, and counts once at the end. Memory is looked at every ten seconds. */
export async function soak(arena: Arena, minutes: number): Promise<Outcome & { readonly memoryMbPerMin: number }> {
  const load = new Load(arena);
  const memoryMb: number[] = [];
  const inflict = async () => {
    for (let look = 1; look <= minutes * LOOKS_PER_MINUTE; look++) {
      await sleep(60_000 / LOOKS_PER_MINUTE);
      memoryMb.push(arena.memoryMb());
      if (look % LOOKS_PER_MINUTE === 0) say(`  minute ${look / LOOKS_PER_MINUTE}: ${Math.round(arena.memoryMb())} MB`);
    }
    return performance.now();
  };
  try {
    await load.health.recovered(performance.now());
    const outcome = await tryOne(arena, { name: `${minutes} minutes of load`, inflict }, load);
    say(`  ${describe(outcome)}`);
    // The first half fills what is bounded.
    return { ...outcome, memoryMbPerMin: slope(memoryMb.slice(memoryMb.length >> 1)) * LOOKS_PER_MINUTE };
  } finally {
    load.close();
  }
}

/** Least squares, a step. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const [above, below] = values.reduce(
    ([up, down], value, at) => [up + (at - middle) * (value - mean), down + (at - middle) ** 2],
    [0, 0],
  );
  return below === 0 ? 0 : Math.round((above / below) * 100) / 100;
}

async function tryOne(arena: Arena, fault: Fault, load: Load): Promise<Outcome> {
  load.health.takeLongestSilenceMs();
  const sinceMs = await fault.inflict();
  const recoveryMs = Math.round(await load.health.recovered(sinceMs));
  const silenceMs = Math.round(load.health.takeLongestSilenceMs());
  const memoryMb = Math.round(arena.memoryMb());
  const acked = await load.hold();
  const { rows, measured, outOfOrder } = await arena.count(acked);
  return {
    arena: arena.name,
    fault: fault.name,
    acked,
    stored: measured,
    lost: acked - measured,
    duplicated: rows - measured,
    outOfOrder,
    recoveryMs,
    silenceMs,
    memoryMb,
  };
}

function describe({ fault, acked, lost, duplicated, outOfOrder, recoveryMs, silenceMs, memoryMb }: Outcome): string {
  const found = `lost ${lost}, duplicated ${duplicated}, out of order ${outOfOrder}`;
  return `${fault}: ${acked.toLocaleString('en')} acknowledged, ${found}; recovered after ${recoveryMs} ms, a device waited ${silenceMs} ms at the longest; ${memoryMb} MB`;
}
