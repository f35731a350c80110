import { request } from '../../api/request.js';
import type { ControllerNote, Page } from '../../api/types.js';
import type { ControllerProgramme, VersionNote } from '../plans/plan-types.js';

interface Wanted {
  readonly junctionId: string;
  /** Of the plan in force. */
  readonly offsetMs: number;
  readonly cycleMs: number;
  /** The new one. */
  readonly toMs: number;
}

/**
 * Makes a version of each junction's programme with another offset in the plan in force.
 *
 * @param unknown what to say where a controller holds no such plan
 * @throws Problem where the platform refuses; Error with `unknown`
 */
export async function saveOffsets(
  wanted: readonly Wanted[],
  reason: string,
  unknown: (junctionId: string) => string,
): Promise<readonly { readonly deviceId: string; readonly version: number }[]> {
  const controllers = (await request<Page<ControllerNote>>('/programmes')).items;
  const saved: { deviceId: string; version: number }[] = [];
  for (const { junctionId, offsetMs, cycleMs, toMs } of wanted) {
    const deviceId = controllers.find(({ junction }) => junction?.id === junctionId)?.deviceId;
    if (deviceId === undefined) throw new Error(unknown(junctionId));
    const path = `/programmes/${encodeURIComponent(deviceId)}`;
    const held = (await request<ControllerProgramme>(path)).reading?.programme;
    const plan = held?.plans.find((each) => each.offsetMs === offsetMs && each.cycleMs === cycleMs);
    if (!held || !plan) throw new Error(unknown(junctionId));
    const { dayPlans, schedule } = held;
    const plans = held.plans.map((each) => (each === plan ? { ...plan, offsetMs: toMs } : each));
    const { version } = await request<VersionNote>(`${path}/versions`, 'POST', { reason, plans, dayPlans, schedule });
    saved.push({ deviceId, version });
  }
  return saved;
}
