import { Client, type ClientDuplexStream, credentials } from '@grpc/grpc-js';
import { roadside } from '@luyun/proto';
import { CONNECT_PATH } from './device-stream.js';
import type { Traffic } from './traffic.js';

const { ConnectRequest, ConnectResponse } = roadside.v1;
const RECONNECT_MS = 50;
/** Batches that may wait for their acknowledgement; the device stops measuring then. */
const MAX_UNACKED = 64;
/** A stream that owes acknowledgements and says nothing for so long is given up. */
const SILENCE_MS = 10_000;

type Call = ClientDuplexStream<Buffer, roadside.v1.ConnectResponse>;

/**
 * A device as the contract wants it: what was not acknowledged is kept, and sent again on a new stream after the last one
 * broke, from Welcome.last_sequence + 1. It knows several gateways and goes to the next where one is silent or gone.
 */
export class ResumingDevice {
  acked = 0;
  sent = 0;
  private readonly kept = new Map<number, Buffer>();
  private client: Client | undefined;
  private call: Call | undefined;
  private welcomed = false;
  private holding = false;
  private closed = false;
  private attempts = 0;
  private heardMs = performance.now();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly addresses: readonly string[],
    private readonly hello: roadside.v1.IHello,
    private readonly traffic: Traffic,
    batchesPerS: number,
    private readonly onAck: (atMs: number) => void,
  ) {
    this.connect();
    this.timer = setInterval(() => this.sendOne(), 1000 / batchesPerS);
  }

  /** Sends nothing new until `goOn`; resolves when everything sent is acknowledged. */
  async hold(): Promise<void> {
    this.holding = true;
    while (this.acked < this.sent) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  goOn(): void {
    this.holding = false;
  }

  close(): void {
    clearInterval(this.timer);
    this.closed = true;
    this.call?.end();
    this.client?.close();
  }

  private connect(): void {
    if (this.closed) return;
    this.welcomed = false;
    this.heardMs = performance.now();
    const address = this.addresses[this.attempts++ % this.addresses.length] as string;
    const client = new Client(address, credentials.createInsecure(), {
      'grpc.use_local_subchannel_pool': 1,
      'grpc.initial_reconnect_backoff_ms': RECONNECT_MS,
      'grpc.max_reconnect_backoff_ms': RECONNECT_MS * 2,
    });
    const call: Call = client.makeBidiStreamRequest(
      CONNECT_PATH,
      (bytes: Buffer) => bytes,
      (bytes: Buffer) => ConnectResponse.decode(bytes),
    );
    this.client = client;
    this.call = call;
    call.on('data', (response: roadside.v1.ConnectResponse) => this.read(response));
    call.on('error', () => undefined);
    call.on('status', () => {
      client.close();
      setTimeout(() => this.connect(), RECONNECT_MS);
    });
    call.write(Buffer.from(ConnectRequest.encode({ hello: { ...this.hello, lastSequence: this.acked } }).finish()));
  }

  private read({ welcome, ack }: roadside.v1.ConnectResponse): void {
    this.heardMs = performance.now();
    if (welcome) {
      this.welcomed = true;
      this.acknowledge(Number(welcome.lastSequence));
      for (const octets of this.kept.values()) this.call?.write(octets);
    }
    if (ack) {
      this.onAck(performance.now());
      this.acknowledge(Number(ack.sequence));
    }
  }

  private acknowledge(sequence: number): void {
    for (; this.acked < sequence; this.acked++) this.kept.delete(this.acked + 1);
  }

  private sendOne(): void {
    // A gateway that hangs keeps its connection.
    if (this.kept.size > 0 && performance.now() - this.heardMs > SILENCE_MS) this.call?.cancel();
    if (this.holding || this.kept.size >= MAX_UNACKED) return;
    this.sent++;
    const batch = this.traffic.batch(this.sent, Date.now());
    const octets = Buffer.from(ConnectRequest.encode({ batch }).finish());
    this.kept.set(this.sent, octets);
    if (this.welcomed) this.call?.write(octets);
  }
}
