/** Whether a junction is to be under real-time control; asked: somebody wants it on, and nobody else has agreed yet. */
export type ControlSwitchState = 'asked' | 'on' | 'off';

/** Who has put a junction under real-time control, or taken it out. */
export interface ControlSwitch {
  readonly junctionId: string;
  /** Its signal controller. */
  readonly deviceId: string;
  readonly state: ControlSwitchState;
  /** Why, in the words of who asked last. */
  readonly reason: string;
  /** Id of the account or key that asked last, and its name. */
  readonly actorId: string;
  readonly actor: string;
  /** UTC epoch ms */
  readonly askedMs: number;
  /** Who agreed, or refused; null: nobody has yet, or nobody needed to. */
  readonly decidedBy: string | null;
  readonly decidedMs: number | null;
}

/** Junctions under real-time control; those that never were are not there. */
export interface ControlSwitches {
  put(control: ControlSwitch): Promise<void>;
  /** Changes one that is still as it was asked for at `askedMs`, and waits; false where it does not. */
  decide(
    junctionId: string,
    askedMs: number,
    decision: Pick<ControlSwitch, 'decidedBy' | 'decidedMs'> & { readonly state: 'on' | 'off' },
  ): Promise<boolean>;
  find(junctionId: string): Promise<ControlSwitch | undefined>;
  /** Ordered by junction. */
  list(): Promise<readonly ControlSwitch[]>;
}
