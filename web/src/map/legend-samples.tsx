import type { ReactNode } from 'react';
import type { Palette } from '../design/preferences.js';
import type { Key } from '../i18n/i18n.js';
import { LANES_FROM_ZOOM } from './city-store.js';
import { losToken } from './los.js';
import { HEADS_FROM_ZOOM } from './signals/signals.js';
import type { Switch } from './switches.js';

/** One line of the legend: what it looks like, what it means, and when it is on the screen. */
export interface Sample {
  readonly key: Key;
  readonly of: Switch;
  readonly from?: number;
  readonly to?: number;
  draw(palette: Palette): ReactNode;
}

const fill = (token: string) => `var(--${token})`;
const shapesFrom = 15.6;

function vehicle(token: string, body: ReactNode) {
  return (
    <svg viewBox="0 0 28 12" className="legend-mark" style={{ color: fill(token) }} aria-hidden="true">
      {body}
    </svg>
  );
}

const glass = { fill: 'var(--vehicle-glass)' };

const car = (
  <>
    <rect x="5" y="2.5" width="17" height="7" rx="2.6" fill="currentColor" />
    <rect x="14.5" y="3.4" width="2.6" height="5.2" rx="1" {...glass} />
    <rect x="7" y="3.6" width="1.7" height="4.8" rx="0.8" {...glass} />
  </>
);

const ring = (share: number, token: string) => (
  <svg viewBox="-14 -7 28 14" className="legend-mark" aria-hidden="true">
    <circle r="5" fill="none" stroke={fill('map-bridge')} strokeWidth="2" />
    <circle
      r="5"
      fill="none"
      stroke={fill(token)}
      strokeWidth="2.4"
      pathLength="1"
      strokeDasharray={`${share} 1`}
      transform="rotate(-90)"
    />
    <circle r="1.5" fill={fill('map-label-strong')} />
  </svg>
);

const gauge = (share: number, token: string, dashed = false) => (
  <svg viewBox="-14 -7 28 14" className="legend-mark" aria-hidden="true">
    <rect x="-6" y={6 - 12 * share} width="12" height={12 * share} rx="1.5" fill={fill(token)} />
    <rect
      x="-6"
      y="-6"
      width="12"
      height="12"
      rx="2.5"
      fill="none"
      stroke={fill(token)}
      strokeDasharray={dashed ? '2 2' : undefined}
    />
    <text y="3.4" textAnchor="middle" fontSize="9" fontWeight="700" fill={fill('ink')}>
      P
    </text>
  </svg>
);

const device = (token: string, full: boolean) => (
  <svg viewBox="-14 -7 28 14" className="legend-mark" aria-hidden="true">
    <circle r="5.5" fill={full ? fill(token) : 'none'} stroke={fill(token)} strokeWidth="1.6" />
    <circle r="1.6" fill={full ? fill('panel-solid') : fill(token)} />
  </svg>
);

export const SAMPLES: readonly Sample[] = [
  { key: 'legend.perceived', of: 'vehicles', draw: () => vehicle('car', car) },
  {
    key: 'legend.connected',
    of: 'vehicles',
    draw: () => vehicle('car-connected', car),
  },
  {
    key: 'legend.bus',
    of: 'vehicles',
    draw: () =>
      vehicle(
        'bus',
        <>
          <rect x="1" y="2" width="26" height="8" rx="1.4" fill="currentColor" />
          <rect x="24.6" y="2.8" width="1.2" height="6.4" {...glass} />
          <rect x="6" y="4.4" width="4" height="3.2" rx="0.6" fill="#0004" />
          <rect x="16" y="4.4" width="4" height="3.2" rx="0.6" fill="#0004" />
        </>,
      ),
  },
  {
    key: 'legend.lorry',
    of: 'vehicles',
    draw: () =>
      vehicle(
        'lorry',
        <>
          <rect x="2" y="2" width="18" height="8" rx="0.5" fill="currentColor" />
          <rect x="21" y="2.6" width="5" height="6.8" rx="1.4" fill="currentColor" />
          <rect x="24" y="3.4" width="1.2" height="5.2" {...glass} />
        </>,
      ),
  },
  {
    key: 'legend.bike',
    of: 'vehicles',
    draw: () =>
      vehicle(
        'bike',
        <>
          <rect x="8" y="5.2" width="13" height="1.6" rx="0.8" fill="currentColor" />
          <rect x="17" y="2.4" width="1.4" height="7.2" rx="0.7" fill="currentColor" />
          <circle cx="13.6" cy="6" r="2.8" fill="currentColor" />
        </>,
      ),
  },
  {
    key: 'legend.pedestrian',
    of: 'vehicles',
    draw: () =>
      vehicle(
        'pedestrian',
        <>
          <ellipse cx="14" cy="6" rx="2.5" ry="4.2" fill="currentColor" />
          <circle cx="14" cy="6" r="1.7" {...glass} />
        </>,
      ),
  },
  {
    key: 'legend.circle',
    of: 'accuracy',
    draw: () => (
      <svg viewBox="-14 -7 28 14" className="legend-mark" aria-hidden="true">
        <circle r="6" fill={fill('car')} fillOpacity="0.16" stroke={fill('car')} strokeOpacity="0.7" />
        <circle r="1.8" fill={fill('car')} />
      </svg>
    ),
  },
  {
    key: 'legend.queue',
    of: 'queues',
    from: LANES_FROM_ZOOM,
    draw: (palette) => (
      <svg viewBox="0 0 28 12" className="legend-mark" aria-hidden="true">
        <rect x="3" y="3" width="22" height="6" fill={fill(losToken(3, palette))} fillOpacity="0.45" />
        <rect x="3" y="3" width="2" height="6" fill={fill(losToken(3, palette))} />
        <rect x="25" y="1.5" width="1.6" height="9" fill={fill('map-stop-line')} />
      </svg>
    ),
  },
  { key: 'legend.ring', of: 'signals', to: HEADS_FROM_ZOOM + 0.3, draw: (palette) => ring(0.6, losToken(3, palette)) },
  {
    key: 'legend.head',
    of: 'signals',
    from: HEADS_FROM_ZOOM,
    draw: () => (
      <svg viewBox="-14 -7 28 14" className="legend-mark" aria-hidden="true">
        {['red', 'yellow', 'green'].map((light, i) => (
          <circle key={light} cx={(i - 1) * 8.5} r="3.4" fill={fill(`lamp-${light}`)} />
        ))}
      </svg>
    ),
  },
  { key: 'legend.gauge', of: 'parking', draw: (palette) => gauge(0.7, losToken(1, palette)) },
  { key: 'legend.gaugeUnknown', of: 'parking', draw: () => gauge(0, 'ink-3', true) },
  { key: 'legend.deviceGood', of: 'devices', draw: () => device('good', false) },
  { key: 'legend.deviceAiling', of: 'devices', draw: () => device('warning', true) },
  { key: 'legend.deviceAway', of: 'devices', draw: () => device('danger', true) },
];

/** Those that are on the screen at a zoom; far away vehicles are dots, and only their colours tell them apart. */
export function samplesFor(switches: ReadonlySet<Switch>, zoom: number): readonly Sample[] {
  return SAMPLES.filter(
    ({ of, from = 0, to = 99 }) =>
      switches.has(of) && zoom >= from && zoom <= to && (of !== 'accuracy' || zoom > shapesFrom),
  );
}
