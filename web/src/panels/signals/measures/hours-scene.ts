import type { Mark, Scene } from '../../../charts/plot/scene.js';
import { formatNumber, formatTime } from '../../../format.js';
import type { Key, Translate } from '../../../i18n/i18n.js';
import type { CorridorHours, HourBin } from './corridor-types.js';
import { shadeOf, shades } from './shades.js';

/** What a map of junctions and hours may show; `most` is where the darkest shade begins to be all there is. */
export const hourMeasures = [
  { key: 'volume', name: 'hours.volume', unit: 'unit.vehicles', token: 'accent', times: 1, digits: 0, most: null },
  {
    key: 'arrivalsOnGreenShare',
    name: 'coordination.onGreen',
    unit: 'unit.percent',
    token: 'good',
    times: 100,
    digits: 0,
    most: 100,
  },
  { key: 'delayS', name: 'measures.delay', unit: 'unit.s', token: 'danger', times: 1, digits: 1, most: null },
  {
    key: 'splitFailureShare',
    name: 'measures.failures',
    unit: 'unit.percent',
    token: 'danger',
    times: 100,
    digits: 0,
    most: 50,
  },
  {
    key: 'maxOutShare',
    name: 'measures.maxOut',
    unit: 'unit.percent',
    token: 'danger',
    times: 100,
    digits: 0,
    most: 100,
  },
  {
    key: 'forceOffShare',
    name: 'measures.forceOff',
    unit: 'unit.percent',
    token: 'accent',
    times: 100,
    digits: 0,
    most: 100,
  },
  {
    key: 'walkDelayS',
    name: 'measures.pedestrians',
    unit: 'unit.s',
    token: 'danger',
    times: 1,
    digits: 0,
    most: null,
  },
] as const satisfies readonly {
  readonly key: Exclude<keyof HourBin, 'timeMs'>;
  readonly name: Key;
  readonly unit: Key;
  readonly token: string;
  readonly times: number;
  readonly digits: number;
  readonly most: number | null;
}[];

export type HourMeasure = (typeof hourMeasures)[number];

export interface HourCell {
  readonly id: number;
  readonly junctionId: string;
  /** Place among the junctions. */
  readonly row: number;
  readonly timeMs: number;
  readonly value: number | null;
}

/** One measure of all junctions of a corridor by hour: the darker, the more. Ids are places in the cells. */
export function hoursScene(
  hours: CorridorHours,
  cells: readonly HourCell[],
  measure: HourMeasure,
  nameOf: (junctionId: string) => string,
  t: Translate,
): Scene {
  const { junctions, binMs } = hours;
  const most = measure.most ?? cells.reduce<number>((high, { value }) => Math.max(high, value ?? 0), 0);
  const say = (cell: HourCell) =>
    t('hours.say', {
      name: nameOf(cell.junctionId),
      time: formatTime(cell.timeMs, false),
      measure: t(measure.name),
      value: `${formatNumber(cell.value, measure.digits)} ${t(measure.unit)}`,
    });
  return {
    fromMs: hours.fromMs,
    toMs: hours.toMs,
    y: {
      min: 0.5,
      max: junctions.length + 0.5,
      names: junctions.map(({ id }, row) => ({ at: junctions.length - row, name: nameOf(id) })),
    },
    marks: shades.map((alpha, shade): Mark => {
      const own = cells.filter(({ value }) => value !== null && shadeOf(most > 0 ? value / most : 0) === shade);
      return {
        kind: 'bars',
        token: measure.token,
        alpha,
        fromX: own.map(({ timeMs }) => timeMs),
        toX: own.map(({ timeMs }) => timeMs + binMs),
        fromY: own.map(({ row }) => junctions.length - row - 0.44),
        toY: own.map(({ row }) => junctions.length - row + 0.44),
        ids: own.map(({ id }) => id),
        say: (i) => say(own[i] as HourCell),
      };
    }),
  };
}

/** All junctions and stretches, in the unit in which the measure is shown. */
export function cellsOf({ junctions }: CorridorHours, measure: HourMeasure): HourCell[] {
  return junctions
    .flatMap(({ id: junctionId, bins }, row) => bins.map((bin) => ({ junctionId, row, bin })))
    .map(({ junctionId, row, bin }, id) => {
      const value = bin[measure.key];
      return { id, junctionId, row, timeMs: bin.timeMs, value: value === null ? null : value * measure.times };
    });
}
