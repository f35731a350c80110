import type { ServerResponse } from 'node:http';
import type { BoundingBox, LiveEntry, Platform } from '@luyun/core';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { PLATFORM } from '../api-options.js';
import { touches } from '../city/feature.js';
import { Problem } from '../http/problem.js';
import { advisoryOf, isCurrent } from './advisory.js';

const REMEMBERED = 1000;
/** Events whose last state is known; of others a repetition is told again. */
const MAX_KNOWN = 5000;
const MAX_LISTENERS = 1000;
/** Who reads too slowly is sent away, and comes back with Last-Event-ID. */
const MAX_UNSENT_BYTES = 256 * 1024;
const HEARTBEAT_MS = 15_000;
/** A stream ends after so long, so that logins that have ended do not listen on for ever. */
const LIFE_MS = 30 * 60_000;

interface Told {
  readonly id: number;
  readonly entry: LiveEntry<'event'>;
  readonly text: string;
}

interface Listener {
  readonly response: ServerResponse;
  readonly area: BoundingBox | undefined;
  readonly untilMs: number;
}

/**
 * Tells advisories as server-sent events. The last 1,000 are remembered: who comes back with the id of the last one that
 * arrived gets what was missed, or, where that is not known any more, everything that is current.
 */
@Injectable()
export class AdvisoryStream implements OnModuleInit, OnModuleDestroy {
  private readonly listeners = new Set<Listener>();
  private readonly told: Told[] = [];
  /** What was told last of each event, as text. */
  private readonly latest = new Map<string, string>();
  /** Ids begin at the clock, so that those of an earlier process are lower. */
  private nextId: number;
  private readonly firstId: number;
  private unsubscribe = () => {};
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(PLATFORM) private readonly platform: Platform) {
    this.firstId = this.nextId = platform.clock.nowMs();
  }

  onModuleInit(): void {
    this.unsubscribe = this.platform.liveState.subscribe({
      onChange: ({ kind, entries }) => {
        if (kind === 'event') for (const entry of entries) this.tell(entry as LiveEntry<'event'>);
      },
      onTracks: () => {},
      onEnded: () => {},
    });
    this.timer = setInterval(() => this.beat(), HEARTBEAT_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    this.unsubscribe();
    for (const { response } of this.listeners) response.end();
  }

  /** Begins to tell. Throws 503 when too many listen. */
  async listen(
    response: ServerResponse,
    area: BoundingBox | undefined,
    lastEventId: string | undefined,
  ): Promise<void> {
    if (this.listeners.size >= MAX_LISTENERS) throw new Problem(503, 'Too many listen already.');
    const nowMs = this.platform.clock.nowMs();
    const before = this.nextId - 1;
    const current = (await this.platform.liveState.list('event')).filter((entry) => isCurrent(entry, nowMs));
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    response.write('retry: 3000\n\n');
    const listener = { response, area, untilMs: nowMs + LIFE_MS };
    const missed = this.since(lastEventId);
    if (!missed) for (const entry of current) this.send(listener, entry, textOf(before, entry));
    const news = missed ?? this.told.filter((each) => each.id > before);
    for (const each of news) this.send(listener, each.entry, each.text);
    this.listeners.add(listener);
    response.on('close', () => this.listeners.delete(listener));
  }

  /** What was told after the given id; undefined where that is not known. */
  private since(lastEventId: string | undefined): readonly Told[] | undefined {
    const last = Number(lastEventId);
    if (!lastEventId || !Number.isSafeInteger(last) || last >= this.nextId) return undefined;
    const oldest = this.told[0]?.id ?? this.nextId;
    if (last < Math.max(this.firstId, oldest) - 1) return undefined;
    return this.told.filter((each) => each.id > last);
  }

  private tell(entry: LiveEntry<'event'>): void {
    if (!this.isNews(entry)) return;
    const id = this.nextId++;
    const told = { id, entry, text: textOf(id, entry) };
    this.told.push(told);
    if (this.told.length > REMEMBERED) this.told.shift();
    for (const listener of this.listeners) this.send(listener, entry, told.text);
  }

  /** Roadside units say the same thing every second: that is told once. */
  private isNews({ key, value }: LiveEntry<'event'>): boolean {
    const text = JSON.stringify(value);
    if (this.latest.get(key) === text) return false;
    this.latest.delete(key);
    this.latest.set(key, text);
    const oldest = this.latest.size > MAX_KNOWN ? this.latest.keys().next().value : undefined;
    if (oldest !== undefined) this.latest.delete(oldest);
    return true;
  }

  private send({ response, area }: Listener, { value }: LiveEntry<'event'>, text: string): void {
    if (!touches([[value.longitude, value.latitude]], area)) return;
    if (response.writableLength > MAX_UNSENT_BYTES) response.destroy();
    else response.write(text);
  }

  private beat(): void {
    const nowMs = this.platform.clock.nowMs();
    for (const { response, untilMs } of this.listeners) {
      if (nowMs >= untilMs) response.end();
      else if (response.writableLength > MAX_UNSENT_BYTES) response.destroy();
      else response.write(': here\n\n');
    }
  }
}

function textOf(id: number, entry: LiveEntry<'event'>): string {
  return `id: ${id}\nevent: advisory\ndata: ${JSON.stringify(advisoryOf(entry))}\n\n`;
}
