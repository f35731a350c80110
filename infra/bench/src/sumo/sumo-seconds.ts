/** SUMO's times: seconds, or [days:]hours:minutes:seconds. */
export function sumoSeconds(text: string): number {
  const [s = 0, m = 0, h = 0, d = 0] = text.split(':').map(Number).reverse();
  return s + m * 60 + h * 3600 + d * 86_400;
}
