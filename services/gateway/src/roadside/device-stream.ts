import { type ServerDuplexStream, status } from '@grpc/grpc-js';
import type { Clock, Device } from '@luyun/core';
import { maySpeakFor, PositionJumps } from '@luyun/core';
import type { roadside } from '@luyun/proto';
import { type AcceptedBatch, acceptBatch, type BatchOrigin } from '../intake/accept-batch.js';
import type { Intake } from '../intake/intake.js';
import type { StoredBatch } from '../intake/stored-batch.js';
import type { DeviceBudget } from './device-budgets.js';
import type { DeviceSession } from './device-sessions.js';
import type { DeviceFrame } from './roadside-wire.js';
import type { StreamLimits } from './stream-limits.js';

export type DeviceCall = ServerDuplexStream<DeviceFrame, roadside.v1.IConnectResponse>;

/** Malformed frames that a stream may send before it is ended. */
const MAX_MALFORMED = 1000;
/** History keeps corrections as 32-bit ms: 24 days. A clock that is further off is no clock. */
const MAX_CLOCK_OFFSET_MS = 2 ** 31;

export interface DeviceStreamContext {
  readonly intake: Intake;
  readonly clock: Clock;
  readonly limits: StreamLimits;
  readonly budget: DeviceBudget;
  readonly onCommandResult: (deviceId: string, result: roadside.v1.CommandResult) => Promise<void>;
  readonly onStored: (batch: StoredBatch) => void;
}

/** One authenticated device on its stream: reads batches, makes them durable, acknowledges. */
export class DeviceStream {
  #inFlightBytes = 0;
  #inFlightBatches = 0;
  #waitingForTokens = false;
  #quarantinedRows = 0;
  #malformed = 0;
  #clockOffsetMs = 0;
  #ackedSequence = 0;
  #acknowledging = false;
  #draining = false;
  #closing = false;
  #ended = false;
  readonly #jumps = new PositionJumps();
  readonly #mayBeSpokenFor = new Map<string, boolean>();

  constructor(
    private readonly call: DeviceCall,
    readonly device: Device,
    private readonly hello: roadside.v1.Hello,
    private readonly session: DeviceSession,
    private readonly context: DeviceStreamContext,
  ) {}

