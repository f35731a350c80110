import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bearingDeg, distanceM, turnAngleDeg } from '@luyun/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importCity } from '../import-city.js';
import { nodeRefOf } from '../node-ref.js';

const text = (xml: string) => new TextEncoder().encode(xml);

/** Two roads that cross under one light; the western one has a bus lane and a sidewalk. */
const crossing = `<?xml version="1.0"?>
<net version="1.20">
  <location netOffset="-500000.00,-4416000.00" convBoundary="0,0,200,200" origBoundary="0,0,1,1" projParameter="+proj=utm +zone=50 +datum=WGS84 +units=m +no_defs"/>
  <edge id=":c_0" function="internal"><lane id=":c_0_0" index="0" speed="10" length="5" shape="90,98 110,98"/></edge>
  <edge id=":c_c0" function="crossing" crossingEdges="out"><lane id=":c_c0_0" index="0" allow="pedestrian" speed="2" length="7" width="4" shape="111,98 111,91"/></edge>
  <edge id="in" from="w" to="c" priority="3" type="highway.primary" name="湖路">
    <lane id="in_0" index="0" allow="pedestrian" speed="2" length="90" width="2" shape="0,90 90,90"/>
    <lane id="in_1" index="1" allow="bus taxi" speed="13.89" length="90" width="3.2" shape="0,93 90,93"/>
    <lane id="in_2" index="2" disallow="tram" speed="16.67" length="90" width="3.4" endOffset="5" shape="0,96 90,96"/>
  </edge>
  <edge id="out" from="c" to="e" type="highway.primary" name="湖路"><lane id="out_0" index="0" speed="16.67" length="90" shape="110,96 200,96"/></edge>
  <edge id="up" from="c" to="n" type="highway.residential" name="云巷"><lane id="up_0" index="0" speed="8.33" length="90" shape="102,110 102,200"/></edge>
  <edge id="walk" from="c" to="n"><lane id="walk_0" index="0" allow="pedestrian" speed="2" length="90" shape="104,110 104,200"/></edge>
  <junction id="c" type="traffic_light" x="100" y="100" shape="90,90 110,90 110,110 90,110"/>
  <junction id="w" type="dead_end" x="0" y="95" shape="0,90 0,100"/>
  <junction id="e" type="dead_end" x="200" y="95" shape="200,90 200,100"/>
  <junction id="n" type="dead_end" x="102" y="200" shape="100,200 104,200"/>
  <junction id=":c_0_0" type="internal" x="100" y="98"/>
  <connection from="in" to="out" fromLane="1" toLane="0" tl="light" linkIndex="0" dir="s" state="O"/>
  <connection from="in" to="out" fromLane="2" toLane="0" tl="light" linkIndex="1" dir="s" state="O"/>
  <connection from="in" to="up" fromLane="2" toLane="0" tl="light" linkIndex="2" dir="l" state="o"/>
  <connection from=":c_w0" to=":c_c0" fromLane="0" toLane="0" tl="light" linkIndex="3" dir="s" state="O"/>
</net>`;

describe('SUMO import', () => {
  it('reads lanes, kinds, stop lines, movements and the light', async () => {
    const { model, warnings } = await importCity('sumo-net', text(crossing), { fileName: 'a.net.xml' });
    expect(model).toMatchObject({ name: 'a', source: 'sumo-net:a.net.xml', placed: false });
    expect(warnings).toEqual([]);
    const [link, ...others] = model.links;
    expect(link).toMatchObject({
      id: 'in',
      name: '湖路',
      roadClass: 'arterial',
      fromJunctionId: 'w',
      toJunctionId: 'light',
    });
    expect(others.map((each) => each.id)).toEqual(['out', 'up']);
    expect(link?.lanes.map(({ id, number, kind }) => ({ id, number, kind }))).toEqual([
      { id: 'in_2', number: 1, kind: 'vehicle' },
      { id: 'in_1', number: 2, kind: 'bus' },
    ]);
    expect(link?.lanes[0]?.movements).toEqual([
      { toLinkId: 'out', turn: 'straight', signalGroup: 2 },
      { toLinkId: 'up', turn: 'left', signalGroup: 3 },
    ]);
    const [bus, car] = [link?.lanes[1]?.points ?? [], link?.lanes[0]?.points ?? []];
    expect(distanceM(car[1] ?? [0, 0], bus[1] ?? [0, 0])).toBeCloseTo(Math.hypot(5, 3), 1);
    const light = model.junctions.find((each) => each.id === 'light');
    expect(light).toMatchObject({ nodeRef: nodeRefOf('light'), signalised: true, name: '湖路 / 云巷' });
    expect(light?.signalGroups.map((each) => each.group)).toEqual([1, 2, 3, 4]);
    expect(model.crossings).toMatchObject([{ id: ':c_c0', junctionId: 'light', signalGroup: 4, widthM: 4 }]);
    // UTM 50 N, easting 500 km is 117 degrees.
    expect(light?.position[0]).toBeCloseTo(117.0012, 3);
    expect(light?.position[1]).toBeCloseTo(39.893, 2);
  });

  it('lays a network without a projection at an origin, and says so', async () => {
    const flat = crossing.replace(/projParameter="[^"]*"/, 'projParameter="!"');
    const { model, warnings } = await importCity('sumo-net', gzipSync(text(flat)), {
      origin: [104, 30.6],
      name: '试验',
    });
    expect(model).toMatchObject({ placed: true, name: '试验' });
    expect(warnings[0]).toContain('104, 30.6');
    expect(distanceM([104, 30.6], model.junctions.find((each) => each.id === 'w')?.position ?? [0, 0])).toBeCloseTo(
      95,
      0,
    );
  });

  it('refuses what is not a network with one clear sentence', async () => {
    await expect(importCity('sumo-net', text('<osm/>'))).rejects.toThrow('not a SUMO network');
    await expect(importCity('sumo-net', text('<net><edge'))).rejects.toThrow('not well-formed');
    await expect(importCity('sumo-net', text('<net/>'))).rejects.toThrow('no road');
    await expect(importCity('sumo-net', new Uint8Array())).rejects.toThrow('empty');
    await expect(importCity('sumo-net', gzipSync(new Uint8Array(5000)), { maxBytes: 1000 })).rejects.toThrow(
      'larger than',
    );
  });
});

