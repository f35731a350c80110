import { SAMPLE_DAY } from '@luyun/adapters/controller-log/store-controller-log';
import { sampleDayQuery } from '@luyun/adapters/history-queries/sample-day-query';
import type { Platform } from '@luyun/core';
import { Inject, Injectable } from '@nestjs/common';
import { PLATFORM } from '../api-options.js';
import type { TimeWindow } from '../http/time-window.js';

/** Of settings; the number (NodeReferenceID) of the junction follows. */
const KEY = 'sample-day/';

/**
 * Where sample days lie. The records keep where to look, so that history is not searched as a whole: their events stand among all others
 * of two years. What is not there any more is not told.
 */
@Injectable()
export class SampleDays {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** Before they are stored: events of the sample day of a junction lie from `fromMs` to `toMs`, both included, too. */
  async announce(nodeRef: number, fromMs: number, toMs: number): Promise<void> {
    const { settings } = this.platform.records;
    const known = ((await settings.get(KEY + nodeRef)) ?? { fromMs, toMs }) as TimeWindow;
    const all = { fromMs: Math.min(fromMs, known.fromMs), toMs: Math.max(toMs, known.toMs) };
    await settings.set(KEY + nodeRef, all);
  }

  /** From the first to the last event of a junction's sample day; null where it has none. */
  async find(nodeRef: number): Promise<TimeWindow | null> {
    const announced = await this.platform.records.settings.get(KEY + nodeRef);
    if (announced === undefined) return null;
    return (await this.#stored(new Map([[nodeRef, announced as TimeWindow]]))).get(nodeRef) ?? null;
  }

  /** The sample days of all junctions, by their numbers. */
  async list(): Promise<ReadonlyMap<number, TimeWindow>> {
    const announced = await this.platform.records.settings.list(KEY);
    return this.#stored(new Map([...announced].map(([key, at]) => [Number(key.slice(KEY.length)), at as TimeWindow])));
  }

  async #stored(announced: ReadonlyMap<number, TimeWindow>): Promise<ReadonlyMap<number, TimeWindow>> {
    if (announced.size === 0) return new Map();
    const within = [...announced.values()];
    const found = await this.platform.history.query(sampleDayQuery, {
      junctions: [...announced.keys()],
      deviceId: SAMPLE_DAY,
      fromMs: Math.min(...within.map(({ fromMs }) => fromMs)),
      toMs: Math.max(...within.map(({ toMs }) => toMs)) + 1,
    });
    return new Map(found.map(({ junction, firstMs, lastMs }) => [junction, { fromMs: firstMs, toMs: lastMs }]));
  }
}
