import type { DistrictWorld } from '../district-world.js';
import type { Xy } from './city-plan.js';
import { type Feature, feature, type GeoFrame } from './geo-frame.js';
import type { NetBayRow, NetLink } from './road-network.js';

const BAY_M = { depth: 2.3, ends: 0.25 } as const;
/** Half the sides of a parking lot's outline, along the street and away from it. */
const LOT_M = [34, 22] as const;

/** Crossings, car parks and bays. */
export function streetFeatures({ network, carParks }: DistrictWorld, frame: GeoFrame): Feature[] {
  const rows = new Set(network.bayRows.map(({ id }) => id));
  return [
    ...network.crossings.map(({ id, junction, line, widthM, group }) =>
      feature(frame.line(line.points), {
        luyun: 'crossing',
        id,
        ...(junction ? { junctionId: junction.id } : {}),
        signalGroup: group,
        widthM,
      }),
    ),
    ...carParks.all
      .filter(({ plan: park }) => !rows.has(park.id))
      .map(({ plan: { id, name, nameEn, kind, capacity, chargers }, at, link, atM }) => {
        const outline = kind === 'lot' ? rectangle(at, link.line.locate(atM).angle, ...LOT_M) : undefined;
        const drawn = outline ? { outline: outline.map((point) => frame.lonLat(point)) } : {};
        const names = { id, name, nameEn };
        return feature(frame.point(at), {
          luyun: 'carPark',
          ...names,
          kind,
          capacity,
          chargers,
          entryLinkId: link.id,
          ...drawn,
        });
      }),
    ...network.bayRows.flatMap((row) => {
      const { id, name, nameEn, chargers } = row;
      const middle = beside(row.link, (row.fromM + row.toM) / 2);
      const park = { luyun: 'carPark', id, name, nameEn, kind: 'kerb', capacity: row.bays, chargers };
      return [feature(frame.point(middle), { ...park, entryLinkId: row.link.id }), ...bays(row, frame)];
    }),
  ];
}

function bays(row: NetBayRow, frame: GeoFrame): Feature[] {
  const lengthM = (row.toM - row.fromM) / row.bays;
  return Array.from({ length: row.bays }, (_, i) => {
    const atM = row.fromM + (i + 0.5) * lengthM;
    const { angle } = row.link.line.locate(atM);
    const ring = rectangle(beside(row.link, atM), angle, lengthM / 2 - BAY_M.ends, BAY_M.depth / 2);
    const id = `${row.id}-${i + 1}`;
    return feature(frame.polygon(ring), { luyun: 'bay', id, facilityId: row.facilityId, linkId: row.link.id });
  });
}

/** The middle of the bays at a place of a link. */
function beside(link: NetLink, atM: number): Xy {
  const { x, y, angle } = link.line.locate(atM);
  const offM = link.kerbM + BAY_M.depth / 2 + 0.2;
  return [x + Math.sin(angle) * offM, y - Math.cos(angle) * offM];
}

/** Around a place, `along` and `across` from its middle. */
function rectangle([x, y]: Xy, angle: number, along: number, across: number): Xy[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corner = (a: number, b: number): Xy => [x + cos * a - sin * b, y + sin * a + cos * b];
  return [corner(along, across), corner(-along, across), corner(-along, -across), corner(along, -across)];
}
