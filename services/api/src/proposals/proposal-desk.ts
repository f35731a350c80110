import { randomUUID } from 'node:crypto';
import { listSimulators } from '@luyun/adapters/shadow/list-simulators';
import {
  diffPlans,
  type Junction,
  type Platform,
  type Proposal,
  type ProposalAim,
  type ProposedJunction,
  type ShadowSimulator,
  type SignalProgramme,
} from '@luyun/core';
import { Inject, Injectable } from '@nestjs/common';
import { PLATFORM } from '../api-options.js';
import type { Actor } from '../auth/actor.js';
import { AuditLog } from '../auth/audit-log.js';
import { CityStore } from '../city/city-store.js';
import { notFound, Problem } from '../http/problem.js';
import type { TimeWindow } from '../http/time-window.js';
import { MeasureDesk } from '../measures/measure-desk.js';
import { knownControllers } from '../programmes/find-controllers.js';
import { ProposalRunner } from './proposal-runner.js';

const LEAST_MS = 10 * 60_000;
const MOST_MS = 6 * 3_600_000;

export interface ProposalOrder {
  readonly requestId: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly reason: string;
  readonly plan?: number | undefined;
  readonly simulator: ShadowSimulator;
}

/** A junction with the controller that was read, and the plan that is looked at. */
export interface ReadJunction {
  readonly junction: Junction;
  readonly deviceId: string;
  readonly programme: SignalProgramme;
  readonly plan: SignalProgramme['plans'][number];
}

