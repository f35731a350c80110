import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions';
import { PathLayer } from '@deck.gl/layers';
import type { CityLink } from '../city-store.js';
import { type LayerContext, ramp, seen } from '../layer-context.js';
import { losToken } from '../los.js';

/** Width in px at zoom 14 by LOS: the worse, the wider, so that colour is not alone. */
const WIDTH_BY_LOS = [1.1, 2.2, 3.1, 4.2, 5.2] as const;
/** Dash and gap in half widths; severe congestion is broken. */
const SOLID: [number, number] = [0, 0];
const DASH_BY_LOS: readonly [number, number][] = [SOLID, SOLID, SOLID, SOLID, [2.4, 1.1]];
/** A link not heard of for so long is drawn as unknown, ms. The rollup is one a minute. */
const STALE_MS = 180_000;
const CLASS_SCALE: Readonly<Record<string, number>> = { expressway: 1.35, arterial: 1.15, branch: 0.85, local: 0.65 };

const dashes = new PathStyleExtension({ dash: true, offset: true });

/** Traffic by level of service; each direction lies on its own side of the road. */
export function links(context: LayerContext) {
  const { live, city, tokens, palette, view, selection, highlighted, beforeLabels } = context;
  const nowMs = live.nowMs();
  const losOf = (link: CityLink) => {
    const traffic = live.links.get(link.id);
    return traffic && nowMs - traffic.eventTimeMs < STALE_MS ? traffic.los : 0;
  };
  const grown = 2 ** Math.min(1.6, Math.max(-1.2, (view.zoom - 14) * 0.55));
  // From near the ribbon becomes a tint of the roadway itself, below the vehicles.
  const near = ramp(view.zoom, 15.4, 16.8);
  const pixelsPerMetre = 2 ** view.zoom / (156_543 * Math.cos((view.latitude * Math.PI) / 180) * 0.5);
  const roadway = (link: CityLink) => link.lanes * 3.3 * pixelsPerMetre;
  const chosen = (link: CityLink) =>
    (selection?.kind === 'link' && selection.id === link.id) || highlighted.has(link.id);
  const dim = highlighted.size > 0;
  const update = [live.version, city.version, palette, selection?.id, highlighted, tokens];
  return [
    dim || selection?.kind === 'link'
      ? new PathLayer<CityLink>({
          id: 'links-chosen',
          ...beforeLabels,
          data: city.links.filter(chosen),
          getPath: (link) => link.path,
          getColor: tokens.rgba('accent', 110),
          getWidth: 12,
          widthUnits: 'pixels',
          capRounded: true,
          jointRounded: true,
          parameters: { depthCompare: 'always', depthWriteEnabled: false },
        })
      : null,
    new PathLayer<CityLink, PathStyleExtensionProps<CityLink>>({
      id: 'links',
      ...beforeLabels,
      data: city.links,
      pickable: true,
      getPath: (link) => link.path,
      getColor: (link) => {
        const los = losOf(link);
        const alpha = los === 0 ? 120 : 235;
        return tokens.rgba(losToken(los, palette), dim && !chosen(link) ? alpha * 0.35 : alpha);
      },
      getWidth: (link) => {
        const ribbon = (WIDTH_BY_LOS[losOf(link)] ?? 1) * (CLASS_SCALE[link.roadClass] ?? 1) * grown;
        return ribbon + (roadway(link) - ribbon) * near;
      },
      widthUnits: 'pixels',
      capRounded: near < 0.5,
      jointRounded: true,
      opacity: seen(1 - near * 0.82),
      getDashArray: (link: CityLink) => (near > 0 ? SOLID : (DASH_BY_LOS[losOf(link)] ?? SOLID)),
      dashJustified: true,
      dashGapPickable: true,
      getOffset: 0.62 * (1 - near),
      extensions: [dashes],
      updateTriggers: {
        getColor: update,
        getWidth: [...update, view.zoom],
        getDashArray: [...update, near > 0],
        getOffset: near,
      },
      parameters: { depthCompare: 'always', depthWriteEnabled: false },
    }),
  ];
}
