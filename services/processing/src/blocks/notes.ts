import type { BatchContext, DeviceObservation, JunctionMap, LinkMinuteRow } from '@luyun/core';

/** What a MAP or a signal layout teaches the city model. */
export type Lesson =
  | { readonly map: JunctionMap }
  | { readonly nodeRef: number; readonly phases: readonly { readonly group: number; readonly phase: number }[] };

/** What a batch tells of its device. */
export interface BatchNote
  extends Pick<BatchContext, 'deviceId' | 'streamId' | 'session' | 'kind' | 'simulated'>,
    Pick<BatchContext, 'offset' | 'sequence' | 'receivedMs' | 'clockOffsetMs'>,
    Pick<DeviceObservation, 'rows' | 'duplicate' | 'latencyMs'> {
  /** How many of its rows stand in quarantine. */
  readonly refusedRows: number;
}

/** A batch that went to quarantine as a whole. */
export interface RefusedNote extends Pick<BatchContext, 'deviceId' | 'session' | 'sequence' | 'receivedMs'> {
  /** In the quarantine topic. */
  readonly offset: number;
}

/** A part of a link's minute. */
export type LinkNote = Omit<LinkMinuteRow, 'stoppedS' | 'logRow'>;

/** What those who watch over the whole city are told of the records that were just folded. */
export interface Notes {
  readonly batches: BatchNote[];
  readonly linkMinutes: LinkNote[];
  readonly refused: RefusedNote[];
  readonly lessons: Lesson[];
}

/** Notes of records of one partition, up to the offset `to`. */
export interface PartitionNotes {
  readonly topic: string;
  readonly partition: number;
  readonly to: number;
  readonly notes: Notes;
}

export function newNotes(): Notes {
  return { batches: [], linkMinutes: [], refused: [], lessons: [] };
}

export function countNotes({ batches, linkMinutes, refused, lessons }: Notes): number {
  return batches.length + linkMinutes.length + refused.length + lessons.length;
}

export function noteOfBatch(context: BatchContext, observed: DeviceObservation): BatchNote {
  const { deviceId, streamId, session, kind, simulated, offset, sequence, receivedMs, clockOffsetMs } = context;
  const { rows, duplicate, latencyMs } = observed;
  return {
    deviceId,
    streamId,
    session,
    kind,
    simulated,
    offset,
    sequence,
    receivedMs,
    clockOffsetMs,
    rows,
    duplicate,
    latencyMs,
    refusedRows: context.refusedRows.length,
  };
}

/** A map says all of its junction, and a layout all of its groups, so the last one of each will do. */
export function lastOfEach(lessons: readonly Lesson[]): Lesson[] {
  const last = new Map<string, Lesson>();
  for (const lesson of lessons) {
    const key = 'map' in lesson ? `map ${lesson.map.nodeRef}` : `phases ${lesson.nodeRef}`;
    last.delete(key);
    last.set(key, lesson);
  }
  return [...last.values()];
}
