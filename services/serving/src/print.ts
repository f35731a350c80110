/** A line for the person who started the program. */
export function print(...words: string[]): void {
  process.stdout.write(`${words.join(' ')}\n`);
}
