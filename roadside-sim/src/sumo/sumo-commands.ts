import { roadside } from '@luyun/proto';
import type { CommandAnswer } from '../client/command-desk.js';
import { writeProgramme } from '../district/signals/programme-wire.js';
import type { SumoSignals } from './sumo-signals.js';

const { COMMAND_OUTCOME_DONE, COMMAND_OUTCOME_REJECTED } = roadside.v1.CommandOutcome;
const done = (detail: string): CommandAnswer => ({ outcome: COMMAND_OUTCOME_DONE, detail });
const rejected = (detail: string): CommandAnswer => ({ outcome: COMMAND_OUTCOME_REJECTED, detail });

/** What the lights of a SUMO scenario do when the platform commands them. `signals` is there once the scenario runs. */
export async function commandSumo(
  signals: SumoSignals | undefined,
  command: roadside.v1.Command,
): Promise<CommandAnswer> {
  const { deviceId } = command;
  const programme = signals?.programmeOf(deviceId);
  if (signals === undefined || programme === undefined)
    return rejected(`${deviceId} is no signal controller that runs`);
  const answer = (fault: string | undefined, detail: string) => (fault === undefined ? done(detail) : rejected(fault));
  switch (command.body) {
    case 'selectPlan':
      return answer(signals.selectPlan(deviceId, command.selectPlan ?? 0), 'over red');
    case 'readProgramme':
      return { ...done(''), programme: writeProgramme(programme) };
    case 'orderStage': {
      const { junction, greenGroups, holdMs } = command.orderStage ?? {};
      const fault = signals.orderStage(deviceId, junction ?? 0, greenGroups ?? [], holdMs ?? 0);
      return answer(fault, 'as soon as it may be');
    }
    case 'releaseControl':
      return answer(signals.release(deviceId, command.releaseControl ?? 0), 'back to its programme');
    default:
      return rejected('a light of SUMO does not do that');
  }
}
