import { createHash, randomUUID } from 'node:crypto';
import type { Records } from '@luyun/core';
import { say } from '../bench.js';
import { ResumingDevice } from '../load/resuming-device.js';
import { CREDENTIAL, deviceId } from '../load/run-load.js';
import { Traffic } from '../load/traffic.js';
import type { Arena, Fault } from './arena.js';
import { LiveProbe } from './live-probe.js';
import { HealthWatch } from './health-watch.js';

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
  readonly memoryMb: number;
}

/** Lets the probes of `tryFaults` in. */
export async function admitProbe(records: Records): Promise<void> {
  const keyHash = createHash('sha256').update(TOKEN).digest('hex');
  const key = { id: 'probe', name: 'probe', role: 'viewer', keyHash, createdMs: 0, expiresMs: null } as const;
  await records.apiKeys.create({ ...key, createdBy: 'probe' });
}

/**
 * Inflicts all faults of `arena`, one after the other, while devices send. After each it waits until the platform is well
 * again, lets the devices rest, and compares what they were acknowledged with what history holds.
 */
export async function tryFaults(arena: Arena): Promise<Outcome[]> {
  const session = Date.now().toString(36);
  const lastAckMs = new Map<number, number>();
  const devices = Array.from({ length: DEVICES }, (_, number) => {
    const hello = { deviceId: deviceId(number), credential: CREDENTIAL, session, simulated: true };
    const traffic = new Traffic(number * VEHICLES, VEHICLES, ROWS);
    const addresses = arena.gateways.map((_each, at) => arena.gateways[(number + at) % arena.gateways.length] as string);
    return new ResumingDevice(addresses, hello, traffic, BATCHES_PER_S, (atMs) => lastAckMs.set(number, atMs));
  });
  const probes = arena.apis.map((api) => new LiveProbe(api, TOKEN));
  const health = new HealthWatch({
    lastAckMs: () => (lastAckMs.size < DEVICES ? 0 : Math.min(...lastAckMs.values())),
    newestShownMs: () => Math.min(...probes.map(({ newestMs }) => newestMs)),
  });
  const outcomes: Outcome[] = [];
  try {
    for (const [index, fault] of arena.faults.entries()) {
      await health.recovered(performance.now());
      const outcome = await tryOne(arena, fault, devices, health);
      outcomes.push(outcome);
      say(`  ${String(index + 1).padStart(3)}/${arena.faults.length} ${describe(outcome)}`);
      for (const device of devices) device.goOn();
    }
  } finally {
    health.close();
    for (const part of [...devices, ...probes]) part.close();
  }
  return outcomes;
}

async function tryOne(
  arena: Arena,
  fault: Fault,
  devices: readonly ResumingDevice[],
  health: HealthWatch,
): Promise<Outcome> {
  const sinceMs = await fault.inflict();
  const recoveryMs = Math.round(await health.recovered(sinceMs));
  const memoryMb = Math.round(arena.memoryMb());
  await Promise.all(devices.map((device) => device.hold()));
  const acked = devices.reduce((sum, device) => sum + device.acked, 0) * ROWS;
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
    memoryMb,
  };
}

function describe({ fault, acked, lost, duplicated, outOfOrder, recoveryMs, memoryMb }: Outcome): string {
  const found = `lost ${lost}, duplicated ${duplicated}, out of order ${outOfOrder}`;
  return `${fault}: ${acked.toLocaleString('en')} acknowledged, ${found}; recovered after ${recoveryMs} ms; ${memoryMb} MB`;
}
