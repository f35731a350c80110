import { logCountsQuery } from '@luyun/adapters/history-queries/log-counts-query';
import {
  type AlarmSign,
  type CodeCount,
  logCounts,
  type Platform,
  signalSign,
  watchdog,
  watchedCodes,
} from '@luyun/core';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PLATFORM } from '../api-options.js';
import { CityStore } from '../city/city-store.js';
import type { TimeWindow } from '../http/time-window.js';
import { MeasureDesk } from './measure-desk.js';

const EVERY_MS = 10 * 60_000;
/** After a start there is something to look at. */
const FIRST_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Rows are stored some seconds after their time. */
const SETTLED_MS = 15_000;
const LEAST_HOURS = 0.25;
/** Hours of the local day in which there is little traffic. */
const NIGHT = { from: 1, to: 5 } as const;

/** Lets the watchdog of the core look at what all controllers logged, in the last hour and in the last night. */
@Injectable()
export class SignalWatchdog implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('SignalWatchdog');
  private since = new Map<string, number>();
  private current: readonly AlarmSign[] = [];
  private timers: NodeJS.Timeout[] = [];

  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CityStore) private readonly cities: CityStore,
    @Inject(MeasureDesk) private readonly desk: MeasureDesk,
  ) {}

  onApplicationBootstrap(): void {
    const look = () => void this.look().catch((error: Error) => this.logger.error(error.message));
    this.timers = [setTimeout(look, FIRST_MS), setInterval(look, EVERY_MS)];
    for (const timer of this.timers) timer.unref();
  }

  onModuleDestroy(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  /** What the rules said when they looked last. */
  signs(): readonly AlarmSign[] {
    return this.current;
  }

  async look(): Promise<void> {
    const nowMs = this.platform.clock.nowMs() - SETTLED_MS;
    const signs = [
      ...(await this.judge({ fromMs: nowMs - HOUR_MS, toMs: nowMs }, false)),
      ...(await this.judge(lastNight(nowMs), true)),
    ];
    const since = new Map<string, number>();
    for (const { id, level, sinceMs } of signs) if (level !== 'clear') since.set(id, this.since.get(id) ?? sinceMs);
    this.since = since;
    this.current = signs.map((sign) => ({ ...sign, sinceMs: since.get(sign.id) ?? sign.sinceMs }));
  }

  private async judge(window: TimeWindow, night: boolean): Promise<AlarmSign[]> {
    const { history } = this.platform;
    const rows = await history.query(logCountsQuery, { ...window, codes: [...watchedCodes] });
    const byNode = new Map<number, CodeCount[]>();
    for (const { junction, ...count } of rows) byNode.set(junction, [...(byNode.get(junction) ?? []), count]);
    if (!night) {
      // Who logged within the day and is silent now is heard of as well.
      const day = await history.query(logCountsQuery, { fromMs: window.toMs - DAY_MS, toMs: window.toMs, codes: [] });
      for (const { junction } of day) if (!byNode.has(junction)) byNode.set(junction, []);
    }
    const fromMs = Math.max(window.fromMs, Math.min(...rows.map(({ firstMs }) => firstMs)));
    if (window.toMs - fromMs < LEAST_HOURS * HOUR_MS) return [];
    return this.cities.current().model.junctions.flatMap((junction) => {
      const counts = byNode.get(junction.nodeRef);
      if (!junction.signalised || counts === undefined) return [];
      const findings = watchdog(logCounts(counts, this.desk.setup(junction.id)), { fromMs, toMs: window.toMs, night });
      // By night only what the last hour does not say.
      const own = findings.filter(({ rule }) => night === ['max-out', 'force-off', 'pedestrian-stuck'].includes(rule));
      return own.map((finding) => signalSign(finding, junction, window.toMs));
    });
  }
}

/** The last night that is over, by the clock of this machine. */
function lastNight(nowMs: number): TimeWindow {
  const end = new Date(nowMs);
  end.setHours(NIGHT.to, 0, 0, 0);
  if (end.getTime() > nowMs) end.setDate(end.getDate() - 1);
  return { fromMs: end.getTime() - (NIGHT.to - NIGHT.from) * HOUR_MS, toMs: end.getTime() };
}
