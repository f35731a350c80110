import { IndianaCode } from './indiana-code.js';
import type { JunctionSetup } from './junction-setup.js';
import type { ChannelCounts, LogCounts, PhaseCounts } from './watchdog.js';

/** How often a code came with a parameter; code `OTHER_CODES` stands for all that the watchdog does not tell apart. */
export interface CodeCount {
  readonly code: number;
  readonly parameter: number;
  readonly count: number;
  /** Of the last one, UTC epoch ms. */
  readonly lastMs: number;
}

export const OTHER_CODES = 65_535;

/** Codes that the watchdog counts by parameter. */
export const watchedCodes: readonly number[] = [
  IndianaCode.gapOut,
  IndianaCode.maxOut,
  IndianaCode.forceOff,
  IndianaCode.pedestrianCall,
  IndianaCode.detectorOff,
  IndianaCode.detectorOn,
];

/** What the watchdog looks at, from counts by code and parameter. */
export function logCounts(counts: readonly CodeCount[], setup: JunctionSetup): LogCounts {
  const found = new Map(counts.map((each) => [each.code * 65_536 + each.parameter, each]));
  const of = (code: number, parameter: number) => found.get(code * 65_536 + parameter);
  const phases = [...new Set(setup.phases.map(({ phase }) => phase))].map(
    (phase): PhaseCounts => ({
      phase,
      gapOuts: of(IndianaCode.gapOut, phase)?.count ?? 0,
      maxOuts: of(IndianaCode.maxOut, phase)?.count ?? 0,
      forceOffs: of(IndianaCode.forceOff, phase)?.count ?? 0,
      pedestrianCalls: of(IndianaCode.pedestrianCall, phase)?.count ?? 0,
    }),
  );
  const channels = new Map<number, ChannelCounts>();
  for (const { advance, stopBar } of setup.phases) {
    for (const side of [advance, stopBar]) {
      for (const { channel, linkId } of side) {
        const neighbours = side.filter((each) => each.linkId === linkId && each.channel !== channel);
        const on = of(IndianaCode.detectorOn, channel);
        const off = of(IndianaCode.detectorOff, channel);
        channels.set(channel, {
          channel,
          hits: on?.count ?? 0,
          onSinceMs: on !== undefined && on.lastMs > (off?.lastMs ?? 0) ? on.lastMs : 0,
          neighbourHits: Math.max(0, ...neighbours.map((each) => of(IndianaCode.detectorOn, each.channel)?.count ?? 0)),
        });
      }
    }
  }
  return { records: counts.reduce((sum, { count }) => sum + count, 0), phases, channels: [...channels.values()] };
}
