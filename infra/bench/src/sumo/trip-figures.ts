import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** What vehicles and pedestrians of one run lost, as SUMO's tripinfo tells. */
export interface TripFigures {
  readonly vehicles: number;
  /** (time lost on the way + departure delay, also of those under way at the end, and the wait of those who never departed) / all vehicles; s. */
  readonly delayS: number;
  readonly stops: number;
  /** Longest time that one vehicle stood in all, s. */
  readonly maxWaitS: number;
  /** Time lost on foot, a person; null without persons. */
  readonly pedestrianDelayS: number | null;
}

/**
 * Reads a tripinfo with unfinished and undeparted vehicles in it; the latter have a departure of -1.
 *
 * @param counts whether a vehicle counts, by its id
 */
export async function tripFigures(file: string, counts: (id: string) => boolean = () => true): Promise<TripFigures> {
  let vehicles = 0;
  let lostS = 0;
  let stops = 0;
  let maxWaitS = 0;
  let persons = 0;
  let walkLostS = 0;
  for await (const line of createInterface({ input: createReadStream(file, { highWaterMark: 1 << 18 }) })) {
    const value = (name: string) => Number(new RegExp(` ${name}="([^"]*)"`).exec(line)?.[1] ?? 0);
    if (line.includes('<tripinfo ')) {
      const isDue = value('depart') >= 0 || value('departDelay') >= 0;
      if (!isDue || !counts(/ id="([^"]*)"/.exec(line)?.[1] ?? '')) continue;
      vehicles += 1;
      lostS += Math.max(0, value('timeLoss')) + Math.max(0, value('departDelay'));
      stops += Math.max(0, value('waitingCount'));
      maxWaitS = Math.max(maxWaitS, value('waitingTime'));
    } else if (line.includes('<personinfo ')) persons += 1;
    else if (line.includes('<walk ')) walkLostS += Math.max(0, value('timeLoss'));
  }
  return {
    vehicles,
    delayS: lostS / Math.max(1, vehicles),
    stops: stops / Math.max(1, vehicles),
    maxWaitS,
    pedestrianDelayS: persons === 0 ? null : walkLostS / persons,
  };
}
