import type { roadside } from '@luyun/proto';

interface Sample {
  readonly offsetMs: number;
  readonly roundTripMs: number;
}

/**
 * Offset of the platform's clock, as in NTP: of the last eight exchanges, the one with the shortest round trip counts,
 * because the least of it was spent waiting on one side only.
 */
export class ClockExchange {
  readonly #samples: Sample[] = [];

  /** `receivedMs`: the device's clock when the response arrived. Returns false for a response that cannot be right. */
  add(response: roadside.v1.TimeResponse.$Properties, receivedMs: number): boolean {
    const sentMs = Number(response.deviceSentMs ?? 0);
    const platformReceivedMs = Number(response.platformReceivedMs ?? 0);
    const platformSentMs = Number(response.platformSentMs ?? 0);
    const roundTripMs = receivedMs - sentMs - (platformSentMs - platformReceivedMs);
    if (roundTripMs < 0 || sentMs === 0) return false;
    this.#samples.push({ offsetMs: (platformReceivedMs - sentMs + (platformSentMs - receivedMs)) / 2, roundTripMs });
    if (this.#samples.length > 8) this.#samples.shift();
    return true;
  }

  /** Platform minus device, ms, and the round trip it was measured over; undefined before the first exchange. */
  get best(): Sample | undefined {
    return this.#samples.reduce<Sample | undefined>(
      (best, sample) => (best === undefined || sample.roundTripMs <= best.roundTripMs ? sample : best),
      undefined,
    );
  }
}
