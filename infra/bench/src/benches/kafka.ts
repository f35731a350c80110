import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { partitionOfKey } from '@luyun/adapters/event-log/partition-of-key';
import { kafkaEquipment } from '../../../tooling/test-equipment.mjs';
import { startKafka } from '../../../tooling/test-servers/kafka.mjs';
import { type Bench, say, thousands } from '../bench.js';
import { LogRecords } from '../load/log-records.js';
import { deviceId } from '../load/run-load.js';
import { Program } from '../program.js';
import { runOnStage } from '../run-stage.js';
import type { FoldOrder, FoldState } from '../stages/fold-stage.js';
import { KAFKA_PARTITIONS, type KafkaPlace, openKafkaLog } from '../stages/open-kafka-log.js';
import type { RawOrder } from '../stages/raw-kafkajs.js';

const ROWS_PER_RECORD = 256;
const DEVICES = 4;
/** Batches that each device may have under way. */
const WINDOW = 64;

/**
 * From the device over a real broker into ClickHouse, against kafkajs that only produces and consumes the same octets; how
 * old messages are at 20,000 a second; and what a second processing process gives. All processes share this machine.
 */
export const kafka: Bench = async ({ quick }) => {
  Object.assign(process.env, await kafkaEquipment());
  say('A broker ...');
  const server = await startKafka();
  const { brokers } = server;
  try {
    const raw = await measureRaw(brokers, quick ? 4_000 : 15_000);
    say(`  ${thousands(raw)}`);

    say('Luyun: gateway, Kafka, processing, history, live state ...');
    const load = {
      devices: DEVICES,
      vehicles: 20_000,
      rowsPerBatch: ROWS_PER_RECORD,
      durationMs: quick ? 6_000 : 30_000,
      warmUpMs: 1_000,
    };
    const run = await runOnStage('stages/kafka-stage.js', load, { brokers, prefix: 'fast.' });
    const lost = run.load.ackedRows - run.result.stored;
    say(`  ${thousands(run.storedPerS)}; lost ${lost}, duplicated ${run.result.duplicated}`);

    say('The same at 20,000 messages/s ...');
    const paced = await runOnStage(
      'stages/kafka-stage.js',
      {
        devices: DEVICES,
        vehicles: 2_000,
        rowsPerBatch: 64,
        paceMessagesPerS: 20_000,
        durationMs: quick ? 8_000 : 30_000,
        warmUpMs: 0,
      },
      { brokers, prefix: 'paced.' },
    );
    const { stored, live } = paced.result.ages ?? { stored: none, live: none };
    say(
      `  in ClickHouse after ${stored.p50Ms} ms (p99 ${stored.p99Ms} ms), live after ${live.p50Ms} ms (${live.p99Ms} ms)`,
    );

    say('A backlog folded by one processing process, then by two ...');
    const messages = quick ? 1_500_000 : 6_000_000;
    const one = await measureFolding({ brokers, prefix: 'one.' }, 1, messages);
    const two = await measureFolding({ brokers, prefix: 'two.' }, 2, messages);
    say(`  ${thousands(one)}, ${thousands(two)}`);
    return {
      messagesPerS: Math.round(run.storedPerS),
      rawKafkajsMessagesPerS: Math.round(raw),
      ratioToRaw: round(run.storedPerS / raw),
      p50Ms: stored.p50Ms,
      p99Ms: stored.p99Ms,
      liveP50Ms: live.p50Ms,
      liveP99Ms: live.p99Ms,
      scaleWithTwo: round(two / one),
      foldedByOnePerS: Math.round(one),
      foldedByTwoPerS: Math.round(two),
      ackP99Ms: Math.round(run.load.ackP99Ms),
      lost,
      duplicated: run.result.duplicated,
      messages: run.load.ackedRows,
      serverCpuUsPerMessage: round((run.result.cpuS / run.load.ackedRows) * 1e6),
      rssMb: Math.round(run.result.rssMb),
    };
  } finally {
    await server.stop();
  }
};

const none = { p50Ms: Number.NaN, p99Ms: Number.NaN };

async function measureRaw(brokers: readonly string[], durationMs: number): Promise<number> {
  say('kafkajs alone: the same records produced, acknowledged and consumed ...');
  const program = Program.start('stages/raw-kafkajs.js');
  try {
    return await program.ask<RawOrder, number>({
      brokers,
      topic: 'raw',
      rowsPerRecord: ROWS_PER_RECORD,
      outstanding: DEVICES * WINDOW,
      durationMs,
    });
  } finally {
    await program.kill();
  }
}

/** Messages a second that processes fold and store which share the partitions of a log that is full when they begin. */
async function measureFolding(kafka: KafkaPlace, processes: number, messages: number): Promise<number> {
  const directories = Array.from({ length: processes }, () => mkdtempSync(join(tmpdir(), 'luyun-bench-')));
  const programs = directories.map(() => Program.start('stages/fold-stage.js'));
  const askAll = (order: FoldOrder) => Promise.all(programs.map((program) => program.ask<FoldOrder, FoldState>(order)));
  try {
    await Promise.all(
      programs.map((program, index) =>
        program.ask<FoldOrder, FoldState>({ kind: 'join', directory: directories[index] as string, kafka }),
      ),
    );
    const share = KAFKA_PARTITIONS / processes;
    while ((await askAll({ kind: 'look' })).some(({ held }) => held !== share)) await sleep(50);
    const appended = await fill(kafka, messages);
    const begin = performance.now();
    await askAll({ kind: 'go' });
    for (;;) {
      const states = await askAll({ kind: 'look' });
      if (states.reduce((sum, { stored }) => sum + stored, 0) >= appended) break;
      await sleep(10);
    }
    return (appended * 1000) / (performance.now() - begin);
  } finally {
    await Promise.all(programs.map((program) => program.kill()));
    for (const directory of directories) rmSync(directory, { recursive: true, force: true });
  }
}

/** Appends so many messages, the same in each partition; resolves with how many there are. */
async function fill(kafka: KafkaPlace, messages: number): Promise<number> {
  const log = await openKafkaLog(kafka);
  const devices = Array.from({ length: KAFKA_PARTITIONS }, (_, partition) => {
    let number = 0;
    while (partitionOfKey(deviceId(number), KAFKA_PARTITIONS) !== partition) number++;
    return new LogRecords(deviceId(number), number, ROWS_PER_RECORD);
  });
  const rounds = Math.ceil(messages / ROWS_PER_RECORD / devices.length);
  for (let round = 0; round < rounds; round += WINDOW) {
    const records = Array.from({ length: Math.min(WINDOW, rounds - round) }, () => devices.map((each) => each.next()));
    await log.append(records.flat());
  }
  await log.close();
  return rounds * devices.length * ROWS_PER_RECORD;
}

const round = (value: number) => Math.round(value * 1000) / 1000;
