import { PathLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import type { Signal } from '../../live/protocol.js';
import type { CityJunction, CityLane, CityStore, Position } from '../city-store.js';
import { beforeEnd, distanceM, headingDeg, moved } from '../geometry.js';
import { type LayerContext, ramp } from '../layer-context.js';
import { countdownS, lightToken } from '../lights.js';

/** A state older than this is shown as dark, ms. */
const STALE_MS = 15_000;
const HEADS_FROM_ZOOM = 15.4;
const COUNTDOWNS_FROM_ZOOM = 17.2;

interface Head {
  readonly junctionId: string;
  readonly key: string;
  /** Across the lane, before its stop line. */
  readonly bar: Position[];
}

/** The heads of one approach that show one signal group: its seconds are said once. */
interface Approach {
  readonly middle: Position;
  readonly headingDeg: number;
  readonly groups: readonly { readonly key: string; readonly rightM: number }[];
}

interface Shape {
  readonly heads: readonly Head[];
  readonly approaches: readonly Approach[];
}

/** Heads hang so far before the stop line, where no vehicle waits. */
const AHEAD_M = 1.5;
/** From one countdown to the next, and from the heads to it, px. */
const COUNTDOWN_PX = 25;
const COUNTDOWN_AHEAD_PX = 15;

let cached: { version: number; shape: Shape } | undefined;

/** One head for each lane and signal group, at the lane's stop line. */
function shapeOf({ city }: LayerContext): Shape {
  if (cached?.version === city.version) return cached.shape;
  const heads: Head[] = [];
  const byLink = new Map<string, CityLane[]>();
  for (const lane of city.lanes) {
    if (lane.kind === 'crosswalk' || groupsOf(lane).length === 0) continue;
    heads.push(...laneHeads(lane, junctionOf(city, lane)));
    byLink.set(lane.linkId, [...(byLink.get(lane.linkId) ?? []), lane]);
  }
  const approaches = [...byLink.values()].flatMap((lanes) => approachOf(lanes, junctionOf(city, lanes[0])) ?? []);
  const shape = { heads, approaches };
  cached = { version: city.version, shape };
  return shape;
}

function junctionOf(city: CityStore, lane: CityLane | undefined): string {
  return city.linkById.get(lane?.linkId ?? '')?.toJunctionId ?? '';
}

function groupsOf(lane: CityLane): readonly number[] {
  return [...new Set(lane.movements.map((movement) => movement.signalGroup))].filter((group) => group > 0);
}

function laneHeads(lane: CityLane, junctionId: string): Head[] {
  const groups = groupsOf(lane);
  const stop = beforeEnd(lane.path, 0.1);
  if (!stop) return [];
  const { position, headingDeg } = stop;
  const width = (lane.widthM - 0.9) / groups.length;
  return groups.map((group, i) => {
    const left = -lane.widthM / 2 + 0.45 + i * width;
    const ends = groups.length > 1 ? [left + 0.15, left + width - 0.15] : [left, left + width];
    return {
      junctionId,
      key: `${junctionId}/${group}`,
      bar: ends.map((rightM) => moved(position, headingDeg, rightM, AHEAD_M)),
    };
  });
}

/** The groups of an approach from left to right, each in the middle of its lanes. */
function approachOf(lanes: readonly CityLane[], junctionId: string): Approach | null {
  const middle = beforeEnd(lanes[0]?.path ?? [], 0.1);
  if (!middle) return null;
  const met = new Map<number, number[]>();
  for (const lane of lanes) {
    const at = beforeEnd(lane.path, 0.1)?.position ?? middle.position;
    const away = ((headingDeg(middle.position, at) - middle.headingDeg) * Math.PI) / 180;
    const rightM = distanceM(middle.position, at) * Math.sin(away);
    for (const group of groupsOf(lane)) met.set(group, [...(met.get(group) ?? []), rightM]);
  }
  const groups = [...met]
    .map(([group, at]) => ({ key: `${junctionId}/${group}`, rightM: at.reduce((sum, m) => sum + m, 0) / at.length }))
    .sort((a, b) => a.rightM - b.rightM);
  return { middle: middle.position, headingDeg: middle.headingDeg, groups };
}

interface Countdown {
  readonly position: Position;
  readonly text: string;
  readonly light: number;
}

/** The seconds beside each other in front of their heads, so far apart that they can be read. */
function countdowns({ live, view }: LayerContext, approaches: readonly Approach[], nowMs: number): Countdown[] {
  const metresPerPx = (40_075_017 * Math.cos((view.latitude * Math.PI) / 180)) / (512 * 2 ** view.zoom);
  return approaches.flatMap(({ middle, headingDeg, groups }) => {
    const shown = groups.flatMap(({ key, rightM }) => {
      const signal = live.signals.get(key);
      const left = signal ? countdownS(signal.likelyEndMs, nowMs) : null;
      return signal && left !== null && fresh(signal, nowMs)
        ? [{ rightM, text: String(left), light: signal.light }]
        : [];
    });
    // Groups that show the same for as long need to say it once.
    const said = shown.filter((one, i) => one.text !== shown[i - 1]?.text || one.light !== shown[i - 1]?.light);
    const centreM = said.reduce((sum, one) => sum + one.rightM, 0) / said.length;
    return said.map(({ rightM, text, light }, i) => {
      const apartM = (i - (said.length - 1) / 2) * COUNTDOWN_PX * metresPerPx;
      const sideM = Math.abs(apartM) > Math.abs(rightM - centreM) ? centreM + apartM : rightM;
      return { position: moved(middle, headingDeg, sideM, AHEAD_M + COUNTDOWN_AHEAD_PX * metresPerPx), text, light };
    });
  });
}

function fresh(signal: Signal | undefined, nowMs: number): number {
  return signal && nowMs - signal.eventTimeMs < STALE_MS ? signal.light : 0;
}

/** From far a dot a junction, from near the lights at their stop lines with the seconds they will last. */
export function signals(context: LayerContext) {
  const { live, city, tokens, view, selection } = context;
  const nowMs = live.nowMs();
  const near = ramp(view.zoom, HEADS_FROM_ZOOM, HEADS_FROM_ZOOM + 0.5);
  const chosen = selection?.kind === 'junction' ? selection.id : '';
  const second = Math.floor(nowMs / 500);
  const flat = { depthCompare: 'always', depthWriteEnabled: false } as const;
  const layers = [];
  layers.push(
    new ScatterplotLayer<CityJunction>({
      id: 'junctions',
      data: city.junctions,
      pickable: true,
      getPosition: (junction) => junction.position,
      getRadius: (junction) => (junction.id === chosen ? 7 : junction.signalised ? 3.6 : 0),
      radiusUnits: 'pixels',
      radiusScale: 0.7 + ramp(view.zoom, 12, 15) * 0.5,
      stroked: true,
      getFillColor: (junction) => tokens.rgba(junction.id === chosen ? 'accent' : 'map-ground', 230),
      getLineColor: (junction) => tokens.rgba(junction.id === chosen ? 'ink' : 'map-label'),
      lineWidthUnits: 'pixels',
      getLineWidth: 1.5,
      opacity: 1 - near,
      updateTriggers: { getRadius: chosen, getFillColor: [chosen, tokens], getLineColor: [chosen, tokens] },
      parameters: flat,
    }),
  );
  if (near > 0) {
    const { heads, approaches } = shapeOf(context);
    const lightOf = (head: Head) => fresh(live.signals.get(head.key), nowMs);
    layers.push(
      new PathLayer<Head>({
        id: 'signal-housings',
        data: heads,
        getPath: (head) => head.bar,
        getColor: tokens.rgba('map-housing'),
        getWidth: 2.1,
        widthUnits: 'meters',
        widthMinPixels: 4.5,
        capRounded: true,
        opacity: near,
        updateTriggers: { getColor: tokens },
        parameters: flat,
      }),
      new PathLayer<Head>({
        id: 'signal-heads',
        data: heads,
        pickable: true,
        getPath: (head) => head.bar,
        getColor: (head) => tokens.rgba(lightToken(lightOf(head)).replace('light-', 'lamp-')),
        getWidth: 1.3,
        widthUnits: 'meters',
        widthMinPixels: 3,
        capRounded: true,
        opacity: near,
        updateTriggers: { getColor: [second, tokens] },
        parameters: flat,
      }),
    );
    if (view.zoom > COUNTDOWNS_FROM_ZOOM) {
      layers.push(
        new TextLayer<Countdown>({
          id: 'signal-countdowns',
          data: countdowns(context, approaches, nowMs),
          getPosition: (item) => item.position,
          getText: (item) => item.text,
          getColor: (item) => tokens.rgba(lightToken(item.light).replace('light-', 'lamp-')),
          getSize: 13,
          fontFamily: tokens.text('font'),
          fontWeight: 700,
          characterSet: '0123456789',
          background: true,
          getBackgroundColor: tokens.rgba('map-housing', 235),
          backgroundPadding: [5, 1],
          backgroundBorderRadius: 5,
          opacity: ramp(view.zoom, COUNTDOWNS_FROM_ZOOM, COUNTDOWNS_FROM_ZOOM + 0.2),
          parameters: flat,
        }),
      );
    }
  }
  return layers;
}
