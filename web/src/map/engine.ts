import type { LayersList, PickingInfo } from '@deck.gl/core';

/** What the page uses of a map, the same in MapLibre and Mapbox. */
export interface EngineMap {
  on(type: string, listener: (event: { point: { x: number; y: number } }) => void): unknown;
  getCenter(): { lng: number; lat: number };
  getZoom(): number;
  getBearing(): number;
  getPitch(): number;
  getBounds(): { getWest(): number; getSouth(): number; getEast(): number; getNorth(): number } | null;
  unproject(point: [number, number]): { lng: number; lat: number };
  easeTo(options: CameraOptions): unknown;
  jumpTo(options: CameraOptions): unknown;
  zoomIn(): unknown;
  zoomOut(): unknown;
  getLayer(id: string): unknown;
  setPaintProperty(layer: string, name: string, value: unknown): unknown;
  panBy(offset: [number, number], options?: { duration?: number }): unknown;
  getCanvas(): HTMLCanvasElement;
  triggerRepaint(): void;
  resize(): unknown;
  remove(): void;
}

export interface CameraOptions {
  center?: [number, number];
  zoom?: number;
  bearing?: number;
  pitch?: number;
  duration?: number;
  /** Where on the screen the centre shall come to lie, px from the middle. */
  offset?: [number, number];
}

/** A map with the deck.gl overlay that lies in it. */
export interface Engine {
  readonly kind: 'maplibre' | 'mapbox';
  readonly map: EngineMap;
  setStyle(style: object): void;
  setLayers(layers: LayersList): void;
  pick(x: number, y: number, radius: number): PickingInfo | null;
  destroy(): void;
}

export interface EngineOptions {
  readonly container: HTMLElement;
  readonly style: object;
  readonly center: [number, number];
  readonly zoom: number;
  readonly bearing: number;
  readonly pitch: number;
  readonly token: string | null;
  readonly attribution: string;
}

/** Says what went wrong in the map; a 401 needs no word, because the end of the session leads to the login by itself. */
export function reportMapError(event: object): void {
  const { error } = event as { readonly error?: Error & { readonly status?: number } };
  if (error && error.status !== 401) console.error(`map: ${error.message}`);
}
