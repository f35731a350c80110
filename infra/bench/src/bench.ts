/** One bench: says what it does as it goes, and gives the figures for the last line. */
export type Bench = (options: { readonly quick: boolean }) => Promise<Readonly<Record<string, unknown>>>;

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function thousands(perS: number): string {
  return `${Math.round(perS).toLocaleString('en')} messages/s`;
}
