import { deflateSync } from 'node:zlib';
import { distanceM } from '@luyun/core';
import { PbfWriter } from 'pbf';
import { describe, expect, it } from 'vitest';
import { importCity } from '../import-city.js';

interface Node {
  id: number;
  lon: number;
  lat: number;
  tags?: Record<string, string>;
}
interface Way {
  id: number;
  nodes: number[];
  tags: Record<string, string>;
}

/** A divided road (two one-way carriageways 20 m apart) crosses a two-way road, with signals at the stop lines. */
const nodes: Node[] = [
  { id: 1, lon: 116.396, lat: 39.9001 },
  { id: 2, lon: 116.4, lat: 39.9001 },
  { id: 3, lon: 116.404, lat: 39.9001 },
  { id: 4, lon: 116.396, lat: 39.8999 },
  { id: 5, lon: 116.4, lat: 39.8999 },
  { id: 6, lon: 116.404, lat: 39.8999 },
  { id: 7, lon: 116.4, lat: 39.904 },
  { id: 8, lon: 116.4, lat: 39.896 },
  { id: 9, lon: 116.39985, lat: 39.8999, tags: { highway: 'traffic_signals' } },
  { id: 10, lon: 116.40015, lat: 39.9001, tags: { highway: 'traffic_signals' } },
  { id: 11, lon: 116.401, lat: 39.902, tags: { amenity: 'parking', capacity: '80', name: '东场' } },
  { id: 12, lon: 116.402, lat: 39.903, tags: { place: 'suburb', name: '云城', 'name:en': 'Yuncheng' } },
  { id: 13, lon: 116.3985, lat: 39.8998, tags: { highway: 'bus_stop', name: '长街站', 'name:en': 'Long Street' } },
  { id: 14, lon: 116.40025, lat: 39.8998 },
  { id: 15, lon: 116.40025, lat: 39.9002 },
  { id: 20, lon: 116.397, lat: 39.902 },
  { id: 21, lon: 116.398, lat: 39.902 },
  { id: 22, lon: 116.398, lat: 39.903 },
  { id: 23, lon: 116.397, lat: 39.903 },
];
const ways: Way[] = [
  {
    id: 100,
    nodes: [3, 10, 2, 1],
    tags: { highway: 'primary', oneway: 'yes', lanes: '3', name: '长街', 'name:en': 'Long Street' },
  },
  {
    id: 101,
    nodes: [4, 9, 5],
    tags: {
      highway: 'primary',
      oneway: 'yes',
      lanes: '2',
      'turn:lanes': 'left|through;right',
      name: '长街',
      maxspeed: '50',
    },
  },
  { id: 106, nodes: [5, 6], tags: { highway: 'primary', oneway: 'yes', lanes: '2', name: '长街' } },
  { id: 102, nodes: [8, 5, 2, 7], tags: { highway: 'tertiary', name: '云路', lanes: '2' } },
  { id: 103, nodes: [20, 21, 22, 23, 20], tags: { building: 'yes', 'building:levels': '10' } },
  { id: 104, nodes: [1, 20], tags: { highway: 'footway' } },
  { id: 107, nodes: [14, 15], tags: { highway: 'footway', footway: 'crossing' } },
  { id: 105, nodes: [20, 23], tags: { railway: 'rail' } },
];
const restriction = { id: 200, from: 102, via: 5, to: 106, rule: 'no_right_turn' };

const tagsXml = (tags: Record<string, string> = {}) =>
  Object.entries(tags)
    .map(([k, v]) => `<tag k="${k}" v="${v}"/>`)
    .join('');
const xml = `<?xml version="1.0" encoding="UTF-8"?><osm version="0.6">
${nodes.map((each) => `<node id="${each.id}" lon="${each.lon}" lat="${each.lat}">${tagsXml(each.tags)}</node>`).join('\n')}
${ways.map((each) => `<way id="${each.id}">${each.nodes.map((ref) => `<nd ref="${ref}"/>`).join('')}${tagsXml(each.tags)}</way>`).join('\n')}
<relation id="${restriction.id}"><member type="way" ref="${restriction.from}" role="from"/><member type="node" ref="${restriction.via}" role="via"/>
<member type="way" ref="${restriction.to}" role="to"/>${tagsXml({ type: 'restriction', restriction: restriction.rule })}</relation></osm>`;

/** The same extract as PBF, with dense nodes. */
function pbf(): Uint8Array {
  const strings = [''];
  const text = (value: string) => (strings.includes(value) ? strings.indexOf(value) : strings.push(value) - 1);
  const deltas = (values: number[]) => values.map((value, i) => value - (values[i - 1] ?? 0));
  const group = new PbfWriter();
  const raw = (degrees: number) => Math.round(degrees * 1e7);
  group.writeMessage(
    2,
    (_, dense) => {
      dense.writePackedSVarint(1, deltas(nodes.map((each) => each.id)));
      dense.writePackedSVarint(8, deltas(nodes.map((each) => raw(each.lat))));
      dense.writePackedSVarint(9, deltas(nodes.map((each) => raw(each.lon))));
      dense.writePackedVarint(
        10,
        nodes.flatMap((each) => [
          ...Object.entries(each.tags ?? {})
            .flat()
            .map(text),
          0,
        ]),
      );
    },
    undefined,
  );
  const writeTags = (writer: PbfWriter, tags: Record<string, string>) => {
    writer.writePackedVarint(2, Object.keys(tags).map(text));
    writer.writePackedVarint(3, Object.values(tags).map(text));
  };
  for (const way of ways) {
    group.writeMessage(
      3,
      (_, writer) => {
        writer.writeVarintField(1, way.id);
        writeTags(writer, way.tags);
        writer.writePackedSVarint(8, deltas(way.nodes));
      },
      undefined,
    );
  }
  group.writeMessage(
    4,
    (_, writer) => {
      writer.writeVarintField(1, restriction.id);
      writeTags(writer, { type: 'restriction', restriction: restriction.rule });
      writer.writePackedVarint(8, ['from', 'via', 'to'].map(text));
      writer.writePackedSVarint(9, deltas([restriction.from, restriction.via, restriction.to]));
      writer.writePackedVarint(10, [1, 0, 1]);
    },
    undefined,
  );
  const groupBytes = group.finish();
  const block = new PbfWriter();
  block.writeMessage(
    1,
    (_, table) => {
      for (const each of strings) table.writeBytesField(1, new TextEncoder().encode(each));
    },
    undefined,
  );
  block.writeBytesField(2, groupBytes);
  return Buffer.concat([blob('OSMHeader', new Uint8Array()), blob('OSMData', block.finish())]);
}