/** Takes orders for proposals. */
@Injectable()
export class ProposalDesk {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CityStore) private readonly cities: CityStore,
    @Inject(MeasureDesk) private readonly measures: MeasureDesk,
    @Inject(ProposalRunner) private readonly runner: ProposalRunner,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Stores a proposal that the optimiser is to make. Throws a `Problem` where it cannot. */
  async ask(
    order: ProposalOrder & { readonly junctionIds: readonly string[]; readonly aim: ProposalAim },
    actor: Actor,
  ): Promise<Proposal> {
    checkBasis(order, this.platform.clock.nowMs());
    const read = await this.read([...new Set(order.junctionIds)], order, order.plan);
    const junctions = read.map((each) => described(each, null, each.plan));
    const { plan = null } = order;
    const wanted = { junctionIds: read.map(({ junction }) => junction.id), plan, versions: [] };
    return this.#add({ ...order, origin: 'optimiser', wanted, junctions }, actor);
  }

  /** Stores a proposal of versions that were made by hand: they are predicted and run in the shadow. Throws a `Problem` where they cannot. */
  async askEdited(
    order: ProposalOrder & { readonly versions: readonly { readonly deviceId: string; readonly version: number }[] },
    actor: Actor,
  ): Promise<Proposal> {
    checkBasis(order, this.platform.clock.nowMs());
    const { programmes } = this.platform.records;
    const controllers = await knownControllers(this.platform);
    const junctions: ProposedJunction[] = [];
    for (const { deviceId, version } of order.versions) {
      const wanted = await programmes.findVersion(deviceId, version);
      if (!wanted) throw notFound('version', version);
      const held = (await programmes.findReading(deviceId))?.programme;
      const junctionId = held?.junctionId ?? wanted.programme.junctionId;
      if (junctions.some((each) => each.junctionId === junctionId))
        throw new Problem(409, `There are two versions of ${junctionId}.`);
      const changed = wanted.programme.plans.find((plan) => {
        const before = held?.plans.find((each) => each.plan === plan.plan);
        return before !== undefined && diffPlans(before, plan).length > 0;
      });
      const read = await this.#readOne(junctionId, controllers, order, order.plan ?? changed?.plan);
      const to = wanted.programme.plans.find((each) => each.plan === read.plan.plan);
      if (to === undefined) throw new Problem(409, `Version ${version} has no plan ${read.plan.plan} to compare.`);
      junctions.push(described(read, version, to));
    }
    const { plan = null, versions } = order;
    const wanted = { junctionIds: junctions.map(({ junctionId }) => junctionId), plan, versions: [...versions] };
    return this.#add({ ...order, aim: 'delay', origin: 'editor', wanted, junctions }, actor);
  }

  /** What controllers of junctions hold, and the plan that ran. Throws 404 and 409. */
  async read(junctionIds: readonly string[], window: TimeWindow, plan?: number): Promise<ReadJunction[]> {
    const controllers = await knownControllers(this.platform);
    const found: ReadJunction[] = [];
    for (const id of junctionIds) found.push(await this.#readOne(id, controllers, window, plan));
    return found;
  }

  async #readOne(
    id: string,
    controllers: ReadonlyMap<string, string>,
    window: TimeWindow,
    plan: number | undefined,
  ): Promise<ReadJunction> {
    const junction = this.cities.current().junctions.get(id);
    if (!junction) throw notFound('junction', id);
    const deviceId = controllers.get(id);
    const reading = deviceId === undefined ? undefined : await this.platform.records.programmes.findReading(deviceId);
    if (!reading)
      throw new Problem(409, `Read what the controller of ${id} holds first: its plans and limits are not known.`);
    const { programme } = reading;
    const wanted = plan ?? (await this.#running(id, window)) ?? programme.plans[0]?.plan;
    const held = programme.plans.find((each) => each.plan === wanted);
    if (held === undefined) throw new Problem(409, `The controller of ${id} holds no plan ${wanted}.`);
    return { junction, deviceId: reading.deviceId, programme, plan: held };
  }

  /** The plan that ran longest; undefined where the log does not tell. */
  async #running(junctionId: string, window: TimeWindow): Promise<number | undefined> {
    const lasted = new Map<number, number>();
    for (const { plan, fromMs, toMs } of await this.measures.plans(junctionId, window))
      if (plan !== null) lasted.set(plan, (lasted.get(plan) ?? 0) + toMs - fromMs);
    return [...lasted].sort((a, b) => b[1] - a[1])[0]?.[0];
  }

  async #add(
    of: ProposalOrder & Pick<Proposal, 'origin' | 'aim' | 'wanted' | 'junctions'>,
    actor: Actor,
  ): Promise<Proposal> {
    const id = randomUUID();
    const { requestId, reason, origin, aim, wanted, junctions, fromMs, toMs, simulator } = of;
    if (!(await listSimulators()).includes(simulator))
      throw new Problem(
        409,
        'SUMO is not installed on the machine that runs the platform: use the built-in simulator.',
      );
    const stored = await this.platform.records.proposals.add({
      id,
      author: actor.name,
      actorId: actor.id,
      requestId,
      askedMs: this.platform.clock.nowMs(),
      reason,
      origin,
      aim,
      basis: { fromMs, toMs },
      simulator,
      wanted,
      state: 'optimising',
      progress: 0,
      problem: null,
      junctions,
      predicted: null,
      tradeOffs: [],
      shadow: null,
    });
    if (stored.id === id) {
      await this.audit.add(actor, 'proposal', wanted.junctionIds.join(' '), `${id}: ${reason}`);
      this.runner.wake();
    } else if (
      JSON.stringify([stored.wanted, stored.aim, stored.basis, stored.simulator]) !==
      JSON.stringify([wanted, aim, { fromMs, toMs }, simulator])
    ) {
      throw new Problem(409, 'Another proposal was asked for under this request id.');
    }
    return stored;
  }
}

function described({ junction, deviceId, plan }: ReadJunction, version: number | null, to: ReadJunction['plan']) {
  return {
    junctionId: junction.id,
    name: junction.name,
    nameEn: junction.nameEn ?? null,
    deviceId,
    plan: plan.plan,
    version,
    from: plan,
    to,
    changes: diffPlans(plan, to),
    reasons: [],
    demand: [],
  };
}

/** Throws 400. */
export function checkBasis({ fromMs, toMs }: TimeWindow, nowMs: number): void {
  const lasts = toMs - fromMs;
  if (lasts < LEAST_MS || lasts > MOST_MS || toMs > nowMs) {
    const message = 'must be ten minutes to six hours after fromMs, and not in the future';
    throw new Problem(400, `body.toMs: ${message}`, { errors: [{ path: 'body.toMs', message }] });
  }
}
