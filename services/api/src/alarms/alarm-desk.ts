import {
  type Alarm,
  type AlarmBook,
  type AlarmSign,
  corridorSign,
  deviceSigns,
  eventSign,
  foldAlarms,
  openAlarms,
  type Platform,
  RefusedRate,
} from '@luyun/core';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PLATFORM } from '../api-options.js';
import { CityStore } from '../city/city-store.js';
import { SignalWatchdog } from '../measures/signal-watchdog.js';

const JUDGE_MS = 2_000;

/** Judges the live state every two seconds by the rules of the core, and knows which alarms are open. */
@Injectable()
export class AlarmDesk implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Alarms');
  private readonly book: AlarmBook = new Map();
  private rates = new Map<string, { readonly rate: RefusedRate; readonly perS: number }>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CityStore) private readonly cities: CityStore,
    @Inject(SignalWatchdog) private readonly signals: SignalWatchdog,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.judge().catch((error: Error) => this.logger.error(error.message));
    }, JUDGE_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Open alarms, the gravest first. */
  list(): Alarm[] {
    return openAlarms(this.book);
  }

  /** Rows of a device that were refused, a second. */
  refusedPerS(deviceId: string): number {
    return this.rates.get(deviceId)?.perS ?? 0;
  }

  private async judge(): Promise<void> {
    const { liveState, clock } = this.platform;
    const nowMs = clock.nowMs();
    const { corridors } = this.cities.current();
    const signs = await this.deviceSigns(nowMs);
    for (const entry of await liveState.list('event')) {
      const sign = eventSign(entry, nowMs);
      if (sign) signs.push(sign);
    }
    for (const entry of await liveState.list('corridor')) {
      const corridor = corridors.get(entry.key);
      if (corridor) signs.push(corridorSign(entry, corridor, nowMs));
    }
    signs.push(...this.signals.signs());
    foldAlarms(this.book, signs, nowMs);
  }

  private async deviceSigns(nowMs: number): Promise<AlarmSign[]> {
    const entries = await this.platform.liveState.list('device');
    const heard = new Map(entries.map(({ key, value }) => [key, value]));
    const rates: typeof this.rates = new Map();
    const signs: AlarmSign[] = [];
    const silent = new Set<string>();
    const facts = entries.map(({ key: id, value: device }) => {
      const rate = this.rates.get(id)?.rate ?? new RefusedRate();
      const perS = rate.note(device.quarantinedRows, nowMs);
      rates.set(id, { rate, perS });
      return { id, device, cutOff: false, refusedPerS: perS, nowMs };
    });
    this.rates = rates;
    // Streams first: whether a device is cut off depends on them.
    for (const fact of facts) {
      if (fact.device.streamId !== undefined && heard.has(fact.device.streamId)) continue;
      const own = deviceSigns(fact);
      if (own.some(({ kind, level }) => kind === 'device-silent' && level === 'raised')) silent.add(fact.id);
      signs.push(...own);
    }
    for (const fact of facts) {
      const { streamId } = fact.device;
      if (streamId === undefined || !heard.has(streamId)) continue;
      signs.push(...deviceSigns({ ...fact, cutOff: silent.has(streamId) }));
    }
    return signs;
  }
}
