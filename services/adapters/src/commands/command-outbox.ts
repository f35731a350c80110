import { type Clock, type CommandLedger, type EventLog, topicNames } from '@luyun/core';
import { encodeIssued } from '../wire/commands.js';

const PAGE = 100;

/**
 * Brings authorised commands from the ledger into the log, each at least once and those of a device in their order. Any number of
 * processes may do so at once: what the log has twice is the same command, which devices carry out once.
 */
export class CommandOutbox {
  #running: Promise<void> | undefined;
  #again = false;

  constructor(
    private readonly platform: {
      readonly eventLog: EventLog;
      readonly records: { readonly commands: CommandLedger };
      readonly clock: Clock;
    },
  ) {}

  /** Resolves when what was authorised before the call is in the log. */
  async flush(): Promise<void> {
    this.#again = true;
    while (this.#again || this.#running) {
      this.#running ??= this.#flush().finally(() => {
        this.#running = undefined;
      });
      await this.#running;
    }
  }

  async #flush(): Promise<void> {
    this.#again = false;
    const { eventLog, records, clock } = this.platform;
    for (;;) {
      const commands = await records.commands.listUnqueued(PAGE);
      if (commands.length === 0) return;
      const timeMs = clock.nowMs();
      await eventLog.append(
        commands.map((command) => ({
          topic: topicNames.commands,
          key: command.deviceId,
          value: encodeIssued(command),
          timeMs,
        })),
      );
      await records.commands.markQueued(
        commands.map(({ id }) => id),
        timeMs,
      );
    }
  }
}
