import type { Xy } from './city-plan.js';
import type { Leg } from './legs.js';
import { curve } from './polyline.js';

/** The paved area of a junction between the ends of its legs, counter-clockwise; empty where fewer than two legs meet. */
export function junctionOutline(legs: readonly Leg[]): Xy[] {
  if (legs.length < 2) return [];
  const around = [...legs].sort((a, b) => a.angle - b.angle);
  return around.flatMap((leg, i): readonly Xy[] => {
    const next = around[(i + 1) % around.length] ?? leg;
    const [from, to] = [kerbOf(leg, 1), kerbOf(next, -1)];
    return curve({ ...from, angle: from.angle + Math.PI }, to).points;
  });
}

/** Where a leg ends, at its kerb: 1 on the left looking outwards, -1 on the right. */
function kerbOf({ line, setbackM, section }: Leg, side: 1 | -1): { x: number; y: number; angle: number } {
  const { x, y, angle } = line.locate(setbackM);
  const off = section.kerbM * side;
  return { x: x - Math.sin(angle) * off, y: y + Math.cos(angle) * off, angle };
}
