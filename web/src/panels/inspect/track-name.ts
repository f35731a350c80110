/** A track's number as people read it: eight hexadecimal digits. */
export function trackName(track: number): string {
  return track.toString(16).toUpperCase().padStart(8, '0');
}
