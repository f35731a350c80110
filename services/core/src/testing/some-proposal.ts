import type { Proposal } from '../signals/proposals/proposal.js';
import type { TimingPlan } from '../signals/timing-plan.js';

const plan: TimingPlan = {
  plan: 1,
  name: '',
  control: 'fixed',
  cycleMs: 60_000,
  offsetMs: 0,
  reference: 'green',
  coordinatedPhases: [],
  rings: [],
};

/** A proposal for one junction, J1, that was just asked for; with what is to be otherwise. */
export function someProposal(deviceId: string, version: number | null, otherwise: Partial<Proposal>): Proposal {
  return {
    id: 'p1',
    author: 'Li Wei',
    actorId: 'a1',
    requestId: 'r1',
    askedMs: 1,
    reason: '左转排队',
    origin: 'optimiser',
    aim: 'delay',
    basis: { fromMs: 0, toMs: 600_000 },
    simulator: 'built-in',
    wanted: { junctionIds: ['J1'], plan: null, versions: [] },
    state: 'optimising',
    progress: 0,
    problem: null,
    junctions: [
      {
        ...{ junctionId: 'J1', name: '', nameEn: null, deviceId, plan: 1, version },
        ...{ from: plan, to: plan, changes: [], reasons: [], demand: [] },
      },
    ],
    predicted: null,
    tradeOffs: [],
    shadow: null,
    ...otherwise,
  };
}
