import { live } from '@luyun/proto/live';

/** [longitude, latitude], degrees. */
type Position = readonly [number, number];

/** What a mover is, by live.v1.Tracks.kind, its length in m and its speed in m/s. */
interface Breed {
  readonly kind: number;
  readonly lengthM: number;
  readonly speedMps: number;
}

/** A city's mix: perceived and connected cars, buses, lorries, an ambulance, e-bikes, people. */
const BREEDS: readonly Breed[] = [
  ...Array.from({ length: 9 }, () => ({ kind: 0x01, lengthM: 4.6, speedMps: 11 })),
  ...Array.from({ length: 4 }, () => ({ kind: 0x11, lengthM: 4.8, speedMps: 12 })),
  { kind: 0x01, lengthM: 5.6, speedMps: 10 },
  { kind: 0x06, lengthM: 11.6, speedMps: 8 },
  { kind: 0x16, lengthM: 12, speedMps: 8 },
  { kind: 0x07, lengthM: 9.4, speedMps: 9 },
  { kind: 0x17, lengthM: 13.6, speedMps: 9 },
  { kind: 0x18, lengthM: 6, speedMps: 14 },
  ...Array.from({ length: 2 }, () => ({ kind: 0x02, lengthM: 1.8, speedMps: 5 })),
  { kind: 0x03, lengthM: 0.6, speedMps: 1.3 },
];

interface Path {
  readonly points: readonly Position[];
  /** Run up to each point, m. */
  readonly runM: readonly number[];
  readonly lengthM: number;
}

const METRES_PER_DEGREE = 111_320;
/** Of the position, one standard deviation in 0.1 m. */
const ACCURACY = 14;

/** So many movers that run along given lines for ever, as live.v1 frames in which all of them have moved. */
export class Crowd {
  readonly #paths: readonly Path[];
  readonly #count: number;
  readonly #path: Uint16Array;
  readonly #startM: Float32Array;
  #sequence = 0;

  constructor(lines: readonly (readonly Position[])[], count: number) {
    this.#paths = lines.map(pathOf).filter((path) => path.lengthM > 20);
    this.#count = count;
    this.#path = new Uint16Array(count);
    this.#startM = new Float32Array(count);
    // As many on a line as it is long.
    const totalM = this.#paths.reduce((sum, path) => sum + path.lengthM, 0);
    let path = 0;
    let passedM = 0;
    for (let i = 0; i < count; i++) {
      const atM = (totalM * i) / count;
      while (path < this.#paths.length - 1 && atM >= passedM + (this.#paths[path]?.lengthM ?? 0)) {
        passedM += this.#paths[path]?.lengthM ?? 0;
        path++;
      }
      this.#path[i] = path;
      this.#startM[i] = atM - passedM;
    }
  }

  get count(): number {
    return this.#count;
  }

  /** The frame of a moment. */
  frame(platformMs: number, keyframe: boolean, state: live.v1.Frame.$Properties = {}): Uint8Array {
    return live.v1.Frame.encode({
      ...state,
      sequence: ++this.#sequence,
      platformMs,
      keyframe,
      simulated: true,
      tracks: [this.#tracks(platformMs)],
    }).finish();
  }

  #tracks(platformMs: number): live.v1.Tracks.$Properties {
    const rows = this.#count;
    const track = new Uint32Array(rows);
    const latitude = new Int32Array(rows);
    const longitude = new Int32Array(rows);
    const speed = new Uint16Array(rows);
    const heading = new Uint16Array(rows);
    const kind = new Uint8Array(rows);
    const length = new Uint8Array(rows);
    const age = new Uint16Array(rows);
    for (let i = 0; i < rows; i++) {
      const path = this.#paths[this.#path[i] ?? 0];
      const breed = BREEDS[i % BREEDS.length];
      if (!path || !breed) continue;
      const runM = ((this.#startM[i] ?? 0) + (platformMs / 1000) * breed.speedMps) % path.lengthM;
      const at = placeOn(path, runM);
      track[i] = i + 1;
      longitude[i] = Math.round(at.longitude * 1e7);
      latitude[i] = Math.round(at.latitude * 1e7);
      speed[i] = Math.round(breed.speedMps / 0.02);
      heading[i] = Math.round((((at.headingDeg % 360) + 360) % 360) / 0.0125) % 28_800;
      kind[i] = breed.kind;
      length[i] = Math.round(breed.lengthM / 0.2);
    }
    const octets = (array: ArrayBufferView) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    return {
      rows,
      track: octets(track),
      latitude: octets(latitude),
      longitude: octets(longitude),
      speed: octets(speed),
      heading: octets(heading),
      kind,
      length,
      age: octets(age),
      accuracy: new Uint8Array(rows).fill(ACCURACY),
    };
  }
}

function pathOf(points: readonly Position[]): Path {
  const runM = [0];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Position, points[i] as Position];
    const shrink = Math.cos((a[1] * Math.PI) / 180);
    const stepM = Math.hypot((b[0] - a[0]) * shrink, b[1] - a[1]) * METRES_PER_DEGREE;
    runM.push((runM[i - 1] ?? 0) + stepM);
  }
  return { points, runM, lengthM: runM.at(-1) ?? 0 };
}

function placeOn(path: Path, atM: number): { longitude: number; latitude: number; headingDeg: number } {
  let i = 1;
  while (i < path.points.length - 1 && (path.runM[i] ?? 0) < atM) i++;
  const [a, b] = [path.points[i - 1] as Position, path.points[i] as Position];
  const beginM = path.runM[i - 1] ?? 0;
  const share = (atM - beginM) / Math.max(1e-6, (path.runM[i] ?? 0) - beginM);
  const shrink = Math.cos((a[1] * Math.PI) / 180);
  return {
    longitude: a[0] + (b[0] - a[0]) * share,
    latitude: a[1] + (b[1] - a[1]) * share,
    headingDeg: (Math.atan2((b[0] - a[0]) * shrink, b[1] - a[1]) * 180) / Math.PI,
  };
}
