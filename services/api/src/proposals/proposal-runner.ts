import { randomUUID } from 'node:crypto';
import { optimiseProposal } from '@luyun/adapters/optimise/proposal-optimiser';
import { runShadow } from '@luyun/adapters/shadow/run-shadow';
import { loadJunctionSeen } from '@luyun/adapters/signal-events/load-junction-seen';
import {
  type CityModel,
  type JunctionBasis,
  type Platform,
  type Proposal,
  shadowOutcome,
  shadowTask,
} from '@luyun/core';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PLATFORM } from '../api-options.js';
import { CityStore } from '../city/city-store.js';

const LOOK_MS = 5_000;
const TELL_MS = 1_000;
/** Of a worker that says nothing for so long it is taken that it died. */
const SILENT_MS = 30_000;
const MOST_ATTEMPTS = 3;
/** Share of the work that measuring and optimising take. */
const OPTIMISING = 0.4;
const MEASURING = 0.1;
const SEEDS = 5;
/** Of few junctions half an hour runs in seconds. */
const MOST_PERIODS = 6;
const SIMULATE_WITHIN_S = 120;

type Seen = JunctionBasis & { readonly deviceId: string };

/**
 * Works on proposals, one at a time: measures, optimises in a worker thread, stores what was found as versions, has it run in the
 * shadow. What it knows is in the records: where it dies, any API process goes on from there.
 */
@Injectable()
export class ProposalRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Proposals');
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private again = false;

  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CityStore) private readonly cities: CityStore,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.wake(), LOOK_MS);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.stopping.abort();
    await this.working;
  }

  /** Looks for work now. */
  wake(): void {
    this.again = true;
    this.working ??= this.#workOff()
      .catch((error: Error) => this.logger.error(error.message))
      .finally(() => {
        this.working = undefined;
      });
  }

  async #workOff(): Promise<void> {
    while (this.again && !this.stopping.signal.aborted) {
      this.again = false;
      const claim = randomUUID();
      const nowMs = this.platform.clock.nowMs();
      const claimed = await this.platform.records.proposals.claim(claim, nowMs, nowMs - SILENT_MS);
      if (claimed === undefined) return;
      this.again = true;
      const turn = new Turn(this.platform, claim, claimed.proposal);
      try {
        if (claimed.attempts > MOST_ATTEMPTS) throw new Error(`It was begun ${MOST_ATTEMPTS} times and never ended.`);
        await this.#work(turn);
      } catch (error) {
        // Who is told to stop leaves the work to the next.
        if (this.stopping.signal.aborted) return;
        await turn.put({ state: 'failed', problem: (error as Error).message });
      } finally {
        turn.end();
      }
    }
  }

  async #work(turn: Turn): Promise<void> {
    const { model } = this.cities.current();
    const seen = await this.#measure(turn, model);
    if (turn.proposal.state === 'optimising') await this.#optimise(turn, model, seen);
    if (turn.proposal.state === 'simulating') await this.#simulate(turn, model, seen);
  }

  async #measure(turn: Turn, city: CityModel): Promise<Seen[]> {
    const { junctions, basis } = turn.proposal;
    const all: Seen[] = [];
    for (const { junctionId, deviceId, from } of junctions) {
      const junction = city.junctions.find(({ id }) => id === junctionId);
      const held = await this.platform.records.programmes.findReading(deviceId);
      if (junction === undefined || held === undefined) throw new Error(`${junctionId} is not known any more.`);
      const seen = await loadJunctionSeen(this.platform.history, city, junction, basis);
      all.push({ junction, deviceId, limits: held.programme.limits, plan: from, seen });
      turn.progress((MEASURING * all.length) / junctions.length);
    }
    const vehicles = ({ seen: { lanes } }: Seen) =>
      lanes.some(({ passings, detected }) => passings.length > 0 || detected.some((count) => count > 0));
    const blind = all.find((each) => !vehicles(each));
    if (blind !== undefined) throw new Error(`No vehicles were measured at ${blind.junction.id} in that time.`);
    return all;
  }

  async #optimise(turn: Turn, city: CityModel, seen: readonly Seen[]): Promise<void> {
    const { proposal } = turn;
    const byHand = proposal.origin === 'editor';
    const found = await optimiseProposal(
      {
        city,
        window: proposal.basis,
        aim: proposal.aim,
        junctions: seen.map(({ deviceId: _, ...basis }, j) => ({
          ...basis,
          wanted: byHand ? proposal.junctions[j]?.to : undefined,
        })),
      },
      (share) => turn.progress(MEASURING + (OPTIMISING - MEASURING) * share),
      this.stopping.signal,
    );
    const junctions = proposal.junctions.map((junction, j) => ({ ...junction, ...found.junctions[j] }));
    const { predicted, tradeOffs } = found;
    if (!byHand) {
      for (const [j, junction] of junctions.entries()) {
        if (junction.changes.length === 0) continue;
        junctions[j] = { ...junction, version: await this.#addVersion(proposal, junction) };
      }
    }
    const isDone = !byHand && junctions.every(({ changes }) => changes.length === 0);
    const next = isDone
      ? { state: 'ready' as const, progress: 1 }
      : { state: 'simulating' as const, progress: OPTIMISING };
    await turn.put({ ...next, junctions, predicted, tradeOffs });
  }

  async #addVersion(
    { author, reason }: Proposal,
    { deviceId, plan, to }: Proposal['junctions'][number],
  ): Promise<number> {
    const { programmes } = this.platform.records;
    const held = await programmes.findReading(deviceId);
    if (held === undefined) throw new Error(`What ${deviceId} holds is not known any more.`);
    const plans = held.programme.plans.map((each) => (each.plan === plan ? to : each));
    const createdMs = this.platform.clock.nowMs();
    return programmes.addVersion({ deviceId, createdMs, author, reason, programme: { ...held.programme, plans } });
  }

  async #simulate(turn: Turn, city: CityModel, seen: readonly Seen[]): Promise<void> {
    const { simulator, basis, junctions, predicted } = turn.proposal;
    const task = shadowTask(
      city,
      seen.map((each, j) => ({ ...each, to: junctions[j]?.to ?? each.plan })),
      basis,
      { simulator, seeds: SEEDS, mostPeriods: MOST_PERIODS, withinS: SIMULATE_WITHIN_S },
    );
    const tell = (share: number) => turn.progress(OPTIMISING + (1 - OPTIMISING) * share);
    const pairs = await runShadow(task, tell, this.stopping.signal);
    await turn.put({ state: 'ready', progress: 1, shadow: shadowOutcome(simulator, pairs, predicted?.delayS) });
  }
}

