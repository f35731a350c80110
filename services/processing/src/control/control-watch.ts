import { isDeepStrictEqual } from 'node:util';
import { CommandOutbox } from '@luyun/adapters/commands/command-outbox';
import {
  type Consumer,
  type ControlSwitch,
  controlSite,
  type LogRecord,
  type Platform,
  type TopicPartition,
  topicNames,
} from '@luyun/core';
import type { CityViews } from '../city/city-views.js';
import { CONTROL_GROUP, CONTROL_LOG_GROUP } from '../processing-groups.js';
import { CityTraffic } from './city-traffic.js';
import { ControlledJunction } from './controlled-junction.js';
import { readController } from './read-controller.js';
import { readRequests } from './read-requests.js';

/** How often one looks for junctions that were put under control, or taken out, and for those that fell silent. */
const LOOK_MS = 1_000;
/** For retention alone, which keeps what was not read. */
const COMMIT_MS = 5_000;

/** Control while it runs here. */
interface Held {
  readonly traffic: CityTraffic;
  readonly junctions: Map<string, ControlledJunction>;
  readonly log: Consumer;
  readonly unsubscribe: () => void;
  timer: NodeJS.Timeout | undefined;
  looking: Promise<void>;
}

/**
 * Real-time control of all junctions that are under it, in one process at a time: the one to which the log gives the only partition of
 * lights. It lives in the present: whoever takes over begins with the next light, and reads nothing of before.
 */
export class ControlWatch {
  readonly #outbox: CommandOutbox;
  readonly #committedMs = new Map<string, number>();
  #consumer: Consumer | undefined;
  #held: Held | undefined;

  constructor(
    private readonly platform: Platform,
    private readonly cities: CityViews,
    private readonly onFailure: (error: unknown) => void,
  ) {
    this.#outbox = new CommandOutbox(platform);
  }

  async start(): Promise<void> {
    this.#consumer = await this.platform.eventLog.consume({
      group: CONTROL_GROUP,
      topics: [topicNames.signalStates],
      onAssigned: async (partition) => {
        await this.#begin();
        return (await this.platform.eventLog.range(partition)).next;
      },
      onRevoked: () => this.#end(),
      onRecords: async (partition, records) => {
        this.#hear(records);
        await this.#commit(this.#consumer, partition, records);
      },
      onError: this.onFailure,
    });
  }

  async stop(): Promise<void> {
    await this.#consumer?.close();
  }

  async #begin(): Promise<void> {
    await this.#end();
    const { eventLog, liveState, clock } = this.platform;
    const traffic = new CityTraffic(this.cities);
    const junctions = new Map<string, ControlledJunction>();
    const unsubscribe = liveState.subscribe({
      onTracks: (block) => {
        if (junctions.size === 0) return;
        traffic.take(block, clock.nowMs());
        for (const junction of junctions.values()) junction.pump();
      },
      onChange: () => undefined,
      onEnded: () => undefined,
    });
    let log: Consumer | undefined;
    log = await eventLog.consume({
      group: CONTROL_LOG_GROUP,
      topics: [topicNames.controllerEvents, topicNames.priorityRequests],
      onAssigned: async (partition) => (await eventLog.range(partition)).next,
      onRecords: async (partition, records) => {
        this.#hear(records);
        await this.#commit(log, partition, records);
      },
      onError: this.onFailure,
    });
    const held: Held = { traffic, junctions, log, unsubscribe, timer: undefined, looking: Promise.resolve() };
    this.#held = held;
    this.#next(held, 0);
  }

  async #end(): Promise<void> {
    const held = this.#held;
    if (held === undefined) return;
    this.#held = undefined;
    held.unsubscribe();
    clearTimeout(held.timer);
    await held.looking;
    await held.log.close();
    for (const junction of held.junctions.values()) await junction.stop();
  }

  #next(held: Held, afterMs: number): void {
    held.timer = setTimeout(() => {
      held.looking = this.#look(held).catch(this.onFailure);
      void held.looking.then(() => {
        if (this.#held === held) this.#next(held, LOOK_MS);
      });
    }, afterMs);
  }

  async #look(held: Held): Promise<void> {
    const wanted = new Map(
      (await this.platform.records.controls.list())
        .filter(({ state }) => state === 'on')
        .map((control) => [control.deviceId, control]),
    );
    for (const [deviceId, junction] of held.junctions) {
      if (wanted.has(deviceId)) continue;
      held.junctions.delete(deviceId);
      await junction.release();
    }
    const readings = wanted.size === 0 ? [] : await this.platform.records.programmes.listReadings();
    const readMs = new Map(readings.map((each) => [each.deviceId, each.readMs]));
    for (const control of wanted.values()) await this.#keep(held, control, readMs.get(control.deviceId));
    for (const junction of held.junctions.values()) await junction.look();
  }

  /** Begins to control a junction, or begins anew where its programme or the city has changed. */
  async #keep({ junctions, traffic }: Held, control: ControlSwitch, readMs: number | undefined): Promise<void> {
    const { programmes, devices } = this.platform.records;
    const { latest } = this.cities;
    const before = junctions.get(control.deviceId);
    const version = `${readMs}/${latest.version}/${control.askedMs}`;
    if (readMs === undefined || before?.version === version) return;
    const reading = await programmes.findReading(control.deviceId);
    if (reading === undefined) return;
    const site = controlSite(reading.programme, latest.city);
    // Most versions of the city change something elsewhere.
    if (before !== undefined && isDeepStrictEqual(site, before.site)) {
      before.version = version;
      return;
    }
    if (typeof site === 'string') {
      junctions.delete(control.deviceId);
      await before?.release();
      return;
    }
    await before?.stop();
    const { platform, onFailure } = this;
    const deps = { platform, outbox: this.#outbox, traffic, onFailure };
    const simulated = (await devices.find(control.deviceId))?.simulated ?? false;
    junctions.set(control.deviceId, new ControlledJunction(deps, control, site, version, simulated));
  }

  #hear(records: readonly LogRecord[]): void {
    for (const record of records) {
      if (record.topic === topicNames.priorityRequests) {
        this.#hearRequests(record);
        continue;
      }
      const junction = this.#held?.junctions.get(record.key);
      const news = junction && readController(record, junction.site.nodeRef);
      if (news) junction.hear(news);
    }
  }

  /** Whoever sends them tells of many junctions. */
  #hearRequests(record: LogRecord): void {
    const junctions = [...(this.#held?.junctions.values() ?? [])];
    if (junctions.length === 0) return;
    for (const { nodeRef, request } of readRequests(record))
      for (const junction of junctions) if (junction.site.nodeRef === nodeRef) junction.request(request);
  }

  async #commit(consumer: Consumer | undefined, partition: TopicPartition, records: readonly LogRecord[]) {
    const key = `${partition.topic}/${partition.partition}`;
    const nowMs = this.platform.clock.nowMs();
    if (nowMs < (this.#committedMs.get(key) ?? 0) + COMMIT_MS) return;
    this.#committedMs.set(key, nowMs);
    await consumer?.commit(partition, (records.at(-1)?.offset ?? -1) + 1);
  }
}
