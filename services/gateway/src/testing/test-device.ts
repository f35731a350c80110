import { Client, type ClientDuplexStream, credentials, type StatusObject } from '@grpc/grpc-js';
import { roadside } from '@luyun/proto';
import { roadsideService } from '../roadside/roadside-wire.js';

const { ConnectRequest } = roadside.v1;

/** A device for tests: writes whatever it is told, notes whatever comes back. */
export class TestDevice {
  readonly acks: number[] = [];
  readonly commands: roadside.v1.ICommand[] = [];
  welcome: roadside.v1.IWelcome | undefined;
  quarantinedRows = 0;
  readonly ended: Promise<StatusObject>;
  readonly #client: Client;
  readonly #call: ClientDuplexStream<Buffer, roadside.v1.ConnectResponse>;
  readonly #listeners = new Set<() => void>();

  constructor(address: string, hello: roadside.v1.IHello) {
    this.#client = new Client(address, credentials.createInsecure());
    this.#call = this.#client.makeBidiStreamRequest(
      roadsideService.connect.path,
      (bytes: Buffer) => bytes,
      roadsideService.connect.responseDeserialize,
    );
    this.#call.on('data', (response: roadside.v1.ConnectResponse) => this.#note(response));
    this.#call.on('error', () => undefined);
    this.ended = new Promise((resolve) => this.#call.on('status', resolve));
    this.write({ hello });
  }

  write(request: roadside.v1.IConnectRequest): boolean {
    return this.writeOctets(Buffer.from(ConnectRequest.encode(request).finish()));
  }

  writeOctets(octets: Buffer): boolean {
    return this.#call.write(octets);
  }

  /** Resolves when `condition` holds; it is looked at whenever something arrives. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!condition()) return;
        this.#listeners.delete(look);
        resolve();
      };
      this.#listeners.add(look);
      look();
    });
  }

  acked(sequence: number): Promise<void> {
    return this.until(() => (this.acks.at(-1) ?? this.welcome?.lastSequence ?? 0) >= sequence);
  }

  /** Breaks the connection without a word. */
  cut(): void {
    this.#call.cancel();
    this.#client.close();
  }

  #note(response: roadside.v1.ConnectResponse): void {
    if (response.welcome) this.welcome = response.welcome;
    if (response.ack) {
      this.acks.push(Number(response.ack.sequence));
      this.quarantinedRows = Number(response.ack.quarantinedRows);
    }
    if (response.command) this.commands.push(response.command);
    for (const listener of this.#listeners) listener();
  }
}

/** A batch of connected vehicles that is plausible, 3 rows, near one place. */
export function vehicleBatch(sequence: number, nowMs = Date.now()): roadside.v1.IBatch {
  const rows = 3;
  return {
    sequence,
    baseTimeMs: nowMs,
    sentMs: nowMs,
    vehicleStates: {
      rows,
      timeOffset: new Uint8Array(new Int32Array(rows).buffer),
      vehicleId: new Uint8Array(new BigUint64Array([1n, 2n, 3n]).buffer),
      latitude: new Uint8Array(new Int32Array(rows).fill(282_000_000).buffer),
      longitude: new Uint8Array(new Int32Array(rows).fill(1_129_000_000).buffer),
      speed: new Uint8Array(new Uint16Array([500, 501, 502]).buffer),
      heading: new Uint8Array(new Uint16Array(rows).buffer),
    },
  };
}
