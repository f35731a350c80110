import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { CityModel, Platform } from '@luyun/core';
import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { PLATFORM } from '../api-options.js';
import { CitySnapshot, emptyCity } from './city-snapshot.js';

const REFRESH_MS = 5000;
/** A model that unpacks to more is refused: 1 GiB. */
const MAX_MODEL_BYTES = 2 ** 30;

/** The city model in force, kept in memory. Looks every 5 s whether somebody, anywhere, has stored a newer version. */
@Injectable()
export class CityStore implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger('City');
  private snapshot: CitySnapshot = emptyCity;
  private readonly listeners = new Set<(city: CitySnapshot) => void>();
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => {
      this.refresh().catch((error: Error) => this.logger.error(`The city model could not be read: ${error.message}`));
    }, REFRESH_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  current(): CitySnapshot {
    return this.snapshot;
  }

  /** Calls `listener` whenever another version comes into force. Returns the way to stop. */
  onChange(listener: (city: CitySnapshot) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Stores `model` as the newest version and puts it into force here at once. */
  async save(model: CityModel, author: string, note: string): Promise<CitySnapshot> {
    const body = await promisify(gzip)(Buffer.from(JSON.stringify(model)));
    await this.platform.records.cityModels.add({ createdMs: this.platform.clock.nowMs(), author, note, body });
    await this.refresh();
    return this.snapshot;
  }

  /** Undefined where there is no such version. */
  async find(version: number): Promise<CityModel | undefined> {
    const stored = await this.platform.records.cityModels.find(version);
    return stored && unpack(stored.body);
  }

  /** Takes the newest version, if it is not the one in force here. */
  async refresh(): Promise<void> {
    const versions = await this.platform.records.cityModels.list();
    const newest = versions.reduce((highest, each) => Math.max(highest, each.version), 0);
    if (newest === this.snapshot.version) return;
    const latest = await this.platform.records.cityModels.latest();
    if (!latest || latest.version === this.snapshot.version) return;
    const snapshot = new CitySnapshot(latest.version, await unpack(latest.body));
    if (snapshot.version < this.snapshot.version) return;
    this.snapshot = snapshot;
    for (const listener of this.listeners) listener(snapshot);
  }
}

async function unpack(body: Uint8Array): Promise<CityModel> {
  const json = await promisify(gunzip)(body, { maxOutputLength: MAX_MODEL_BYTES });
  return JSON.parse(json.toString('utf8')) as CityModel;
}
