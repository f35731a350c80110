import { type Bench, say, thousands } from '../bench.js';
import { runOnStage } from '../run-stage.js';

/**
 * The whole way from gRPC into history and live state, against the loop at its core without log, checks and map matching,
 * and against row-wise JSON. Rates count from the first message sent to the last one stored.
 */
export const pipeline: Bench = async ({ quick }) => {
  const order = {
    devices: 4,
    vehicles: 20_000,
    rowsPerBatch: 256,
    durationMs: quick ? 6_000 : 30_000,
    warmUpMs: 1_000,
  };
  say('Rows as JSON through @clickhouse/client ...');
  const rows = await runOnStage('stages/rows.js', { ...order, durationMs: order.durationMs / 2 });
  say(`  ${thousands(rows.storedPerS)}`);
  say('Bare loop: gRPC, columns, latest state, Arrow insert with a rollup ...');
  const bare = await runOnStage('stages/bare-loop.js', order);
  say(`  ${thousands(bare.storedPerS)}`);
  say('Luyun: gateway, durable log, processing, history with its rollups, live state ...');
  const run = await runOnStage('stages/pipeline-stage.js', order);
  const lost = run.load.ackedRows - run.result.stored;
  say(`  ${thousands(run.storedPerS)}; lost ${lost}, duplicated ${run.result.duplicated}`);
  return {
    messagesPerS: Math.round(run.storedPerS),
    bareLoopMessagesPerS: Math.round(bare.storedPerS),
    rowsMessagesPerS: Math.round(rows.storedPerS),
    ratioToBareLoop: round(run.storedPerS / bare.storedPerS),
    ratioToRows: round(run.storedPerS / rows.storedPerS),
    lost,
    duplicated: run.result.duplicated,
    messages: run.load.ackedRows,
    serverCpuUsPerMessage: round((run.result.cpuS / run.load.ackedRows) * 1e6),
    rssMb: Math.round(run.result.rssMb),
  };
};

const round = (value: number) => Math.round(value * 1000) / 1000;
