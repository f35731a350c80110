// Serves the built site with canned answers, real tiles and a live.v1 socket. For tests and for working on the web alone.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { live } from '@luyun/proto/live';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { WebSocketServer } from 'ws';
import { at, city } from './city.mjs';
import { events, frame, free, lights, los, step } from './live.mjs';

const SITE = join(dirname(fileURLToPath(import.meta.url)), '../../dist/site');
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};
const layers = [...new Set(city.basemap.map((b) => b.layer))];
const index = Object.fromEntries(
  layers.map((l) => [
    l,
    new GeoJSONVT(
      { type: 'FeatureCollection', features: city.basemap.filter((b) => b.layer === l).map((b) => b.feature) },
      { maxZoom: 16, indexMaxZoom: 8, tolerance: 2, buffer: 96, extent: 4096 },
    ),
  ]),
);
const fc = (items, geometry, props) => ({
  type: 'FeatureCollection',
  features: items.map((i) => ({ type: 'Feature', geometry: geometry(i), properties: props(i) })),
});
const accounts = [
  { id: 'a1', name: 'demo-viewer', role: 'viewer' },
  { id: 'a2', name: 'demo-operator', role: 'operator' },
  { id: 'a3', name: 'demo-engineer', role: 'engineer' },
  { id: 'a4', name: 'demo-admin', role: 'admin' },
];
const lineage = { topic: 'roadside.tracks', partition: 3, offset: 48211, row: 7 };
const minutes = (n, make) => ({
  items: Array.from({ length: n }, (_, i) => ({ minuteMs: Math.floor(Date.now() / 60e3 - n + i) * 60e3, ...make(i) })),
  nextCursor: null,
});
const devices = city.junctions.flatMap((j, i) =>
  [1, 2].map((kind) => ({
    id: `${kind === 1 ? 'rsu' : 'sig'}-${j.id}`,
    kind,
    name: `${j.name}${kind === 1 ? '路侧单元' : '信号机'}`,
    longitude: at(j.x, j.y)[0],
    latitude: at(j.x, j.y)[1],
    simulated: true,
    disabled: false,
    connected: i % 13 !== 5,
    live:
      i % 13 === 5
        ? null
        : {
            lastReceivedMs: Date.now() - 200,
            messagesPerS: kind === 1 ? 128.4 : 10,
            latencyMs: 40 + (i % 9) * 6,
            clockOffsetMs: (i % 5) - 2,
            loss: i % 11 === 0 ? 0.012 : 0,
            quarantinedRows: i % 17 === 0 ? 14 : 0,
            trust: i % 17 === 0 ? 0.81 : 0.99,
          },
  })),
);
const quarantine = Array.from({ length: 24 }, (_, i) => ({
  timeMs: Date.now() - i * 47e3,
  deviceId: `rsu-J${i % 6}-${i % 8}`,
  reason: ['range', 'time', 'jump', 'decode'][i % 4],
  detail: [
    'speed 8190 m/s outside 0..163.8',
    'event 93 s ahead',
    'moved 412 m in 0.1 s',
    'column longitude has 61 rows, 64 due',
  ][i % 4],
  topic: 'roadside.tracks',
  rows: [i],
  bytes: 640 + i * 7,
  lineage: { ...lineage, offset: 48211 + i },
}));
const hex = Array.from({ length: 900 }, (_, i) => ((i * 73 + 41) % 256).toString(16).padStart(2, '0')).join('');
let session = null;
const routes = [
  [
    '/config',
    () => ({
      mapboxToken: null,
      demoLogins: accounts.map((a) => ({ name: a.name, password: 'demo', role: a.role })),
      version: '0.1.0',
      simulated: true,
    }),
  ],
  [
    '/city',
    () => ({
      version: 1,
      name: '星城示范区',
      nameEn: 'Star City District',
      simulated: true,
      placed: true,
      source: 'stand-in',
      bounds: city.bounds,
      center: city.center,
      counts: {
        links: city.links.length,
        lanes: city.lanes.length,
        junctions: city.junctions.length,
        signalised: city.junctions.length,
        corridors: city.corridors.length,
        carParks: city.carParks.length,
        detectors: 96,
      },
    }),
  ],
  [
    '/city/links',
    () =>
      fc(
        city.links,
        (l) => ({ type: 'LineString', coordinates: l.path }),
        ({ id, name, nameEn, roadClass, lengthM, speedLimitMps, lanes, fromJunctionId, toJunctionId }) => ({
          id,
          name,
          nameEn,
          roadClass,
          lengthM,
          speedLimitMps,
          lanes,
          fromJunctionId,
          toJunctionId,
        }),
      ),
  ],
  [
    '/city/lanes',
    (q) => {
      const [w, s, e, n] = q.get('bbox').split(',').map(Number);
      return fc(
        city.lanes.filter((l) => l.path.some(([x, y]) => x >= w && x <= e && y >= s && y <= n)),
        (l) => ({ type: 'LineString', coordinates: l.path }),
        ({ path, ...l }) => l,
      );
    },
  ],
  [
    '/city/junctions',
    () =>
      fc(
        city.junctions,
        (j) => ({ type: 'Point', coordinates: at(j.x, j.y) }),
        ({ id, nodeRef, name, nameEn, signalised, groups }) => ({ id, nodeRef, name, nameEn, signalised, groups }),
      ),
  ],
  [
    '/city/car-parks',
    () =>
      fc(
        city.carParks,
        (p) => ({ type: 'Point', coordinates: p.position }),
        ({ id, name, nameEn, capacity }) => ({ id, name, nameEn, capacity }),
      ),
  ],
  [
    '/city/corridors',
    () =>
      fc(
        city.corridors,
        (c) => ({ type: 'MultiLineString', coordinates: c.paths }),
        ({ id, name, nameEn, linkIds }) => ({ id, name, nameEn, linkIds }),
      ),
  ],
  [
    '/corridors',
    () => ({
      items: city.corridors.map((c, i) => ({
        ...c,
        paths: undefined,
        travelTimeS: i === 9 ? null : c.lengthM / (16 - ((i * 7) % 12)),
        freeFlowTimeS: c.lengthM / 16.7,
        los: i === 9 ? 0 : 1 + ((i * 7) % 12 > 9 ? 3 : (i * 7) % 12 > 7 ? 2 : (i * 7) % 12 > 4 ? 1 : 0),
        coverage: i === 9 ? 0.1 : 0.9,
        eventTimeMs: Date.now() - 20e3,
      })),
      nextCursor: null,
    }),
  ],
  [
    /^\/corridors\/(.+)\/history$/,
    () =>
      minutes(60, (i) => ({
        travelTimeS: i > 20 && i < 26 ? null : 160 + 60 * Math.sin(i / 9),
        los: 2,
        coverage: 0.9,
      })),
  ],
  ['/junctions', () => ({ items: city.junctions.map((j) => junction(j)), nextCursor: null })],
  [
    /^\/junctions\/([^/]+)$/,
    (_q, id) => {
      const j = city.junctions.find((x) => x.id === id);
      return (
        j && {
          ...junction(j),
          lanes: city.lanes
            .filter((l) => l.linkId.endsWith(`>${id}`))
            .map((l, i) => ({
              laneId: l.id,
              linkId: l.linkId,
              queue: l.kind === 'vehicle' ? { lengthM: (i * 13) % 61, vehicles: i % 9 } : null,
              groups: l.movements.map((m) => m.signalGroup),
            })),
          lineage: { 1: lineage },
        }
      );
    },
  ],
  [
    /^\/junctions\/([^/]+)\/phases$/,
    (q, id) => {
      const j = city.junctions.find((x) => x.id === id);
      const to = Math.min(Date.now(), +q.get('toMs'));
      const intervals = [];
      const open = {};
      for (let t = +q.get('fromMs'); t <= to; t += 1000)
        for (const s of lights(j, t)) {
          const o = open[s.signalGroup];
          if (o && o.light === s.light) o.endMs = t + 1000;
          else {
            open[s.signalGroup] = { group: s.signalGroup, light: s.light, startMs: t, endMs: t + 1000 };
            intervals.push(open[s.signalGroup]);
          }
        }
      return { intervals };
    },
  ],
  [
    /^\/junctions\/([^/]+)\/splits$/,
    () => ({
      cycles: [],
      groups: [1, 2, 3, 4].map((group) => ({
        group,
        greenMeanS: [30, 10, 20, 8][group - 1],
        greenP50S: [30, 10, 20, 8][group - 1],
        greenP85S: [32, 12, 23, 9][group - 1],
        cycles: 45,
        shareOfCycle: [0.375, 0.125, 0.25, 0.1][group - 1],
      })),
    }),
  ],
  [
    /^\/junctions\/([^/]+)\/coordination$/,
    (q) => {
      const from = +q.get('fromMs'),
        to = +q.get('toMs');
      const cycles = [],
        arrivals = [];
      for (let t = from; t + 80e3 < to; t += 80e3) {
        cycles.push({ startMs: t, greenMs: t + 47e3, yellowMs: t + 77e3, endMs: t + 80e3 });
        for (let i = 0; i < 11; i++) {
          const y = i < 7 ? 44 + ((i * 37 + t / 1e4) % 30) : (i * 53 + t / 7e3) % 78;
          arrivals.push({ timeMs: t + y * 1000, onGreen: y > 47 && y < 77 });
        }
      }
      return { cycles, arrivals, arrivalsOnGreenPct: 62.4, platoonRatio: 1.66, source: 'detector' };
    },
  ],
  [
    /^\/links\/(.+)\/history$/,
    () =>
      minutes(60, (i) =>
        i > 31 && i < 36
          ? { speedMps: null, densityPerKm: null, flowPerHour: null, los: 0, samples: 0 }
          : {
              speedMps: 8 + 3 * Math.sin(i / 7),
              densityPerKm: 20,
              flowPerHour: 700 + 200 * Math.cos(i / 8),
              los: 2,
              samples: 12,
            },
      ),
  ],
  [
    /^\/links\/([^/]+)$/,
    (_q, id) => {
      const i = city.links.findIndex((l) => l.id === id);
      const l = city.links[i];
      if (!l) return null;
      const k = los(i);
      const { from: _f, to: _t, path: _p, off: _o, ...link } = l;
      return {
        link,
        live: k
          ? {
              speedMps: [0, 13, 8, 5, 2.4][k],
              densityPerKm: k * 12,
              flowPerHour: 900 - k * 120,
              los: k,
              samples: 22,
              eventTimeMs: Date.now() - 20e3,
              lineage,
            }
          : null,
      };
    },
  ],
  [
    '/parking',
    (q) => ({
      items: city.carParks
        .map((p) => parking(p))
        .sort((a, b) => a.walkM - b.walkM)
        .map((p, i) => ({ ...p, rank: i + 1, score: 0.9 - i * 0.06 })),
      nextCursor: null,
      q: q.toString(),
    }),
  ],
  [
    /^\/parking\/([^/]+)\/history$/,
    (_q, id) => {
      const p = city.carParks.find((x) => x.id === id);
      return Array.from({ length: 36 }, (_, i) => ({
        timeMs: Date.now() - (36 - i) * 300e3,
        free: Math.max(0, free(p, Date.now() - (36 - i) * 300e3)),
        capacity: p.capacity,
      }));
    },
  ],
  [/^\/parking\/([^/]+)$/, (_q, id) => parking(city.carParks.find((p) => p.id === id))],
  [
    '/advisories',
    () =>
      fc(
        events,
        (e) => ({ type: 'Point', coordinates: [e.longitude, e.latitude] }),
        ({ eventId, ...e }) => ({ id: eventId, ...e }),
      ),
  ],
  ['/devices', () => ({ items: devices, nextCursor: null })],
  [/^\/devices\/([^/]+)$/, (_q, id) => devices.find((d) => d.id === id)],
  ['/quarantine', () => ({ items: quarantine, nextCursor: null })],
  [
    /^\/tracks\/(\d+)\/history$/,
    () =>
      Array.from({ length: 60 }, (_, i) => ({
        timeMs: Date.now() - (60 - i) * 5000,
        longitude: 0,
        latitude: 0,
        speedMps: Math.max(0, 9 + 7 * Math.sin(i / 5)),
        headingDeg: 90,
      })),
  ],
  [
    /^\/tracks\/(\d+)$/,
    (_q, id) => ({
      track: +id,
      eventTimeMs: Date.now(),
      longitude: city.center[0],
      latitude: city.center[1],
      speedMps: 9,
      headingDeg: 90,
      kind: 1,
      lengthM: 4.6,
      deviceId: 'rsu-J2-3',
      lane: 0,
      simulated: true,
      lineage,
    }),
  ],
  [
    /^\/lineage\/([^/]+)\/(\d+)\/(\d+)$/,
    (q, topic, partition, offset) => ({
      topic,
      partition: +partition,
      offset: +offset,
      row: +(q.get('row') ?? 0),
      deviceId: 'rsu-J2-3',
      session: 12,
      sequence: 90211,
      receivedMs: Date.now() - 900,
      simulated: true,
      family: 'PerceivedObjectColumns',
      values: {
        time_offset: { raw: 40, value: 40, unit: 'ms' },
        longitude: { raw: 1129712345, value: 112.9712345, unit: '°' },
        latitude: { raw: 281912345, value: 28.1912345, unit: '°' },
        speed: { raw: 512, value: 10.24, unit: 'm/s' },
        heading: { raw: 7200, value: 90, unit: '°' },
        length: { raw: 23, value: 4.6, unit: 'm' },
        width: { raw: 0, value: null, unit: 'm' },
      },
      encoding: 'roadside.v1',
      originalHex: hex.slice(0, 236),
      batchHex: hex,
    }),
  ],
  ['/accounts', () => ({ items: accounts, nextCursor: null })],
  [
    '/api-keys',
    () => ({
      items: [
        { id: 'k1', name: '车队接口', role: 'viewer', createdMs: Date.now() - 9e8, lastUsedMs: Date.now() - 6e4 },
      ],
      nextCursor: null,
    }),
  ],
];
function junction(j) {
  return {
    id: j.id,
    nodeRef: j.nodeRef,
    name: j.name,
    nameEn: j.nameEn,
    position: at(j.x, j.y),
    signalised: true,
    groups: lights(j, Date.now()).map((s) => ({
      group: s.signalGroup,
      phase: s.signalGroup * 2,
      light: s.light,
      sinceMs: s.sinceMs,
      likelyEndMs: s.likelyEndMs,
      confidencePct: 95,
      eventTimeMs: s.eventTimeMs,
    })),
  };
}
function parking(p) {
  const f = free(p, Date.now());
  return {
    id: p.id,
    name: p.name,
    nameEn: p.nameEn,
    position: p.position,
    capacity: p.capacity,
    free: f < 0 ? null : f,
    open: p.seed !== 7,
    source: 'counter',
    ageS: 25,
    eventTimeMs: Date.now() - 25e3,
    driveM: 400 + p.seed * 170,
    driveS: 70 + p.seed * 31,
    walkM: 90 + p.seed * 55,
    walkS: 70 + p.seed * 40,
    reasons: f < 0 ? ['count-unknown'] : [],
  };
}
const json = (res, status, body, type = 'application/json') => {
  res.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  res.end(JSON.stringify(body));
};

