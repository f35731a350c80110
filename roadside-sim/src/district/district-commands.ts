import { roadside } from '@luyun/proto';
import type { CommandHandler } from '../client/command-desk.js';
import type { District } from './district.js';

/** What the district's devices do when the platform commands them. */
export function districtCommands(running: District): CommandHandler {
  const { COMMAND_OUTCOME_DONE, COMMAND_OUTCOME_REJECTED } = roadside.v1.CommandOutcome;
  const rejected = (detail: string) => ({ outcome: COMMAND_OUTCOME_REJECTED, detail });
  return async (command) => {
    const { deviceId } = command;
    if (command.reportHealth) {
      const known = running.upkeep.reportHealth(deviceId);
      return known ? { outcome: COMMAND_OUTCOME_DONE, detail: '' } : rejected(`no device ${deviceId}`);
    }
    if (command.announce) {
      if (!running.devices.rsus.some(({ id }) => id === deviceId)) return rejected(`${deviceId} is no roadside unit`);
      running.notices.order(deviceId, command.announce);
      return { outcome: COMMAND_OUTCOME_DONE, detail: 'announced' };
    }
    if (command.selectPlan) {
      const junction = running.devices.controllers.find(({ id }) => id === deviceId)?.junction;
      if (junction === undefined) return rejected(`${deviceId} is no signal controller`);
      if (running.world.plan.signals.plans[String(command.selectPlan)] === undefined) {
        return rejected(`no plan ${command.selectPlan}`);
      }
      running.world.signals.order(junction, command.selectPlan);
      return { outcome: COMMAND_OUTCOME_DONE, detail: `plan ${command.selectPlan} from the next cycle on` };
    }
    return rejected('unknown command');
  };
}
