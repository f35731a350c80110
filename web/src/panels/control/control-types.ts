/** Real-time control of a junction, as GET /control tells of it. */
export interface JunctionControl {
  readonly junctionId: string;
  readonly deviceId: string;
  readonly state: 'asked' | 'on' | 'off';
  readonly reason: string;
  readonly askedBy: string;
  readonly askedMs: number;
  readonly decidedBy: string | null;
  readonly decidedMs: number | null;
  readonly now: {
    readonly mode: 'waiting' | 'controlling' | 'fallback';
    readonly why: string | null;
    readonly sinceMs: number;
    readonly decidedMs: number;
    readonly decisionId: string;
    readonly order: readonly number[] | null;
    readonly commandId: string | null;
  } | null;
}

/** One decision with the scores of the stages that competed. */
export interface ControlDecision {
  readonly id: string;
  readonly timeMs: number;
  readonly mode: 'waiting' | 'controlling' | 'fallback';
  readonly why: string | null;
  readonly target: number;
  readonly binding: string | null;
  readonly scores: readonly {
    readonly stage: number;
    readonly ratePerS: number | null;
    readonly costS: number | null;
  }[];
  readonly gate: readonly { readonly rule: string; readonly group: number; readonly other: number | null }[];
  readonly order: readonly number[] | null;
  /** Vehicles that asked for priority. */
  readonly priority: readonly {
    readonly id: string;
    readonly group: number;
    readonly etaS: number;
    readonly kind: 'bus' | 'emergency';
  }[];
  readonly command: { readonly id: string; readonly state: string; readonly done: boolean } | null;
}

export interface ReplayedDecision {
  readonly same: boolean;
  readonly steps: number;
}