function blob(type: string, content: Uint8Array): Uint8Array {
  const body = new PbfWriter();
  body.writeVarintField(2, content.length);
  body.writeBytesField(3, deflateSync(content));
  const bytes = body.finish();
  const header = new PbfWriter();
  header.writeStringField(1, type);
  header.writeVarintField(3, bytes.length);
  const head = header.finish();
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, bytes]);
}

const extract = () => importCity('osm', new TextEncoder().encode(xml), { fileName: 'town.osm' });

describe('OpenStreetMap import', () => {
  it('makes one signalised junction of a divided crossing', async () => {
    const { model, warnings } = await extract();
    const signalised = model.junctions.filter((each) => each.signalised);
    expect(signalised).toHaveLength(1);
    expect(signalised[0]).toMatchObject({
      name: '长街 / 云路',
      nameEn: 'Long Street / 云路',
      signalGroups: [],
      nodeRef: 0,
    });
    expect(distanceM(signalised[0]?.position ?? [0, 0], [116.4, 39.9])).toBeLessThan(1);
    expect(warnings.join()).toContain('signal groups');
    // Two links of each carriageway, two a direction of the crossing road; the piece in the middle is no link.
    expect(model.links).toHaveLength(8);
  });

  it('reads lanes, arrows, speeds and restrictions', async () => {
    const { model } = await extract();
    const byId = new Map(model.links.map((link) => [link.id, link]));
    const east = byId.get('101.0');
    expect(east).toMatchObject({ roadClass: 'arterial', name: '长街' });
    expect(east?.speedLimitMps).toBeCloseTo(13.89, 2);
    expect(east?.lanes.map((lane) => lane.movements.map((each) => `${each.turn} ${each.toLinkId}`))).toEqual([
      ['left 102.2'],
      ['straight 106.0', 'right -102.0'],
    ]);
    const north = byId.get('102.0');
    expect(north?.lanes[0]?.movements.map((each) => each.turn).sort()).toEqual(['left', 'straight']);
    expect(byId.get('100.0')?.lanes).toHaveLength(3);
    // The stop line lies before the crossing road; the lanes of a two-way road lie right of its axis.
    const stop = north?.lanes[0]?.points[1] ?? [0, 0];
    expect(distanceM(stop, [116.4, 39.8999])).toBeGreaterThan(5);
    expect(stop[0]).toBeGreaterThan(116.4);
  });

  it('takes car parks and the background along', async () => {
    const { model } = await extract();
    expect(model.carParks).toMatchObject([{ id: 'n11', name: '东场', capacity: 80 }]);
    expect(model.basemap.map((each) => each.kind).sort()).toEqual(['building', 'place', 'rail']);
    expect(model.basemap.find((each) => each.kind === 'building')?.heightM).toBe(30);
    expect(model.basemap.find((each) => each.kind === 'place')).toMatchObject({ name: '云城', nameEn: 'Yuncheng' });
  });

  it('takes stops and crossings along', async () => {
    const { model } = await extract();
    expect(model.stops).toMatchObject([{ id: 'n13', name: '长街站', nameEn: 'Long Street', kind: 'bus', lines: [] }]);
    const junction = model.junctions.find(({ signalised }) => signalised);
    expect(model.crossings).toMatchObject([{ id: 'w107', junctionId: junction?.id, signalGroup: 0 }]);
  });

  it('reads PBF as XML', async () => {
    const { model } = await importCity('osm', pbf(), { fileName: 'town.osm' });
    const fromXml = (await extract()).model;
    const ids = (links: typeof model.links) => links.map((link) => [link.id, link.lanes.length, link.name]);
    expect(ids(model.links)).toEqual(ids(fromXml.links));
    expect(model.links[0]?.points[0]?.[0]).toBeCloseTo(fromXml.links[0]?.points[0]?.[0] ?? 0, 6);
    expect(model.links.map((link) => link.lanes.map((lane) => lane.movements))).toEqual(
      fromXml.links.map((link) => link.lanes.map((lane) => lane.movements)),
    );
    expect(model.carParks).toHaveLength(1);
  });

  it('refuses damaged files', async () => {
    await expect(importCity('osm', pbf().subarray(0, 200))).rejects.toThrow('damaged');
    await expect(importCity('osm', new TextEncoder().encode('<net/>'))).rejects.toThrow('not OpenStreetMap');
  });
});
