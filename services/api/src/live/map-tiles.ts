import type { BoundingBox } from '@luyun/core';

/** Tracks are kept and encoded by map tile of this zoom: about 2 km at 39 degrees north. */
export const LIVE_TILE_ZOOM = 14;
const TILES = 2 ** LIVE_TILE_ZOOM;
/** Where Web Mercator ends. */
const MAX_LATITUDE = 85.0511;

/** A rectangle of tiles, borders included. */
export interface TileRange {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export function tileX(longitude: number): number {
  return clamp(Math.floor(((longitude + 180) / 360) * TILES));
}

export function tileY(latitude: number): number {
  const sin = Math.sin((Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude)) * Math.PI) / 180);
  return clamp(Math.floor((0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * TILES));
}

/** One number for a tile. */
export function tileKey(x: number, y: number): number {
  return x * TILES + y;
}

/** The area, snapped outward to tiles. */
export function tileRange(area: BoundingBox): TileRange {
  return { x0: tileX(area.west), y0: tileY(area.north), x1: tileX(area.east), y1: tileY(area.south) };
}

/** The area of a range of tiles. */
export function boxOf({ x0, y0, x1, y1 }: TileRange): BoundingBox {
  return { west: longitudeOf(x0), south: latitudeOf(y1 + 1), east: longitudeOf(x1 + 1), north: latitudeOf(y0) };
}

function longitudeOf(x: number): number {
  return (x / TILES) * 360 - 180;
}

function latitudeOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / TILES))) * 180) / Math.PI;
}

export function overlaps(a: TileRange, b: TileRange): boolean {
  return a.x0 <= b.x1 && a.x1 >= b.x0 && a.y0 <= b.y1 && a.y1 >= b.y0;
}

function clamp(tile: number): number {
  return Math.max(0, Math.min(TILES - 1, tile));
}
