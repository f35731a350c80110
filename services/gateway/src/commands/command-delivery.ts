import { type Clock, type Consumer, type EventLog, type LogRecord, topicNames } from '@luyun/core';
import { events, type roadside } from '@luyun/proto';
import type { Intake } from '../intake/intake.js';

const MAX_WAITING_PER_DEVICE = 100;
const RETRY_MS = 1000;

/** Hands commands to a device, or to the concentrator that speaks for it. */
export interface CommandSink {
  /** False when the device is not connected here or does not take any more now. */
  send(deviceId: string, command: roadside.v1.ICommand): boolean;
}

/**
 * Brings commands from the log to devices and their results back to the log.
 *
 * Every gateway reads all commands, because a device may be connected to any of them, and after a restart all that the log
 * keeps, because those that waited were in memory only. A command waits for its device until it expires; a device that
 * gets one twice answers with the result that it has (Command.command_id).
 */
export class CommandDelivery {
  readonly #waiting = new Map<string, roadside.v1.ICommand[]>();
  #consumer: Consumer | undefined;
  #retry: NodeJS.Timeout | undefined;

  constructor(
    private readonly eventLog: EventLog,
    private readonly intake: Intake,
    private readonly clock: Clock,
    private readonly group: string,
  ) {}

  async start(sink: CommandSink): Promise<void> {
    this.#consumer = await this.eventLog.consume({
      group: this.group,
      topics: [topicNames.commands],
      onAssigned: async (partition) => (await this.eventLog.range(partition)).first,
      onRecords: async (partition, records) => {
        for (const record of records) this.#take(record);
        this.#deliver(sink);
        // For retention alone, which keeps what was not read.
        await this.#consumer?.commit(partition, (records.at(-1)?.offset ?? -1) + 1);
      },
    });
    this.#retry = setInterval(() => this.#deliver(sink), RETRY_MS).unref();
  }

  /** Writes down what a device said. */
  async report(deviceId: string, result: roadside.v1.CommandResult): Promise<void> {
    const receivedMs = this.clock.nowMs();
    const value = events.v1.CommandReported.encode({ deviceId, result, receivedMs }).finish();
    await this.intake.append([{ topic: topicNames.commandResults, key: deviceId, value, timeMs: receivedMs }]);
  }

  async close(): Promise<void> {
    clearInterval(this.#retry);
    await this.#consumer?.close();
  }

  #take(record: LogRecord): void {
    const command = readCommand(record.value);
    if (!command?.deviceId || (command.expiresMs ?? 0) <= this.clock.nowMs()) return;
    const queue = this.#waiting.get(command.deviceId) ?? [];
    queue.push(command);
    if (queue.length > MAX_WAITING_PER_DEVICE) queue.shift();
    this.#waiting.set(command.deviceId, queue);
  }

  #deliver(sink: CommandSink): void {
    const nowMs = this.clock.nowMs();
    for (const [deviceId, queue] of this.#waiting) {
      const left = queue.filter(
        (command) => (command.expiresMs ?? 0) > nowMs && !sink.send(command.deviceId ?? '', command),
      );
      if (left.length > 0) this.#waiting.set(deviceId, left);
      else this.#waiting.delete(deviceId);
    }
  }
}

function readCommand(value: Uint8Array): roadside.v1.ICommand | undefined {
  try {
    return events.v1.CommandIssued.decode(value).command ?? undefined;
  } catch {
    return undefined;
  }
}
