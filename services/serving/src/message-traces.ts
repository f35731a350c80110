import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import type { Position } from '@luyun/core';
import { type Attributes, ROOT_CONTEXT, TraceFlags, type Tracer, trace } from '@opentelemetry/api';
import type { IdGenerator } from '@opentelemetry/sdk-trace';
import { StartError } from './start-error.js';

/** Of all messages, where OTEL_TRACES_SAMPLER_ARG says nothing else. */
const USUAL_SHARE = 0.001;
/** Messages that came and wait for the next frame. */
const MAX_WAITING = 1_000;

interface TraceIds {
  readonly traceId: string;
  readonly rootId: string;
}

/**
 * Follows some messages through all processes, as OpenTelemetry traces.
 *
 * A message's place in the log names its trace: whoever has a record, a row or a position from it comes to the same trace id, and to
 * the same verdict whether it is followed. So nothing has to be carried along, and the domain knows nothing of it.
 */
export class MessageTraces {
  readonly #waiting = new Set<Position>();

  private constructor(
    private readonly tracer: Tracer,
    private readonly ids: PlannedIds,
    private readonly share: number,
    readonly close: () => Promise<void>,
  ) {}

  /** Undefined where OTEL_EXPORTER_OTLP_ENDPOINT names nobody who collects traces. */
  static async open(service: string, env: NodeJS.ProcessEnv): Promise<MessageTraces | undefined> {
    if (!env.OTEL_EXPORTER_OTLP_ENDPOINT) return undefined;
    const share = Number(env.OTEL_TRACES_SAMPLER_ARG ?? USUAL_SHARE);
    if (!(share >= 0 && share <= 1)) {
      throw new StartError(
        `OTEL_TRACES_SAMPLER_ARG must be a share of messages from 0 to 1, not "${env.OTEL_TRACES_SAMPLER_ARG}".`,
      );
    }
    const [
      { BatchSpanProcessor, RandomIdGenerator, TracerProvider },
      { OTLPTraceExporter },
      { resourceFromAttributes },
    ] = await Promise.all([
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
    const ids = new PlannedIds(new RandomIdGenerator());
    const provider = new TracerProvider({
      resource: resourceFromAttributes({
        'service.name': `luyun-${service}`,
        'service.instance.id': `${hostname()}-${process.pid}`,
      }),
      idGenerator: ids,
      spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
    });
    return new MessageTraces(provider.getTracer('luyun'), ids, share, () => provider.shutdown());
  }

  /** A message begins with its append to the log: from when it was received until it is durable. */
  begin(position: Position, startMs: number, attributes: Attributes): void {
    const ids = this.#find(position);
    if (!ids) return;
    const named = { ...attributes, ...attributesOf(position) };
    this.ids.next = ids;
    this.tracer.startSpan('make durable', { root: true, startTime: startMs, attributes: named }).end();
    this.ids.next = undefined;
  }

  /** Something was done with the message, from `startMs` until now. */
  step(name: string, position: Position, startMs: number, attributes: Attributes = {}): void {
    const ids = this.#find(position);
    if (!ids) return;
    const root = { traceId: ids.traceId, spanId: ids.rootId, traceFlags: TraceFlags.SAMPLED, isRemote: true };
    const named = { ...attributes, ...attributesOf(position) };
    this.tracer
      .startSpan(name, { startTime: startMs, attributes: named }, trace.setSpanContext(ROOT_CONTEXT, root))
      .end();
  }

  /** What the message says came to those who show it; the next frame has it. */
  came(position: Position, startMs: number): void {
    if (!this.#find(position)) return;
    this.step('hear', position, startMs);
    if (this.#waiting.size < MAX_WAITING) this.#waiting.add(position);
  }

  /** Frames were sent, made from `startMs` on. */
  sent(startMs: number): void {
    for (const position of this.#waiting) this.step('send frames', position, startMs);
    this.#waiting.clear();
  }

  #find({ topic, partition, offset }: Position): TraceIds | undefined {
    const digest = createHash('sha256').update(`${topic}/${partition}/${offset}`).digest('hex');
    if (Number.parseInt(digest.slice(0, 8), 16) >= this.share * 2 ** 32) return undefined;
    return { traceId: digest.slice(8, 40), rootId: digest.slice(40, 56) };
  }
}

function attributesOf({ topic, partition, offset }: Position): Attributes {
  return {
    'messaging.destination.name': topic,
    'messaging.destination.partition.id': String(partition),
    'messaging.kafka.offset': offset,
  };
}

/** Gives a root the ids that its message's place says; all others are random. */
class PlannedIds implements IdGenerator {
  next: TraceIds | undefined;

  constructor(private readonly random: IdGenerator) {}

  generateTraceId(): string {
    return this.next?.traceId ?? this.random.generateTraceId();
  }

  generateSpanId(): string {
    return this.next?.rootId ?? this.random.generateSpanId();
  }
}
