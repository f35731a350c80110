import { IndianaCode, LOG_GAP } from './indiana-code.js';
import type { PhaseService } from './phase-services.js';
import { eventsOf, eventsOfCodes, parametersOf, type SignalEvents } from './signal-events.js';

/** Who came over the stop bar after the green, UTC epoch ms. */
export interface LateActuation {
  readonly timeMs: number;
  readonly channel: number;
  readonly light: 'yellow' | 'red-clearance' | 'red';
  /** Since yellow began, s. */
  readonly sinceYellowS: number;
  /** Since red began, s; negative before. */
  readonly sinceRedS: number;
}

export interface YellowRedActuations {
  readonly actuations: readonly LateActuation[];
  readonly onYellow: number;
  readonly onRedClearance: number;
  readonly onRed: number;
  /** On red, more than `severeS` after red began. */
  readonly severe: number;
  readonly cycles: number;
}

const codes: ReadonlySet<number> = new Set([IndianaCode.detectorOff, IndianaCode.detectorOn, LOG_GAP]);

/**
 * Stop-bar actuations of a phase by the light that they met: yellow, red clearance, and red until the next green. Who comes on red and
 * stands on the detector until it is green has stopped, and does not count; where one may turn on red, those who do are among them.
 */
export function yellowRedActuations(
  events: SignalEvents,
  services: readonly PhaseService[],
  channels: readonly number[],
  severeS = 4,
): YellowRedActuations {
  const own = new Set(channels);
  const whole = parametersOf(events, IndianaCode.detectorOff);
  const actuations: LateActuation[] = [];
  const standing = new Map<number, LateActuation>();
  const lastRedMs = nextGreenMs(events, services.at(-1));
  let at = 0;
  let blind = false;
  for (const { timeMs, code, parameter: channel } of eventsOfCodes(events, codes)) {
    if (code === LOG_GAP) {
      standing.clear();
      blind = true;
    }
    if (!own.has(channel)) continue;
    while (at < services.length - 1 && (services[at + 1] as PhaseService).greenMs <= timeMs) {
      // Who is still there when it gets green has waited.
      standing.clear();
      blind = false;
      at++;
    }
    const passed = standing.get(channel);
    standing.delete(channel);
    if (passed) actuations.push(passed);
    const service = services[at];
    if (code !== IndianaCode.detectorOn || service === undefined || timeMs < service.yellowMs || blind) continue;
    if (at === services.length - 1 && timeMs >= lastRedMs) continue;
    const light = timeMs < service.redMs ? 'yellow' : timeMs < service.endMs ? 'red-clearance' : 'red';
    const sinceYellowS = (timeMs - service.yellowMs) / 1000;
    const sinceRedS = (timeMs - service.redMs) / 1000;
    const late: LateActuation = { timeMs, channel, light, sinceYellowS, sinceRedS };
    // Of a log that tells no off nobody knows who stayed.
    if (whole.has(channel)) standing.set(channel, late);
    else actuations.push(late);
  }
  actuations.sort((a, b) => a.timeMs - b.timeMs);
  const severe = actuations.filter(({ sinceRedS }) => sinceRedS > severeS).length;
  const count = (light: LateActuation['light']) => actuations.filter((each) => each.light === light).length;
  return {
    actuations,
    onYellow: count('yellow'),
    onRedClearance: count('red-clearance'),
    onRed: count('red'),
    severe,
    cycles: services.length,
  };
}

/** Until when it is red after the last green; the end of red clearance where the log does not tell of another green. */
function nextGreenMs(events: SignalEvents, last: PhaseService | undefined): number {
  if (last === undefined) return Number.NEGATIVE_INFINITY;
  for (const { timeMs, code } of eventsOf(events, new Set([IndianaCode.greenBegin]), last.phase)) {
    if (code !== LOG_GAP && timeMs >= last.endMs) return timeMs;
  }
  return last.endMs;
}
