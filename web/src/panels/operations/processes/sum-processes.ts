import type { ApiFigures, GatewayFigures, ProcessingFigures, ProcessReport } from '../../../api/types.js';

/** How many serve as something, and what they do together; durations are those of the slowest. */
export interface ServiceSum<Figures> {
  /** Without those that ended in order. */
  readonly processes: number;
  readonly ready: number;
  readonly figures: Figures;
}

export interface TopicLag {
  readonly topic: string;
  readonly lag: number;
  /** Processes that hold partitions of it. */
  readonly holders: number;
}

/** What the report says is so now. */
export function isHeard({ state }: ProcessReport): boolean {
  return state !== 'silent' && state !== 'stopped';
}

export function isWorking({ state }: ProcessReport): boolean {
  return state === 'ready' || state === 'limited';
}

/** Sum of what is known; null where nothing is. */
export function total(values: readonly (number | null | undefined)[]): number | null {
  const known = knownOf(values);
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null;
}

export function percentOf(share: number | null | undefined): number | null {
  return share === null || share === undefined ? null : share * 100;
}

export function sumGateways(reports: readonly ProcessReport[]): ServiceSum<GatewayFigures> | null {
  return sumOf(reports, 'gateway', (each) => ({
    streams: total(each.map(({ streams }) => streams)),
    batchesPerS: total(each.map(({ batchesPerS }) => batchesPerS)),
    rowsPerS: total(each.map(({ rowsPerS }) => rowsPerS)),
    quarantinedPerS: total(each.map(({ quarantinedPerS }) => quarantinedPerS)),
    ackP99Ms: worst(each.map(({ ackP99Ms }) => ackP99Ms)),
  }));
}

export function sumProcessing(reports: readonly ProcessReport[]): ServiceSum<ProcessingFigures> | null {
  return sumOf(reports, 'processing', (each) => ({
    recordsPerS: total(each.map(({ recordsPerS }) => recordsPerS)),
    lag: total(each.map(({ lag }) => lag)),
    lagByTopic: Object.fromEntries(lagsOf(each).map(({ topic, lag }) => [topic, lag])),
    ageP95Ms: worst(each.map(({ ageP95Ms }) => ageP95Ms)),
    failuresPerMin: total(each.map(({ failuresPerMin }) => failuresPerMin)),
  }));
}

export function sumApis(reports: readonly ProcessReport[]): ServiceSum<ApiFigures> | null {
  return sumOf(reports, 'api', (each) => {
    const requestsPerS = total(each.map((api) => api.requestsPerS));
    const failedPerS = total(each.map((api) => (api.requestsPerS ?? 0) * (api.errorShare ?? 0)));
    return {
      requestsPerS,
      errorShare: requestsPerS ? (failedPerS ?? 0) / requestsPerS : null,
      p95Ms: worst(each.map(({ p95Ms }) => p95Ms)),
      sockets: total(each.map(({ sockets }) => sockets)),
      framesPerS: total(each.map(({ framesPerS }) => framesPerS)),
    };
  });
}

/** The lag of each topic over all processes that are heard, the longest first. */
export function lagByTopic(reports: readonly ProcessReport[]): readonly TopicLag[] {
  return lagsOf(reports.filter(isHeard).flatMap(({ processing }) => processing ?? []));
}

function lagsOf(each: readonly ProcessingFigures[]): readonly TopicLag[] {
  const topics = new Map<string, TopicLag>();
  for (const [topic, lag] of each.flatMap((figures) => Object.entries(figures.lagByTopic))) {
    const before = topics.get(topic) ?? { topic, lag: 0, holders: 0 };
    topics.set(topic, { topic, lag: before.lag + lag, holders: before.holders + 1 });
  }
  return [...topics.values()].sort((a, b) => b.lag - a.lag || (a.topic < b.topic ? -1 : 1));
}

function sumOf<Part extends 'gateway' | 'processing' | 'api'>(
  reports: readonly ProcessReport[],
  part: Part,
  add: (figures: readonly NonNullable<ProcessReport[Part]>[]) => NonNullable<ProcessReport[Part]>,
): ServiceSum<NonNullable<ProcessReport[Part]>> | null {
  const own = reports.filter((report) => report[part] && report.state !== 'stopped');
  if (own.length === 0) return null;
  const figures = own.filter(isHeard).map((report) => report[part] as NonNullable<ProcessReport[Part]>);
  return { processes: own.length, ready: own.filter(isWorking).length, figures: add(figures) };
}

/** The greatest of what is known; null where nothing is. */
export function worst(values: readonly (number | null)[]): number | null {
  const known = knownOf(values);
  return known.length > 0 ? Math.max(...known) : null;
}

function knownOf(values: readonly (number | null | undefined)[]): readonly number[] {
  return values.filter((value) => value !== null && value !== undefined);
}
