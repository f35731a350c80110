/** The longest of 1, 2, 5, 10, ... m that takes no more than `mostPx` on the screen. */
export function niceScale(metresPerPx: number, mostPx: number): { readonly lengthM: number; readonly px: number } {
  const most = metresPerPx * mostPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const lengthM = power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
  return { lengthM, px: lengthM / metresPerPx };
}
