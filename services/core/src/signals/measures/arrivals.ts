import { IndianaCode } from './indiana-code.js';
import type { ChannelSetup } from './junction-setup.js';
import type { SignalEvents } from './signal-events.js';

/** When vehicles that came over detectors are at the stop line, driving on freely: rising UTC epoch ms. */
export function arrivalsOf(
  events: SignalEvents,
  channels: readonly Pick<ChannelSetup, 'channel' | 'travelMs'>[],
): Float64Array {
  const travel = new Map(channels.map(({ channel, travelMs }) => [channel, travelMs]));
  const times: number[] = [];
  for (let i = 0; i < events.timeMs.length; i++) {
    if (events.code[i] !== IndianaCode.detectorOn) continue;
    const travelMs = travel.get(events.parameter[i] as number);
    if (travelMs !== undefined) times.push((events.timeMs[i] as number) + travelMs);
  }
  return Float64Array.from(times).sort();
}
