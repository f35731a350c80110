/** What an offset does at a junction and at those that get its platoons. */
export interface Effect {
  /** Share of vehicles that come while it is green, 0..1. */
  readonly onGreen: number;
  /** Of waiting in the queue, s a vehicle. */
  readonly delayS: number;
}

export interface OffsetPreview {
  readonly junctionId: string;
  /** Of the plan in force. */
  readonly offsetMs: number;
  readonly cycleMs: number;
  readonly now: Effect;
  readonly moved: Effect;
}
