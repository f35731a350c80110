import { Server, type ServerCredentials, status } from '@grpc/grpc-js';
import { type Clock, type Devices, maySpeakFor } from '@luyun/core';
import type { roadside } from '@luyun/proto';
import type { Intake } from '../intake/intake.js';
import type { StoredBatch } from '../intake/stored-batch.js';
import { authenticateDevice } from './authenticate-device.js';
import { DeviceBudgets } from './device-budgets.js';
import { DeviceSessions } from './device-sessions.js';
import { type DeviceCall, DeviceStream } from './device-stream.js';
import { type DeviceFrame, roadsideService } from './roadside-wire.js';
import { defaultStreamLimits, type StreamLimits } from './stream-limits.js';

const HELLO_TIMEOUT_MS = 10_000;
/** Streams that have not said who they are: of one address, and in all. They take no place of a device. */
const MAX_GREETING_PER_ADDRESS = 1000;
const MAX_GREETING = 4000;
/** A connection without a stream is closed after so long. */
const IDLE_CONNECTION_MS = 60_000;
const RECHECK_MS = 30_000;
const REFUSAL_DELAY_MS = 1000;

export interface RoadsideServerOptions {
  readonly intake: Intake;
  readonly devices: Devices;
  readonly clock: Clock;
  readonly credentials: ServerCredentials;
  readonly host: string;
  readonly port: number;
  readonly limits?: Partial<StreamLimits>;
  /** How often it is looked whether devices may still speak. Default 30 s. */
  readonly recheckMs?: number;
  readonly onCommandResult?: (deviceId: string, result: roadside.v1.CommandResult) => Promise<void>;
  readonly onStored?: (batch: StoredBatch) => void;
}

/** The gRPC door for roadside devices: greets, authenticates, and keeps one stream a device. */
export class RoadsideServer {
  readonly #server: Server;
  readonly #sessions = new DeviceSessions();
  readonly #budgets = new DeviceBudgets();
  readonly #streams = new Map<string, DeviceStream>();
  readonly #limits: StreamLimits;
  /** Streams before their hello was answered, by address. */
  readonly #greeting = new Map<string, number>();
  #greetingInAll = 0;
  #quarantinedRows = 0;
  #recheck: NodeJS.Timeout | undefined;