  /** Greets the device and begins to read. */
  start(): void {
    const { limits, clock } = this.context;
    this.#ackedSequence = this.session.acknowledgeable;
    this.call.write({
      welcome: {
        lastSequence: this.#ackedSequence,
        window: { batches: limits.windowBatches },
        maxBatchBytes: limits.maxBatchBytes,
        maxBatchRows: limits.maxBatchRows,
        timeMs: clock.nowMs(),
      },
    });
    this.call.on('drain', () => {
      this.#draining = false;
      this.#acknowledge();
    });
    this.call.on('data', (frame: DeviceFrame) => this.#read(frame));
  }

  /** Sends a command; false when the device does not take any more now. */
  send(command: roadside.v1.ICommand): boolean {
    if (this.#ended || this.#draining) return false;
    this.#draining = !this.call.write({ command });
    return true;
  }

  /** Ends the stream with a status that the device sees. */
  end(code: status, details: string): void {
    if (this.#ended) return;
    this.#ended = true;
    this.call.emit('error', { code, details });
  }

  /** Says goodbye in order: what was received has been acknowledged. */
  async close(): Promise<void> {
    this.#closing = true;
    this.call.pause();
    await this.session.pending.catch(() => undefined);
    this.#acknowledge();
    if (this.#ended) return;
    this.#ended = true;
    this.call.end();
  }

  #read(frame: DeviceFrame): void {
    if (this.#ended || this.#closing) return;
    if (frame.kind === 'batch') this.#take(frame.bytes);
    else if (frame.kind === 'malformed') this.#takeMalformed(frame.bytes);
    else if (frame.message.timeRequest) this.#answerTime(frame.message.timeRequest);
    else if (frame.message.commandResult) this.#report(frame.message.commandResult as roadside.v1.CommandResult);
    else this.end(status.INVALID_ARGUMENT, 'expected a batch, a command result or a time request');
  }

  /** An outer message that is none: its octets are kept, the stream goes on. */
  #takeMalformed(bytes: Uint8Array): void {
    this.#malformed += 1;
    if (this.#malformed > MAX_MALFORMED) this.end(status.INVALID_ARGUMENT, 'too many malformed frames');
    else this.#append(bytes.length, this.#accept(bytes, 0), false);
  }

  #take(bytes: Uint8Array): void {
    const { session } = this;
    const accepted = this.#accept(bytes, session.expected);
    // Sent again after a reconnect, and already here: acknowledged as soon as the first copy is durable.
    if (!session.take(accepted.sequence)) {
      this.#charge(accepted.rows, 0);
      this.#acknowledgeSoon();
      return;
    }
    this.#append(bytes.length, accepted);
  }

  #accept(bytes: Uint8Array, expectedSequence: number): AcceptedBatch {
    return acceptBatch(bytes, this.#origin(expectedSequence), this.#jumps);
  }

  /** Brings a batch to the log; `numbered` is false for a frame that counts in no session. */
  #append(bytes: number, accepted: AcceptedBatch, numbered = true): void {
    const { session, context } = this;
    const began = performance.now();
    this.#charge(accepted.rows, accepted.quarantinedBytes);
    this.#inFlightBytes += bytes;
    this.#inFlightBatches += 1;
    this.#applyPressure();
    const settle = (stored: boolean) => {
      this.#inFlightBytes -= bytes;
      this.#inFlightBatches -= 1;
      if (numbered) session.settle(accepted.sequence, stored);
      this.#applyPressure();
    };
    session.pending = context.intake.append(accepted.records).then(
      () => {
        settle(true);
        this.#quarantinedRows += accepted.quarantinedRows;
        context.onStored({ ...accepted, bytes, durationMs: performance.now() - began });
        this.#acknowledgeSoon();
      },
      (error: Error) => {
        settle(false);
        this.end(status.UNAVAILABLE, `not stored: ${error.message}`);
      },
    );
  }

  /** Reads only while what is on its way to the log is within bounds: HTTP/2 flow control carries the pressure to the sender. */
  #applyPressure(): void {
    const { maxInFlightBytes, windowBatches } = this.context.limits;
    const { intake } = this.context;
    const full = this.#inFlightBytes > maxInFlightBytes || this.#inFlightBatches > 2 * windowBatches;
    if (intake.full) intake.whenRoom(this.#onRoom);
    if (full || intake.full || this.#waitingForTokens) this.call.pause();
    else if (this.call.isPaused() && !this.#ended && !this.#closing) this.call.resume();
  }

  readonly #onRoom = () => this.#applyPressure();

  /** Every frame costs, whatever it holds; what goes to quarantine costs by its size, too. */
  #charge(rows: number, quarantinedBytes: number): void {
    const { budget, clock } = this.context;
    const nowMs = clock.nowMs();
    const waitMs = budget.messages.take(Math.max(1, rows), nowMs);
    const quarantineWaitMs = quarantinedBytes > 0 ? budget.quarantineBytes.take(quarantinedBytes, nowMs) : 0;
    if (waitMs > 0 || quarantineWaitMs > 0) this.#holdFor(Math.max(waitMs, quarantineWaitMs));
  }

  #holdFor(waitMs: number): void {
    if (this.#waitingForTokens) return;
    this.#waitingForTokens = true;
    this.call.pause();
    setTimeout(() => {
      this.#waitingForTokens = false;
      this.#applyPressure();
    }, waitMs).unref();
  }

  /** One commit makes many batches durable, and one acknowledgement does for all of them. */
  #acknowledgeSoon(): void {
    if (this.#acknowledging) return;
    this.#acknowledging = true;
    setImmediate(() => {
      this.#acknowledging = false;
      this.#acknowledge();
    });
  }

  /** Writes the newest acknowledgement, unless the device is slow to read: then it waits, and newer ones replace it. */
  #acknowledge(): void {
    const sequence = this.session.acknowledgeable;
    if (this.#ended || this.#draining || sequence <= this.#ackedSequence) return;
    this.#ackedSequence = sequence;
    this.#draining = !this.call.write({
      ack: { sequence: this.#ackedSequence, quarantinedRows: this.#quarantinedRows },
    });
  }

  /** Brings the result of a command to the log, under the same pressure as batches. */
  #report(result: roadside.v1.CommandResult): void {
    this.#charge(1, 0);
    this.#inFlightBatches += 1;
    this.#applyPressure();
    const settle = () => {
      this.#inFlightBatches -= 1;
      this.#applyPressure();
    };
    this.context.onCommandResult(this.device.id, result).then(settle, settle);
  }

  #answerTime(request: roadside.v1.ITimeRequest): void {
    this.#charge(1, 0);
    const receivedMs = this.context.clock.nowMs();
    if (typeof request.offsetMs === 'number' && Math.abs(request.offsetMs) < MAX_CLOCK_OFFSET_MS) {
      this.#clockOffsetMs = request.offsetMs;
    }
    if (this.#draining) return;
    this.#draining = !this.call.write({
      timeResponse: {
        deviceSentMs: request.deviceSentMs ?? 0,
        platformReceivedMs: receivedMs,
        platformSentMs: this.context.clock.nowMs(),
      },
    });
  }

  #origin(expectedSequence: number): BatchOrigin {
    const { device, hello, session, context } = this;
    return {
      streamDeviceId: device.id,
      kind: hello.kind,
      session: session.id,
      simulated: hello.simulated || device.simulated,
      receivedMs: context.clock.nowMs(),
      clockOffsetMs: this.#clockOffsetMs,
      expectedSequence,
      maxBatchBytes: context.limits.maxBatchBytes,
      maxBatchRows: context.limits.maxBatchRows,
      maySpeakFor: (deviceId) => this.#maySpeakFor(deviceId),
    };
  }

  #maySpeakFor(deviceId: string): boolean {
    let may = this.#mayBeSpokenFor.get(deviceId);
    if (may === undefined) {
      may = maySpeakFor(this.device, deviceId);
      if (this.#mayBeSpokenFor.size < 10_000) this.#mayBeSpokenFor.set(deviceId, may);
    }
    return may;
  }
}
