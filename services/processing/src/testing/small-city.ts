import { type CityModel, distanceM, type Link, type LonLat, planeAt } from '@luyun/core';

const plane = planeAt([113.5, 34.8]);

/** A straight west-east road J0 -> J1 -> J2 -> J3 of two lanes and 400 m a link, with signals (group 1) at J1 and J2, one corridor. */
export function smallCity(links = 3): CityModel {
  const at = (x: number, y: number): LonLat => plane.toLonLat(x, y);
  const make = (number: number): Link => {
    const fromX = number * 420 + 10;
    const toX = fromX + 400;
    const id = `L${number}`;
    const next = number + 1 < links ? [{ toLinkId: `L${number + 1}`, turn: 'straight' as const, signalGroup: 1 }] : [];
    return {
      id,
      name: `Road ${number}`,
      fromJunctionId: `J${number}`,
      toJunctionId: `J${number + 1}`,
      roadClass: 'arterial',
      lengthM: distanceM(at(fromX, 0), at(toX, 0)),
      speedLimitMps: 14,
      points: [at(fromX, 0), at(toX, 0)],
      lanes: [1, 2].map((lane) => ({
        id: `${id}_${lane}`,
        number: lane,
        kind: 'vehicle' as const,
        widthM: 3.5,
        points: [at(fromX, -1.75 - (lane - 1) * 3.5), at(toX, -1.75 - (lane - 1) * 3.5)],
        movements: next,
      })),
    };
  };
  return {
    name: 'small',
    simulated: true,
    source: 'test',
    placed: true,
    links: Array.from({ length: links }, (_, number) => make(number)),
    junctions: Array.from({ length: links + 1 }, (_, number) => ({
      id: `J${number}`,
      nodeRef: 1000 + number,
      name: `J${number}`,
      position: at(number * 420, 0),
      signalised: number > 0 && number < links,
      signalGroups: number > 0 && number < links ? [{ group: 1, phase: 2 }] : [],
    })),
    corridors: [{ id: 'C', name: 'East', linkIds: Array.from({ length: links }, (_, number) => `L${number}`) }],
    carParks: [],
    detectors: [],
    basemap: [],
  };
}

/** Raw wire position of a point of the road: metres east of J0, metres north of its centre line. */
export function wirePosition(x: number, y: number): readonly [latitude: number, longitude: number] {
  const [lon, lat] = plane.toLonLat(x, y);
  return [Math.round(lat * 1e7), Math.round(lon * 1e7)];
}
