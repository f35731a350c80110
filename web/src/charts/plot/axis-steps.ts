const MINUTE_MS = 60_000;
const TIME_STEPS_MS = [
  15_000,
  30_000,
  ...[1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440].map((minutes) => minutes * MINUTE_MS),
];

/** Round times between two, at most so many; `zoneMs` is what local time is ahead of UTC. */
export function timeSteps(fromMs: number, toMs: number, most: number, zoneMs: number): number[] {
  const step = TIME_STEPS_MS.find((each) => (toMs - fromMs) / each <= most) ?? 1440 * MINUTE_MS;
  const steps: number[] = [];
  for (let at = Math.ceil((fromMs + zoneMs) / step) * step - zoneMs; at <= toMs; at += step) steps.push(at);
  return steps;
}

/** Round numbers between two, at most so many. */
export function valueSteps(min: number, max: number, most: number): number[] {
  const rough = (max - min) / Math.max(1, most) || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power;
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, i) => Number(((first + i) * step).toPrecision(12)) || 0,
  );
}
