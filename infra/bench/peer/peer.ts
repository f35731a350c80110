import { Deck, MapView } from '@deck.gl/core';
import { ScatterplotLayer } from '@deck.gl/layers';

/** deck.gl as its examples show it: an array of objects with accessors, a new one with each update. */
interface Row {
  readonly position: [number, number];
  readonly headingDeg: number;
  readonly kind: number;
}

const deck = new Deck({
  parent: document.getElementById('map') as HTMLDivElement,
  views: new MapView({}),
  initialViewState: { longitude: 112.966, latitude: 28.1935, zoom: 13 },
  controller: false,
});
const worker = new Worker(new URL('./peer.worker.ts', import.meta.url), { type: 'module' });
worker.onmessage = ({ data }: MessageEvent<Row[]>) => {
  deck.setProps({
    layers: [
      new ScatterplotLayer<Row>({
        id: 'vehicles',
        data,
        getPosition: (row) => row.position,
        getFillColor: (row) => (row.kind & 16 ? [74, 168, 255] : [219, 228, 240]),
        getRadius: 2,
        radiusUnits: 'pixels',
      }),
    ],
  });
};
