import { deserialize, serialize } from 'node:v8';
import {
  type BatchNote,
  type Lesson,
  type LinkNote,
  lastOfEach,
  type PartitionNotes,
  type RefusedNote,
} from '../blocks/notes.js';

/** Rises when the shape below changes. Who does not know a version ignores the record. */
const VERSION = 1;
/** A record that is larger is cut where it can be. */
const MAX_BYTES = 2 ** 20;

type SenderFields = [deviceId: string, streamId: string, session: string, kind: number, simulated: boolean];
type LinkFields = [
  linkId: string,
  minute: number,
  source: LinkNote['source'],
  distanceM: number,
  timeS: number,
  vehicles: number,
  linkLengthM: number,
  simulated: boolean,
  logOffset: number,
];

/** Number of its sender, offset, sequence, receivedMs, clockOffsetMs, rows, refusedRows, latencyMs, duplicate (0 or 1). */
const NUMBERS = 9;

/** Notes of one partition as plain values: after the octet of the version a list of these, by the engine's structured clone. */
interface Packed {
  readonly topic: string;
  readonly partition: number;
  readonly to: number;
  readonly senders: SenderFields[];
  /** `NUMBERS` a batch. */
  readonly batches: Float64Array;
  readonly linkMinutes: LinkFields[];
  readonly refused: RefusedNote[];
  readonly lessons: Lesson[];
}

/** Values of records that hold the notes, in their order; what is noted of one partition is put together. */
export function encodeNotes(noted: readonly PartitionNotes[], maxBytes = MAX_BYTES): Uint8Array[] {
  if (noted.length === 0) return [];
  const whole = Buffer.concat([Uint8Array.of(VERSION), serialize(pack(noted))]);
  if (whole.length <= maxBytes || noted.length === 1) return [whole];
  const half = noted.length >> 1;
  return [...encodeNotes(noted.slice(0, half), maxBytes), ...encodeNotes(noted.slice(half), maxBytes)];
}

/** Reads what `encodeNotes` wrote; undefined where this version cannot. Never throws. */
export function decodeNotes(octets: Uint8Array): PartitionNotes[] | undefined {
  if (octets[0] !== VERSION) return undefined;
  try {
    return (deserialize(octets.subarray(1)) as Packed[]).map(unpackPartition);
  } catch {
    return undefined;
  }
}

function pack(noted: readonly PartitionNotes[]): Packed[] {
  const partitions = new Map<string, PartitionNotes[]>();
  for (const each of noted) {
    const key = `${each.topic}/${each.partition}`;
    const before = partitions.get(key);
    if (before === undefined) partitions.set(key, [each]);
    else before.push(each);
  }
  return [...partitions.values()].map(packPartition);
}

function packPartition(noted: readonly PartitionNotes[]): Packed {
  const [first, last] = [noted[0] as PartitionNotes, noted[noted.length - 1] as PartitionNotes];
  const senders: SenderFields[] = [];
  const numbers = new Map<string, number>();
  const batches = new Float64Array(noted.reduce((sum, { notes }) => sum + notes.batches.length, 0) * NUMBERS);
  let at = 0;
  for (const { notes } of noted) {
    for (const batch of notes.batches) {
      const { deviceId, streamId, session, kind, simulated } = batch;
      const key = `${deviceId}\n${streamId}\n${session}\n${kind}${simulated ? 's' : ''}`;
      let sender = numbers.get(key);
      if (sender === undefined) {
        sender = senders.push([deviceId, streamId, session, kind, simulated]) - 1;
        numbers.set(key, sender);
      }
      batches[at++] = sender;
      batches[at++] = batch.offset;
      batches[at++] = batch.sequence;
      batches[at++] = batch.receivedMs;
      batches[at++] = batch.clockOffsetMs;
      batches[at++] = batch.rows;
      batches[at++] = batch.refusedRows;
      batches[at++] = batch.latencyMs;
      batches[at++] = batch.duplicate ? 1 : 0;
    }
  }
  return {
    topic: first.topic,
    partition: first.partition,
    to: last.to,
    senders,
    batches,
    linkMinutes: noted.flatMap(({ notes }) => notes.linkMinutes.map(packLink)),
    refused: noted.flatMap(({ notes }) => notes.refused),
    lessons: lastOfEach(noted.flatMap(({ notes }) => notes.lessons)),
  };
}

function unpackPartition({ topic, partition, to, ...packed }: Packed): PartitionNotes {
  const { linkMinutes, refused, lessons } = packed;
  const notes = { batches: unpackBatches(packed), linkMinutes: linkMinutes.map(unpackLink), refused, lessons };
  return { topic, partition, to, notes };
}

function unpackBatches({ senders, batches }: Pick<Packed, 'senders' | 'batches'>): BatchNote[] {
  return Array.from({ length: batches.length / NUMBERS }, (_, row) => {
    const at = row * NUMBERS;
    const [deviceId, streamId, session, kind, simulated] = senders[batches[at] as number] as SenderFields;
    return {
      deviceId,
      streamId,
      session,
      kind,
      simulated,
      offset: batches[at + 1] as number,
      sequence: batches[at + 2] as number,
      receivedMs: batches[at + 3] as number,
      clockOffsetMs: batches[at + 4] as number,
      rows: batches[at + 5] as number,
      refusedRows: batches[at + 6] as number,
      latencyMs: batches[at + 7] as number,
      duplicate: batches[at + 8] === 1,
    };
  });
}

function packLink(note: LinkNote): LinkFields {
  const { linkId, minute, source, distanceM, timeS, vehicles, linkLengthM, simulated, logOffset } = note;
  return [linkId, minute, source, distanceM, timeS, vehicles, linkLengthM, simulated, logOffset];
}

function unpackLink(fields: LinkFields): LinkNote {
  const [linkId, minute, source, distanceM, timeS, vehicles, linkLengthM, simulated, logOffset] = fields;
  return { linkId, minute, source, distanceM, timeS, vehicles, linkLengthM, simulated, logOffset };
}
