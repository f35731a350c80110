import type { DecodedReceived } from '@luyun/adapters/wire/received';
import type { BatchContext, LogRecord } from '@luyun/core';
import type { BlockBuilder } from '../blocks/block-builder.js';
import type { CityView } from '../city/city-view.js';

/** What folds are given beside state and event. */
export interface LaneParams {
  readonly city: CityView;
  /** Two secret words of this installation; see `TrackParams.key`. */
  readonly trackKey: readonly [number, number];
}

/** What a lane says of the rows that it folded. */
export interface Folded {
  readonly lateRows: number;
}

/**
 * How the records of one topic are folded. Folding is synchronous, has no clock and no I/O, and depends on nothing but state,
 * record and params: the same records give the same state and rows, bit for bit.
 */
export interface Lane<State> {
  readonly topic: string;
  /** Rises when state or outputs change their shape. */
  readonly version: string;
  newState(): State;
  newBuilder(): BlockBuilder;
  fold(state: State, record: DecodedReceived, context: BatchContext, params: LaneParams, out: BlockBuilder): Folded;
  /** Folds a record of a topic that holds no received batches, instead of `fold`. */
  foldOther?(record: LogRecord, out: BlockBuilder): void;
  /** Brings out what hangs on the old city model, before another takes its place. */
  leaveCity?(state: State, params: LaneParams, offset: number, out: BlockBuilder): void;
}
