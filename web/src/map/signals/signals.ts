import { PathLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import type { Signal } from '../../live/protocol.js';
import type { CityJunction, CityLane, Position } from '../city-store.js';
import { beforeEnd, moved } from '../geometry.js';
import { type LayerContext, ramp } from '../layer-context.js';
import { countdownS, lightToken } from '../lights.js';

/** A state older than this is shown as dark, ms. */
const STALE_MS = 15_000;
const HEADS_FROM_ZOOM = 15.4;
const COUNTDOWNS_FROM_ZOOM = 16.9;

interface Head {
  readonly junctionId: string;
  readonly key: string;
  /** Across the lane at its stop line. */
  readonly bar: Position[];
  /** Where the seconds stand; one of the heads that show the same says them. */
  readonly label: Position | null;
}

let cached: { version: number; heads: readonly Head[] } | undefined;

/** One head for each lane and signal group, at the lane's stop line. */
function headsOf(context: LayerContext): readonly Head[] {
  const { city } = context;
  if (cached?.version === city.version) return cached.heads;
  const said = new Map<string, number>();
  for (const lane of city.lanes) {
    for (const group of groupsOf(lane)) {
      const key = `${lane.linkId}/${group}`;
      said.set(key, (said.get(key) ?? 0) + 1);
    }
  }
  const met = new Map<string, number>();
  const heads = city.lanes.flatMap((lane) =>
    laneHeads(lane, city.linkById.get(lane.linkId)?.toJunctionId ?? '', (group) => {
      const key = `${lane.linkId}/${group}`;
      const nth = (met.get(key) ?? 0) + 1;
      met.set(key, nth);
      return nth === Math.ceil((said.get(key) ?? 1) / 2);
    }),
  );
  cached = { version: city.version, heads };
  return heads;
}

function groupsOf(lane: CityLane): readonly number[] {
  return [...new Set(lane.movements.map((movement) => movement.signalGroup))].filter((group) => group > 0);
}

function laneHeads(lane: CityLane, junctionId: string, speaks: (group: number) => boolean): Head[] {
  const groups = groupsOf(lane);
  const stop = beforeEnd(lane.path, 0.4);
  if (!stop || groups.length === 0 || lane.kind === 'crosswalk') return [];
  const width = (lane.widthM - 0.5) / groups.length;
  return groups.map((group, i) => {
    const left = -lane.widthM / 2 + 0.25 + i * width;
    return {
      junctionId,
      key: `${junctionId}/${group}`,
      bar: [moved(stop.position, stop.headingDeg, left, 0), moved(stop.position, stop.headingDeg, left + width, 0)],
      label: speaks(group) ? moved(stop.position, stop.headingDeg, left + width / 2, -4) : null,
    };
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
      opacity: chosen ? 1 : 1 - near,
      updateTriggers: { getRadius: chosen, getFillColor: [chosen, tokens], getLineColor: [chosen, tokens] },
      parameters: flat,
    }),
  );
  if (near > 0) {
    const heads = headsOf(context);
    const lightOf = (head: Head) => fresh(live.signals.get(head.key), nowMs);
    layers.push(
      new PathLayer<Head>({
        id: 'signal-heads',
        data: heads,
        pickable: true,
        getPath: (head) => head.bar,
        getColor: (head) => tokens.rgba(lightToken(lightOf(head))),
        getWidth: 1.1,
        widthUnits: 'meters',
        widthMinPixels: 2.5,
        capRounded: true,
        opacity: near,
        updateTriggers: { getColor: [second, tokens] },
        parameters: flat,
      }),
    );
    if (view.zoom > COUNTDOWNS_FROM_ZOOM) {
      const running = heads.flatMap((head) => {
        const signal = live.signals.get(head.key);
        const left = signal ? countdownS(signal.likelyEndMs, nowMs) : null;
        return head.label && signal && left !== null && fresh(signal, nowMs)
          ? [{ position: head.label, text: String(left), light: signal.light }]
          : [];
      });
      layers.push(
        new TextLayer<(typeof running)[number]>({
          id: 'signal-countdowns',
          data: running,
          getPosition: (item) => item.position,
          getText: (item) => item.text,
          getColor: (item) => tokens.rgba(lightToken(item.light)),
          getSize: 12,
          fontFamily: tokens.text('font'),
          fontWeight: 700,
          characterSet: '0123456789',
          background: true,
          getBackgroundColor: tokens.rgba('map-halo', 215),
          backgroundPadding: [5, 1],
          backgroundBorderRadius: 5,
          opacity: ramp(view.zoom, COUNTDOWNS_FROM_ZOOM, COUNTDOWNS_FROM_ZOOM + 0.4),
          parameters: flat,
        }),
      );
    }
  }
  return layers;
}
