/** One bench: says what it does as it goes, and gives the figures for the last line. */
export type Bench = (options: BenchOptions) => Promise<Readonly<Record<string, unknown>>>;

export interface BenchOptions {
  readonly quick: boolean;
  /** Of the district, where there is one: the local hour that it lives by, a scenario of its folder, the seed; and no platform, but simulated time. */
  readonly hour?: number | undefined;
  readonly scenario?: string | undefined;
  readonly seed?: number | undefined;
  readonly offline?: boolean;
  /** Of the signals: a folder with a SUMO network, its demand and configuration; how many seeds; share of vehicles that are connected, 0..1. */
  readonly map?: string | undefined;
  readonly seeds?: number | undefined;
  readonly penetration?: number | undefined;
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function thousands(perS: number): string {
  return `${Math.round(perS).toLocaleString('en')} messages/s`;
}
