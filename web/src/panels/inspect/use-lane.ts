import type { Problem } from '../../api/request.js';
import type { JunctionGroup, LineageRef } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';

export interface LaneDetail {
  readonly id: string;
  readonly linkId: string;
  readonly linkName: string;
  readonly toJunctionId: string;
  /** From the median, from 1. */
  readonly number: number;
  readonly kind: string;
  readonly widthM: number;
  readonly movements: readonly { readonly toLinkId: string; readonly turn: string; readonly signalGroup: number }[];
  readonly detectors: readonly string[];
  readonly queue: {
    readonly lengthM: number;
    readonly vehicles: number;
    readonly eventTimeMs: number;
    readonly lineage?: LineageRef;
  } | null;
  readonly groups: readonly JunctionGroup[];
}

/** A lane with what rules it and its queue, as of now. */
export function useLane(id: string): {
  readonly lane: LaneDetail | undefined;
  readonly error: Problem | undefined;
  reload(): void;
} {
  const { data, error, mutate } = useResource<LaneDetail>(`/lanes/${encodeURIComponent(id)}`, 5_000);
  return { lane: data, error, reload: () => void mutate() };
}
