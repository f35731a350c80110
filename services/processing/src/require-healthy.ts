import type { Processing } from './processing.js';

/** Throws the reason where it is not running, or where a step failed lately. */
export function requireHealthy(processing: Processing): void {
  const { running, failure } = processing.health();
  if (!running) throw new Error('not running');
  if (failure !== undefined) throw new Error(failure);
}
