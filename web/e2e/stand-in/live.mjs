// Cars that drive round the grid city and stop at red, as live.v1 frames.
import { live } from '@luyun/proto/live';
import { at, city } from './city.mjs';

const CYCLE = 80;
const cars = [];
let seed = 11;
const rnd = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
const out = new Map();
for (const l of city.links) out.set(l.from.id, [...(out.get(l.from.id) ?? []), l]);
for (let i = 0; i < Number(process.env.CARS ?? 420); i++) {
  const link = city.links[Math.floor(rnd() * city.links.length)];
  cars.push({
    id: (1 + Math.imul(i, 2654435761)) >>> 0,
    link,
    lane: Math.floor(rnd() * link.lanes),
    s: rnd() * link.lengthM,
    v: 10,
    kind: rnd() < 0.22 ? 0x11 : rnd() < 0.06 ? 0x31 : rnd() < 0.12 ? 2 : 1,
    length: rnd() < 0.08 ? 11.8 : 4.4 + rnd() * 0.8,
    v0: 9 + rnd() * 7,
    latE: 0,
  });
}
for (const c of cars) if (c.kind === 0x31) c.length = 11.8;

export function lights(junction, tMs) {
  const off = (junction.nodeRef % 7) * 9;
  const s = (tMs / 1000 + off) % CYCLE;
  const plan = [
    [1, 0, 30],
    [2, 33, 43],
    [3, 46, 66],
    [4, 69, 77],
  ];
  return plan.map(([group, from, to]) => {
    const light = s >= from && s < to ? 6 : s >= to && s < to + 3 ? 7 : 3;
    const end = light === 6 ? to : light === 7 ? to + 3 : s < from ? from : CYCLE + from;
    const start = light === 6 ? from : light === 7 ? to : s < from ? to + 3 - CYCLE : to + 3;
    return {
      junctionId: junction.id,
      signalGroup: group,
      light,
      sinceMs: tMs - (s - start) * 1000,
      likelyEndMs: tMs + (end - s) * 1000,
      confidence: 95,
      eventTimeMs: tMs,
    };
  });
}
let last = Date.now();
export function step() {
  const now = Date.now();
  const dt = Math.min(1, (now - last) / 1000);
  last = now;
  const state = new Map(city.junctions.map((j) => [j.id, lights(j, now)]));
  const byLane = new Map();
  for (const c of cars) {
    const k = `${c.link.id}/${c.lane}`;
    byLane.set(k, [...(byLane.get(k) ?? []), c]);
  }
  for (const list of byLane.values()) {
    list.sort((a, b) => b.s - a.s);
    list.forEach((c, i) => {
      const h = c.link.from.r === c.link.to.r;
      const group = c.lane === 0 ? (h ? 2 : 4) : h ? 1 : 3;
      const red = state.get(c.link.to.id)[group - 1].light !== 6;
      let gap = i > 0 ? list[i - 1].s - list[i - 1].length - 2.2 - c.s : 1e9;
      if (red) gap = Math.min(gap, c.link.lengthM - 1.5 - c.length / 2 - c.s);
      const target = Math.max(0, Math.min(c.v0, gap / 1.6));
      c.v += Math.max(-6 * dt, Math.min(2.2 * dt, target - c.v));
      c.v = Math.max(0, c.v);
      c.s += c.v * dt;
      if (c.s > c.link.lengthM) {
        const next = out.get(c.link.to.id).filter((l) => l.to !== c.link.from);
        const straight = next.find((l) => Math.abs(l.ux - c.link.ux) < 0.4 && Math.abs(l.uy - c.link.uy) < 0.4);
        c.link = c.lane > 0 && straight ? straight : next[Math.floor(rnd() * next.length)];
        c.lane = Math.min(c.lane, c.link.lanes - 1);
        c.s = 0;
      }
    });
  }
  return now;
}
const EVENTS = [
  {
    eventId: 'E1',
    kind: 'incident',
    type: 101,
    description: '两车追尾，占用左侧车道',
    longitude: city.links[20].path[0][0],
    latitude: city.links[20].path[0][1],
    radiusM: 120,
    severity: 3,
    startMs: Date.now() - 900e3,
    endMs: 0,
    over: false,
    source: 'tocc-1',
  },
  {
    eventId: 'E2',
    kind: 'works',
    type: 501,
    description: '路面施工',
    longitude: city.links[61].path[1][0],
    latitude: city.links[61].path[1][1],
    radiusM: 80,
    severity: 2,
    startMs: Date.now() - 7200e3,
    endMs: Date.now() + 86400e3,
    over: false,
    source: 'tocc-1',
  },
  {
    eventId: 'E3',
    kind: 'weather',
    type: 301,
    description: '短时积水',
    longitude: city.links[90].path[1][0],
    latitude: city.links[90].path[1][1],
    radiusM: 200,
    severity: 2,
    startMs: Date.now() - 1800e3,
    endMs: 0,
    over: false,
    source: 'tocc-2',
  },
];
export const events = EVENTS;
export function los(i, _now) {
  const w = Math.sin(i * 12.9898) * 43758.5453;
  const f = w - Math.floor(w);
  return i % 29 === 7 ? 0 : f < 0.56 ? 1 : f < 0.8 ? 2 : f < 0.93 ? 3 : 4;
}
export const free = (p, now) =>
  p.seed === 4 ? -1 : Math.round(p.capacity * (0.5 + 0.49 * Math.sin(p.seed * 1.7 + now / 3.6e6)));
