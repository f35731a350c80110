import { partitionOfKey } from '@luyun/adapters/event-log/partition-of-key';
import { kafkaEquipment } from '../../../tooling/test-equipment.mjs';
import { startKafka } from '../../../tooling/test-servers/kafka.mjs';
import { type Bench, say, thousands } from '../bench.js';
import { Folding } from '../folding.js';
import { LogRecords } from '../load/log-records.js';
import { deviceId, type LoadOrder } from '../load/run-load.js';
import { Program } from '../program.js';
import { runOnStage } from '../run-stage.js';
import { KAFKA_PARTITIONS, type KafkaPlace, openKafkaLog } from '../stages/open-kafka-log.js';
import type { RawOrder } from '../stages/raw-kafkajs.js';

const ROWS_PER_RECORD = 256;
const DEVICES = 8;
/** Messages that are records of their own need fewer under way: requests get too large otherwise. */
const ONE_BY_ONE_BATCH = 16;
/** Batches that a gateway lets each device have under way. */
const WINDOW = 64;

/**
 * From the device over a real broker into ClickHouse, against kafkajs that only produces and consumes the same records, and
 * against kafkajs that does so with each message as a record of its own, as it is mostly used; how old messages are at 20,000 a second; and what a second processing process gives. Gateway, broker, processing and senders are
 * processes of their own, which share this machine.
 */
export const kafka: Bench = async ({ quick }) => {
  Object.assign(process.env, await kafkaEquipment());
  const server = await startKafka();
  const { brokers } = server;
  try {
    say('kafkajs alone: the same records produced, acknowledged and consumed ...');
    const rawMs = quick ? 4_000 : 15_000;
    const raw = await measureRaw(brokers, ROWS_PER_RECORD, rawMs);
    say(`  ${thousands(raw)}`);

    say('kafkajs alone, each message a record of its own ...');
    const oneByOne = await measureRaw(brokers, 1, rawMs);
    say(`  ${thousands(oneByOne)}`);

    say('Luyun: gateway, Kafka, processing, history, live state ...');
    const fast = await measureWay(
      { brokers, prefix: 'fast.' },
      { vehicles: 20_000, rowsPerBatch: ROWS_PER_RECORD, durationMs: quick ? 6_000 : 30_000, warmUpMs: 1_000 },
    );
    say(`  ${thousands(fast.storedPerS)}; lost ${fast.lost}`);

    say('The same at 20,000 messages/s ...');
    const pace = { paceMessagesPerS: 20_000, durationMs: quick ? 8_000 : 30_000, warmUpMs: 0 };
    const paced = await measureWay({ brokers, prefix: 'paced.' }, { vehicles: 2_000, rowsPerBatch: 64, ...pace });
    const { stored, live } = paced.ages;
    say(`  in ClickHouse after ${stored.p50Ms} ms (p99 ${stored.p99Ms}), live after ${live.p50Ms} ms (${live.p99Ms})`);

    say('A backlog folded by one processing process, then by two, each with one core ...');
    const messages = quick ? 1_500_000 : 6_000_000;
    const one = await measureFolding({ brokers, prefix: 'one.' }, 1, messages);
    const two = await measureFolding({ brokers, prefix: 'two.' }, 2, messages);
    say(`  ${thousands(one)}, ${thousands(two)}`);
    return {
      messagesPerS: Math.round(fast.storedPerS),
      rawKafkajsMessagesPerS: Math.round(raw),
      ratioToRaw: round(fast.storedPerS / raw),
      oneByOneMessagesPerS: Math.round(oneByOne),
      ratioToOneByOne: round(fast.storedPerS / oneByOne),
      p50Ms: stored.p50Ms,
      p99Ms: stored.p99Ms,
      liveP50Ms: live.p50Ms,
      liveP99Ms: live.p99Ms,
      scaleWithTwo: round(two / one),
      foldedByOnePerS: Math.round(one),
      foldedByTwoPerS: Math.round(two),
      ackP99Ms: Math.round(fast.load.ackP99Ms),
      lost: fast.lost + paced.lost,
      messages: fast.load.ackedRows,
      gatewayCpuUsPerMessage: round((fast.gatewayCpuS / fast.load.ackedRows) * 1e6),
      processingCpuUsPerMessage: round((fast.processingCpuS / fast.load.ackedRows) * 1e6),
    };
  } finally {
    await server.stop();
  }
};

async function measureRaw(brokers: readonly string[], rowsPerRecord: number, durationMs: number): Promise<number> {
  const program = Program.start('stages/raw-kafkajs.js');
  try {
    return await program.ask<RawOrder, number>({
      brokers,
      topic: `raw-${rowsPerRecord}`,
      rowsPerRecord,
      outstanding: (DEVICES * WINDOW * ROWS_PER_RECORD) / Math.max(rowsPerRecord, ONE_BY_ONE_BATCH),
      durationMs,
    });
  } finally {
    await program.kill();
  }
}

/** Devices to a gateway process, over Kafka, to a processing process. */
async function measureWay(place: KafkaPlace, order: Omit<LoadOrder, 'address' | 'devices'>) {
  const folding = await Folding.start(place, 1);
  try {
    await folding.go();
    const { load, result } = await runOnStage('stages/gateway-stage.js', { devices: DEVICES, ...order }, place);
    const stored = await folding.store(load.ackedRows);
    const [state] = await folding.look();
    if (!state) throw new Error('no processing process');
    const storedPerS = (stored * 1000) / (state.lastStoredMs - load.startedMs);
    const { ages, cpuS } = state;
    return { load, storedPerS, lost: load.ackedRows - stored, ages, gatewayCpuS: result.cpuS, processingCpuS: cpuS };
  } finally {
    await folding.end();
  }
}

/** Messages a second that processes fold and store which share the partitions of a log that is full when they begin. */
async function measureFolding(place: KafkaPlace, processes: number, messages: number): Promise<number> {
  const folding = await Folding.start(place, processes, 'one each');
  try {
    const appended = await fill(place, messages);
    const begin = performance.now();
    await folding.go();
    await folding.store(appended);
    return (appended * 1000) / (performance.now() - begin);
  } finally {
    await folding.end();
  }
}

/** Appends so many messages, the same in each partition; resolves with how many there are. */
async function fill(place: KafkaPlace, messages: number): Promise<number> {
  const log = await openKafkaLog(place);
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
