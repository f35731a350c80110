import { type Clock, type Device, type Devices, maySpeakFor, PositionJumps } from '@luyun/core';
import { acceptBatch } from '../intake/accept-batch.js';
import type { Intake } from '../intake/intake.js';
import type { StoredBatch } from '../intake/stored-batch.js';
import { TokenBucket } from '../intake/token-bucket.js';
import { authenticateDevice } from '../roadside/authenticate-device.js';
import { defaultStreamLimits } from '../roadside/stream-limits.js';

const REQUESTS_PER_S = 20;
const MAX_BUCKETS = 10_000;

/** What the sender of a feed gets back. */
export interface FeedReceipt {
  readonly accepted: number;
  readonly quarantined: number;
  readonly position: { readonly topic: string; readonly partition: number; readonly offset: number } | null;
}

/** Takes batches that came over HTTP through the same checks as those of streams. */
export class FeedIntake {
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(
    private readonly intake: Intake,
    private readonly devices: Devices,
    private readonly clock: Clock,
    private readonly onStored: (batch: StoredBatch) => void = () => {},
  ) {}

  nowMs(): number {
    return this.clock.nowMs();
  }

  /** The device of an `Authorization: Bearer <device id>:<credential>` header. */
  async authenticate(authorization: string | undefined): Promise<Device | undefined> {
    const match = /^Bearer ([^:\s]{1,64}):(\S{1,256})$/.exec(authorization ?? '');
    return match ? authenticateDevice(this.devices, match[1] ?? '', match[2] ?? '') : undefined;
  }

  /** Ms that the device has to wait before its next request, 0 when it may go on. */
  throttle(device: Device): number {
    const bucket = this.#buckets.get(device.id) ?? new TokenBucket(REQUESTS_PER_S, this.nowMs());
    this.#buckets.set(device.id, bucket);
    if (this.#buckets.size > MAX_BUCKETS) this.#buckets.clear();
    return bucket.take(1, this.nowMs());
  }

  /** Resolves once the batch is durable, in its topic or in quarantine. Feeds have no sequence: the newest value counts. */
  async accept(device: Device, batch: Uint8Array): Promise<FeedReceipt> {
    const began = performance.now();
    const accepted = acceptBatch(
      batch,
      {
        streamDeviceId: device.id,
        kind: device.kind,
        session: '',
        simulated: device.simulated,
        receivedMs: this.nowMs(),
        clockOffsetMs: 0,
        expectedSequence: 0,
        maxBatchBytes: 2 * defaultStreamLimits.maxBatchBytes,
        maxBatchRows: 2 * defaultStreamLimits.maxBatchRows,
        maySpeakFor: (deviceId) => maySpeakFor(device, deviceId),
      },
      new PositionJumps(),
    );
    const positions = await this.intake.append(accepted.records);
    this.onStored({ ...accepted, bytes: batch.length, durationMs: performance.now() - began });
    const kept = accepted.rows - accepted.quarantinedRows;
    return {
      accepted: kept,
      quarantined: accepted.quarantinedRows,
      position: (kept > 0 ? positions.at(-1) : undefined) ?? null,
    };
  }
}
