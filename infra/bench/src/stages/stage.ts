import { answer } from '../program.js';
import type { KafkaPlace } from './open-kafka-log.js';

/** What a stage is asked: to begin in a directory, and on Kafka, then to finish when all of the load has been stored. */
export type StageOrder =
  | { readonly kind: 'begin'; readonly directory: string; readonly kafka?: KafkaPlace }
  | { readonly kind: 'finish'; readonly ackedRows: number };

export type StageReply =
  | { readonly kind: 'begun'; readonly address: string }
  | ({ readonly kind: 'finished' } & StageResult);

export interface StageResult {
  /** UTC epoch ms when the last row was stored. */
  readonly storedMs: number;
  readonly stored: number;
  readonly duplicated: number;
  readonly cpuS: number;
  readonly rssMb: number;
}

/** Something that takes a load by gRPC. */
export interface Stage {
  readonly address: string;
  finish(ackedRows: number): Promise<Omit<StageResult, 'cpuS' | 'rssMb'>>;
}

/** Makes this process the program `file`, a stage that `open` opens. */
export function runStage(file: string, open: (directory: string, kafka?: KafkaPlace) => Promise<Stage>): void {
  let stage: Stage | undefined;
  answer<StageOrder, StageReply>(file, async (order) => {
    if (order.kind === 'begin') {
      stage = await open(order.directory, order.kafka);
      return { kind: 'begun', address: stage.address };
    }
    if (!stage) throw new Error('The stage has not begun');
    const result = await stage.finish(order.ackedRows);
    const { user, system } = process.cpuUsage();
    const rssMb = process.memoryUsage().rss / 2 ** 20;
    return { kind: 'finished', ...result, cpuS: (user + system) / 1e6, rssMb };
  });
}
