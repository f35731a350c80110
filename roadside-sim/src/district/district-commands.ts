import { roadside } from '@luyun/proto';
import type { CommandAnswer, CommandHandler } from '../client/command-desk.js';
import type { NetJunction } from './city/road-network.js';
import type { District } from './district.js';
import { readProgramme, writeProgramme } from './signals/programme-wire.js';

const { COMMAND_OUTCOME_DONE, COMMAND_OUTCOME_REJECTED } = roadside.v1.CommandOutcome;
const done = (detail: string): CommandAnswer => ({ outcome: COMMAND_OUTCOME_DONE, detail });
const rejected = (detail: string): CommandAnswer => ({ outcome: COMMAND_OUTCOME_REJECTED, detail });

/** What the district's devices do when the platform commands them. */
export function districtCommands(running: District): CommandHandler {
  return async (command) => {
    const { deviceId } = command;
    switch (command.body) {
      case 'reportHealth':
        return running.upkeep.reportHealth(deviceId) ? done('') : rejected(`no device ${deviceId}`);
      case 'announce': {
        if (!running.devices.rsus.some(({ id }) => id === deviceId)) return rejected(`${deviceId} is no roadside unit`);
        running.notices.order(deviceId, command.announce ?? {});
        return done('announced');
      }
      case undefined:
        return rejected('unknown command');
      default: {
        const junction = running.devices.controllers.find(({ id }) => id === deviceId)?.junction;
        return junction === undefined
          ? rejected(`${deviceId} is no signal controller`)
          : controllerCommand(running, junction, command);
      }
    }
  };
}

function controllerCommand({ world }: District, junction: NetJunction, command: roadside.v1.Command): CommandAnswer {
  const { signals } = world;
  const held = () => {
    const programme = signals.junctions[junction.index]?.programme;
    return programme ? { programme: writeProgramme(programme) } : {};
  };
  const answer = (fault: string | undefined, detail: string) => (fault === undefined ? done(detail) : rejected(fault));
  switch (command.body) {
    case 'selectPlan': {
      const plan = command.selectPlan ?? 0;
      const what = plan === 0 ? 'the plan of the schedule' : `plan ${plan}`;
      return answer(signals.selectPlan(junction, plan), `${what} from the next cycle on`);
    }
    case 'readProgramme':
      return { ...done(''), ...held() };
    case 'writeProgramme': {
      const fault = signals.write(junction, readProgramme(command.writeProgramme ?? {}));
      return fault === undefined ? { ...done('from the next cycle on'), ...held() } : rejected(fault);
    }
    case 'orderStage': {
      const { junction: nodeRef = 0, greenGroups, holdMs } = command.orderStage ?? {};
      if (nodeRef !== junction.nodeRef) return rejected(`this is junction ${junction.nodeRef}, not ${nodeRef}`);
      return answer(signals.orderStage(junction, greenGroups ?? [], holdMs ?? 0), 'as soon as it may be');
    }
    case 'releaseControl': {
      const nodeRef = command.releaseControl;
      if (nodeRef !== junction.nodeRef) return rejected(`this is junction ${junction.nodeRef}, not ${nodeRef}`);
      const controller = signals.controllers[junction.index];
      if (controller?.outsideUntilMs === undefined) return rejected('its own plan runs');
      controller.release();
      return done('back to its plan');
    }
    default:
      return rejected('unknown command');
  }
}
