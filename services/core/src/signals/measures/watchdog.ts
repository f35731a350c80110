/** What a junction's controller logged in a window, counted. */
export interface LogCounts {
  /** Of any kind. */
  readonly records: number;
  readonly phases: readonly PhaseCounts[];
  readonly channels: readonly ChannelCounts[];
}

export interface PhaseCounts {
  readonly phase: number;
  readonly gapOuts: number;
  readonly maxOuts: number;
  readonly forceOffs: number;
  readonly pedestrianCalls: number;
}

export interface ChannelCounts {
  readonly channel: number;
  readonly hits: number;
  /** Since when it has been on without an off, UTC epoch ms; 0: it is off. */
  readonly onSinceMs: number;
  /** Most hits of a channel of the same link and distance; 0 where there is no other. */
  readonly neighbourHits: number;
}

/** Something at a junction that somebody should look at. */
export interface WatchdogFinding {
  readonly rule: 'max-out' | 'force-off' | 'pedestrian-stuck' | 'few-records' | 'low-hits' | 'detector-stuck';
  /** Phase or channel; 0 for the junction. */
  readonly number: number;
  /** The value that the rule looks at: a share, a count, ms. */
  readonly value: number;
  readonly level: 'raised' | 'between' | 'clear';
}

export interface WatchdogWindow {
  readonly fromMs: number;
  readonly toMs: number;
  /** Of little traffic and free running, 01 to 05 local: only then max-outs, force-offs and many calls are a sign of a fault. */
  readonly night: boolean;
}

const TERMINATIONS = { least: 50, raise: 0.9, clear: 0.8 } as const;
/** Calls an hour: 200 in four. */
const CALLS = { raise: 50, clear: 40 } as const;
/** Records an hour. */
const RECORDS = { raise: 20, clear: 60 } as const;
/** Hits of a channel by those of its neighbour, which had at least so many. */
const HITS = { least: 50, raise: 0.02, clear: 0.1 } as const;
const STUCK_MS = 30 * 60_000;
const HOUR_MS = 3_600_000;

/** The rules of the watchdog over one window: those whose value is clear are told as well, so that alarms end. */
export function watchdog(counts: LogCounts, { fromMs, toMs, night }: WatchdogWindow): WatchdogFinding[] {
  const hours = (toMs - fromMs) / HOUR_MS;
  const findings: WatchdogFinding[] = [
    { rule: 'few-records', number: 0, value: counts.records, level: low(counts.records / hours, RECORDS) },
  ];
  // Of a junction that says next to nothing nothing else can be said.
  if (findings[0]?.level === 'raised') return findings;
  for (const { phase, gapOuts, maxOuts, forceOffs, pedestrianCalls } of night ? counts.phases : []) {
    const ended = gapOuts + maxOuts + forceOffs;
    for (const [rule, count] of [
      ['max-out', maxOuts],
      ['force-off', forceOffs],
    ] as const) {
      const value = ended > 0 ? count / ended : 0;
      findings.push({
        rule,
        number: phase,
        value,
        level: ended < TERMINATIONS.least ? 'clear' : high(value, TERMINATIONS),
      });
    }
    findings.push({
      rule: 'pedestrian-stuck',
      number: phase,
      value: pedestrianCalls,
      level: high(pedestrianCalls / hours, CALLS),
    });
  }
  for (const { channel, hits, onSinceMs, neighbourHits } of counts.channels) {
    const share = neighbourHits > 0 ? hits / neighbourHits : 1;
    findings.push({
      rule: 'low-hits',
      number: channel,
      value: hits,
      level: neighbourHits < HITS.least ? 'clear' : low(share, HITS),
    });
    const onMs = onSinceMs > 0 ? toMs - onSinceMs : 0;
    findings.push({
      rule: 'detector-stuck',
      number: channel,
      value: onMs,
      level: onMs >= STUCK_MS ? 'raised' : 'clear',
    });
  }
  return findings;
}

function high(value: number, { raise, clear }: { readonly raise: number; readonly clear: number }) {
  return value > raise ? 'raised' : value > clear ? 'between' : 'clear';
}

function low(value: number, { raise, clear }: { readonly raise: number; readonly clear: number }) {
  return value < raise ? 'raised' : value < clear ? 'between' : 'clear';
}
