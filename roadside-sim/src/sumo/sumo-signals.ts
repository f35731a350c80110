import { EventCode, NO_PATTERN } from '../district/signals/controller-event.js';
import type { Programme } from '../district/signals/programme.js';
import type { Emit } from '../measure/emission.js';
import { RowCollector } from '../measure/row-collector.js';
import { isGreen } from './light-limits.js';
import { LightLog } from './light-log.js';
import { type LightProgramme, lightProgramme } from './light-programme.js';
import { signalLayout, type TrafficLight } from './net-map.js';
import { OutsideControl, stageFault } from './outside-control.js';
import { lightEnd, lightOf, readProgrammes, type SignalProgramme } from './signal-programme.js';
import type { SumoClock } from './sumo-clock.js';
import type { StepResult, Subscribed, TraciClient } from './traci-client.js';
import { Command, Variable } from './traci-codes.js';

const SPAT_EVERY_MS = 500;
const spatColumns = ['likelyEnd', 'minEnd', 'maxEnd', 'confidence', 'status'];
const variables = [Variable.lightState, Variable.phaseIndex, Variable.program, Variable.nextSwitch];
const STATUS_MANUAL = 1 << 0;
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
  /** When each link began to show what it shows, scenario seconds. */
  sinceS: number[];
  /** What it held when it was first heard; undefined before. */
  held: LightProgramme | undefined;
  /** Programme that ran first, and the one that runs next under no control from outside. */
  own: string;
  next: string;
  outside: OutsideControl | undefined;
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
      log: new RowCollector(deviceId, 'controllerEvents', [], emit, { maxRows: 128, maxAgeMs: 0 }),
      lights: new LightLog(),
      programmes: [],
      programme: '',
      state: '',
      phase: -1,
      phaseSinceS: 0,
      spatMs: 0,
      sinceS: [],
      held: undefined,
      own: '',
      next: '',
      outside: undefined,
    }));
  }

  /** What the controller of a device holds; undefined where there is none, or nothing was heard of it yet. */
  programmeOf(deviceId: string): Programme | undefined {
    return this.#find(deviceId)?.held?.programme;
  }

  /** Switches to a programme by its number, 0 the one that ran first, over red. Gives the reason why not, where it is not done. */
  selectPlan(deviceId: string, plan: number): string | undefined {
    const controller = this.#require(deviceId);
    const { held, state, sinceS } = controller;
    const id = plan === 0 ? controller.own : controller.programmes[plan - 1]?.id;
    if (id === undefined || held === undefined) return `no plan ${plan}`;
    controller.next = id;
    if (controller.outside !== undefined) return undefined;
    const groups = [...state].flatMap((letter, link) => (isGreen(letter) ? [link + 1] : []));
    controller.outside = new OutsideControl(held, state, sinceS, { groups, untilS: 0 });
    controller.outside.release();
    return undefined;
  }

  /** Orders what is green. Gives the reason why not, where it is not done. */
  orderStage(deviceId: string, nodeRef: number, groups: readonly number[], holdMs: number): string | undefined {
    const controller = this.#require(deviceId);
    const { held, light, state } = controller;
    if (nodeRef !== light.nodeRef) return `this is junction ${light.nodeRef}, not ${nodeRef}`;
    if (held === undefined) return 'it has not begun yet';
    const fault = stageFault(held, groups);
    if (fault !== undefined) return fault;
    const target = { groups, untilS: this.clock.nowS + holdMs / 1000 };
    if (controller.outside !== undefined) controller.outside.order(target);
    else {
      controller.outside = new OutsideControl(held, state, controller.sinceS, target);
      this.#log(controller, EventCode.patternChange, NO_PATTERN);
    }
    return undefined;
  }

  /** Goes back to the programme. Gives the reason why not, where it is not done. */
  release(deviceId: string, nodeRef: number): string | undefined {
    const { light, outside } = this.#require(deviceId);
    if (nodeRef !== light.nodeRef) return `this is junction ${light.nodeRef}, not ${nodeRef}`;
    if (outside === undefined) return 'its own plan runs';
    outside.release();
    return undefined;
  }

  #find(deviceId: string): Controller | undefined {
    return this.#controllers.find((each) => each.deviceId === deviceId);
  }

  #require(deviceId: string): Controller {
    const controller = this.#find(deviceId);
    if (controller === undefined) throw new Error(`${deviceId} is no signal controller`);
    return controller;
  }

  #log({ log, light }: Controller, eventCode: number, parameter: number): void {
    log.add(this.clock.nowMs, { junction: light.nodeRef, eventCode, parameter });
  }

  #logPattern(controller: Controller): void {
    const at = controller.programmes.findIndex(({ id }) => id === controller.programme);
    this.#log(controller, EventCode.patternChange, at + 1);
  }

  /** Before a step: what those under control from outside are to show. They tell of it at once, as they do it. */
  async follow(): Promise<void> {
    for (const controller of this.#controllers) {
      const { outside, light, state } = controller;
      if (outside === undefined) continue;
      if (outside.step(this.clock.nowS)) {
        controller.outside = undefined;
        controller.programme = controller.next;
        await this.traci.setText(Command.setTrafficLight, Variable.programToRun, light.id, controller.next);
        this.#logPattern(controller);
      } else if (outside.state !== state) {
        await this.traci.setText(Command.setTrafficLight, Variable.lightState, light.id, outside.state);
        this.#change(controller, outside.state, EventCode.forceOff);
        // After what was said of the step before, which is of the same time.
        this.#addSpat(controller, this.clock.nowMs + 1, 0);
        controller.log.flush();
        controller.spat.flush();
      }
    }
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
      controller.spat.flush();
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
      this.#change(controller, state, endedBy);
    }
    if (phase !== controller.phase || changed) {
      if (phase !== controller.phase) controller.phaseSinceS = nowS;
      controller.phase = phase;
    }
    if (changed || nowMs - controller.spatMs >= SPAT_EVERY_MS) {
      controller.spatMs = nowMs;
      this.#addSpat(controller, nowMs, Number(values.get(Variable.nextSwitch)) - nowS);
    }
  }

  #change(controller: Controller, state: string, endedBy: number): void {
    const { nowMs, nowS } = this.clock;
    for (let link = 0; link < state.length; link++) {
      if (state[link] !== controller.state[link]) controller.sinceS[link] = nowS;
    }
    controller.state = state;
    const lights = new Map(controller.light.linkIndexes.map((i) => [i + 1, lightOf(state[i])]));
    for (const { timeMs, code, parameter } of controller.lights.update(nowMs, lights, endedBy)) {
      controller.log.add(timeMs, { junction: controller.light.nodeRef, eventCode: code, parameter });
    }
  }

  async #changeProgramme(controller: Controller, programme: string): Promise<void> {
    // Lights that are set from outside are a programme of SUMO's own making.
    if (controller.outside !== undefined) return;
    const { id } = controller.light;
    const definition = await this.traci.get(Command.getTrafficLight, Variable.completeDefinition, id);
    controller.programmes = readProgrammes(definition);
    const first = controller.programme === '';
    controller.programme = programme;
    controller.next = programme;
    if (!first) {
      this.#logPattern(controller);
      return;
    }
    controller.own = programme;
    controller.held = lightProgramme(controller.light, controller.programmes, programme);
  }

  #addSpat(controller: Controller, timeMs: number, leftS: number): void {
    const { nowS } = this.clock;
    // What comes next under control from outside nobody knows.
    const programme = controller.outside
      ? undefined
      : controller.programmes.find(({ id }) => id === controller.programme);
    for (const index of controller.light.linkIndexes) {
      const end = programme && lightEnd(programme, controller.phase, nowS - controller.phaseSinceS, leftS, index);
      const exact = end !== undefined && end.likely === end.min && end.likely === end.max;
      controller.spat.add(timeMs, {
        junction: controller.light.nodeRef,
        signalGroup: index + 1,
        light: lightOf(controller.state[index]),
        likelyEnd: end?.likely,
        minEnd: end?.min,
        maxEnd: end?.max,
        confidence: end?.likely === undefined ? undefined : exact ? 95 : 50,
        status: controller.outside ? STATUS_MANUAL : programme?.fixed ? STATUS_FIXED : STATUS_ACTUATED,
      });
    }
  }
}
