import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignalProgramme } from '@luyun/roadside-sim/sumo/signal-programme';
import { askSumo } from '../sumo/run-sumo.js';
import type { Scenario } from '../sumo/scenario.js';
import { LoopPlan } from './loop-plan.js';
import { ownProgrammes } from './own-programmes.js';
import { readSignalNet, type SignalNet } from './signal-net.js';
import { type SumoJunction, sumoJunction } from './sumo-junction.js';

/** A scenario with what control needs: its junctions, and loops in the road. */
export interface ControlledScenario {
  readonly net: SignalNet;
  readonly programmes: ReadonlyMap<string, SignalProgramme>;
  /** Lights at which there is a choice. */
  readonly junctions: readonly SumoJunction[];
  readonly loopCount: number;
  /** File to load beside the scenario's own. */
  readonly loops: string;
}

export async function controlledScenario(scenario: Scenario): Promise<ControlledScenario> {
  const programmes = await askSumo(scenario, ownProgrammes);
  const net = readSignalNet(scenario.netFile);
  const plan = new LoopPlan(net);
  const junctions = [...programmes].flatMap(([id, programme]) => sumoJunction(id, programme, net, plan) ?? []);
  const loops = join(scenario.folder, 'luyun-loops.add.xml');
  writeFileSync(loops, plan.xml());
  return { net, programmes, junctions, loopCount: plan.count, loops };
}
