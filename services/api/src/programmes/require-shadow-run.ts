import type { Platform } from '@luyun/core';
import { Problem } from '../http/problem.js';

/** Nothing is written to a controller that was not simulated before. Throws 409 with how far that is. */
export async function requireShadowRun({ records }: Platform, deviceId: string, version: number): Promise<void> {
  const found = await records.proposals.findByVersion(deviceId, version);
  const detail =
    found === undefined
      ? 'ask for a proposal of it'
      : found.state === 'failed'
        ? `its proposal failed: ${found.problem}`
        : found.shadow === null
          ? 'it is still under way'
          : undefined;
  if (detail !== undefined)
    throw new Problem(409, `This version has not been simulated, so it cannot be written: ${detail}.`);
}
