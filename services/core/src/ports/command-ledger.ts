import type { CommandFact, CommandKind, CommandStanding } from '../commands/command.js';

/** A command that somebody asks for. */
export interface NewCommand {
  /** Of the command; roadside.v1.Command.command_id. */
  readonly id: string;
  readonly deviceId: string;
  readonly kind: CommandKind;
  /** Id of the account or key. */
  readonly actorId: string;
  /** The asker's own name of the request: asked again under the same one, it is the same request. */
  readonly requestId: string;
  /** UTC epoch ms; the device does not begin after that. */
  readonly expiresMs: number;
  /** roadside.v1.Command without `command_id` and `expires_ms`, encoded: what is asked for. */
  readonly body: Uint8Array;
  /** Why, in the asker's words. */
  readonly reason: string;
  /** What is known of it at once: that it was requested, and perhaps that it needs nobody else's agreement. */
  readonly facts: readonly Omit<CommandFact, 'commandId'>[];
}

export interface LedgerCommand extends Omit<NewCommand, 'facts'>, CommandStanding {
  /** Number in the ledger, rising. */
  readonly number: number;
  /** Its place among the commands of its device, from 1; null until it is authorised. They are sent in this order. */
  readonly ordinal: number | null;
  /** UTC epoch ms when the log had it for certain; null before. */
  readonly queuedMs: number | null;
  /** One a step, by time. */
  readonly facts: readonly CommandFact[];
}

/** Which commands to list; newest first. */
export interface CommandPage {
  readonly deviceId?: string;
  readonly closed?: boolean;
  /** Only those before this number. */
  readonly before?: number;
  readonly limit: number;
}

/** What was asked of devices, and what became of it. Facts are kept for good; of two of the same step the earlier counts. */
export interface CommandLedger {
  /**
   * Stores a command, or gives the one that the same actor asked for under the same request id. Rejects with a `ConflictError`
   * where that was another one.
   */
  request(command: NewCommand): Promise<LedgerCommand>;
  /** Stores facts and gives the commands that they changed. Those of unknown commands are left out. */
  note(facts: readonly CommandFact[]): Promise<readonly LedgerCommand[]>;
  find(id: string): Promise<LedgerCommand | undefined>;
  /** Those of some thousand ids that there are, in no order. */
  listByIds(ids: readonly string[]): Promise<readonly LedgerCommand[]>;
  list(page: CommandPage): Promise<readonly LedgerCommand[]>;
  /** Authorised, not closed, and not known to be in the log yet: by device, in their order. */
  listUnqueued(limit: number): Promise<readonly LedgerCommand[]>;
  /** They are in the log. */
  markQueued(ids: readonly string[], timeMs: number): Promise<void>;
}
