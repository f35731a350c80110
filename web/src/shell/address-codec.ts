import type { Clock } from '../live/protocol.js';
import type { View } from '../map/layer-context.js';

/** How an address says camera and time; the selection has its own, see selection.ts. */

/** Reads `at=zoom/latitude/longitude[/bearing/pitch]`. */
export function readView(query: URLSearchParams): View | null {
  const parts = (query.get('at') ?? '').split('/').map(Number);
  const [zoom, latitude, longitude, bearing = 0, pitch = 0] = parts;
  if (zoom === undefined || latitude === undefined || longitude === undefined || parts.some(Number.isNaN)) return null;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  return { zoom, latitude, longitude, bearing, pitch };
}

export function writeView(query: URLSearchParams, view: View): void {
  const turned = Math.abs(view.bearing) > 0.5 || view.pitch > 0.5;
  const parts = [view.zoom.toFixed(2), view.latitude.toFixed(6), view.longitude.toFixed(6)];
  if (turned) parts.push(view.bearing.toFixed(0), view.pitch.toFixed(0));
  query.set('at', parts.join('/'));
}

export const MAX_SPEED = 60;
const ISO = /^\d{4}-\d\d-\d\dT/;

/** Reads `t=<ISO time>` with `speed=0..60`, which is 1 when it is not there; without a time it is live. */
export function readClock(query: URLSearchParams): Clock {
  const text = query.get('t') ?? '';
  const atMs = ISO.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(atMs)) return 'live';
  const speed = Number(query.get('speed') ?? 1);
  return { atMs, speed: Number.isFinite(speed) ? Math.min(MAX_SPEED, Math.max(0, speed)) : 1 };
}

/** Writes the time to the second, in UTC. */
export function writeClock(query: URLSearchParams, clock: Clock): void {
  query.delete('t');
  query.delete('speed');
  if (clock === 'live') return;
  query.set('t', `${new Date(clock.atMs).toISOString().slice(0, 19)}Z`);
  if (clock.speed !== 1) query.set('speed', String(clock.speed));
}

/** A path with what is left of its query. */
export function addressOf(path: string, query: URLSearchParams): string {
  const text = readable(query);
  return text ? `${path}?${text}` : path;
}

/** The query as text for an address. Slashes, colons and commas may stand in it as they are. */
export function readable(query: URLSearchParams): string {
  return query.toString().replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',');
}
