import type { Lane } from '../model/city.js';

/** Whether cars or buses drive on a lane. */
export function isMotorLane({ kind }: Pick<Lane, 'kind'>): boolean {
  return kind === 'vehicle' || kind === 'bus';
}