describe("networks of SUMO's netgenerate", () => {
  const directory = mkdtempSync(join(tmpdir(), 'luyun-net-'));
  let netgenerate = '';

  beforeAll(() => {
    netgenerate = findNetgenerate();
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  const generate = (...options: string[]) => {
    const file = join(directory, 'net.net.xml');
    execFileSync(netgenerate, [...options, '--seed', '7', '-o', file], { stdio: 'pipe' });
    return readFileSync(file);
  };

  it('imports a signalised grid whole', async () => {
    const bytes = generate('--grid', '--grid.number', '5', '-j', 'traffic_light', '--default.lanenumber', '2');
    const { model } = await importCity('sumo-net', bytes, {});
    expect(model.junctions.filter((each) => each.signalised)).toHaveLength(25);
    expect(model.links).toHaveLength(80);
    expect(model.corridors.length).toBeGreaterThan(0);
    for (const link of model.links) {
      const numbers = link.lanes.map((lane) => lane.number);
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
      expect(link.lanes.flatMap((lane) => lane.movements).length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['right', 1, []],
    ['left', -1, ['--lefthand']],
  ] as const)('agrees with geometry in %s-hand traffic', async (_side, side, options) => {
    const bytes = generate(
      '--grid',
      '--grid.number',
      '3',
      '-j',
      'traffic_light',
      '--default.lanenumber',
      '3',
      ...options,
    );
    const { model } = await importCity('sumo-net', bytes, {});
    const links = new Map(model.links.map((link) => [link.id, link]));
    for (const link of model.links) {
      const [inner, outer] = [link.lanes[0], link.lanes[2]];
      const along = bearingDeg(link.points[0] ?? [0, 0], link.points[1] ?? [0, 0]);
      const across = bearingDeg(inner?.points[0] ?? [0, 0], outer?.points[0] ?? [0, 0]);
      expect(turnAngleDeg(along, across) * side).toBeCloseTo(90, 0);
      for (const movement of link.lanes.flatMap((lane) => lane.movements)) {
        const to = links.get(movement.toLinkId)?.points ?? [];
        const angle = turnAngleDeg(along, bearingDeg(to[0] ?? [0, 0], to[1] ?? [0, 0]));
        const expected = { straight: 0, right: 90, left: -90, uturn: 180 }[movement.turn];
        expect(Math.abs(turnAngleDeg(expected, angle))).toBeLessThan(30);
        expect(movement.signalGroup).toBeGreaterThan(0);
      }
    }
  });
});

function findNetgenerate(): string {
  try {
    const python = process.env.LUYUN_TEST_PYTHON ?? 'python3';
    const home =
      process.env.SUMO_HOME ??
      execFileSync(python, ['-c', 'import sumo; print(sumo.SUMO_HOME)'], { encoding: 'utf8', stdio: 'pipe' });
    const tool = join(home.trim(), 'bin', 'netgenerate');
    execFileSync(tool, ['--version'], { stdio: 'pipe' });
    return tool;
  } catch {
    throw new Error('SUMO is missing: run the tests with "npm test", which installs it.');
  }
}
