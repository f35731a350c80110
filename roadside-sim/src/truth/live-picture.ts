import { live } from '@luyun/proto';
import { WebSocket } from 'ws';
import type { ShownThings } from './shown-things.js';

const { ClientMessage, Frame, Layer } = live.v1;
/** The web's motion model (web/src/live/dead-reckoning.ts): a thing is carried on for so long, then it stands. */
const REACH_S = 2.5;
const METRES_PER_DEGREE = 111_320;
const UNKNOWN_SPEED = 8191;
const UNKNOWN_HEADING = 28_800;
const RADIANS = Math.PI / 180;

interface Shown {
  readonly longitude: number;
  readonly latitude: number;
  readonly eventMs: number;
  readonly eastMps: number;
  readonly northMps: number;
  readonly kind: number;
}

/** Speed on a link as the platform says it, and the end of the minute that it is of. */
export interface ShownLink {
  readonly speedMps: number;
  readonly eventMs: number;
}

/** What the live socket tells of the whole city, as a browser holds it. */
export class LivePicture {
  readonly queuesM = new Map<string, number>();
  readonly links = new Map<string, ShownLink>();
  readonly #tracks = new Map<number, Shown>();
  #socket: WebSocket | undefined;
  frames = 0;

  /** Opens the live socket; what comes then is held until `close`. Rejects where the platform refuses. */
  async open(url: string, token: string): Promise<void> {
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/api/v1/live?token=${encodeURIComponent(token)}`, {
      perMessageDeflate: false,
    });
    this.#socket = socket;
    socket.on('message', (data: Buffer) => this.take(data));
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    socket.on('error', () => socket.terminate());
    const world = { west: -180, south: -85, east: 180, north: 85, zoom: 0 };
    const layers = [Layer.LAYER_TRACKS, Layer.LAYER_QUEUES, Layer.LAYER_LINKS];
    socket.send(ClientMessage.encode({ subscribe: { ...world, layers } }).finish());
  }

  get closed(): boolean {
    return this.#socket === undefined || this.#socket.readyState === WebSocket.CLOSED;
  }

  close(): void {
    this.#socket?.terminate();
    this.#socket = undefined;
  }

  /** Takes in a frame. */
  take(data: Uint8Array): void {
    const frame = Frame.decode(data);
    this.frames++;
    if (frame.keyframe) this.#tracks.clear();
    for (const track of frame.endedTracks ?? []) this.#tracks.delete(track);
    for (const tile of frame.tracks ?? []) this.#takeTracks(tile, Number(frame.platformMs));
    for (const { laneId, lengthM } of frame.queues ?? []) this.queuesM.set(laneId ?? '', lengthM ?? 0);
    for (const { linkId, speedKmh, eventTimeMs } of frame.links ?? [])
      this.links.set(linkId ?? '', { speedMps: (speedKmh ?? Number.NaN) / 3.6, eventMs: Number(eventTimeMs) });
  }

  /** Everything as the map shows it at an instant. */
  at(timeMs: number): ShownThings {
    const shown = { id: [] as number[], longitude: [] as number[], latitude: [] as number[], kind: [] as number[] };
    for (const [id, { longitude, latitude, eventMs, eastMps, northMps, kind }] of this.#tracks) {
      const s = Math.min(REACH_S, Math.max(0, (timeMs - eventMs) / 1000));
      shown.id.push(id);
      shown.longitude.push(longitude + (eastMps * s) / (METRES_PER_DEGREE * Math.cos(latitude * RADIANS)));
      shown.latitude.push(latitude + (northMps * s) / METRES_PER_DEGREE);
      shown.kind.push(kind);
    }
    return { rows: shown.id.length, ...shown };
  }

  /** Median age of what is shown, ms. */
  ageMs(timeMs: number): number {
    const ages = [...this.#tracks.values()].map(({ eventMs }) => timeMs - eventMs).sort((a, b) => a - b);
    return ages[Math.floor(ages.length / 2)] ?? Number.NaN;
  }

  #takeTracks(tile: live.v1.ITracks, platformMs: number): void {
    const rows = tile.rows ?? 0;
    const view = (octets: Uint8Array | null | undefined) => {
      const own = octets ?? new Uint8Array();
      return new DataView(own.buffer, own.byteOffset, own.byteLength);
    };
    const [track, latitude, longitude] = [view(tile.track), view(tile.latitude), view(tile.longitude)];
    const [speed, heading, kind, age] = [view(tile.speed), view(tile.heading), view(tile.kind), view(tile.age)];
    for (let row = 0; row < rows; row++) {
      const [rawSpeed, rawHeading] = [speed.getUint16(row * 2, true), heading.getUint16(row * 2, true)];
      const known = rawSpeed !== UNKNOWN_SPEED && rawHeading !== UNKNOWN_HEADING;
      const speedMps = known ? rawSpeed * 0.02 : 0;
      const angle = rawHeading * 0.0125 * RADIANS;
      this.#tracks.set(track.getUint32(row * 4, true), {
        longitude: longitude.getInt32(row * 4, true) * 1e-7,
        latitude: latitude.getInt32(row * 4, true) * 1e-7,
        eventMs: platformMs - age.getUint16(row * 2, true),
        eastMps: Math.sin(angle) * speedMps,
        northMps: Math.cos(angle) * speedMps,
        kind: kind.getUint8(row),
      });
    }
  }
}
