import type { LiveDevice } from '../ports/live-state.js';
import type { AlarmKind, AlarmSign } from './alarm.js';
import { deviceKindName } from './names.js';

/**
 * After what silence a device of each roadside.v1.DeviceKind is missed, ms. Roadside units, controllers and concentrators speak every
 * second; detectors, cameras, car parks and TOCCs when they have something. Vehicles come and go: nobody misses them.
 */
const MISSED_AFTER_MS = [
  120_000,
  30_000,
  30_000,
  180_000,
  600_000,
  30_000,
  Number.POSITIVE_INFINITY,
  900_000,
  1_800_000,
];
/** Kinds whose reports are as old as what they report: car parks, TOCCs. */
const SLOW_KINDS = [7, 8];

/** A value from which an alarm is raised, and one up to which it is clear. */
type Thresholds = readonly [raise: number, clear: number];
/** Share of batches that never came. */
const LOSS: Thresholds = [0.05, 0.02];
/** How much longer data takes than the device's own reporting interval accounts for, ms. */
const LATE_MS: Thresholds = [2_000, 1_000];
/** Device clock against the platform's, ms. */
const SKEW_MS: Thresholds = [1_000, 500];
/** Share of rows that were refused. */
const REFUSED: Thresholds = [0.01, 0.002];
/** Fewer refused rows a second are nothing to be alarmed by. */
const LEAST_REFUSED_PER_S = 0.05;

export interface DeviceFacts {
  readonly id: string;
  readonly device: LiveDevice;
  /** The device whose stream it comes by is silent itself: that is one alarm, not hundreds. */
  readonly cutOff: boolean;
  /** Rows refused a second, over about the last half minute. */
  readonly refusedPerS: number;
  readonly nowMs: number;
}

/** Whether a device of a kind has been silent for longer than is usual of it. */
export function isMissed(kind: number, silentMs: number): boolean {
  return silentMs >= (MISSED_AFTER_MS[kind] ?? Number.POSITIVE_INFINITY);
}

/** What is to be said of one device. */
export function deviceSigns({ id, device, cutOff, refusedPerS, nowMs }: DeviceFacts): AlarmSign[] {
  const { kind, lastReceivedMs, loss, latencyMs, lateMs = latencyMs, clockOffsetMs, messagesPerS } = device;
  const [name, nameEn] = deviceKindName(kind);
  const silentMs = nowMs - lastReceivedMs;
  const missedMs = MISSED_AFTER_MS[kind] ?? Number.POSITIVE_INFINITY;
  const sign = (
    alarm: AlarmKind,
    level: AlarmSign['level'],
    severity: number,
    sinceMs: number,
    [title, titleEn]: readonly [string, string],
    detail: string,
  ): AlarmSign => ({
    id: `${alarm}:${id}`,
    kind: alarm,
    level,
    severity,
    sinceMs,
    title: `${name} ${id} ${title}`,
    titleEn: `${nameEn} ${id}: ${titleEn}`,
    selection: `device:${id}`,
    detail,
  });
  const silent = levelOf(cutOff ? 0 : silentMs, [missedMs, missedMs / 2]);
  const signs = [
    sign('device-silent', silent, kind === 5 ? 4 : 3, lastReceivedMs, ['失联', 'silent'], `${seconds(silentMs)} s`),
  ];
  // What it was like when it fell silent says nothing any more.
  if (silent === 'raised' || cutOff) return signs;
  const skewMs = Math.abs(clockOffsetMs);
  const share = refusedPerS < LEAST_REFUSED_PER_S ? 0 : refusedPerS / Math.max(refusedPerS, messagesPerS + refusedPerS);
  signs.push(
    sign('device-loss', levelOf(loss, LOSS), loss >= 0.2 ? 3 : 2, nowMs, ['丢包', 'loses messages'], percent(loss)),
    sign(
      'clock-skew',
      levelOf(skewMs, SKEW_MS),
      skewMs >= 10_000 ? 3 : 2,
      nowMs,
      ['时钟偏差', 'wrong clock'],
      `${seconds(skewMs)} s`,
    ),
    sign(
      'quarantine',
      levelOf(share, REFUSED),
      share >= 0.2 ? 3 : 2,
      nowMs,
      ['数据被隔离', 'data refused'],
      percent(share),
    ),
  );
  if (!SLOW_KINDS.includes(kind))
    signs.push(
      sign('device-late', levelOf(lateMs, LATE_MS), 2, nowMs, ['数据迟到', 'late data'], `${seconds(lateMs)} s`),
    );
  return signs;
}

function levelOf(value: number, [raise, clear]: Thresholds): AlarmSign['level'] {
  if (value >= raise) return 'raised';
  return value <= clear ? 'clear' : 'between';
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(ms < 10_000 ? 1 : 0);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
