import { type Clock, type Consumer, type EventLog, type LogRecord, topicNames } from '@luyun/core';
import { events, type roadside } from '@luyun/proto';
import type { Intake } from '../intake/intake.js';

const MAX_WAITING_PER_DEVICE = 100;
const LOOK_MS = 1000;
/** A command without an answer is written again after so long: the stream may have broken with it. */
const REPEAT_MS = 5000;
/** Answers that are remembered: those of commands that may still come from the log. */
const MAX_ANSWERED = 100_000;
const ANSWERS_KEPT_MS = 86_400_000;
/** Who has not read the answers that were there at the start by now delivers all the same. */
const PATIENCE_MS = 5000;

/** Hands commands to a device, or to the concentrator that speaks for it. */
export interface CommandSink {
  /** False when the device is not connected here or does not take any more now. */
  send(deviceId: string, command: roadside.v1.ICommand): boolean;
}

interface Waiting {
  readonly command: roadside.v1.ICommand;
  readonly expiresMs: number;
  /** When it was written to the device's stream last; 0 never. */
  sentMs: number;
}

/**
 * Brings commands from the log to devices, and what became of them back to the log.
 *
 * Every gateway reads all commands, because a device may be connected to any of them, and after a restart all that the log
 * keeps, because those that waited were in memory only; and all answers, so that none is sent again that was answered. A
 * command waits for its device until it expires. A device gets its commands one after the other, the next when the one
 * before was answered; one that was not is written again, and a device that gets one twice answers with the result that it
 * has (Command.command_id).
 */
export class CommandDelivery {
  readonly #waiting = new Map<string, Waiting[]>();
  /** Ids of commands that were answered, the oldest first. */
  readonly #answered = new Set<string>();
  #consumers: Consumer[] = [];
  /** Answers up to this offset were there at the start. */
  #answersTo = 0;
  #answersRead = 0;
  #startedMs = 0;
  #timer: NodeJS.Timeout | undefined;
  #sink: CommandSink | undefined;

  constructor(
    private readonly eventLog: EventLog,
    private readonly intake: Intake,
    private readonly clock: Clock,
    private readonly group: string,
  ) {}

  async start(sink: CommandSink): Promise<void> {
    this.#sink = sink;
    this.#startedMs = this.clock.nowMs();
    const { first, next } = await this.eventLog.range({ topic: topicNames.commandResults, partition: 0 });
    this.#answersTo = next;
    this.#answersRead = first;
    await Promise.all([
      this.#consume(topicNames.commandResults, `${this.group}-results`, (record) => this.#takeAnswer(record)),
      this.#consume(topicNames.commands, this.group, (record) => this.#take(record)),
    ]);
    this.#timer = setInterval(() => this.#deliver(), LOOK_MS).unref();
  }

  /** Writes down what a device said. */
  async report(deviceId: string, result: roadside.v1.CommandResult): Promise<void> {
    const receivedMs = this.clock.nowMs();
    await this.#append(deviceId, { deviceId, result, receivedMs }, receivedMs);
    this.#settle(result.commandId ?? '');
    this.#deliver();
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#sink = undefined;
    await Promise.all(this.#consumers.map((consumer) => consumer.close()));
  }

  async #consume(topic: string, group: string, take: (record: LogRecord) => void): Promise<void> {
    let consumer: Consumer | undefined;
    consumer = await this.eventLog.consume({
      group,
      topics: [topic],
      onAssigned: async (partition) => (await this.eventLog.range(partition)).first,
      onRecords: async (partition, records) => {
        for (const record of records) take(record);
        this.#deliver();
        // For retention alone, which keeps what was not read.
        await consumer?.commit(partition, (records.at(-1)?.offset ?? -1) + 1);
      },
    });
    this.#consumers.push(consumer);
  }

  #take({ value }: LogRecord): void {
    const command = readIssued(value);
    if (!command?.deviceId || !command.commandId) return;
    const expiresMs = command.expiresMs ?? 0;
    if (expiresMs <= this.clock.nowMs() || this.#answered.has(command.commandId)) return;
    const queue = this.#waiting.get(command.deviceId) ?? [];
    if (queue.some((each) => each.command.commandId === command.commandId)) return;
    queue.push({ command, expiresMs, sentMs: 0 });
    if (queue.length > MAX_WAITING_PER_DEVICE) queue.shift();
    this.#waiting.set(command.deviceId, queue);
  }

  #takeAnswer({ offset, timeMs, value }: LogRecord): void {
    this.#answersRead = offset + 1;
    if (timeMs < this.#startedMs - ANSWERS_KEPT_MS) return;
    const commandId = readReported(value)?.result?.commandId;
    if (commandId) this.#settle(commandId);
  }

  #settle(commandId: string): void {
    if (this.#answered.has(commandId)) return;
    this.#answered.add(commandId);
    if (this.#answered.size > MAX_ANSWERED) {
      const oldest = this.#answered.values().next().value;
      if (oldest !== undefined) this.#answered.delete(oldest);
    }
    for (const [deviceId, queue] of this.#waiting) {
      const at = queue.findIndex(({ command }) => command.commandId === commandId);
      if (at < 0) continue;
      queue.splice(at, 1);
      if (queue.length === 0) this.#waiting.delete(deviceId);
      return;
    }
  }

  #deliver(): void {
    const sink = this.#sink;
    const nowMs = this.clock.nowMs();
    const knowsAnswers = this.#answersRead >= this.#answersTo || nowMs > this.#startedMs + PATIENCE_MS;
    if (sink === undefined || !knowsAnswers) return;
    for (const [deviceId, queue] of this.#waiting) {
      while (queue[0] !== undefined && queue[0].expiresMs <= nowMs) queue.shift();
      const next = queue[0];
      if (next === undefined) this.#waiting.delete(deviceId);
      else if (nowMs >= next.sentMs + REPEAT_MS && sink.send(deviceId, next.command)) this.#noteSent(next, nowMs);
    }
  }

  #noteSent(sent: Waiting, timeMs: number): void {
    const first = sent.sentMs === 0;
    sent.sentMs = timeMs;
    if (!first) return;
    const { commandId = null, deviceId } = sent.command;
    const key = deviceId ?? '';
    // Where the log does not take it, the answer will tell as much.
    this.#append(key, { deviceId: key, sent: { commandId, gateway: this.group, timeMs } }, timeMs).catch(
      () => undefined,
    );
  }

  #append(key: string, reported: events.v1.CommandReported.$Properties, timeMs: number): Promise<unknown> {
    const value = events.v1.CommandReported.encode(reported).finish();
    return this.intake.append([{ topic: topicNames.commandResults, key, value, timeMs }]);
  }
}

function readIssued(value: Uint8Array): roadside.v1.ICommand | undefined {
  try {
    return events.v1.CommandIssued.decode(value).command ?? undefined;
  } catch {
    return undefined;
  }
}

function readReported(value: Uint8Array): events.v1.CommandReported | undefined {
  try {
    return events.v1.CommandReported.decode(value);
  } catch {
    return undefined;
  }
}