let sequence = 0;
export function frame(sub, now, keyframe, pong) {
  const inside = (x, y) => x >= sub.west && x <= sub.east && y >= sub.south && y <= sub.north;
  const has = (layer) => sub.layers.includes(layer);
  const f = { sequence: ++sequence, platformMs: now, keyframe, simulated: true };
  if (pong) f.pong = { clientMs: pong };
  if (has(1)) {
    const rows = cars
      .map((c) => {
        const o = c.link.off(c.lane) + (c.kind === 2 ? 9 : 0);
        return {
          c,
          p: at(
            c.link.from.x + c.link.ux * (17 + c.s) + c.link.rx * o,
            c.link.from.y + c.link.uy * (17 + c.s) + c.link.ry * o,
          ),
          h: ((Math.atan2(c.link.ux, c.link.uy) * 180) / Math.PI + 360) % 360,
        };
      })
      .filter(({ p }) => inside(...p));
    const u8 = (a) => new Uint8Array(a.buffer);
    f.tracks = [
      {
        rows: rows.length,
        track: u8(Uint32Array.from(rows, (r) => r.c.id)),
        latitude: u8(Int32Array.from(rows, (r) => r.p[1] * 1e7)),
        longitude: u8(Int32Array.from(rows, (r) => r.p[0] * 1e7)),
        speed: u8(Uint16Array.from(rows, (r) => r.c.v / 0.02)),
        heading: u8(Uint16Array.from(rows, (r) => r.h / 0.0125)),
        kind: Uint8Array.from(rows, (r) => r.c.kind),
        length: Uint8Array.from(rows, (r) => r.c.length / 0.2),
        age: u8(Uint16Array.from(rows, () => 120)),
      },
    ];
  }
  if (has(2)) f.signals = city.junctions.filter((j) => inside(...at(j.x, j.y))).flatMap((j) => lights(j, now));
  if (has(3) && keyframe)
    f.links = city.links.map((l, i) => {
      const k = los(i, now);
      return {
        linkId: l.id,
        speedKmh: k ? [0, 46, 27, 17, 8][k] + (i % 5) : Number.NaN,
        densityPerKm: k ? k * 12 : Number.NaN,
        los: k,
        eventTimeMs: now - 20e3,
        samples: k ? 20 : 0,
      };
    });
  if (has(4) && keyframe)
    f.parking = city.carParks.map((p) => ({
      facilityId: p.id,
      capacity: p.capacity,
      free: free(p, now),
      eventTimeMs: now - 25e3,
      source: 'counter',
      open: p.seed !== 7,
    }));
  if (has(5) && keyframe) f.events = EVENTS;
  if (has(6)) {
    const q = new Map();
    for (const c of cars)
      if (c.v < 1.4 && c.kind !== 2) {
        const id = `${c.link.id}_${c.lane + 1}`;
        const e = q.get(id) ?? { laneId: id, lengthM: 0, vehicles: 0, eventTimeMs: now };
        e.lengthM = Math.max(e.lengthM, c.link.lengthM - c.s + 3);
        e.vehicles++;
        q.set(id, e);
      }
    f.queues = [...q.values()];
  }
  return live.v1.Frame.encode(f).finish();
}
