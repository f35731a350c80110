import { z } from 'zod';
import { faultKinds } from '../district/devices/device-plan.js';
import { gatheringSchema, incidentSchema } from '../district/scenarios/scenario.js';
import type { RunningDistrict } from '../district/start-district.js';
import { ControlError } from './control-error.js';
import { trueState } from './true-state.js';

const times = z.number().min(1).max(60);
const MOST_AGO_MIN = 24 * 60;

const scenarioBody = z.strictObject({
  /** Left out: no scenario, the city as the clock has it. */
  name: z.string().max(64).optional(),
  /** Local hour that people live by at the start; left out: the scenario's, or the clock's. */
  hour: z.number().min(0).max(24).optional(),
  seed: z
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .default(1),
  /** So many minutes ago the simulated time begins; it then runs `times` as fast until now. */
  agoMin: z.number().min(0).max(MOST_AGO_MIN).default(0),
  times: times.default(1),
});
const speedBody = z.strictObject({ times });
const faultBody = z.strictObject({ fault: z.enum(faultKinds) });

/** One request at the control port; answers what the client gets as JSON. */
export type ControlHandler = (running: RunningDistrict, body: unknown, id: string) => unknown;

/** By method and path; `*` stands for an id. */
export const controlRequests: Readonly<Record<string, ControlHandler>> = {
  'GET /state': (running) => stateOf(running),
  'GET /truth': ({ district, truth }) => trueState(district, truth),
  'POST /scenario': (running, body) => {
    const { agoMin, ...order } = read(scenarioBody, body);
    attempt(404, () => running.run({ ...order, agoMs: agoMin * 60_000 }));
    return stateOf(running);
  },
  'POST /speed': (running, body) => {
    const wanted = read(speedBody, body).times;
    if (running.clock.live && wanted !== 1) {
      throw new ControlError(
        409,
        'the simulation is in the present, and there is no future to send: begin earlier, by POST /scenario with agoMin',
      );
    }
    running.clock.times = wanted;
    return stateOf(running);
  },
  'POST /incidents': ({ district }, body) => {
    if ((body as { kind?: unknown } | undefined)?.kind === 'event') {
      const order = read(gatheringSchema, body);
      return { id: attempt(422, () => district.scenario.gather(order)) };
    }
    const order = read(incidentSchema, body);
    const { id } = attempt(422, () => district.scenario.begin(order));
    return { id };
  },
  'DELETE /incidents/*': ({ district }, _, id) => {
    if (!district.scenario.end(id)) throw new ControlError(404, `nothing called ${id} goes on`);
    return { id };
  },
  'POST /detectors/*/fault': ({ district }, body, id) => {
    const { fault } = read(faultBody, body);
    attempt(404, () => district.faults.begin(id, fault, district.nowMs));
    return { id, fault };
  },
  'DELETE /detectors/*/fault': ({ district }, _, id) => {
    if (!district.faults.end(id)) throw new ControlError(404, `${id} has no fault`);
    return { id };
  },
};

function stateOf({ district, clock, order, scenarios, status }: RunningDistrict) {
  const { world, incidents, faults } = district;
  return {
    simulated: true,
    scenario: order.name ?? null,
    scenarios,
    seed: order.seed,
    timeMs: Math.round(world.nowMs),
    /** Local hour that demand goes by. */
    hour: Math.round(world.hour * 100) / 100,
    live: clock.live,
    times: clock.live ? 1 : clock.times,
    vehicles: world.traffic.vehicles.count,
    pedestrians: world.pedestrians.count,
    incidents: incidents.all.map(({ id, kind, startMs, endMs, toldMs, description, descriptionEn }) => ({
      id,
      kind,
      startMs,
      endMs: endMs ?? null,
      toldMs: Number.isFinite(toldMs) ? Math.round(toldMs) : null,
      description,
      descriptionEn,
    })),
    detectorFaults: Object.fromEntries([...faults.all].map(([id, { kind }]) => [id, kind])),
    batches: { sent: status.sequence, acknowledged: status.acked, dropped: status.droppedBatches },
  };
}

function read<T extends z.ZodType>(schema: T, body: unknown): z.infer<T> {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  throw new ControlError(400, `${first?.path.join('.') || 'the body'}: ${first?.message ?? 'is wrong'}`);
}

function attempt<T>(status: number, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new ControlError(status, error instanceof Error ? error.message : String(error));
  }
}
