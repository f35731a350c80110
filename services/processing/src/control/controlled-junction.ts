import { randomUUID } from 'node:crypto';
import type { CommandOutbox } from '@luyun/adapters/commands/command-outbox';
import { encodeContent } from '@luyun/adapters/wire/commands';
import { encodeDecision } from '@luyun/adapters/wire/control-decision';
import {
  type CommandContent,
  type ControlAction,
  ControlRun,
  type ControlSite,
  type ControlSwitch,
  type HeardRequest,
  type Platform,
  SILENT_MS,
  topicNames,
} from '@luyun/core';
import { CONTROL_GROUP } from '../processing-groups.js';
import type { CityTraffic } from './city-traffic.js';
import type { ControllerNews } from './read-controller.js';

/** An order that has not reached its controller by then is not worth carrying out any more. */
const ORDER_WAIT_MS = 5_000;
/** Positions of the same second may still be on their way for so long. */
const TRAFFIC_WAIT_MS = 150;
/** What became of a command is looked up when it should have been done by then, by the controller's clock. */
const LOOK_UP_MS = 2_000;

export interface ControlDeps {
  readonly platform: Platform;
  readonly outbox: CommandOutbox;
  readonly traffic: CityTraffic;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Carries out the control of one junction: feeds its run, keeps each decision in the log, and sends what it orders by the ledger, never
 * before the decision is kept.
 */
export class ControlledJunction {
  readonly #runId = randomUUID();
  readonly #run: ControlRun;
  readonly #lanes: ReadonlySet<string>;
  #heardMs: number;
  #dueSinceMs: number | undefined;
  #deciding: Promise<void> | undefined;
  #retry: NodeJS.Timeout | undefined;
  #sent: { readonly id: string; readonly timeMs: number; open: boolean } | undefined;
  #stopped = false;

  constructor(
    private readonly deps: ControlDeps,
    readonly control: ControlSwitch,
    readonly site: ControlSite,
    /** What its site was last made of. */
    public version: string,
    private readonly simulated: boolean,
  ) {
    this.#heardMs = deps.platform.clock.nowMs();
    this.#run = new ControlRun(site, this.#runId, simulated);
    this.#lanes = new Set([...site.reach.keys(), ...site.exits.flatMap(({ laneIds }) => laneIds)]);
  }

  hear({ lights, events }: ControllerNews): void {
    for (const event of events) this.#run.event(event);
    for (const light of lights) this.#run.light(light);
    if (lights.length === 0) return;
    this.#heardMs = this.deps.platform.clock.nowMs();
    this.pump();
  }

  request(request: HeardRequest): void {
    this.#run.request(request);
  }

  /** Decides where it is time and everything is there. */
  pump(): void {
    if (this.#stopped || this.#deciding !== undefined || this.#run.dueMs === undefined) return;
    this.#dueSinceMs ??= performance.now();
    const waitMs = TRAFFIC_WAIT_MS - (performance.now() - this.#dueSinceMs);
    if (!this.deps.traffic.isKnown(this.#run.dueMs) && waitMs > 0) {
      this.#retry ??= setTimeout(() => {
        this.#retry = undefined;
        this.pump();
      }, waitMs);
      return;
    }
    this.#dueSinceMs = undefined;
    this.#deciding = this.#decide()
      .catch((error: unknown) => {
        this.#run.orderLost();
        this.deps.onFailure(error);
      })
      .finally(() => {
        this.#deciding = undefined;
        setImmediate(() => this.pump());
      });
  }

  /** Gives back a junction of which nothing is heard any more. */
  async look(): Promise<void> {
    const nowMs = this.deps.platform.clock.nowMs();
    if (nowMs - this.#heardMs <= SILENT_MS || this.#deciding !== undefined) return;
    const { timeMs } = this.#run;
    const action = this.#run.silence();
    if (action !== null) await this.#request(action, randomUUID(), `${this.#runId}/silent/${nowMs}`);
    // By the controller's clock, which may be any: what comes after the silence is to count as newer.
    if (timeMs > 0) await this.#show(timeMs + 1, null);
  }

  /** Decides no more; what was sent last stands until it runs out. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    await this.#deciding;
  }

  /** Gives the junction back to its controller, for good. */
  async release(): Promise<void> {
    await this.stop();
    if (this.#run.orders) await this.#request({ kind: 'release' }, randomUUID(), `${this.#runId}/released`);
  }

  async #decide(): Promise<void> {
    const { platform, traffic } = this.deps;
    // What the controller logged before these lights is at hand by then.
    await new Promise((resolve) => setImmediate(resolve));
    const timeMs = this.#run.dueMs;
    if (timeMs === undefined) return;
    await this.#lookUp(timeMs);
    const outcome = this.#run.decide(traffic.on(this.#lanes, timeMs));
    if (outcome === undefined) return;
    const { record, action } = outcome;
    const commandId = action === null ? null : randomUUID();
    const kept = platform.eventLog.append([
      {
        topic: topicNames.controlDecisions,
        key: record.junctionId,
        value: encodeDecision({ ...record, commandId }),
        timeMs: platform.clock.nowMs(),
      },
    ]);
    if (action !== null && commandId !== null) {
      await this.#request(action, commandId, `${record.run}/${record.number}`, kept);
      this.#sent = { id: commandId, timeMs, open: true };
    } else await kept;
    await this.#show(timeMs, record.order, record.number);
  }

  /** Learns whether the controller refused, or did not hear, what was sent. */
  async #lookUp(timeMs: number): Promise<void> {
    const sent = this.#sent;
    if (!sent?.open || timeMs < sent.timeMs + LOOK_UP_MS) return;
    const command = await this.deps.platform.records.commands.find(sent.id);
    if (command === undefined) return;
    sent.open = !command.closed;
    if (['rejected', 'failed', 'expired'].includes(command.state)) this.#run.refused();
  }

  /** @param kept what the request is to wait for */
  async #request(action: ControlAction, id: string, requestId: string, kept?: Promise<unknown>): Promise<void> {
    const { platform, outbox } = this.deps;
    const { nodeRef } = this.site;
    const content: CommandContent =
      action.kind === 'order'
        ? { kind: 'order-stage', nodeRef, greenGroups: action.groups, holdMs: action.holdMs }
        : { kind: 'release-control', nodeRef };
    const timeMs = platform.clock.nowMs();
    const by = { timeMs, actor: CONTROL_GROUP, detail: '' };
    await kept;
    await platform.records.commands.request({
      id,
      deviceId: this.control.deviceId,
      kind: content.kind,
      actorId: CONTROL_GROUP,
      requestId,
      expiresMs: timeMs + ORDER_WAIT_MS,
      body: encodeContent(content),
      reason: '',
      facts: [
        { ...by, step: 'requested' },
        { ...by, step: 'authorised' },
      ],
    });
    await outbox.flush();
  }

  async #show(timeMs: number, order: readonly number[] | null, number = 0): Promise<void> {
    const { mode, reason, sinceMs } = this.#run;
    await this.deps.platform.liveState.put('control', [
      {
        key: this.site.junctionId,
        eventTimeMs: timeMs,
        simulated: this.simulated,
        value: {
          mode,
          reason,
          sinceMs,
          decidedMs: timeMs,
          run: this.#runId,
          number,
          order,
          commandId: this.#sent?.id ?? null,
        },
      },
    ]);
  }
}
