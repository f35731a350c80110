// What one unit of work costs, and what is assumed of a city. Every figure says where it comes from; `README.md` says how sure it is.

/** Measured on 2 shared cores with Node 20, sender and platform on the same machine. */
export const measured = {
  gatewayCpuUsPerRow: {
    value: 0.95,
    source: '`npm run bench -- kafka --quick`, gatewayCpuUsPerMessage: gateway that appends to Kafka, 632 k rows/s',
  },
  processingCpuUsPerRow: {
    value: 1.83,
    source:
      '`npm run bench -- kafka --quick`, processingCpuUsPerMessage: processing from Kafka, with ClickHouse in process',
  },
  clickhouseCpuUsPerRow: {
    value: 0.83,
    source: 'Arrow blocks of 100,000 rows into ClickHouse in process (0.48) with a rollup (0.35), before merges',
  },
  pictureCpuUsPerRow: { value: 0.5, source: 'decision 12: what an API process pays to take in one position' },
  socketCores: { value: 0.06 / 1000, source: '`npm run bench -- live --quick`: 1,000 sockets, 10,000 vehicles' },
  redisBytesPerRow: { value: 66, source: 'decision 12: packed columns of tracks in a stream' },
  redisWindowS: { value: 7, source: 'decision 12: how long tracks stay in the stream' },
  kafkaBytesPerSPerProducer: {
    value: 26e6,
    source:
      '`npm run bench -- kafka --quick`: 632 k rows/s of 42 B through one gateway, acknowledged, all of the machine busy',
  },
  logBytesPerRow: {
    value: 53.7,
    source: 'the simulated district for 272 s: 282 MB of records for 5.25 M rows (objects 49, vehicles 76, signals 32)',
  },
  objectsPerUnit: {
    value: 90,
    source: 'the simulated district at 5,400 vehicles: 31,000 rows/s at 5 Hz, 77 % of them objects, 53 roadside units',
  },
  signalRowsPerSPerJunction: { value: 17.2, source: 'the simulated district: 248,632 rows of 53 junctions in 272 s' },
  historyBytesPerMovingRow: {
    value: 14.5,
    source:
      'the simulated district: 7.4 B (objects) or 7.1 B (vehicles), and 13.9 B of track_times for every second row',
  },
  historyBytesPerSignalRow: { value: 2.6, source: 'the simulated district, signal_states' },
  historyBytesPerTerminalRow: { value: 36.2, source: 'the simulated district, terminals (a small table)' },
  /** Of everything else that a junction leaves, by how long its tables keep it. */
  historyBytesPerSPerJunction: {
    value: { 90: 49.5, 365: 25.3, 730: 42.8 },
    source: 'the simulated district: 0.71, 0.37 and 0.62 MB of tables kept 90, 365 and 730 days, 53 junctions, 272 s',
  },
};

/** Not measured: say so to whoever relies on the result, and change what you know better. */
export const assumed = {
  perceptionHz: { value: 10, why: 'what the standards say; the simulated district sends 5' },
  bsmHz: { value: 10, why: 'what the standards say' },
  terminalPeriodS: { value: 10, why: 'JT/T 808 positions of lorries' },
  meanOfPeak: { value: 0.5, why: 'mean of a day over its peak: a peak hour of some 8 % of the day' },
  coreShare: {
    value: 0.6,
    why: 'how busy a process may be at the peak, so that the others can take over from one that died',
  },
  compressionMargin: {
    value: 1.5,
    why: 'real positions are noisier than simulated ones; random columns took 36 B a row',
  },
  mergeFactor: { value: 2, why: 'CPU of background merges over that of inserts' },
  brokerBytesPerS: { value: 100e6, why: 'what a broker writes, copies of others included: less than a 1 Gbit/s link' },
  clickhouseNodeCores: { value: 16, why: 'of which queries may have half' },
  clickhouseNodeDiskBytes: { value: 16e12, why: 'of which 70 % may be full' },
  clickhouseReplicas: { value: 2, why: 'a node may die' },
  kafkaReplicas: { value: 3, why: 'LUYUN_KAFKA_REPLICATION' },
  logHours: { value: 6, why: 'how long history may be away at the peak without anything going unfolded' },
  streamsPerGateway: { value: 5_000, why: 'no bench has tried so many devices; each is one HTTP/2 stream' },
  partitionsPerProcess: { value: 4, why: 'room to grow: processing scales up to the number of partitions' },
  redisBytesPerS: { value: 500e6, why: 'what one Redis gives to all that follow it, over 10 Gbit/s' },
};

/** What the design itself ends at: one platform takes in no more; a larger city is cut into several, by area. */
export const limits = {
  partitions: { value: 64, source: 'LUYUN_LOG_PARTITIONS' },
  pictureCores: { value: 0.7, source: 'an API process takes in every position of the platform on one thread' },
};
