import type { QuarantinedInput } from '@luyun/adapters/wire/quarantined';
import type { BatchContext, DeviceObservation, JunctionMap, LinkMinuteRow } from '@luyun/core';

/** What a MAP or a signal layout teaches the city model. */
export type Lesson =
  | { readonly map: JunctionMap }
  | { readonly nodeRef: number; readonly phases: readonly { readonly group: number; readonly phase: number }[] };

/** What those who watch over all partitions are told of the records that were just folded. It is not stored. */
export interface Notes {
  readonly batches: { readonly context: BatchContext; readonly observed: DeviceObservation }[];
  readonly linkMinutes: LinkMinuteRow[];
  readonly refused: QuarantinedInput[];
  readonly lessons: Lesson[];
}

export function newNotes(): Notes {
  return { batches: [], linkMinutes: [], refused: [], lessons: [] };
}
