import { type ControlSwitch, controlSite, type Platform, type SiteFault } from '@luyun/core';
import { Inject, Injectable } from '@nestjs/common';
import { PLATFORM } from '../api-options.js';
import type { Actor } from '../auth/actor.js';
import { AuditLog } from '../auth/audit-log.js';
import { CityStore } from '../city/city-store.js';
import { notFound, Problem } from '../http/problem.js';
import { knownControllers } from '../programmes/find-controllers.js';

const faults: Readonly<Record<SiteFault, string>> = {
  'no-choice': 'Its controller holds fewer than two stages: there is nothing to choose.',
  'no-lanes': "No lane of the city model is ruled by the groups of its controller's programme.",
};

/** Puts junctions under real-time control, and takes them out. */
@Injectable()
export class ControlDesk {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CityStore) private readonly cities: CityStore,
  ) {}

  /** On needs a second person; off is off at once. */
  async ask(junctionId: string, enabled: boolean, reason: string, actor: Actor): Promise<ControlSwitch> {
    const { records, clock } = this.platform;
    const before = await records.controls.find(junctionId);
    if (enabled && before !== undefined && before.state !== 'off') return before;
    if (!enabled && before?.state === 'off') return before;
    const deviceId = enabled ? await this.#controllerOf(junctionId) : before?.deviceId;
    if (deviceId === undefined) throw new Problem(409, 'This junction is not under real-time control.');
    const control: ControlSwitch = {
      junctionId,
      deviceId,
      state: enabled ? 'asked' : 'off',
      reason,
      actorId: actor.id,
      actor: actor.name,
      askedMs: clock.nowMs(),
      decidedBy: null,
      decidedMs: null,
    };
    await records.controls.put(control);
    await this.audit.add(actor, enabled ? 'control-ask' : 'control-off', junctionId, reason);
    return control;
  }

  /** A second person's yes or no. */
  async decide(junctionId: string, agrees: boolean, actor: Actor): Promise<ControlSwitch> {
    const { records, clock } = this.platform;
    const control = await records.controls.find(junctionId);
    if (control === undefined) throw notFound('control', junctionId);
    if (actor.kind !== 'account') throw new Problem(403, 'This needs a person.');
    if (actor.id === control.actorId) throw new Problem(403, 'Somebody else than who asked must agree.');
    const decision = { state: agrees ? 'on' : 'off', decidedBy: actor.name, decidedMs: clock.nowMs() } as const;
    if (!(await records.controls.decide(junctionId, control.askedMs, decision))) {
      throw new Problem(409, 'This junction does not wait for anybody any more.');
    }
    await this.audit.add(actor, agrees ? 'control-on' : 'control-refuse', junctionId, control.reason);
    return { ...control, ...decision };
  }

  /** The controller, where it can be controlled. Throws a `Problem` that says why not. */
  async #controllerOf(junctionId: string): Promise<string> {
    const { records } = this.platform;
    const city = this.cities.current();
    if (!city.junctions.has(junctionId)) throw notFound('junction', junctionId);
    const deviceId = (await knownControllers(this.platform)).get(junctionId);
    if (deviceId === undefined) throw new Problem(409, "No controller tells of this junction's lights.");
    const reading = await records.programmes.findReading(deviceId);
    if (reading === undefined)
      throw new Problem(409, "Read the controller's programme first: without its limits nothing is controlled.");
    const site = controlSite(reading.programme, city.model);
    if (typeof site === 'string') throw new Problem(409, faults[site]);
    return deviceId;
  }
}