export function start(port) {
  const server = createServer(async (req, res) => {
    const url = new URL(req.url, 'http://localhost');
    const p = decodeURIComponent(url.pathname);
    const cookie = req.headers.cookie?.includes('luyun_session=') ? session : null;
    if (p.startsWith('/api/v1/')) {
      const path = p.slice(7);
      if (path === '/config') return json(res, 200, routes[0][1]());
      if (path === '/login') {
        let body = '';
        for await (const c of req) body += c;
        const { name, password } = JSON.parse(body);
        const account = accounts.find((a) => a.name === name);
        if (!account || password !== 'demo')
          return json(res, 401, { title: 'wrong', status: 401 }, 'application/problem+json');
        session = account;
        res.setHeader('set-cookie', 'luyun_session=x; Path=/; HttpOnly; SameSite=Strict');
        return json(res, 200, { account, token: 'x', expiresMs: 0 });
      }
      if (path === '/logout') {
        session = null;
        res.writeHead(204);
        return res.end();
      }
      if (!cookie) return json(res, 401, { title: 'Unauthorized', status: 401 }, 'application/problem+json');
      if (path === '/session') return json(res, 200, { account: session });
      if (path === '/advisories/stream') {
        res.writeHead(200, { 'content-type': 'text/event-stream' });
        res.write(': hello\n\n');
        const timer = setInterval(
          () =>
            res.write(
              `event: advisory\ndata: ${JSON.stringify({ type: 'Feature', geometry: { type: 'Point', coordinates: [events[0].longitude, events[0].latitude] }, properties: { id: 'E1', ...events[0] } })}\n\n`,
            ),
          5000,
        );
        req.on('close', () => clearInterval(timer));
        return undefined;
      }
      const tile = /^\/tiles\/(\d+)\/(\d+)\/(\d+)\.pbf$/.exec(path);
      if (tile) {
        const [z, x, y] = tile.slice(1).map(Number);
        const found = {};
        for (const l of layers) {
          const t = index[l].getTile(z, x, y);
          if (t && (l !== 'building' || z >= 13)) found[l] = t;
        }
        res.writeHead(200, { 'content-type': 'application/x-protobuf' });
        return res.end(Buffer.from(fromGeojsonVt(found, { version: 2, extent: 4096 })));
      }
      for (const [route, answer] of routes) {
        const m = typeof route === 'string' ? route === path && [] : route.exec(path)?.slice(1);
        if (m) {
          const body = answer(url.searchParams, ...m);
          return body
            ? json(res, 200, body)
            : json(res, 404, { title: 'Not found', status: 404 }, 'application/problem+json');
        }
      }
      return json(res, 404, { title: 'Not found', status: 404 }, 'application/problem+json');
    }
    const file = extname(p) ? p : '/index.html';
    try {
      const body = await readFile(join(SITE, file));
      res.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      res.end(body);
    } catch {
      res.writeHead(404);
      res.end();
    }
    return undefined;
  });
  const sockets = new WebSocketServer({ server, path: '/api/v1/live' });
  const clients = new Set();
  sockets.on('connection', (ws) => {
    const client = { ws, sub: null, due: true, pong: 0 };
    clients.add(client);
    ws.on('message', (data) => {
      const m = live.v1.ClientMessage.decode(data);
      if (m.subscribe) {
        client.sub = m.subscribe;
        client.due = true;
      }
      if (m.ping) client.pong = m.ping.clientMs;
    });
    ws.on('close', () => clients.delete(client));
  });
  let n = 0;
  const timer = setInterval(() => {
    const now = step();
    if (n++ % 5) return;
    for (const c of clients)
      if (c.sub) {
        c.ws.send(frame(c.sub, now, c.due || n % 50 === 1, c.pong));
        c.due = false;
        c.pong = 0;
      }
  }, 100);
  return new Promise((resolve) =>
    server.listen(port, '127.0.0.1', () =>
      resolve({
        port: server.address().port,
        close: () => {
          clearInterval(timer);
          for (const c of clients) c.ws.terminate();
          server.closeAllConnections();
          return new Promise((done) => server.close(done));
        },
      }),
    ),
  );
}
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const s = await start(Number(process.argv[2] ?? 21201));
  console.log(`http://127.0.0.1:${s.port}`);
}
