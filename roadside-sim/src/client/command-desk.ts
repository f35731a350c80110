import { roadside } from '@luyun/proto';

type Command = roadside.v1.Command;
type Result = roadside.v1.CommandResult.$Properties;

/** What a device does with a command; `detail` is for people. Throwing means failed. */
export type CommandHandler = (command: Command) => Promise<CommandAnswer>;

export interface CommandAnswer {
  readonly outcome: roadside.v1.CommandOutcome;
  readonly detail: string;
  /** What a signal controller holds. */
  readonly programme?: roadside.v1.SignalProgramme.$Properties;
}

const REMEMBERED = 1000;

/** Carries out each command once, however often it arrives, and answers each arrival with the one result. */
export class CommandDesk {
  readonly #results = new Map<string, Promise<Result>>();

  constructor(
    private readonly handler: CommandHandler | undefined,
    private readonly nowMs: () => number,
  ) {}

  /** `platformNowMs`: the platform's clock as the device knows it; commands expire by it. */
  answer(command: Command, platformNowMs: number): Promise<Result> {
    const known = this.#results.get(command.commandId);
    if (known !== undefined) return known;
    const result = this.#carryOut(command, platformNowMs);
    this.#results.set(command.commandId, result);
    if (this.#results.size > REMEMBERED) {
      const oldest = this.#results.keys().next().value;
      if (oldest !== undefined) this.#results.delete(oldest);
    }
    return result;
  }

  async #carryOut(command: Command, platformNowMs: number): Promise<Result> {
    const { CommandOutcome } = roadside.v1;
    const result = (outcome: roadside.v1.CommandOutcome, detail: string): Result => ({
      commandId: command.commandId,
      outcome,
      detail,
      timeMs: this.nowMs(),
    });
    const expiresMs = Number(command.expiresMs);
    if (expiresMs > 0 && platformNowMs > expiresMs) {
      return result(CommandOutcome.COMMAND_OUTCOME_EXPIRED, `expired ${Math.round(platformNowMs - expiresMs)} ms ago`);
    }
    if (this.handler === undefined) return result(CommandOutcome.COMMAND_OUTCOME_REJECTED, 'takes no commands');
    try {
      const { outcome, detail, programme } = await this.handler(command);
      return { ...result(outcome, detail), ...(programme && { programme }) };
    } catch (error) {
      return result(CommandOutcome.COMMAND_OUTCOME_FAILED, error instanceof Error ? error.message : String(error));
    }
  }
}