  constructor(private readonly options: RoadsideServerOptions) {
    this.#limits = { ...defaultStreamLimits, ...options.limits };
    this.#server = new Server({
      'grpc.max_receive_message_length': 4 * this.#limits.maxBatchBytes,
      'grpc.keepalive_time_ms': 30_000,
      'grpc.keepalive_timeout_ms': 10_000,
      'grpc.max_concurrent_streams': 1000,
      'grpc.max_connection_idle_ms': IDLE_CONNECTION_MS,
    });
    this.#server.addService(roadsideService, { connect: (call: DeviceCall) => this.#greet(call) });
  }

  /** Begins to listen; resolves with the port. Rejects when the port is taken. */
  async listen(): Promise<number> {
    const { host, port, credentials } = this.options;
    const bound = await new Promise<number>((resolve, reject) =>
      this.#server.bindAsync(`${host}:${port}`, credentials, (error, actual) =>
        error ? reject(error) : resolve(actual),
      ),
    );
    this.#recheck = setInterval(
      () => void this.#endRevoked().catch(() => undefined),
      this.options.recheckMs ?? RECHECK_MS,
    ).unref();
    return bound;
  }

  /** Devices connected now. */
  get connected(): readonly string[] {
    return [...this.#streams.keys()];
  }

  /** Rows sent to quarantine since the start. */
  get quarantinedRows(): number {
    return this.#quarantinedRows;
  }

  /** Sends a command to a connected device, or through the concentrator that speaks for it; false when there is none. */
  send(deviceId: string, command: roadside.v1.ICommand): boolean {
    const stream =
      this.#streams.get(deviceId) ?? [...this.#streams.values()].find((each) => maySpeakFor(each.device, deviceId));
    return stream?.send(command) ?? false;
  }

  /** Stops intake: takes no more, acknowledges what is on its way, ends the streams. */
  async close(): Promise<void> {
    clearInterval(this.#recheck);
    await Promise.all([...this.#streams.values()].map((stream) => stream.close()));
    await new Promise<void>((resolve) => {
      const force = setTimeout(() => this.#server.forceShutdown(), 2000);
      this.#server.tryShutdown(() => {
        clearTimeout(force);
        resolve();
      });
    });
  }

  #greet(call: DeviceCall): void {
    call.on('error', () => undefined);
    const address = call.getPeer().replace(/:\d+$/, '');
    const fromAddress = this.#greeting.get(address) ?? 0;
    if (fromAddress >= MAX_GREETING_PER_ADDRESS || this.#greetingInAll >= MAX_GREETING) {
      call.emit('error', { code: status.RESOURCE_EXHAUSTED, details: 'too many streams without hello' });
      return;
    }
    this.#greeting.set(address, fromAddress + 1);
    this.#greetingInAll += 1;
    let greeting = true;
    const greeted = () => {
      if (!greeting) return;
      greeting = false;
      this.#greetingInAll -= 1;
      const left = (this.#greeting.get(address) ?? 1) - 1;
      if (left > 0) this.#greeting.set(address, left);
      else this.#greeting.delete(address);
    };
    call.once('close', greeted);
    call.once('cancelled', greeted);
    const timeout = setTimeout(
      () => call.emit('error', { code: status.DEADLINE_EXCEEDED, details: 'no hello' }),
      HELLO_TIMEOUT_MS,
    ).unref();
    call.once('data', (frame: DeviceFrame) => {
      clearTimeout(timeout);
      call.pause();
      this.#admit(call, frame)
        .catch((error: Error) => call.emit('error', { code: status.UNAVAILABLE, details: error.message }))
        .finally(greeted);
    });
  }

  async #admit(call: DeviceCall, frame: DeviceFrame): Promise<void> {
    const hello = frame.kind === 'message' ? frame.message.hello : undefined;
    if (!hello) {
      call.emit('error', { code: status.INVALID_ARGUMENT, details: 'expected hello first' });
      return;
    }
    const { deviceId = '', credential = '', session = '' } = hello;
    if (!/^[\x21-\x7e]{1,32}$/.test(session ?? '')) {
      const details = 'hello.session must have 1 to 32 printable characters';
      call.emit('error', { code: status.INVALID_ARGUMENT, details });
      return;
    }
    const device = await authenticateDevice(this.options.devices, deviceId ?? '', credential ?? '');
    if (!device) {
      // Slow, so that credentials cannot be tried at speed; the same words for an unknown id and a wrong credential.
      await new Promise((resolve) => setTimeout(resolve, REFUSAL_DELAY_MS));
      call.emit('error', { code: status.UNAUTHENTICATED, details: 'unknown device or wrong credential' });
      return;
    }
    this.#endReplaced(device.id);
    if (this.#streams.size >= this.#limits.maxStreams) {
      call.emit('error', { code: status.RESOURCE_EXHAUSTED, details: 'too many devices on this gateway' });
      return;
    }
    const deviceSession = this.#sessions.open(device.id, session ?? '', Number(hello.lastSequence) || 0);
    await deviceSession.pending.catch(() => undefined);
    if (call.cancelled) return;
    // It may have connected twice while both waited: one stream a device.
    this.#endReplaced(device.id);
    const stream = new DeviceStream(call, device, hello as roadside.v1.Hello, deviceSession, {
      intake: this.options.intake,
      clock: this.options.clock,
      limits: this.#limits,
      budget: this.#budgets.of(device, this.options.clock.nowMs()),
      onCommandResult: this.options.onCommandResult ?? (async () => undefined),
      onStored: (batch) => {
        this.#quarantinedRows += batch.quarantinedRows;
        this.options.onStored?.(batch);
      },
    });
    this.#streams.set(device.id, stream);
    const forget = () => {
      if (this.#streams.get(device.id) === stream) this.#streams.delete(device.id);
    };
    call.once('close', forget);
    call.once('cancelled', forget);
    call.once('end', () => void stream.close());
    stream.start();
    call.resume();
  }

  #endReplaced(deviceId: string): void {
    this.#streams.get(deviceId)?.end(status.ABORTED, 'the device has connected again');
    this.#streams.delete(deviceId);
  }

  /** Ends streams of devices that were disabled or removed meanwhile. */
  async #endRevoked(): Promise<void> {
    for (const [id, stream] of this.#streams) {
      const device = await this.options.devices.find(id);
      if (!device || device.disabled || device.credentialHash !== stream.device.credentialHash) {
        stream.end(status.PERMISSION_DENIED, 'the device was disabled, removed, or got a new credential');
      }
    }
  }
}
