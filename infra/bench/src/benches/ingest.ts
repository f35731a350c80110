import { type Bench, say, thousands } from '../bench.js';
import { runOnStage } from '../run-stage.js';

/** gRPC column batches, acknowledged durable, against raw grpc-js that only acknowledges the same octets. */
export const ingest: Bench = async ({ quick }) => {
  const order = {
    devices: 4,
    vehicles: 20_000,
    rowsPerBatch: 256,
    durationMs: quick ? 8_000 : 25_000,
    warmUpMs: 2_000,
  };
  say(`Raw grpc-js, the same batches of ${order.rowsPerBatch}, acknowledged and thrown away ...`);
  const floor = await runOnStage('stages/pass-through.js', order);
  say(`  ${thousands(floor.load.messagesPerS)}`);
  say('Gateway and durable log: checked, on disk, acknowledged ...');
  const run = await runOnStage('stages/ingest-stage.js', order);
  say(
    `  ${thousands(run.load.messagesPerS)}, acknowledged after ${run.load.ackP50Ms.toFixed(0)} ms (p99 ${run.load.ackP99Ms.toFixed(0)} ms)`,
  );
  if (run.result.stored * order.rowsPerBatch !== run.load.ackedRows) {
    throw new Error(
      `The log holds ${run.result.stored} batches, ${run.load.ackedRows / order.rowsPerBatch} were acknowledged`,
    );
  }
  return {
    messagesPerS: Math.round(run.load.messagesPerS),
    floorMessagesPerS: Math.round(floor.load.messagesPerS),
    ratioToFloor: round(run.load.messagesPerS / floor.load.messagesPerS),
    ackP50Ms: round(run.load.ackP50Ms),
    ackP99Ms: round(run.load.ackP99Ms),
    serverCpuUsPerMessage: round((run.result.cpuS / run.load.ackedRows) * 1e6),
  };
};

const round = (value: number) => Math.round(value * 1000) / 1000;
