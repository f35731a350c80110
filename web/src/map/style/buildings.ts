import { byZoom, ofCity, type Paint, type StyleLayer } from './style-layer.js';

const HEIGHT_M = ['coalesce', ['get', 'height_m'], 8];

/** How the buildings show themselves by the tilt of the camera: standing when tilted, else as ground plan with a soft shade. */
export function buildingOpacity(
  tilted: boolean,
): Readonly<Record<'building' | 'building-plan' | 'building-shade' | 'building-edge', unknown>> {
  return {
    building: tilted ? byZoom(12.4, 0, 13.4, 0.94) : 0,
    'building-plan': tilted ? 0 : byZoom(12, 0, 13, 0.75, 14.5, 1),
    'building-edge': tilted ? 0 : byZoom(14.2, 0, 15.2, 1),
    'building-shade': tilted ? 0 : byZoom(14, 0, 15.5, 0.2),
  };
}

/** Which paint property carries the opacity of a layer. */
export const OPACITY_OF = {
  building: 'fill-extrusion-opacity',
  'building-plan': 'fill-opacity',
  'building-edge': 'line-opacity',
  'building-shade': 'fill-opacity',
} as const;

export function buildingLayers({ c, tilted }: Paint): StyleLayer[] {
  const opacity = buildingOpacity(tilted);
  const byHeight = ['interpolate', ['linear'], HEIGHT_M, 6, c('building'), 90, c('building-top')];
  const softly = { duration: 350 };
  return [
    ofCity('building-shade', 'fill', 'building', {
      minzoom: 14,
      paint: {
        'fill-color': c('building-shade'),
        'fill-opacity': opacity['building-shade'],
        'fill-opacity-transition': softly,
        'fill-translate': byZoom(14, ['literal', [0.5, 0.7]], 18, ['literal', [9, 12]]),
        'fill-antialias': false,
      },
    }),
    ofCity('building-plan', 'fill', 'building', {
      minzoom: 12,
      paint: { 'fill-color': byHeight, 'fill-opacity': opacity['building-plan'], 'fill-opacity-transition': softly },
    }),
    ofCity('building-edge', 'line', 'building', {
      minzoom: 14,
      paint: {
        'line-color': c('building-line'),
        'line-width': byZoom(14, 0.4, 18, 1.2),
        'line-opacity': opacity['building-edge'],
        'line-opacity-transition': softly,
      },
    }),
    ofCity('building', 'fill-extrusion', 'building', {
      minzoom: 12.4,
      paint: {
        'fill-extrusion-color': byHeight,
        'fill-extrusion-height': byZoom(12.6, 0, 14.2, HEIGHT_M),
        'fill-extrusion-opacity': opacity.building,
        'fill-extrusion-opacity-transition': softly,
        'fill-extrusion-vertical-gradient': true,
      },
    }),
  ];
}
