import { describe, expect, it } from 'vitest';
import { importCity } from '../import-city.js';

const collection = (...features: object[]) =>
  new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
const feature = (properties: object, type?: string, coordinates?: unknown) => ({
  type: 'Feature',
  properties,
  geometry: type ? { type, coordinates } : null,
});
const west = [116.39, 39.9];
const middle = [116.4, 39.9];
const east = [116.41, 39.9];
const north = [116.4, 39.91];

describe('GeoJSON import', () => {
  it('fills in what a hand-written city leaves out', async () => {
    const { model, warnings } = await importCity(
      'geojson',
      collection(
        feature({ luyun: 'junction', id: 'J', name: '中心', signalGroups: [{ group: 1 }] }, 'Point', middle),
        feature({ luyun: 'link', id: 'A', roadClass: 'arterial', lanes: 2 }, 'LineString', [west, middle]),
        feature({ luyun: 'link', id: 'B' }, 'LineString', [middle, east]),
        feature({ luyun: 'link', id: 'C' }, 'LineString', [middle, north]),
        feature({ luyun: 'carPark', id: 'P', capacity: 10 }, 'Polygon', [[west, middle, north, west]]),
      ),
      { fileName: 'hand.geojson' },
    );
    expect(model.name).toBe('hand');
    expect(model.junctions.map((each) => each.id)).toEqual(['J', 'end-1', 'end-2', 'end-3']);
    expect(model.junctions[0]).toMatchObject({ signalised: true, signalGroups: [{ group: 1, phase: 0 }] });
    expect(model.links[0]).toMatchObject({ speedLimitMps: 16.67, fromJunctionId: 'end-1', toJunctionId: 'J' });
    expect(model.links[0]?.lengthM).toBeCloseTo(853, 0);
    expect(model.links[0]?.lanes.map((lane) => lane.movements.map((each) => each.turn))).toEqual([
      ['straight', 'left'],
      ['straight'],
    ]);
    expect(model.carParks[0]?.outline).toHaveLength(4);
    expect(warnings).toHaveLength(2);
  });

  it('reads plain GeoJSON with OpenStreetMap tags', async () => {
    const { model } = await importCity(
      'geojson',
      collection(
        feature({ highway: 'secondary', name: '东路', oneway: 'no', lanes: 4 }, 'LineString', [west, middle, east]),
        feature({ tags: { highway: 'residential', oneway: 'yes' } }, 'LineString', [middle, north]),
        feature({ highway: 'traffic_signals' }, 'Point', middle),
        feature({ natural: 'water' }, 'Polygon', [[west, middle, north, west]]),
      ),
    );
    expect(model.links.map((link) => link.lanes.length)).toEqual([2, 2, 2, 2, 1]);
    expect(model.junctions.filter((each) => each.signalised)).toHaveLength(1);
    expect(model.basemap.map((each) => each.kind)).toEqual(['water']);
  });

  it('drops references that lead nowhere, and says so', async () => {
    const { model, warnings } = await importCity(
      'geojson',
      collection(
        feature({ luyun: 'link', id: 'A' }, 'LineString', [west, middle]),
        feature(
          { luyun: 'lane', linkId: 'A', number: 1, movements: [{ toLinkId: 'gone', turn: 'left' }] },
          'LineString',
          [west, middle],
        ),
        feature({ luyun: 'corridor', id: 'C', linkIds: ['A', 'gone'] }),
        feature({ luyun: 'detector', id: 'D', laneId: 'gone', distanceToStopLineM: 3 }),
      ),
    );
    expect(model.links[0]?.lanes[0]).toMatchObject({ id: 'A_1', movements: [] });
    expect(model.corridors[0]?.linkIds).toEqual(['A']);
    expect(model.detectors).toEqual([]);
    expect(warnings).toHaveLength(4);
  });

  it('lists what is wrong, twenty problems at most', async () => {
    const wrong = Array.from({ length: 30 }, (_, i) => feature({ luyun: 'link', id: `L${i}` }, 'Point', west));
    const error = await importCity('geojson', collection(...wrong)).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ problems: expect.objectContaining({ length: 20 }) });
    expect(String(error)).toContain('Feature 0 (link "L0"): its geometry must be a LineString.');
    expect(String(error)).toContain('10 more');
    const off = collection(feature({ luyun: 'link', id: 'A' }, 'LineString', [west, [500000, 4400000]]));
    await expect(importCity('geojson', off)).rejects.toThrow('longitude, latitude');
    await expect(importCity('geojson', collection(feature({ luyun: 'lamp' })))).rejects.toThrow('not known');
    await expect(importCity('geojson', new TextEncoder().encode('{'))).rejects.toThrow('not JSON');
    await expect(importCity('geojson', new TextEncoder().encode('[]'))).rejects.toThrow('FeatureCollection');
  });
});