/** A worker's turn at a proposal: tells the records how far it is, and that it lives. */
class Turn {
  readonly #timer: NodeJS.Timeout;
  #saving: Promise<unknown> = Promise.resolve();
  #toldMs = 0;

  constructor(
    private readonly platform: Platform,
    private readonly claim: string,
    public proposal: Proposal,
  ) {
    this.#timer = setInterval(() => this.#save(), LOOK_MS);
  }

  progress(progress: number): void {
    this.proposal = { ...this.proposal, progress: Math.max(progress, this.proposal.progress) };
    const nowMs = this.platform.clock.nowMs();
    if (nowMs - this.#toldMs < TELL_MS) return;
    this.#toldMs = nowMs;
    this.#save();
  }

  /** Rejects where another worker has taken the proposal. */
  async put(change: Partial<Proposal>): Promise<void> {
    this.proposal = { ...this.proposal, ...change };
    await this.#saving;
    const { proposals } = this.platform.records;
    const kept = await proposals.save(this.proposal, this.claim, this.platform.clock.nowMs());
    if (!kept) throw new Error('Somebody else works on it.');
  }

  end(): void {
    clearInterval(this.#timer);
  }

  #save(): void {
    const { proposal } = this;
    this.#saving = this.#saving
      .then(() => this.platform.records.proposals.save(proposal, this.claim, this.platform.clock.nowMs()))
      .catch(() => undefined);
  }
}
