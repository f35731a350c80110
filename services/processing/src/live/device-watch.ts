import {
  deviceTrust,
  type Lineage,
  type LiveDevice,
  type LiveEntry,
  type LiveState,
  spokenForKind,
  type TopicPartition,
} from '@luyun/core';
import type { BatchNote, RefusedNote } from '../blocks/notes.js';
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
  /** What was received until then was counted by who watched before. */
  readonly countedMs: number;
  /** Its newest batch. */
  lineage: Lineage | undefined;
  seen: Seen[];
  /** When its last batch of each topic was received. */
  readonly lastOfTopicMs: Map<string, number>;
  loss: SequenceLoss;
}

/** Shows what is noticed of devices over all topics: rate, latency, loss, skew, trust. */
export class DeviceWatch {
  readonly #liveState: LiveState;
  readonly #devices = new Map<string, DeviceNotes>();
  readonly #changed = new Set<string>();
  /** What was shown of devices by who watched before. */
  #before = new Map<string, LiveDevice>();

  constructor(liveState: LiveState) {
    this.#liveState = liveState;
  }

  /** Goes on from what is shown. */
  takeOver(shown: readonly LiveEntry<'device'>[]): void {
    this.#before = new Map(shown.map(({ key, value }) => [key, value]));
  }

  /** A batch counts for the device that measured it, and for the concentrator that brought it. */
  note(note: BatchNote, from: TopicPartition): void {
    const { deviceId, streamId } = note;
    const spokenFor = streamId !== deviceId;
    const known = this.#devices.get(deviceId)?.kind ?? this.#before.get(deviceId)?.kind ?? 0;
    const kind = spokenFor ? spokenForKind(from.topic, known) : note.kind;
    this.#noteAs(deviceId, kind, note, from);
    if (spokenFor) this.#noteAs(streamId, CONCENTRATOR, note, from);
  }

  #noteAs(id: string, kind: number, note: BatchNote, { topic, partition }: TopicPartition): void {
    const { receivedMs, refusedRows, latencyMs } = note;
    const device = this.#device(id, note.session, receivedMs);
    device.kind = kind;
    device.streamId = note.streamId;
    device.simulated = note.simulated;
    device.clockOffsetMs = note.clockOffsetMs;
    if (receivedMs > device.countedMs) device.quarantinedRows += refusedRows;
    if (note.duplicate) return;
    device.loss.note(note.sequence, receivedMs);
    const intervalMs = receivedMs - (device.lastOfTopicMs.get(topic) ?? Number.NaN);
    device.lastOfTopicMs.set(topic, receivedMs);
    device.lineage = { topic, partition, offset: note.offset, row: 0 };
    const lateMs = Math.max(0, latencyMs - Math.max(0, intervalMs));
    this.#see(device, { receivedMs, rows: note.rows, refusedRows, latencyMs, lateMs });
  }

  /** A batch that went to quarantine as a whole. */
  noteRefused({ deviceId, session, sequence, receivedMs }: RefusedNote): void {
    const device = this.#device(deviceId, session, receivedMs);
    if (receivedMs > device.countedMs) device.quarantinedRows++;
    if (sequence === 0) return;
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
      const before = this.#before.get(id);
      device = {
        streamId: id,
        kind: 0,
        simulated: false,
        session,
        lastReceivedMs: 0,
        clockOffsetMs: 0,
        quarantinedRows: before?.quarantinedRows ?? 0,
        countedMs: before?.lastReceivedMs ?? 0,
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
