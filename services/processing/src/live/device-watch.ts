import type { QuarantinedInput } from '@luyun/adapters/wire/quarantined';
import {
  type BatchContext,
  type DeviceObservation,
  deviceTrust,
  type Lineage,
  type LiveState,
  spokenForKind,
} from '@luyun/core';
import { SequenceLoss } from './sequence-loss.js';

/** roadside.v1.DeviceKind */
const CONCENTRATOR = 5;
const WINDOW_MS = 60_000;
/** Rate is of this long. */
const RATE_MS = 10_000;
/** Most batches remembered of one device. */
const MAX_BATCHES = 512;
/** Devices remembered, in the order in which they were first heard. */
const MAX_DEVICES = 50_000;

interface Seen {
  readonly receivedMs: number;
  readonly rows: number;
  readonly refusedRows: number;
  readonly latencyMs: number;
  /** See LiveDevice; NaN of the first of its topic. */
  readonly lateMs: number;
}

interface DeviceNotes {
  /** Device whose stream it comes by: sequence numbers, and so loss, are the stream's. */
  streamId: string;
  kind: number;
  simulated: boolean;
  session: string;
  lastReceivedMs: number;
  clockOffsetMs: number;
  quarantinedRows: number;
  /** Its newest batch. */
  lineage: Lineage | undefined;
  seen: Seen[];
  /** When its last batch of each topic was received. */
  readonly lastOfTopicMs: Map<string, number>;
  loss: SequenceLoss;
}

/** Shows what is noticed of devices over all topics in this process: rate, latency, loss, skew, trust. */
export class DeviceWatch {
  readonly #liveState: LiveState;
  readonly #devices = new Map<string, DeviceNotes>();
  readonly #changed = new Set<string>();

  constructor(liveState: LiveState) {
    this.#liveState = liveState;
  }

  /** A batch counts for the device that measured it, and for the concentrator that brought it. */
  note(context: BatchContext, observed: DeviceObservation): void {
    const { deviceId, streamId, topic } = context;
    const spokenFor = streamId !== deviceId;
    const kind = spokenFor ? spokenForKind(topic, this.#devices.get(deviceId)?.kind ?? 0) : context.kind;
    this.#noteAs(deviceId, kind, context, observed);
    if (spokenFor) this.#noteAs(streamId, CONCENTRATOR, context, observed);
  }

  #noteAs(id: string, kind: number, context: BatchContext, observed: DeviceObservation): void {
    const device = this.#device(id, context.session, context.receivedMs);
    device.kind = kind;
    device.streamId = context.streamId;
    device.simulated = context.simulated;
    device.clockOffsetMs = context.clockOffsetMs;
    device.quarantinedRows += context.refusedRows.length;
    if (observed.duplicate) return;
    device.loss.note(context.sequence, context.receivedMs);
    const { topic, partition, offset, receivedMs } = context;
    const intervalMs = receivedMs - (device.lastOfTopicMs.get(topic) ?? Number.NaN);
    device.lastOfTopicMs.set(topic, receivedMs);
    device.lineage = { topic, partition, offset, row: 0 };
    this.#see(device, {
      receivedMs,
      rows: observed.rows,
      refusedRows: context.refusedRows.length,
      latencyMs: observed.latencyMs,
      lateMs: Math.max(0, observed.latencyMs - Math.max(0, intervalMs)),
    });
  }

  /** A batch that went to quarantine. Where some of its rows went on, those are noted with the batch in its own topic. */
  noteRefused(refused: QuarantinedInput): void {
    // Anybody can make up the id of an unknown device: those are not remembered.
    if (refused.rows.length > 0 || refused.deviceId === '' || refused.reason === 'unknown-device') return;
    const device = this.#device(refused.deviceId, refused.session, refused.receivedMs);
    device.quarantinedRows++;
    if (refused.sequence === 0) return;
    const { receivedMs, sequence } = refused;
    device.loss.note(sequence, receivedMs);
    this.#see(device, { receivedMs, rows: 0, refusedRows: 1, latencyMs: Number.NaN, lateMs: Number.NaN });
  }

  async show(): Promise<void> {
    const entries = [...this.#changed].map((key) => {
      const device = this.#devices.get(key) as DeviceNotes;
      const { kind, simulated, lastReceivedMs, clockOffsetMs, quarantinedRows } = device;
      const latencyMs = median(device.seen.map((each) => each.latencyMs));
      const lateMs = median(device.seen.map((each) => each.lateMs));
      const stream = this.#devices.get(device.streamId) ?? device;
      const loss = stream.loss.share(stream.lastReceivedMs);
      const rows = sum(device.seen, (each) => each.rows);
      const refused = sum(device.seen, (each) => each.refusedRows);
      const trust = deviceTrust({
        lateMs,
        clockOffsetMs,
        loss,
        refusedShare: refused / Math.max(1, rows + refused),
      });
      return {
        key,
        eventTimeMs: lastReceivedMs,
        value: {
          kind,
          ...(device.streamId === key ? {} : { streamId: device.streamId }),
          simulated,
          lastReceivedMs,
          messagesPerS: rateOf(device.seen, lastReceivedMs),
          latencyMs,
          lateMs,
          clockOffsetMs,
          loss,
          quarantinedRows,
          trust,
        },
        simulated,
        ...(device.lineage ? { lineage: device.lineage } : {}),
      };
    });
    this.#changed.clear();
    if (entries.length > 0) await this.#liveState.put('device', entries);
  }

  #device(id: string, session: string, receivedMs: number): DeviceNotes {
    let device = this.#devices.get(id);
    if (device === undefined) {
      device = {
        streamId: id,
        kind: 0,
        simulated: false,
        session,
        lastReceivedMs: 0,
        clockOffsetMs: 0,
        quarantinedRows: 0,
        lineage: undefined,
        seen: [],
        lastOfTopicMs: new Map(),
        loss: new SequenceLoss(),
      };
      this.#devices.set(id, device);
      if (this.#devices.size > MAX_DEVICES) this.#forget(this.#devices.keys().next().value as string);
    }
    // Sequence numbers begin anew with a session.
    if (device.session !== session) {
      device.seen = [];
      device.loss = new SequenceLoss();
    }
    device.session = session;
    device.lastReceivedMs = Math.max(device.lastReceivedMs, receivedMs);
    this.#changed.add(id);
    return device;
  }

  #forget(id: string): void {
    this.#devices.delete(id);
    this.#changed.delete(id);
  }

  #see(device: DeviceNotes, seen: Seen): void {
    device.seen.push(seen);
    if (device.seen.length <= MAX_BATCHES) {
      const first = device.seen[0] as Seen;
      if (first.receivedMs >= device.lastReceivedMs - 1.25 * WINDOW_MS) return;
    }
    device.seen = device.seen
      .filter((each) => each.receivedMs >= device.lastReceivedMs - WINDOW_MS)
      .slice(-MAX_BATCHES / 2);
  }
}

function rateOf(seen: readonly Seen[], nowMs: number): number {
  const recent = seen.filter((each) => each.receivedMs >= nowMs - RATE_MS);
  const spanMs = Math.max(1000, nowMs - (recent[0]?.receivedMs ?? nowMs));
  return (sum(recent, (each) => each.rows) / spanMs) * 1000;
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}

function median(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
