import { CommandOutbox } from '@luyun/adapters/commands/command-outbox';
import {
  type CommandFact,
  type Consumer,
  type LogRecord,
  maySpeakFor,
  overdue,
  type Platform,
  shows,
  type TopicPartition,
  topicNames,
} from '@luyun/core';
import { events } from '@luyun/proto';
import { COMMANDS_GROUP } from '../processing-groups.js';
import { DeploymentWatch } from './deployment-watch.js';
import { type OpenCommand, OpenCommands } from './open-commands.js';
import { readAnswer } from './read-answer.js';
import { type Heard, readEvidence } from './read-evidence.js';
import { SeenLights } from './seen-lights.js';

/** How often the ledger is looked at. */
const LOOK_MS = 500;
/** Changes of plan are remembered so long: one may be heard before its command is known here. */
const REMEMBERED_MS = 60_000;
/** Clocks of devices may be off by so much. */
const CLOCK_TOLERANCE_MS = 2_000;
/** What is heard comes again after a restart from so long before. */
const COMMIT_MS = 5_000;
/** How often programmes that were written are looked after. */
const DEPLOYMENTS_MS = 15_000;
const evidenceTopics: readonly string[] = [
  topicNames.controllerEvents,
  topicNames.signalStates,
  topicNames.roadsideEvents,
  topicNames.health,
];

/**
 * Folds into the ledger what becomes of commands: that they were sent, what devices answer, what is seen on air, and that nothing was
 * heard in time. All of it may happen twice, in any order, and in several processes at once: facts are a set.
 */
export class CommandWatch {
  readonly #open: OpenCommands;
  readonly #outbox: CommandOutbox;
  readonly #deployments: DeploymentWatch;
  readonly #lights = new SeenLights();
  readonly #committedMs = new Map<string, number>();
  #changes: { readonly deviceId: string; readonly heard: Heard }[] = [];
  #deploymentsMs = 0;
  #consumer: Consumer | undefined;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly platform: Platform,
    private readonly onFailure: (error: unknown) => void,
  ) {
    this.#open = new OpenCommands(platform.records.commands);
    this.#outbox = new CommandOutbox(platform);
    this.#deployments = new DeploymentWatch(platform);
  }

  async start(): Promise<void> {
    await this.#open.refresh();
    this.#consumer = await this.platform.eventLog.consume({
      group: COMMANDS_GROUP,
      topics: [topicNames.commandResults, ...evidenceTopics],
      onAssigned: (partition) => this.#begin(partition),
      onRecords: (partition, records) => this.#read(partition, records),
      onError: this.onFailure,
    });
    this.#next();
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#looking;
    clearTimeout(this.#timer);
    await this.#consumer?.close();
  }

  /** Answers from where they were read; of what devices show, nothing from before the first start. */
  async #begin(partition: TopicPartition): Promise<number | undefined> {
    if (partition.topic === topicNames.commandResults) return undefined;
    const { eventLog } = this.platform;
    const committed = await eventLog.committed(COMMANDS_GROUP, partition);
    return committed === undefined ? (await eventLog.range(partition)).next : undefined;
  }

  #next(): void {
    this.#timer = setTimeout(() => {
      this.#looking = this.#look().catch(this.onFailure);
      void this.#looking.then(() => {
        if (this.#timer !== undefined) this.#next();
      });
    }, LOOK_MS);
  }

  /** Sends what is authorised, finds what is new, and says of what nothing was heard in time. */
  async #look(): Promise<void> {
    await this.#outbox.flush();
    const nowMs = this.platform.clock.nowMs();
    const fresh = await this.#open.refresh();
    this.#changes = this.#changes.filter(({ heard }) => heard.receivedMs > nowMs - REMEMBERED_MS);
    await this.#note([
      ...fresh.flatMap((open) =>
        this.#changes.flatMap(({ deviceId, heard }) =>
          deviceId === open.command.deviceId ? observed(open, heard, deviceId) : [],
        ),
      ),
      ...this.#open.all().flatMap(({ command }) => {
        const late = overdue(command, nowMs);
        return late ? [{ ...late, commandId: command.id, timeMs: nowMs, actor: COMMANDS_GROUP }] : [];
      }),
    ]);
    if (nowMs < this.#deploymentsMs + DEPLOYMENTS_MS) return;
    this.#deploymentsMs = nowMs;
    await this.#deployments.look();
  }

  async #read(partition: TopicPartition, records: readonly LogRecord[]): Promise<void> {
    if (partition.topic === topicNames.commandResults) {
      for (const { value } of records) await this.#readReported(value);
    } else {
      await this.#note(records.flatMap((record) => this.#observe(record)));
    }
    const nowMs = this.platform.clock.nowMs();
    const key = `${partition.topic}/${partition.partition}`;
    if (partition.topic !== topicNames.commandResults && nowMs < (this.#committedMs.get(key) ?? 0) + COMMIT_MS) return;
    this.#committedMs.set(key, nowMs);
    await this.#consumer?.commit(partition, (records.at(-1)?.offset ?? -1) + 1);
  }

  async #readReported(value: Uint8Array): Promise<void> {
    const reported = readReported(value);
    const { commandId, gateway, timeMs } = reported?.sent ?? {};
    if (commandId) {
      await this.#note([{ commandId, step: 'sent', timeMs: timeMs ?? 0, actor: gateway ?? '', detail: '' }]);
    }
    const answered = reported?.result?.commandId;
    if (!reported || !answered) return;
    const { commands, devices, programmes } = this.platform.records;
    const command = await commands.find(answered);
    if (!command) return;
    // The device itself, or who speaks for it: nobody else knows what became of the command.
    const device = await devices.find(reported.deviceId ?? '');
    if (!device || !maySpeakFor(device, command.deviceId)) return;
    const { facts, reading } = readAnswer(reported, command);
    if (reading) await programmes.putReading(reading);
    await this.#note(facts);
  }

  #observe(record: LogRecord): CommandFact[] {
    const { topic, key: deviceId } = record;
    const open = this.#open.of(deviceId).filter(({ expects }) => expects !== undefined);
    if (topic === topicNames.controllerEvents) {
      const changes = readEvidence(record);
      for (const heard of changes) this.#changes.push({ deviceId, heard });
      return changes.flatMap((heard) => open.flatMap((each) => observed(each, heard, deviceId)));
    }
    if (open.length === 0) {
      if (topic === topicNames.signalStates) this.#lights.forget(deviceId);
      return [];
    }
    return readEvidence(record).flatMap((heard) => {
      const whole = this.#lights.take(deviceId, heard);
      return whole ? open.flatMap((each) => observed(each, whole, deviceId)) : [];
    });
  }

  async #note(facts: readonly CommandFact[]): Promise<void> {
    if (facts.length > 0) this.#open.update(await this.platform.records.commands.note(facts));
  }
}

function observed({ command, expects, sinceMs }: OpenCommand, heard: Heard, deviceId: string): CommandFact[] {
  if (expects === undefined || heard.receivedMs < sinceMs || !shows(expects, heard.evidence)) return [];
  // What is simulated may run behind the clock.
  if (!heard.simulated && heard.eventMs < sinceMs - CLOCK_TOLERANCE_MS) return [];
  const { receivedMs: timeMs, place } = heard;
  return [{ commandId: command.id, step: 'observed', timeMs, actor: deviceId, detail: place }];
}

function readReported(value: Uint8Array): events.v1.CommandReported | undefined {
  try {
    return events.v1.CommandReported.decode(value);
  } catch {
    return undefined;
  }
}
