import { measureGaps } from './gap-experiment.js';
import { hcmCapacity, hcmSpeedKmh } from './hcm-speed.js';
import type { PhysicsCurve, PhysicsEvidence } from './physics-evidence.js';
import { measureDischarge } from './queue-discharge.js';
import { measureSpeedFlow, type SpeedFlow } from './speed-flow.js';
import { measureWalkingSpeed } from './walking-speed.js';

const LORRIES = 0.2;

/** Measures the simulated traffic in small experiments, and sets it beside what is published. Takes some seconds. */
export function measurePhysics(seed: number): PhysicsEvidence {
  return {
    seed,
    curves: [
      ...discharge(seed),
      ...gaps(seed),
      speedFlow(measureSpeedFlow(seed, 100)),
      capacity(seed),
      walking(seed),
    ].map(rounded),
  };
}

function discharge(seed: number): PhysicsCurve[] {
  const through = measureDischarge(seed, 'E', 12);
  const left = measureDischarge(seed, 'N', 12);
  const mixed = measureDischarge(seed, 'E', 16, LORRIES);
  return [
    {
      key: 'saturationFlow',
      title: '直行车道饱和流率',
      titleEn: 'Saturation flow of a through lane',
      unit: 'pc/h/ln',
      range: [1700, 1950],
      value: 3600 / through.saturationHeadwayS,
      source: 'HCM 6th ed., ch. 19 (base 1,900 pc/h/ln; measured 1,700 to 1,950)',
      axes: ['queue position', 'headway, s'],
      points: through.headwaysS.map((headwayS, place) => [place + 1, headwayS] as const),
      band: through.headwaysS.map((_, place) => headwayBand(place)),
    },
    {
      key: 'startUpLostTime',
      title: '启动损失时间',
      titleEn: 'Start-up lost time',
      unit: 's',
      range: [1, 3],
      value: through.startUpLostS,
      source: 'HCM 6th ed., ch. 19 and 31 (default 2.0 s; in the field 1 to 3 s)',
    },
    {
      key: 'leftTurnFactor',
      title: '左转专用车道饱和流率折减系数',
      titleEn: 'Saturation flow of a protected left turn, share of through',
      unit: '',
      range: [0.85, 1],
      value: through.saturationHeadwayS / left.saturationHeadwayS,
      source: 'HCM 6th ed., ch. 19 (f_LT = 1 / 1.05 = 0.95 for an exclusive lane; lower on tight turns)',
    },
    {
      key: 'lorryEquivalent',
      title: '货车的小客车换算系数',
      titleEn: 'Passenger-car equivalent of a lorry off the stop line',
      unit: 'pc',
      range: [1.5, 2.5],
      value: 1 + (mixed.saturationHeadwayS / through.saturationHeadwayS - 1) / LORRIES,
      source: 'HCM 2010, ch. 18 (E_T = 2.0); HCM 6th ed., ch. 19 (about 1.8 on level ground)',
    },
    {
      key: 'jamSpacing',
      title: '排队车头间距',
      titleEn: 'Distance from front to front in a standing queue',
      unit: 'm',
      range: [6.5, 8],
      value: through.spacingM,
      source: 'HCM 6th ed., ch. 31 (25 ft, 7.6 m, mixed traffic); field studies of cars 6.5 to 8 m',
    },
  ];
}

function headwayBand(place: number): readonly [number, number, number] {
  // The first takes longest; from the fifth on headways are steady (HCM 6th ed., ch. 31).
  const slower = [1.9, 0.9, 0.5, 0.25][place] ?? 0;
  return [place + 1, 3600 / 1950 + slower * 0.4, 3600 / 1700 + slower];
}

function gaps(seed: number): PhysicsCurve[] {
  const { criticalS, followUpS, points } = measureGaps(seed, 20);
  return [
    {
      key: 'criticalGap',
      title: '许可型左转临界间隙',
      titleEn: 'Critical gap of a permissive left turn',
      unit: 's',
      range: [4, 4.6],
      value: criticalS,
      source: 'HCM 6th ed., ch. 31 (permitted left turn 4.5 s); ch. 20 (left turn from the major street 4.1 s)',
      axes: ['gap, s', 'share that takes it'],
      points,
    },
    {
      key: 'followUp',
      title: '许可型左转跟随时间',
      titleEn: 'Follow-up headway of a permissive left turn',
      unit: 's',
      range: [2.2, 2.6],
      value: followUpS,
      source: 'HCM 6th ed., ch. 31 (2.5 s); ch. 20 (2.2 s)',
    },
  ];
}

function speedFlow({ freeFlowKmh, points }: SpeedFlow): PhysicsCurve {
  const most = hcmCapacity(freeFlowKmh);
  const at = Math.max(...points.map(([flow]) => flow));
  const expected = hcmSpeedKmh(freeFlowKmh, Math.min(at, most)) ?? 0;
  return {
    key: 'speedFlow',
    title: '基本路段速度—流量关系（限速 100 km/h）',
    titleEn: 'Speed at flow on an open road, limit 100 km/h; the value is the speed at the greatest flow',
    unit: 'km/h',
    range: [expected * 0.92, expected * 1.08],
    value: points[points.length - 1]?.[1] ?? 0,
    source: 'HCM 6th ed., ch. 12, Exhibit 12-6 (basic freeway segment), 8 % to both sides',
    axes: ['flow, pc/h/ln', 'mean speed, km/h'],
    points,
    band: Array.from({ length: 12 }, (_, i) => (most * (i + 1)) / 12).map((flow) => {
      const speed = hcmSpeedKmh(freeFlowKmh, flow) ?? 0;
      return [flow, speed * 0.92, speed * 1.08] as const;
    }),
  };
}

function capacity(seed: number): PhysicsCurve {
  const { capacity: value, points } = measureSpeedFlow(seed, 80);
  return {
    key: 'expresswayCapacity',
    title: '快速路基本通行能力（限速 80 km/h）',
    titleEn: 'Capacity of an urban expressway lane, limit 80 km/h',
    unit: 'pc/h/ln',
    range: [1900, 2200],
    value,
    source:
      'CJJ 37-2012 and CJJ 129-2009 (2,100 pcu/h at 80 km/h); HCM 6th ed., ch. 12 (multilane 1,900 at 45 mi/h, 2,200 at 60)',
    axes: ['flow, pc/h/ln', 'mean speed, km/h'],
    points,
  };
}

function walking(seed: number): PhysicsCurve {
  const { meanMps } = measureWalkingSpeed(seed, 240);
  return {
    key: 'walkingSpeed',
    title: '行人过街步速',
    titleEn: 'Walking speed over a crossing',
    unit: 'm/s',
    range: [1.2, 1.35],
    value: meanMps,
    source: 'HCM 6th ed., ch. 19 (1.2 m/s to design for); Fitzpatrick et al. 2006 (mean 1.3 m/s)',
  };
}

function rounded(curve: PhysicsCurve): PhysicsCurve {
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return {
    ...curve,
    range: [round(curve.range[0]), round(curve.range[1])],
    value: round(curve.value),
    ...(curve.points && { points: curve.points.map(([x, y]) => [round(x), round(y)] as const) }),
    ...(curve.band && { band: curve.band.map(([x, low, high]) => [round(x), round(low), round(high)] as const) }),
  };
}
