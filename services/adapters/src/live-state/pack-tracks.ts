import type { TrackBlock } from '@luyun/core';

/** Widest first, so that every column starts at a multiple of its width. All machines that this runs on are little-endian. */
const columnTypes = {
  eventTimeMs: Float64Array,
  latitude: Float64Array,
  longitude: Float64Array,
  logOffset: Float64Array,
  track: Uint32Array,
  lane: Uint32Array,
  speedMps: Float32Array,
  headingDeg: Float32Array,
  lengthM: Float32Array,
  accuracyM: Float32Array,
  deviceIndex: Uint16Array,
  logPartition: Uint16Array,
  logRow: Uint16Array,
  kind: Uint8Array,
  existencePct: Uint8Array,
} satisfies Record<keyof TrackBlock['columns'], unknown>;

const columnNames = Object.keys(columnTypes) as (keyof TrackBlock['columns'])[];
/** Bytes of a row in all columns. */
const ROW_BYTES = columnNames.reduce((sum, name) => sum + columnTypes[name].BYTES_PER_ELEMENT, 0);
const FORMAT = 2;

interface Header {
  readonly topic: string;
  readonly devices: readonly string[];
  readonly cityVersion: number;
  readonly simulated: boolean;
}

/** A block in 66 bytes a row: format, rows and length of the header (u32 each, 0), the header as JSON, the columns. */
export function packTracks(block: TrackBlock): Buffer {
  const { topic, devices, cityVersion, simulated } = block;
  const header: Header = { topic, devices, cityVersion, simulated };
  const text = Buffer.from(JSON.stringify(header));
  const start = columnsStart(text.length);
  const packed = Buffer.allocUnsafeSlow(start + block.rows * ROW_BYTES);
  packed.set(new Uint8Array(new Uint32Array([FORMAT, block.rows, text.length, 0]).buffer));
  packed.set(text, FIXED_BYTES);
  let at = start;
  for (const name of columnNames) {
    const column = block.columns[name];
    const bytes = block.rows * column.BYTES_PER_ELEMENT;
    packed.set(new Uint8Array(column.buffer, column.byteOffset, bytes), at);
    at += bytes;
  }
  return packed;
}

/** Throws when the block was packed in a format that this version does not know. */
export function unpackTracks(packed: Uint8Array): TrackBlock {
  // A copy, because views need their bytes aligned.
  const { buffer } = new Uint8Array(packed);
  const [format, rows = 0, textLength = 0] = new Uint32Array(buffer, 0, 3);
  if (format !== FORMAT) throw new Error(`A block of tracks has the format ${format}, which this version cannot read`);
  const header = JSON.parse(Buffer.from(buffer, FIXED_BYTES, textLength).toString()) as Header;
  const columns: Record<string, unknown> = {};
  let at = columnsStart(textLength);
  for (const name of columnNames) {
    columns[name] = new columnTypes[name](buffer, at, rows);
    at += rows * columnTypes[name].BYTES_PER_ELEMENT;
  }
  return { ...header, rows, columns: columns as unknown as TrackBlock['columns'] };
}

const FIXED_BYTES = 16;

function columnsStart(textLength: number): number {
  return FIXED_BYTES + Math.ceil(textLength / 8) * 8;
}
