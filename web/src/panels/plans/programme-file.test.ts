import { expect, it } from 'vitest';
import type { Programme } from './plan-types.js';
import { readProgrammeFile, writeProgrammeFile } from './programme-file.js';
import { toldOf } from './testing/told-of.js';

const programme: Programme = {
  junctionId: 'J1',
  nodeRef: 1,
  limits: { groups: [], conflicts: [], phases: [{ phase: 2, groups: [2] }] },
  ...toldOf('全天'),
};
const { plans, dayPlans, schedule } = programme;

it('reads what it wrote, with the changes of a draft', () => {
  const told = { plans: plans.map((plan) => ({ ...plan, offsetMs: 7000 })), dayPlans, schedule };
  expect(readProgrammeFile(writeProgrammeFile(programme, told), 'J1')).toEqual(told);
  // The only programme of a file is taken for another junction, too: its check says whether it fits.
  expect(readProgrammeFile(writeProgrammeFile(programme, told), 'J2')).toEqual(told);
});

it('takes nothing that is none', () => {
  expect(readProgrammeFile('no', 'J1')).toBeUndefined();
  expect(readProgrammeFile('{"format":"other","programmes":[]}', 'J1')).toBeUndefined();
  const broken = writeProgrammeFile(programme, { plans, dayPlans, schedule }).replace('"splitMs": 30000,', '');
  expect(readProgrammeFile(broken, 'J1')).toBeUndefined();
});
