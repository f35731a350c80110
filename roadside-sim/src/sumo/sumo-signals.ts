import { EventCode } from '../district/signals/controller-event.js';
import type { Emit } from '../measure/emission.js';
import { RowCollector } from '../measure/row-collector.js';
import { LightLog } from './light-log.js';
import { signalLayout, type TrafficLight } from './net-map.js';
import { lightEnd, lightOf, readProgrammes, type SignalProgramme } from './signal-programme.js';
import type { SumoClock } from './sumo-clock.js';
import type { StepResult, Subscribed, TraciClient } from './traci-client.js';
import { Command, Variable } from './traci-codes.js';

const SPAT_EVERY_MS = 500;
const spatColumns = ['likelyEnd', 'minEnd', 'maxEnd', 'confidence', 'status'];
const variables = [Variable.lightState, Variable.phaseIndex, Variable.program, Variable.nextSwitch];
const STATUS_FIXED = 1 << 5;
const STATUS_ACTUATED = 1 << 6;

interface Controller {
  readonly light: TrafficLight;
  readonly deviceId: string;
  readonly spat: RowCollector;
  readonly log: RowCollector;
  readonly lights: LightLog;
  programmes: readonly SignalProgramme[];
  programme: string;
  state: string;
  phase: number;
  phaseSinceS: number;
  spatMs: number;
}

/** SUMO's traffic lights as signal controllers: SPAT, controller events, layouts. */
export class SumoSignals {
  readonly #controllers: readonly Controller[];

  constructor(
    private readonly traci: TraciClient,
    lights: readonly { light: TrafficLight; deviceId: string }[],
    private readonly clock: SumoClock,
    private readonly emit: Emit,
  ) {
    this.#controllers = lights.map(({ light, deviceId }) => ({
      light,
      deviceId,
      spat: new RowCollector(deviceId, 'signalStates', spatColumns, emit, { maxRows: 256, maxAgeMs: 0 }),
      log: new RowCollector(deviceId, 'controllerEvents', [], emit, { maxRows: 128, maxAgeMs: 1000 }),
      lights: new LightLog(),
      programmes: [],
      programme: '',
      state: '',
      phase: -1,
      phaseSinceS: 0,
      spatMs: 0,
    }));
  }

  async subscribe(): Promise<void> {
    const ids = this.#controllers.map(({ light }) => light.id);
    await this.traci.subscribe(Command.subscribeTrafficLight, ids, variables);
  }

  sendLayouts(): void {
    for (const { deviceId, light } of this.#controllers) {
      this.emit({ deviceId, baseTimeMs: this.clock.nowMs, signalLayout: signalLayout(light) });
    }
  }

  /** A detector's event joins the log of the light that it belongs to. */
  log(light: TrafficLight, timeMs: number, code: number, parameter: number): void {
    const controller = this.#controllers.find((each) => each.light === light);
    controller?.log.add(timeMs, { junction: light.nodeRef, eventCode: code, parameter });
  }

  async step(result: StepResult): Promise<void> {
    const seen = result.get(Command.subscribeTrafficLight);
    for (const controller of this.#controllers) {
      const values = seen?.get(controller.light.id);
      if (values !== undefined) await this.#update(controller, values);
      controller.log.tick(this.clock.nowMs);
    }
  }

  async #update(controller: Controller, values: Subscribed): Promise<void> {
    const { nowMs, nowS } = this.clock;
    const state = String(values.get(Variable.lightState) ?? '');
    const phase = Number(values.get(Variable.phaseIndex));
    const programme = String(values.get(Variable.program));
    const ended = controller.programmes.find(({ id }) => id === controller.programme);
    if (programme !== controller.programme) await this.#changeProgramme(controller, programme);
    const changed = state !== controller.state;
    if (changed) {
      const old = ended?.phases[controller.phase];
      const endedBy = ended?.fixed
        ? EventCode.forceOff
        : nowS - controller.phaseSinceS >= (old?.maxS ?? 0) - 0.5
          ? EventCode.maxOut
          : EventCode.gapOut;
      controller.state = state;
      const lights = new Map(controller.light.linkIndexes.map((i) => [i + 1, lightOf(state[i])]));
      for (const { timeMs, code, parameter } of controller.lights.update(nowMs, lights, endedBy)) {
        controller.log.add(timeMs, { junction: controller.light.nodeRef, eventCode: code, parameter });
      }
    }
    if (phase !== controller.phase || changed) {
      if (phase !== controller.phase) controller.phaseSinceS = nowS;
      controller.phase = phase;
    }
    if (changed || nowMs - controller.spatMs >= SPAT_EVERY_MS) {
      controller.spatMs = nowMs;
      this.#sendSpat(controller, Number(values.get(Variable.nextSwitch)) - nowS);
    }
  }

  async #changeProgramme(controller: Controller, programme: string): Promise<void> {
    const { id, nodeRef } = controller.light;
    const definition = await this.traci.get(Command.getTrafficLight, Variable.completeDefinition, id);
    controller.programmes = readProgrammes(definition);
    if (controller.programme !== '') {
      const number = controller.programmes.findIndex((each) => each.id === programme) + 1;
      controller.log.add(this.clock.nowMs, {
        junction: nodeRef,
        eventCode: EventCode.patternChange,
        parameter: number,
      });
    }
    controller.programme = programme;
  }

  #sendSpat(controller: Controller, leftS: number): void {
    const { nowMs, nowS } = this.clock;
    const programme = controller.programmes.find(({ id }) => id === controller.programme);
    for (const index of controller.light.linkIndexes) {
      const end = programme && lightEnd(programme, controller.phase, nowS - controller.phaseSinceS, leftS, index);
      const exact = end !== undefined && end.likely === end.min && end.likely === end.max;
      controller.spat.add(nowMs, {
        junction: controller.light.nodeRef,
        signalGroup: index + 1,
        light: lightOf(controller.state[index]),
        likelyEnd: end?.likely,
        minEnd: end?.min,
        maxEnd: end?.max,
        confidence: end?.likely === undefined ? undefined : exact ? 95 : 50,
        status: programme?.fixed ? STATUS_FIXED : STATUS_ACTUATED,
      });
    }
    controller.spat.flush();
  }
}
