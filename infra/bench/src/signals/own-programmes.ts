import { readProgrammes, type SignalProgramme } from '@luyun/roadside-sim/sumo/signal-programme';
import type { TraciClient } from '@luyun/roadside-sim/sumo/traci-client';
import { Command, Variable } from '@luyun/roadside-sim/sumo/traci-codes';

/** The programmes that run when the scenario begins, by light. */
export async function ownProgrammes(traci: TraciClient): Promise<Map<string, SignalProgramme>> {
  const found = new Map<string, SignalProgramme>();
  for (const id of (await traci.get(Command.getTrafficLight, Variable.idList)) as readonly string[]) {
    const current = String(await traci.get(Command.getTrafficLight, Variable.program, id));
    const programmes = readProgrammes(await traci.get(Command.getTrafficLight, Variable.completeDefinition, id));
    const running = programmes.find((programme) => programme.id === current);
    if (running !== undefined && running.phases.length > 0) found.set(id, running);
  }
  return found;
}
