// `node infra/sizing/size.mjs --junctions 200 --units 200 --vehicles 2000 --terminals 5000 --viewers 100`: what a city needs.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { assumed as assumptions, measured as costs, limits } from './unit-costs.mjs';

const values = (table) => Object.fromEntries(Object.entries(table).map(([name, { value }]) => [name, value]));
const DAY_S = 86_400;
const AT_LEAST_TWO = 2;

/**
 * What a city needs, at the peak of a day.
 *
 * @param city `junctions` with signals that report, roadside `units` that perceive, connected `vehicles` and `terminals` that
 *   send at the same time, `viewers` with an open map.
 * @param known values of `assumed` that are known better, by name.
 */
export function sizeCity(city, known = {}) {
  const assumed = { ...values(assumptions), ...known };
  const whole = loadOf(city, assumed);
  for (let platforms = 1; ; platforms++) {
    const platform = sizePlatform(shareOf(whole, platforms), values(costs), assumed);
    if (platform.reached.length === 0) return { platforms, load: whole, platform };
  }
}

/** Rows a second by family, and what else depends on the city. */
function loadOf({ junctions, units, vehicles, terminals, viewers }, assumed) {
  const { objectsPerUnit, signalRowsPerSPerJunction } = values(costs);
  return {
    objects: units * objectsPerUnit * assumed.perceptionHz,
    states: vehicles * assumed.bsmHz,
    signals: junctions * signalRowsPerSPerJunction,
    terminals: terminals / assumed.terminalPeriodS,
    // A terminal comes through its operator's concentrator, a vehicle through a roadside unit or on its own.
    streams: units + junctions + vehicles,
    junctions,
    viewers,
  };
}

/** A platform of several has its share of the city, by area. */
function shareOf(load, platforms) {
  return Object.fromEntries(Object.entries(load).map(([name, value]) => [name, value / platforms]));
}

function sizePlatform(load, cost, assumed) {
  const moving = load.objects + load.states;
  const rowsPerS = moving + load.signals + load.terminals;
  const logBytesPerS = rowsPerS * cost.logBytesPerRow;
  /** Processes for work that takes so many cores, by how busy each may be. */
  const processesFor = (cores) => Math.ceil(cores / assumed.coreShare);
  const cores = (usPerRow) => (rowsPerS * usPerRow) / 1e6;

  const gateways = Math.max(
    AT_LEAST_TWO,
    processesFor(cores(cost.gatewayCpuUsPerRow)),
    processesFor(logBytesPerS / cost.kafkaBytesPerSPerProducer),
    Math.ceil(load.streams / assumed.streamsPerGateway),
  );
  const processing = Math.max(AT_LEAST_TWO, processesFor(cores(cost.processingCpuUsPerRow)));
  const pictureCores = (moving * cost.pictureCpuUsPerRow) / 1e6;
  const socketCores = load.viewers * cost.socketCores;
  // Each takes in the whole picture; what is left of its thread serves sockets.
  const roomForSockets = Math.max(0.05, assumed.coreShare - pictureCores);
  const apis = Math.max(AT_LEAST_TWO, Math.ceil(socketCores / roomForSockets));
  const partitions = Math.ceil(processing * assumed.partitionsPerProcess);

  const brokers = Math.max(
    assumed.kafkaReplicas,
    Math.ceil((logBytesPerS * assumed.kafkaReplicas) / assumed.brokerBytesPerS),
  );
  const logBytes = logBytesPerS * assumed.logHours * 3600;
  const history = historyOf(load, cost, assumed);
  const clickhouseCores = cores(cost.clickhouseCpuUsPerRow * assumed.mergeFactor);
  const shards = Math.max(
    1,
    Math.ceil(clickhouseCores / (assumed.clickhouseNodeCores / 2)),
    Math.ceil(history.keptBytes / (assumed.clickhouseNodeDiskBytes * 0.7)),
  );
  const redisBytesPerS = moving * cost.redisBytesPerRow * (processing + apis);

  const reached = [];
  if (partitions > limits.partitions.value) reached.push('partitions');
  if (pictureCores > limits.pictureCores.value) reached.push('positions that an API process can take in');
  if (redisBytesPerS > assumed.redisBytesPerS) reached.push('octets that one Redis can give out');

  return {
    rowsPerS: Math.round(rowsPerS),
    gateways,
    processing,
    apis,
    partitions,
    brokers,
    logBytesPerS: Math.round(logBytesPerS),
    logRetentionMbPerPartition: Math.ceil(logBytes / partitions / 2 ** 20),
    brokerDiskBytes: Math.round((logBytes * assumed.kafkaReplicas) / brokers),
    redisMemoryBytes: Math.round(2 * moving * cost.redisBytesPerRow * cost.redisWindowS),
    clickhouseNodes: shards * assumed.clickhouseReplicas,
    clickhouseShards: shards,
    historyBytesPerDay: Math.round(history.bytesPerDay),
    historyKeptBytes: Math.round(history.keptBytes),
    reached,
  };
}

