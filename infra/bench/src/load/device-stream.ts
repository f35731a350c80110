import { Client, type ClientDuplexStream, credentials } from '@grpc/grpc-js';
import { roadside } from '@luyun/proto';
import type { Traffic } from './traffic.js';

const { ConnectRequest, ConnectResponse } = roadside.v1;
export const CONNECT_PATH = '/roadside.v1.RoadsideService/Connect';

/**
 * One device that sends as fast as its window lets it. With `paceMessagesPerS` it sends no faster than that.
 *
 * It counts what was acknowledged, and how long each acknowledgement took.
 */
export class DeviceStream {
  acked = 0;
  sent = 0;
  readonly ackMs: number[] = [];
  private readonly sentAtMs: number[] = [];
  private readonly client: Client;
  private readonly call: ClientDuplexStream<Buffer, roadside.v1.ConnectResponse>;
  private window = 0;
  private stopped = false;
  private settle: () => void = () => undefined;
  private failed: (error: Error) => void = () => undefined;
  private startedMs = 0;

  constructor(
    address: string,
    private readonly hello: roadside.v1.IHello,
    private readonly traffic: Traffic,
    private readonly rows: number,
    private readonly paceMessagesPerS: number | undefined,
  ) {
    this.client = new Client(address, credentials.createInsecure());
    this.call = this.client.makeBidiStreamRequest(
      CONNECT_PATH,
      (bytes: Buffer) => bytes,
      (bytes: Buffer) => ConnectResponse.decode(bytes),
    );
  }

  /** Greets; begins to send when the platform has answered. Rejects when the stream breaks. */
  async run(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.settle = resolve;
      this.failed = reject;
      this.call.on('error', reject);
      this.call.on('data', (response: roadside.v1.ConnectResponse) => this.read(response));
      this.write({ hello: this.hello });
    });
    this.call.end();
    this.client.close();
  }

  /** Sends no more; `run` resolves when all that was sent is acknowledged. */
  stop(): void {
    this.stopped = true;
    this.finishIfDone();
  }

  private read({ welcome, ack }: roadside.v1.ConnectResponse): void {
    if (welcome) {
      this.window = welcome.window?.batches ?? 1;
      this.startedMs = performance.now();
    }
    if (ack) {
      const now = performance.now();
      for (const acked = Number(ack.sequence); this.acked < acked; this.acked++) {
        this.ackMs.push(now - (this.sentAtMs[this.acked] ?? now));
      }
      if (Number(ack.quarantinedRows) > 0) this.failed(new Error(`${ack.quarantinedRows} rows went to quarantine`));
    }
    this.fill();
    this.finishIfDone();
  }

  private fill(): void {
    while (!this.stopped && this.sent - this.acked < this.window) {
      if (this.paceMessagesPerS !== undefined) {
        const dueMs = ((this.sent * this.rows) / this.paceMessagesPerS) * 1000 - (performance.now() - this.startedMs);
        if (dueMs > 0) {
          setTimeout(() => this.fill(), dueMs);
          return;
        }
      }
      this.sentAtMs.push(performance.now());
      this.sent++;
      this.write({ batch: this.traffic.batch(this.sent, Date.now()) });
    }
  }

  private finishIfDone(): void {
    if (this.stopped && this.acked >= this.sent) this.settle();
  }

  private write(request: roadside.v1.IConnectRequest): void {
    this.call.write(Buffer.from(ConnectRequest.encode(request).finish()));
  }
}
