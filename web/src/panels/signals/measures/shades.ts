/** Opacities of the cells of a heat map, from little to much: five are told apart at a glance. */
export const shades = [0.12, 0.3, 0.5, 0.72, 0.95] as const;

/** Place in `shades` of a share, 0 .. 1 and what lies beyond. */
export function shadeOf(share: number): number {
  return Math.min(shades.length - 1, Math.max(0, Math.floor(share * shades.length)));
}
