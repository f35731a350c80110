import { randomUUID } from 'node:crypto';
import { rollbackRequest } from '@luyun/adapters/commands/rollback-request';
import { delayMinutesQuery } from '@luyun/adapters/history-queries/delay-minutes-query';
import { queueMinutesQuery } from '@luyun/adapters/history-queries/queue-minutes-query';
import {
  compareBeforeAfter,
  type Deployment,
  type DeploymentOutcome,
  type Platform,
  type TwoStretches,
  wantsRollback,
} from '@luyun/core';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** So long before a change is compared with what came after it. */
const BEFORE_MS = 3_600_000;
/** The minute of now is not over, and the last ones may not be in history yet. */
const LATE_MS = 2 * MINUTE_MS;
/** Other days whose same hours tell what they do by themselves. */
const SEASON_DAYS = [1, 7, 14];
const ACTOR = 'deployment-watch';

/**
 * Watches over programmes that were written: from when they are seen to run until their time is over they are compared with the time
 * before, and taken back where their rule says so. Several processes may watch: each step is made by one of them.
 */
export class DeploymentWatch {
  constructor(private readonly platform: Platform) {}

  async look(): Promise<void> {
    const open = await this.platform.records.programmes.listDeployments({ states: ['asked', 'watching'] });
    for (const deployment of open) {
      if (deployment.state === 'asked') await this.#begin(deployment);
      else await this.#judge(deployment);
    }
  }

  async #begin({ id, deviceId, version }: Deployment): Promise<void> {
    const { commands, programmes } = this.platform.records;
    const command = await commands.find(id);
    if (!command?.closed) return;
    if (command.done) {
      const sinceMs = Math.max(...command.facts.map(({ timeMs }) => timeMs));
      await this.#endOthers(deviceId, `superseded by version ${version}`);
      await programmes.changeDeployment(id, ['asked'], { state: 'watching', sinceMs });
      return;
    }
    const detail = command.facts.find(({ step }) => step === command.state)?.detail ?? '';
    const reason = detail ? `${command.state}: ${detail}` : command.state;
    await programmes.changeDeployment(id, ['asked'], { state: 'ended', endedMs: this.platform.clock.nowMs(), reason });
  }

  /** What ran before does not run any more: taking it back would take back what came after it. */
  async #endOthers(deviceId: string, reason: string): Promise<void> {
    const { programmes } = this.platform.records;
    const endedMs = this.platform.clock.nowMs();
    for (const { id, state } of await programmes.listDeployments({ deviceId })) {
      if (state === 'watching')
        await programmes.changeDeployment(id, ['watching'], { state: 'ended', endedMs, reason });
    }
  }

  async #judge(deployment: Deployment): Promise<void> {
    const { records, clock } = this.platform;
    const { id, sinceMs, watchMs, rule } = deployment;
    const nowMs = clock.nowMs();
    const untilMs = (sinceMs ?? nowMs) + watchMs;
    const outcome = await this.#compare(deployment, Math.min(nowMs, untilMs + LATE_MS) - LATE_MS);
    const worse = outcome ? wantsRollback(rule, outcome) : undefined;
    const told = worse && outcome?.[worse];
    if (told) {
      const [what, unit] = worse === 'queueM' ? ['queue', 'm'] : ['delay', 's'];
      const reason = `${what} ${told.after.mean.toFixed(0)} ${unit}, expected ${told.expected.toFixed(0)} ${unit}`;
      const command = await records.commands.request(rollbackRequest(deployment, randomUUID(), nowMs, ACTOR, reason));
      const rolledBack = { state: 'rolled-back', endedMs: nowMs, reason, outcome, rollbackId: command.id } as const;
      await records.programmes.changeDeployment(id, ['watching'], rolledBack);
    } else if (nowMs >= untilMs + LATE_MS) {
      await records.programmes.changeDeployment(id, ['watching'], { state: 'kept', endedMs: nowMs, outcome });
    } else {
      await records.programmes.changeDeployment(id, ['watching'], { outcome });
    }
  }

  async #compare({ before: { junctionId }, sinceMs }: Deployment, toMs: number): Promise<DeploymentOutcome | null> {
    if (sinceMs === null) return null;
    const compare = async (
      stretches: (junctionId: string, changeMs: number, toMs: number) => Promise<TwoStretches>,
    ) => {
      const days = [0, ...SEASON_DAYS].map((day) => stretches(junctionId, sinceMs - day * DAY_MS, toMs - day * DAY_MS));
      const [own, ...others] = await Promise.all(days);
      return (own && compareBeforeAfter(own, others)) ?? null;
    };
    const queueM = await compare((...of) => this.#queues(...of));
    const delayS = await compare((...of) => this.#delays(...of));
    return { queueM, delayS };
  }

  /** The longest queue of each minute; none was told: none was there. */
  async #queues(junctionId: string, changeMs: number, toMs: number): Promise<TwoStretches> {
    const fromMs = changeMs - BEFORE_MS;
    const told = await this.platform.history.query(queueMinutesQuery, { junctionId, laneId: '', fromMs, toMs });
    const first = told[0];
    if (first === undefined) return { before: [], after: [] };
    const byMinute = new Map(told.map(({ minuteMs, lengthM }) => [minuteMs, lengthM]));
    const minutes = (beginMs: number, endMs: number) => {
      const values: number[] = [];
      for (let at = Math.ceil(beginMs / MINUTE_MS) * MINUTE_MS; at + MINUTE_MS <= endMs; at += MINUTE_MS) {
        values.push(byMinute.get(at) ?? 0);
      }
      return values;
    };
    return { before: minutes(Math.max(fromMs, first.minuteMs), changeMs), after: minutes(changeMs, toMs) };
  }

  /** The mean delay of each minute in which somebody crossed a stop line: of the others nothing is known. */
  async #delays(junctionId: string, changeMs: number, toMs: number): Promise<TwoStretches> {
    const fromMs = changeMs - BEFORE_MS;
    const told = await this.platform.history.query(delayMinutesQuery, { junctionId, fromMs, toMs });
    const within = (beginMs: number, endMs: number) =>
      told.flatMap(({ minuteMs, delayS }) => (minuteMs >= beginMs && minuteMs + MINUTE_MS <= endMs ? [delayS] : []));
    return { before: within(fromMs, changeMs), after: within(changeMs, toMs) };
  }
}
