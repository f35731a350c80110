import type { Mark, Scene } from '../../../charts/plot/scene.js';
import { formatNumber, formatTime } from '../../../format.js';
import type { Translate } from '../../../i18n/i18n.js';
import { terminationMarks } from './termination-marks.js';
import type { Service, SplitMonitor } from './types.js';

/** Every green of every phase at its end, by why it ended. */
export function terminationScene(
  { services, fromMs, toMs }: SplitMonitor,
  phases: readonly number[],
  t: Translate,
): Scene {
  const row = new Map(phases.map((phase, i) => [phase, phases.length - i]));
  const known = services.map((service, id) => ({ ...service, id }));
  const marks = terminationMarks.map(({ kind, token, shape }): Mark => {
    const own = known.filter(({ termination }) => termination === kind);
    return {
      kind: 'points',
      token,
      shape,
      radiusPx: 2.4,
      x: own.map(({ yellowMs }) => yellowMs),
      y: own.map(({ phase }) => row.get(phase) ?? 0),
      ids: own.map(({ id }) => id),
      say: (i) => sayService(own[i] as Service, t),
    };
  });
  return {
    fromMs,
    toMs,
    y: {
      min: 0.4,
      max: phases.length + 0.6,
      names: phases.map((phase) => ({ at: row.get(phase) ?? 0, name: t('measures.phaseShort', { phase }) })),
    },
    marks,
  };
}

/** Splits of one phase as they were, coloured by why they ended, with what was programmed. */
export function splitScene({ services, plans, fromMs, toMs }: SplitMonitor, phase: number, t: Translate): Scene {
  const greens = services.map((service, id) => ({ ...service, id })).filter((service) => service.phase === phase);
  const programmed = plans.flatMap((plan) => {
    const own = plan.phases.find((each) => each.phase === phase)?.programmedS ?? Number.NaN;
    return [[plan.fromMs, own] as const, [plan.toMs, own] as const];
  });
  const lengths = greens.map(({ greenMs, endMs }) => (endMs - greenMs) / 1000);
  const longest = [...lengths, ...programmed.map(([, s]) => s)].reduce(
    (most, each) => (Number.isFinite(each) ? Math.max(most, each) : most),
    20,
  );
  const bars = terminationMarks.map(({ kind, token }): Mark => {
    const own = greens.filter(({ termination }) => termination === kind);
    return {
      kind: 'bars',
      token,
      alpha: 0.75,
      fromX: own.map(({ greenMs }) => greenMs),
      toX: own.map(({ endMs }) => endMs),
      fromY: own.map(() => 0),
      toY: own.map(({ greenMs, endMs }) => (endMs - greenMs) / 1000),
      ids: own.map(({ id }) => id),
      say: (i) => sayService(own[i] as Service, t),
    };
  });
  return {
    fromMs,
    toMs,
    y: { min: 0, max: Math.ceil((longest * 1.08) / 5) * 5 },
    marks: [
      ...bars,
      { kind: 'line', token: 'ink-2', dashed: true, x: programmed.map(([ms]) => ms), y: programmed.map(([, s]) => s) },
    ],
  };
}

function sayService({ phase, greenMs, yellowMs, endMs, termination, walk }: Service, t: Translate): string {
  const name = terminationMarks.find(({ kind }) => kind === termination)?.name ?? 'measures.ended';
  return t('measures.say.green', {
    phase,
    time: formatTime(greenMs),
    green: formatNumber((yellowMs - greenMs) / 1000, 1),
    split: formatNumber((endMs - greenMs) / 1000, 1),
    ended: t(name) + (walk ? ` · ${t('measures.withWalk')}` : ''),
  });
}
