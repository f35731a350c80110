import type { Platform, Proposal } from '@luyun/core';

/** A proposal whose shadow run is done, so that its version may be written. */
export async function addReadyProposal({ records }: Platform, deviceId: string, version: number): Promise<void> {
  const plan = {
    plan: 1,
    name: '',
    control: 'fixed',
    cycleMs: 60_000,
    offsetMs: 0,
    reference: 'green',
    coordinatedPhases: [],
    rings: [],
  } as const;
  const within = { mean: 1, low: 0, high: 2 };
  const figure = { before: within, after: within, change: within };
  const proposal: Proposal = {
    id: `${deviceId}-${version}`,
    author: 'engineer',
    actorId: 'engineer',
    requestId: `${deviceId}-${version}`,
    askedMs: 1,
    reason: '',
    origin: 'editor',
    aim: 'delay',
    basis: { fromMs: 0, toMs: 600_000 },
    simulator: 'built-in',
    wanted: { junctionIds: ['J1'], plan: null, versions: [{ deviceId, version }] },
    state: 'ready',
    progress: 1,
    problem: null,
    junctions: [
      {
        ...{ junctionId: 'J1', name: '', nameEn: null, deviceId, plan: 1, version, from: plan, to: plan },
        ...{ changes: [], reasons: [], demand: [] },
      },
    ],
    predicted: null,
    tradeOffs: [],
    shadow: { simulator: 'built-in', seeds: 5, delayS: figure, stops: figure, longestQueueM: figure, against: null },
  };
  await records.proposals.add(proposal);
}