/** One copy of history: what a day adds, and what is there once every table is as old as it gets. */
function historyOf(load, cost, assumed) {
  const perDay = (rowsPerS, bytesPerRow) =>
    rowsPerS * assumed.meanOfPeak * DAY_S * bytesPerRow * assumed.compressionMargin;
  const tables = [
    { days: 30, bytes: perDay(load.objects + load.states, cost.historyBytesPerMovingRow) },
    // Signals and terminals report by day and night.
    { days: 30, bytes: perDay(load.signals, cost.historyBytesPerSignalRow) / assumed.meanOfPeak },
    { days: 90, bytes: perDay(load.terminals, cost.historyBytesPerTerminalRow) / assumed.meanOfPeak },
    ...Object.entries(cost.historyBytesPerSPerJunction).map(([days, bytesPerS]) => ({
      days: Number(days),
      bytes: load.junctions * bytesPerS * DAY_S,
    })),
  ];
  return {
    bytesPerDay: tables.reduce((sum, { bytes }) => sum + bytes, 0),
    keptBytes: tables.reduce((sum, { bytes, days }) => sum + bytes * days, 0),
  };
}

const bytes = (value) => {
  const [unit, size] = [
    ['PB', 1e15],
    ['TB', 1e12],
    ['GB', 1e9],
    ['MB', 1e6],
  ].find(([, each]) => value >= each) ?? ['kB', 1e3];
  return `${(value / size).toPrecision(3).replace(/\.0+$/, '')} ${unit}`;
};

/** A size as rows of a Markdown table: what, for each platform, for the city. */
export function describeSize({ platforms, platform }) {
  const count = (name) => [platform[name], platform[name] * platforms];
  const octets = (name) => [bytes(platform[name]), bytes(platform[name] * platforms)];
  const each = (value) => [value, ''];
  return [
    [
      'rows a second at the peak',
      ...[platform.rowsPerS, platform.rowsPerS * platforms].map((n) => n.toLocaleString('en')),
    ],
    ['gateways', ...count('gateways')],
    ['processing', ...count('processing')],
    ['API processes', ...count('apis')],
    ['`LUYUN_LOG_PARTITIONS`', ...each(platform.partitions)],
    ['`LUYUN_LOG_RETENTION_MB`', ...each(platform.logRetentionMbPerPartition)],
    ['Kafka brokers', ...count('brokers')],
    ['into the log a second', ...octets('logBytesPerS')],
    ['disk of a broker for it', ...each(bytes(platform.brokerDiskBytes))],
    ['Redis memory', ...octets('redisMemoryBytes')],
    ['ClickHouse nodes', ...count('clickhouseNodes')],
    ['history a day, one copy', ...octets('historyBytesPerDay')],
    ['history kept, one copy', ...octets('historyKeptBytes')],
  ];
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const options = Object.fromEntries(
    ['junctions', 'units', 'vehicles', 'terminals', 'viewers'].map((name) => [name, { type: 'string', default: '0' }]),
  );
  const known = Object.fromEntries(Object.keys(assumptions).map((name) => [name, { type: 'string' }]));
  const { values: given } = parseArgs({ options: { ...options, ...known } });
  const numbers = (names) =>
    Object.fromEntries(names.filter((name) => given[name] !== undefined).map((name) => [name, Number(given[name])]));
  const size = sizeCity(numbers(Object.keys(options)), numbers(Object.keys(known)));
  console.log(`platforms: ${size.platforms}, each of them and all together:`);
  for (const [what, one, all] of describeSize(size))
    console.log(`${String(what).padEnd(28)} ${String(one).padStart(12)} ${String(all).padStart(12)}`);
  console.log(JSON.stringify(size));
}
