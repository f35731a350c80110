import { answer } from '../program.js';
import { DeviceStream } from './device-stream.js';
import { Traffic } from './traffic.js';

/** What a load is to do. */
export interface LoadOrder {
  readonly address: string;
  readonly devices: number;
  readonly vehicles: number;
  readonly rowsPerBatch: number;
  readonly durationMs: number;
  /** Of all devices together; without it as fast as the window lets them. */
  readonly paceMessagesPerS?: number;
  /** Time at the beginning that does not count for `messagesPerS`. */
  readonly warmUpMs: number;
}

/** What a load did. Rates are acknowledged messages (rows). */
export interface LoadReport {
  readonly ackedRows: number;
  readonly messagesPerS: number;
  readonly elapsedMs: number;
  readonly ackP50Ms: number;
  readonly ackP99Ms: number;
  /** UTC epoch ms of the first batch. */
  readonly startedMs: number;
  readonly cpuS: number;
}

export const deviceId = (number: number) => `bench-${number}`;
export const CREDENTIAL = 'bench';

/** Program: sends a load from a process of its own, so that it does not share a thread with the platform. */
async function runLoad(order: LoadOrder): Promise<LoadReport> {
  const share = Math.floor(order.vehicles / order.devices);
  const pace = order.paceMessagesPerS === undefined ? undefined : order.paceMessagesPerS / order.devices;
  const session = Date.now().toString(36);
  const streams = Array.from({ length: order.devices }, (_, number) => {
    const hello = { deviceId: deviceId(number), credential: CREDENTIAL, session, simulated: true };
    const traffic = new Traffic(number * share, share, order.rowsPerBatch);
    return new DeviceStream(order.address, hello, traffic, order.rowsPerBatch, pace);
  });
  const startedMs = Date.now();
  const begin = performance.now();
  const acked = () => streams.reduce((sum, stream) => sum + stream.acked, 0) * order.rowsPerBatch;
  let warm = { rows: 0, at: begin };
  let end = warm;
  setTimeout(() => {
    warm = { rows: acked(), at: performance.now() };
    for (const stream of streams) stream.ackMs.length = 0;
  }, order.warmUpMs);
  setTimeout(() => {
    end = { rows: acked(), at: performance.now() };
    for (const stream of streams) stream.stop();
  }, order.durationMs);
  await Promise.all(streams.map((stream) => stream.run()));
  const ackMs = streams.flatMap((stream) => stream.ackMs).sort((a, b) => a - b);
  const { user, system } = process.cpuUsage();
  return {
    ackedRows: acked(),
    messagesPerS: ((end.rows - warm.rows) / (end.at - warm.at)) * 1000,
    elapsedMs: performance.now() - begin,
    ackP50Ms: ackMs[Math.floor(ackMs.length * 0.5)] ?? 0,
    ackP99Ms: ackMs[Math.floor(ackMs.length * 0.99)] ?? 0,
    startedMs,
    cpuS: (user + system) / 1e6,
  };
}

answer<LoadOrder, LoadReport>('load/run-load.js', runLoad);
