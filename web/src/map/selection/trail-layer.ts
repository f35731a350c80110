import { PathLayer } from '@deck.gl/layers';
import { FLAT, type LayerContext } from '../layer-context.js';
import { TRAIL_MS, type Trail } from '../vehicles/trail.js';

/** Where the chosen vehicle came from, paler the longer ago. */
export function trailLayer({ live, tokens, onGround }: LayerContext, trail: Trail) {
  const { path, agesMs } = trail.line(live.nowMs());
  if (path.length < 2) return null;
  const [red, green, blue] = tokens.rgba('accent');
  return new PathLayer<{ readonly path: typeof path }>({
    id: 'trail',
    ...onGround,
    data: [{ path }],
    getPath: (line) => line.path,
    getColor: agesMs.map((age) => [red, green, blue, 210 * Math.max(0, 1 - age / TRAIL_MS)]) as unknown as [
      number,
      number,
      number,
      number,
    ],
    getWidth: 3,
    widthUnits: 'pixels',
    capRounded: true,
    jointRounded: true,
    parameters: FLAT,
  });
}
