import type { CoordinationDiagram } from './coordination-diagram.js';
import { type QueueParams, queueDelays } from './queue-delays.js';

export interface ApproachDelay {
  /** Arrivals within whole cycles: the volume of the coordination diagram. */
  readonly vehicles: number;
  /** Begin of green minus arrival, of all that arrive on red: as it is usually told. Nobody waits for those before him. */
  readonly usualS: number;
  /** With the queue: each lane lets one vehicle go a saturation headway, and who is left waits for the next green. */
  readonly queueAwareS: number;
  /** The two for each vehicle; null without any. */
  readonly usualPerVehicleS: number | null;
  readonly queueAwarePerVehicleS: number | null;
  /** Vehicles that did not get through in the first green that they met. */
  readonly leftOver: number;
}

export function approachDelay(
  { cycles, arrivalMs, met }: Pick<CoordinationDiagram, 'cycles' | 'arrivalMs' | 'met'>,
  params: QueueParams,
): ApproachDelay {
  let usualMs = 0;
  let at = 0;
  for (let i = 0; i < arrivalMs.length; i++) {
    if (met[i] !== 0) continue;
    const timeMs = arrivalMs[i] as number;
    while ((cycles[at]?.greenMs ?? Number.POSITIVE_INFINITY) <= timeMs) at++;
    usualMs += (cycles[at]?.greenMs ?? timeMs) - timeMs;
  }
  const queue = queueDelays(cycles, arrivalMs, params);
  const queueAwareS = queue.delayMs.reduce((sum, delayMs) => sum + delayMs, 0) / 1000;
  const vehicles = arrivalMs.length;
  return {
    vehicles,
    usualS: usualMs / 1000,
    queueAwareS,
    usualPerVehicleS: vehicles > 0 ? usualMs / 1000 / vehicles : null,
    queueAwarePerVehicleS: vehicles > 0 ? queueAwareS / vehicles : null,
    leftOver: queue.leftOver,
  };
}
