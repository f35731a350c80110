import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { PbfReader } from 'pbf';
import { CityImportError } from '../city-import-error.js';
import { NodeStore } from './node-store.js';
import { matters, type OsmData, type OsmRelation } from './osm-data.js';

const inflateAsync = promisify(inflate);
/** Limits of the format (wiki.openstreetmap.org/wiki/PBF_Format). */
const largestBlob = 32 * 1024 * 1024;
const largestHeader = 64 * 1024;
const memberTypes = ['node', 'way', 'relation'];

/** Reads OpenStreetMap PBF (`.osm.pbf`), zlib or raw blobs. */
export async function readOsmPbf(bytes: Uint8Array): Promise<OsmData> {
  const data: OsmData = { positions: new NodeStore(), nodeTags: new Map(), ways: new Map(), relations: [] };
  try {
    await readBlobs(bytes, data);
  } catch (error) {
    // The reader of the wire format throws errors of many kinds.
    throw error instanceof CityImportError ? error : damaged();
  }
  return data;
}

async function readBlobs(bytes: Uint8Array, data: OsmData): Promise<void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at < bytes.length) {
    const headerLength = at + 4 <= bytes.length ? view.getUint32(at) : largestHeader + 1;
    if (headerLength > largestHeader) throw damaged();
    const header = readFields(bytes.subarray(at + 4, at + 4 + headerLength));
    const type = textOf(header.get(1)?.[0]);
    const length = Number(header.get(3)?.[0] ?? 0);
    const start = at + 4 + headerLength;
    if (length > largestBlob || start + length > bytes.length) throw damaged();
    at = start + length;
    if (type === 'OSMData') readBlock(await unblob(bytes.subarray(start, at)), data);
  }
}

function damaged(): CityImportError {
  return new CityImportError(['The .osm.pbf file is damaged or cut off.']);
}

async function unblob(blob: Uint8Array): Promise<Uint8Array> {
  const fields = readFields(blob);
  const raw = fields.get(1)?.[0];
  if (raw instanceof Uint8Array) return raw;
  const zlib = fields.get(3)?.[0];
  if (!(zlib instanceof Uint8Array)) {
    throw new CityImportError([
      'The .osm.pbf file is not packed with zlib; convert it with "osmium cat in.osm.pbf -o out.osm".',
    ]);
  }
  return inflateAsync(zlib, { maxOutputLength: largestBlob });
}

type Fields = Map<number, (number | Uint8Array)[]>;

/** All fields of a message: numbers as they are (unsigned), the rest as bytes. */
function readFields(bytes: Uint8Array): Fields {
  const fields: Fields = new Map();
  const reader = new PbfReader(bytes);
  while (reader.pos < reader.length) {
    const tag = reader.readVarint();
    const value = (tag & 7) === 2 ? reader.readBytes() : (tag & 7) === 0 ? reader.readVarint(true) : undefined;
    if (value === undefined) {
      reader.skip(tag);
      continue;
    }
    const list = fields.get(tag >> 3);
    if (list) list.push(value);
    else fields.set(tag >> 3, [value]);
  }
  return fields;
}

/** Names and scale that hold in one block. */
interface Block {
  readonly strings: readonly string[];
  lon(raw: number): number;
  lat(raw: number): number;
}

