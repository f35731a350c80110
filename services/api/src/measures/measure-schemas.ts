import type { EventSources } from '@luyun/adapters/signal-events/load-junction-events';
import { meets, type PhaseSetup } from '@luyun/core';
import { z } from 'zod';
import { idSchema, timeMs } from '../http/schemas.js';
import { type TimeWindow, windowQuery } from '../http/time-window.js';

export const MOST_HOURS = 24;

const phaseNumber = z.coerce.number().int().min(1).max(255);
export const byId = z.object({ id: idSchema });
export const window = z.object(windowQuery);
export const phaseWindow = z.object({ phase: phaseNumber, ...windowQuery });

export const share = z.number().nullable();
export const seconds = z.number().nullable();
const count = z.number().int();

export const evidence = z
  .array(z.strictObject({ codes: z.array(count), parameters: z.array(count) }))
  .describe('events behind the figures: codes, and their phases, channels or plans (empty: any)');

export const sampleDay = z
  .strictObject({ fromMs: timeMs, toMs: timeMs })
  .nullable()
  .describe('first and last event of a day that is there to be looked at; null where there is none');

/** What every measure says of where it came from. */
export const told = {
  fromMs: timeMs,
  toMs: timeMs,
  signals: z.enum(['controller', 'spat', 'none']).describe('who told the lights; spat: derived from signal states'),
  simulated: z.boolean(),
  evidence,
};
export const arrivalSource = z
  .enum(['detector', 'trajectory', 'none'])
  .describe('who told arrivals; trajectory: derived from vehicles that were followed');

export function toldOf(window: TimeWindow, sources: EventSources, simulated: boolean) {
  return { fromMs: window.fromMs, toMs: window.toMs, signals: sources.signals, simulated };
}

export const copyEvidence = (
  all: readonly { readonly codes: readonly number[]; readonly parameters: readonly number[] }[],
) =>
  all
    .filter(({ codes }) => codes.length > 0)
    .map(({ codes, parameters }) => ({ codes: [...codes], parameters: [...parameters] }));

export const coordinationFigures = {
  volume: count,
  onRed: count,
  onGreen: count,
  onYellow: count,
  arrivalsOnGreenShare: share,
  greenShare: share,
  platoonRatio: share,
  arrivalType: z.number().int().nullable().describe('HCM, 1 (worst) to 6'),
  meanCycleS: seconds,
};

export const delay = z.strictObject({
  vehicles: count,
  usualS: z.number().describe('begin of green minus arrival, of all that arrive on red; no queue'),
  queueAwareS: z.number().describe('with the queue: vehicles leave it at a saturation headway'),
  usualPerVehicleS: seconds,
  queueAwarePerVehicleS: seconds,
  leftOver: count.describe('vehicles that the first green did not serve'),
});

export const cycle = z.strictObject({
  startMs: timeMs.describe('begin of red'),
  greenMs: timeMs,
  yellowMs: timeMs,
  endMs: timeMs,
  onRed: count,
  onGreen: count,
  onYellow: count,
});

export const arrivals = z.strictObject({
  timeMs: z.array(timeMs).describe('at the stop line, rising'),
  met: z.array(count).describe(`${meets.map((name, i) => `${i} ${name}`).join(', ')}`),
});

const channel = z.strictObject({
  channel: count,
  detectorId: z.string(),
  laneId: z.string(),
  linkId: z.string(),
  distanceM: z.number(),
  travelMs: z.number(),
  turns: z.array(z.string()),
});

export const phaseSetup = z.strictObject({
  phase: count,
  kind: z.enum(['vehicle', 'pedestrian']),
  groups: z.array(count),
  turns: z.array(z.string()),
  lanes: count,
  linkIds: z.array(z.string()),
  advance: z.array(channel),
  stopBar: z.array(channel),
  opposing: count.nullable().describe('of a left turn: the phase of who comes the other way'),
});

export function copySetup(phase: PhaseSetup): z.input<typeof phaseSetup> {
  const channels = (all: PhaseSetup['advance']) => all.map((each) => ({ ...each, turns: [...each.turns] }));
  return {
    ...phase,
    groups: [...phase.groups],
    turns: [...phase.turns],
    linkIds: [...phase.linkIds],
    advance: channels(phase.advance),
    stopBar: channels(phase.stopBar),
  };
}
