import type { Device } from '@luyun/core';
import { TokenBucket } from '../intake/token-bucket.js';

/** Octets that one device may have put into quarantine; what comes faster waits on the device's side. */
const QUARANTINE_BYTES_PER_S = 256 * 1024;
const MAX_DEVICES = 50_000;

/** What a device may send. */
export interface DeviceBudget {
  readonly perS: number;
  readonly messages: TokenBucket;
  readonly quarantineBytes: TokenBucket;
}

/** Budgets by device. They outlive streams, so that connecting again does not renew them. */
export class DeviceBudgets {
  readonly #budgets = new Map<string, DeviceBudget>();

  of(device: Device, nowMs: number): DeviceBudget {
    const known = this.#budgets.get(device.id);
    this.#budgets.delete(device.id);
    const perS = Math.max(1, device.maxMessagesPerS);
    const budget = {
      perS,
      messages: known?.perS === perS ? known.messages : new TokenBucket(perS, nowMs),
      quarantineBytes: known?.quarantineBytes ?? new TokenBucket(QUARANTINE_BYTES_PER_S, nowMs),
    };
    this.#budgets.set(device.id, budget);
    if (this.#budgets.size > MAX_DEVICES) {
      const [oldest] = this.#budgets.keys();
      if (oldest !== undefined) this.#budgets.delete(oldest);
    }
    return budget;
  }
}
