import type { Platform } from '@luyun/core';
import { someProposal } from '@luyun/core/testing/some-proposal';

/** A proposal whose shadow run is done, so that its version may be written. */
export async function addReadyProposal({ records }: Platform, deviceId: string, version: number): Promise<void> {
  const within = { mean: 1, low: 0, high: 2 };
  const figure = { before: within, after: within, change: within };
  const id = `${deviceId}-${version}`;
  await records.proposals.add(
    someProposal(deviceId, version, {
      ...{ id, requestId: id, origin: 'editor', state: 'ready', progress: 1 },
      wanted: { junctionIds: ['J1'], plan: null, versions: [{ deviceId, version }] },
      shadow: { simulator: 'built-in', seeds: 5, delayS: figure, stops: figure, longestQueueM: figure, against: null },
    }),
  );
}
