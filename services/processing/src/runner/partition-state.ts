import { deserialize, serialize } from 'node:v8';
import { type BatchSequences, type DeviceMinutes, newDeviceMinutes } from '@luyun/core';

/** Rises when what all lanes remember changes its shape; a lane's own part has its own version. */
export const STATE_VERSION = '2';

/** Everything that folding one partition remembers: a plain value. */
export interface PartitionState<State> {
  /** City model that it was folded with. */
  cityVersion: number;
  readonly sequences: BatchSequences;
  readonly devices: DeviceMinutes;
  own: State;
}

export function newPartitionState<State>(own: State): PartitionState<State> {
  return { cityVersion: 0, sequences: new Map(), devices: newDeviceMinutes(), own };
}

/** Octets of a state for a checkpoint, by the engine's own structured clone: exact for numbers, typed arrays, maps. */
export function packState<State>(state: PartitionState<State>): Uint8Array {
  return serialize(state);
}

/** Reads what `packState` wrote. */
export function unpackState<State>(octets: Uint8Array): PartitionState<State> {
  return deserialize(octets) as PartitionState<State>;
}