function readBlock(bytes: Uint8Array, data: OsmData): void {
  const fields = readFields(bytes);
  const numberOf = (field: number, missing: number) => Number(fields.get(field)?.[0] ?? missing);
  const granularity = numberOf(17, 100);
  const [latOffset, lonOffset] = [numberOf(19, 0), numberOf(20, 0)];
  const block: Block = {
    strings: (messages(fields, 1)[0]?.get(1) ?? []).map(textOf),
    lon: (raw) => degrees(lonOffset + granularity * raw),
    lat: (raw) => degrees(latOffset + granularity * raw),
  };
  for (const group of messages(fields, 2)) {
    for (const dense of messages(group, 2)) readDense(dense, block, data);
    for (const node of messages(group, 1)) {
      const id = unzigzag(Number(node.get(1)?.[0] ?? 0));
      data.positions.set(
        id,
        block.lon(unzigzag(Number(node.get(9)?.[0] ?? 0))),
        block.lat(unzigzag(Number(node.get(8)?.[0] ?? 0))),
      );
      const tags = tagsOf(node, block);
      if (matters(tags)) data.nodeTags.set(id, tags);
    }
    for (const way of messages(group, 3)) {
      const id = Number(way.get(1)?.[0] ?? 0);
      data.ways.set(id, { id, nodes: deltas(way.get(8)?.[0]), tags: tagsOf(way, block) });
    }
    for (const relation of messages(group, 4)) {
      const tags = tagsOf(relation, block);
      if (matters(tags))
        data.relations.push({ id: Number(relation.get(1)?.[0] ?? 0), tags, members: membersOf(relation, block) });
    }
  }
}

function readDense(dense: Fields, block: Block, data: OsmData): void {
  const ids = deltas(dense.get(1)?.[0]);
  const lats = deltas(dense.get(8)?.[0]);
  const lons = deltas(dense.get(9)?.[0]);
  const keysValues = packed(dense.get(10)?.[0]);
  let at = 0;
  ids.forEach((id, i) => {
    data.positions.set(id, block.lon(lons[i] ?? 0), block.lat(lats[i] ?? 0));
    const tags: Record<string, string> = {};
    while (at < keysValues.length && keysValues[at] !== 0) {
      tags[block.strings[keysValues[at] as number] ?? ''] = block.strings[keysValues[at + 1] as number] ?? '';
      at += 2;
    }
    at++;
    if (matters(tags)) data.nodeTags.set(id, tags);
  });
}

function tagsOf(fields: Fields, block: Block): Record<string, string> {
  const names = packed(fields.get(2)?.[0]);
  const values = packed(fields.get(3)?.[0]);
  return Object.fromEntries(
    names.map((name, i) => [block.strings[name] ?? '', block.strings[values[i] as number] ?? '']),
  );
}

function membersOf(relation: Fields, block: Block): OsmRelation['members'] {
  const roles = packed(relation.get(8)?.[0]);
  const types = packed(relation.get(10)?.[0]);
  return deltas(relation.get(9)?.[0]).map((ref, i) => ({
    type: memberTypes[types[i] ?? 0] ?? '',
    ref,
    role: block.strings[roles[i] ?? 0] ?? '',
  }));
}

function messages(fields: Fields, field: number): Fields[] {
  return (fields.get(field) ?? []).flatMap((value) => (value instanceof Uint8Array ? [readFields(value)] : []));
}

function packed(value: number | Uint8Array | undefined): number[] {
  if (!(value instanceof Uint8Array)) return value === undefined ? [] : [value];
  const reader = new PbfReader(value);
  const numbers: number[] = [];
  while (reader.pos < reader.length) numbers.push(reader.readVarint());
  return numbers;
}

/** Packed signed differences, summed up. */
function deltas(value: number | Uint8Array | undefined): number[] {
  if (!(value instanceof Uint8Array)) return [];
  const reader = new PbfReader(value);
  const numbers: number[] = [];
  for (let sum = 0; reader.pos < reader.length; ) {
    sum += reader.readSVarint();
    numbers.push(sum);
  }
  return numbers;
}

/** From nanodegrees, without the noise of a product with 1e-9. */
function degrees(nano: number): number {
  return nano / 1e9;
}

function unzigzag(value: number): number {
  return value % 2 === 1 ? (value + 1) / -2 : value / 2;
}

const decoder = new TextDecoder();
function textOf(value: number | Uint8Array | undefined): string {
  return value instanceof Uint8Array ? decoder.decode(value) : '';
}
