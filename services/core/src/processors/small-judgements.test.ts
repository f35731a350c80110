import { describe, expect, it } from 'vitest';
import { straightRoad } from '../testing/straight-road.js';
import { corridorTravelTime, shapeCorridor } from './corridor-minutes.js';
import { deviceTrust } from './device-trust.js';
import { corridorLevel, levelOfService } from './level-of-service.js';
import { addPartial, linkTraffic, newLinkMinuteSums } from './link-speeds.js';

describe('level of service', () => {
  it.each([
    ['expressway', 50, 1],
    ['expressway', 49.9, 2],
    ['arterial', 29, 2],
    ['arterial', 15, 3],
    ['branch', 9, 4],
    ['local', 26, 1],
  ] as const)('of %s at %d km/h is %d', (road, kmh, level) => {
    expect(levelOfService(kmh / 3.6, road)).toBe(level);
  });

  it('is unknown without a speed', () => {
    expect(levelOfService(null, 'arterial')).toBe(0);
    expect(corridorLevel(null, 60)).toBe(0);
    expect(corridorLevel(120, 60)).toBe(3);
  });
});

describe('corridor travel time', () => {
  const city = straightRoad();
  const corridor = shapeCorridor(
    city.corridors[0] as (typeof city.corridors)[0],
    new Map(city.links.map((l) => [l.id, l])),
  );

  it('adds up its links', () => {
    expect(corridor).toMatchObject({ lengthM: 600, freeFlowTimeS: 40 });
    expect(corridorTravelTime(corridor, () => 10)).toEqual({ travelTimeS: 60, coverage: 1 });
  });

  it('carries over to links without a measurement, but not from too few', () => {
    expect(corridorTravelTime(corridor, (id) => (id === 'west' ? 5 : null))).toEqual({
      travelTimeS: 120,
      coverage: 0.5,
    });
    expect(corridorTravelTime(corridor, () => null)).toEqual({ travelTimeS: null, coverage: 0 });
  });
});

describe('link traffic', () => {
  it('takes speed from all sources, density and flow from the one that saw most', () => {
    const row = { linkId: 'l', minute: 0, linkLengthM: 500, stoppedS: 0, simulated: false, logOffset: 0, logRow: 0 };
    const sums = newLinkMinuteSums(row);
    addPartial(sums, { ...row, source: 'perceived', distanceM: 3000, timeS: 300, vehicles: 6 });
    addPartial(sums, { ...row, source: 'connected', distanceM: 1000, timeS: 100, vehicles: 2 });
    // 300 s within 60 s on 0.5 km: 10 vehicles a km, at 10 m/s: 360 an hour.
    expect(linkTraffic(sums)).toEqual({ speedMps: 10, densityPerKm: 10, flowPerHour: 360, samples: 6 });
  });
});

describe('trust in a device', () => {
  const good = { lateMs: 100, clockOffsetMs: 3, loss: 0, refusedShare: 0 };
  it('is whole for a good one and falls with every fault', () => {
    expect(deviceTrust(good)).toBe(1);
    expect(deviceTrust({ ...good, loss: 0.25 })).toBe(0.75);
    expect(deviceTrust({ ...good, refusedShare: 0.05 })).toBe(0.5);
    expect(deviceTrust({ ...good, lateMs: 60_000 })).toBe(0);
    expect(deviceTrust({ ...good, clockOffsetMs: -20_000 })).toBe(0.5);
  });
});
