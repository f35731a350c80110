import { Client, type ClientDuplexStream, credentials } from '@grpc/grpc-js';
import { roadside } from '@luyun/proto';
import { CONNECT_PATH } from './device-stream.js';
import type { Traffic } from './traffic.js';

const { ConnectRequest, ConnectResponse } = roadside.v1;
const RECONNECT_MS = 50;
/** Batches that may wait for their acknowledgement; the device stops measuring then. */
const MAX_UNACKED = 64;

type Call = ClientDuplexStream<Buffer, roadside.v1.ConnectResponse>;

/**
 * A device as the contract wants it: what was not acknowledged is kept, and sent again on a new stream after the last one
 * broke, from Welcome.last_sequence + 1.
 */
export class ResumingDevice {
  acked = 0;
  sent = 0;
  private readonly kept = new Map<number, Buffer>();
  private client: Client | undefined;
  private call: Call | undefined;
  private welcomed = false;
  private stopped = false;
  private closed = false;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly address: string,
    private readonly hello: roadside.v1.IHello,
    private readonly traffic: Traffic,
    batchesPerS: number,
    private readonly onAck: (atMs: number) => void,
  ) {
    this.connect();
    this.timer = setInterval(() => this.sendOne(), 1000 / batchesPerS);
  }

  /** Sends nothing new; resolves when everything sent is acknowledged. */
  async finish(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    while (this.acked < this.sent) await new Promise((resolve) => setTimeout(resolve, 20));
    this.closed = true;
    this.call?.end();
    this.client?.close();
  }

  private connect(): void {
    if (this.closed) return;
    this.welcomed = false;
    const client = new Client(this.address, credentials.createInsecure(), {
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
    if (this.stopped || this.kept.size >= MAX_UNACKED) return;
    this.sent++;
    const batch = this.traffic.batch(this.sent, Date.now());
    const octets = Buffer.from(ConnectRequest.encode({ batch }).finish());
    this.kept.set(this.sent, octets);
    if (this.welcomed) this.call?.write(octets);
  }
}
