import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';

/** What vehicles and pedestrians of one run lost, as SUMO's tripinfo tells. */
export interface TripFigures {
  readonly vehicles: number;
  /** Time lost on the way and waiting to depart, also of those under way or not departed at the end, a vehicle; s. */
  readonly delayS: number;
  readonly stops: number;
  /** Longest time that one vehicle stood in all, s. */
  readonly maxWaitS: number;
  /** Time lost on foot, a person; null without persons. */
  readonly pedestrianDelayS: number | null;
}

/** Reads the tripinfo of a run that ended at `endS`. Undeparted vehicles are in it with a depart of -1. */
export function tripFigures(file: string): TripFigures {
  let vehicles = 0;
  let lostS = 0;
  let stops = 0;
  let maxWaitS = 0;
  let persons = 0;
  let walkLostS = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes: of }) => {
    if (name === 'tripinfo') {
      vehicles += 1;
      lostS += Math.max(0, Number(of.timeLoss)) + Math.max(0, Number(of.departDelay));
      stops += Math.max(0, Number(of.waitingCount));
      maxWaitS = Math.max(maxWaitS, Number(of.waitingTime));
    } else if (name === 'personinfo') persons += 1;
    else if (name === 'walk') walkLostS += Math.max(0, Number(of.timeLoss));
  });
  parser.write(readFileSync(file, 'utf8')).close();
  return {
    vehicles,
    delayS: lostS / Math.max(1, vehicles),
    stops: stops / Math.max(1, vehicles),
    maxWaitS,
    pedestrianDelayS: persons === 0 ? null : walkLostS / persons,
  };
}
