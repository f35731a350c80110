import { IndianaCode } from './indiana-code.js';
import type { PhaseService } from './phase-services.js';
import { eventsOfCodes, type SignalEvents } from './signal-events.js';

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

const codes: ReadonlySet<number> = new Set([IndianaCode.detectorOff, IndianaCode.detectorOn]);

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
  const actuations: LateActuation[] = [];
  const standing = new Map<number, LateActuation>();
  let at = 0;
  for (const { timeMs, code, parameter: channel } of eventsOfCodes(events, codes)) {
    if (!own.has(channel)) continue;
    while (at < services.length - 1 && (services[at + 1] as PhaseService).greenMs <= timeMs) {
      // Who is still there when it gets green has waited.
      standing.clear();
      at++;
    }
    const passed = standing.get(channel);
    standing.delete(channel);
    if (passed) actuations.push(passed);
    const service = services[at];
    if (code !== IndianaCode.detectorOn || service === undefined || timeMs < service.yellowMs) continue;
    // After the last green nobody knows when the next began.
    if (at === services.length - 1 && timeMs >= service.endMs) continue;
    const light = timeMs < service.redMs ? 'yellow' : timeMs < service.endMs ? 'red-clearance' : 'red';
    const sinceYellowS = (timeMs - service.yellowMs) / 1000;
    const sinceRedS = (timeMs - service.redMs) / 1000;
    standing.set(channel, { timeMs, channel, light, sinceYellowS, sinceRedS });
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
