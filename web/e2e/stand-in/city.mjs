// A made-up grid city for the browser tests: columns and rows of roads, a river, parks, blocks.
const LON = 112.97;
const LAT = 28.19;
const MX = 1 / (111_320 * Math.cos((LAT * Math.PI) / 180));
const MY = 1 / 111_320;
const COLS = 8;
const ROWS = 6;
const STEP = 360;
const H = ['五一大道', '人民路', '解放路', '湘雅路', '城南路', '劳动路'];
const HE = ['Wuyi Avenue', 'Renmin Road', 'Jiefang Road', 'Xiangya Road', 'Chengnan Road', 'Laodong Road'];
const V = ['潇湘大道', '黄兴路', '蔡锷路', '芙蓉路', '韶山路', '车站路', '东二环', '万家丽路'];
const VE = [
  'Xiaoxiang Ave',
  'Huangxing Rd',
  'Caie Rd',
  'Furong Rd',
  'Shaoshan Rd',
  'Chezhan Rd',
  'East 2nd Ring',
  'Wanjiali Rd',
];

export const at = (x, y) => [LON + x * MX, LAT + y * MY];
const xOf = (c) => (c - (COLS - 1) / 2) * STEP + Math.sin(c * 2.1) * 40;
const yOf = (r) => (r - (ROWS - 1) / 2) * STEP + Math.cos(r * 1.7) * 36;

const junctions = [];
for (let r = 0; r < ROWS; r++)
  for (let c = 0; c < COLS; c++) {
    const ref = (1000 << 16) | (r * COLS + c + 1);
    junctions.push({
      id: `J${r}-${c}`,
      nodeRef: ref,
      r,
      c,
      x: xOf(c),
      y: yOf(r),
      name: `${H[r]}与${V[c]}路口`,
      nameEn: `${HE[r]} / ${VE[c]}`,
      signalised: true,
      groups: [1, 2, 3, 4].map((group) => ({ group, phase: group * 2 })),
    });
  }
export const junctionAt = (r, c) => junctions.find((j) => j.r === r && j.c === c);
const links = [];
const lanes = [];
for (const j of junctions)
  for (const [dr, dc] of [
    [0, 1],
    [0, -1],
    [1, 0],
    [-1, 0],
  ]) {
    const k = junctionAt(j.r + dr, j.c + dc);
    if (!k) continue;
    const horizontal = dr === 0;
    const len = Math.hypot(k.x - j.x, k.y - j.y);
    const ux = (k.x - j.x) / len;
    const uy = (k.y - j.y) / len;
    const rx = uy;
    const ry = -ux;
    const n = (horizontal ? j.r : j.c) % 3 === 0 ? 4 : 3;
    const off = (i) => 0.3 + 1.6 + i * 3.3;
    const seg = (o) => [
      at(j.x + ux * 17 + rx * o, j.y + uy * 17 + ry * o),
      at(k.x - ux * 17 + rx * o, k.y - uy * 17 + ry * o),
    ];
    const id = `${j.id}>${k.id}`;
    const cls =
      !horizontal && (j.c === 0 || j.c === 6)
        ? 'expressway'
        : (horizontal ? j.r : j.c) % 2 === 0
          ? 'arterial'
          : 'branch';
    links.push({
      id,
      name: horizontal ? H[j.r] : V[j.c],
      nameEn: horizontal ? HE[j.r] : VE[j.c],
      roadClass: cls,
      lengthM: len - 34,
      speedLimitMps: 16.7,
      lanes: n,
      fromJunctionId: j.id,
      toJunctionId: k.id,
      path: seg((n * 3.3) / 2 + 0.3),
      from: j,
      to: k,
      ux,
      uy,
      rx,
      ry,
      off,
    });
    for (let i = 0; i < n; i++) {
      const turn = i === 0 ? 'left' : i === n - 1 ? 'right' : 'straight';
      const group = turn === 'left' ? (horizontal ? 2 : 4) : turn === 'straight' ? (horizontal ? 1 : 3) : 0;
      const movements = [{ toLinkId: 'x', turn, signalGroup: group }];
      if (turn === 'right') movements.push({ toLinkId: 'y', turn: 'straight', signalGroup: horizontal ? 1 : 3 });
      lanes.push({
        id: `${id}_${i + 1}`,
        linkId: id,
        number: i + 1,
        kind: 'vehicle',
        widthM: 3.3,
        movements,
        path: seg(off(i)),
      });
    }
    lanes.push({
      id: `${id}_b`,
      linkId: id,
      number: n + 1,
      kind: 'bike',
      widthM: 2.4,
      movements: [],
      path: seg(off(n) - 0.4),
    });
  }
const carParks = Array.from({ length: 12 }, (_, i) => ({
  id: `P${i}`,
  name: `${['国金', '湘江', '开福', '芙蓉', '车站', '岳麓'][i % 6]}${i > 5 ? '地下' : ''}停车场`,
  nameEn: `${['IFS', 'Riverside', 'Kaifu', 'Furong', 'Station', 'Yuelu'][i % 6]} car park${i > 5 ? ' (underground)' : ''}`,
  capacity: 120 + i * 40,
  position: at(xOf(i % 7) + 150, yOf(Math.floor(i / 3)) + 130),
  seed: i,
}));
const corridors = [];
for (let r = 0; r < ROWS; r++)
  for (const d of [1, -1]) {
    const ids = links
      .filter((l) => l.from.r === r && l.to.r === r && l.to.c - l.from.c === d)
      .sort((a, b) => d * (a.from.c - b.from.c));
    corridors.push({
      id: `C${r}${d > 0 ? 'E' : 'W'}`,
      name: `${H[r]}（${d > 0 ? '东行' : '西行'}）`,
      nameEn: `${HE[r]} ${d > 0 ? 'eastbound' : 'westbound'}`,
      linkIds: ids.map((l) => l.id),
      lengthM: ids.reduce((s, l) => s + l.lengthM, 0),
      paths: ids.map((l) => l.path),
    });
  }
const rnd = (() => {
  let s = 7;
  return () => (s = (s * 16807) % 2147483647) / 2147483647;
})();
const poly = (pts) => ({ type: 'Polygon', coordinates: [[...pts, pts[0]]] });
const basemap = [];
const add = (layer, geometry, properties = {}) =>
  basemap.push({ layer, feature: { type: 'Feature', geometry, properties } });
const bank = (o) => Array.from({ length: 40 }, (_, i) => at(-1500 - 420 + o + Math.sin(i / 5) * 120, -1800 + i * 95));
add('water', poly([...bank(0), ...bank(330).reverse()]), { name: '湘江', name_en: 'Xiang River' });
for (let r = 0; r < ROWS - 1; r++)
  for (let c = 0; c < COLS - 1; c++) {
    const x0 = xOf(c) + 34,
      x1 = xOf(c + 1) - 34,
      y0 = yOf(r) + 34,
      y1 = yOf(r + 1) - 34;
    if ((r * 5 + c * 3) % 11 === 0) {
      add('green', poly([at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1)]));
      add(
        'place',
        { type: 'Point', coordinates: at((x0 + x1) / 2, (y0 + y1) / 2) },
        { name: '烈士公园', name_en: 'Martyrs Park' },
      );
      continue;
    }
    const nx = 2 + Math.floor(rnd() * 4),
      ny = 2 + Math.floor(rnd() * 4);
    for (let i = 0; i < nx; i++)
      for (let k = 0; k < ny; k++) {
        if (rnd() < 0.18) continue;
        const w = (x1 - x0) / nx,
          h = (y1 - y0) / ny,
          a = x0 + i * w + 6 + rnd() * 8,
          b = y0 + k * h + 6 + rnd() * 8,
          e = a + (w - 16) * (0.6 + rnd() * 0.4),
          f = b + (h - 16) * (0.6 + rnd() * 0.4);
        add('building', poly([at(a, b), at(e, b), at(e, f), at(a, f)]), { height_m: 8 + rnd() ** 3 * 120 });
      }
  }
add('rail', { type: 'LineString', coordinates: [at(-2200, 1060), at(-600, 1030), at(700, 1100), at(2300, 980)] });
for (const l of links)
  add(
    'road',
    { type: 'LineString', coordinates: l.path },
    { id: l.id, class: l.roadClass, name: l.name, name_en: l.nameEn, lanes: l.lanes },
  );
for (const j of junctions) {
  add(
    'junction',
    { type: 'Point', coordinates: at(j.x, j.y) },
    { id: j.id, name: j.name, name_en: j.nameEn, signalised: true },
  );
  add(
    'road',
    { type: 'LineString', coordinates: [at(j.x - 17, j.y), at(j.x + 17, j.y)] },
    { class: 'arterial', lanes: 7 },
  );
}
export const city = {
  junctions,
  links,
  lanes,
  carParks,
  corridors,
  basemap,
  center: at(0, 0),
  bounds: [...at(xOf(0) - 100, yOf(0) - 100), ...at(xOf(COLS - 1) + 100, yOf(ROWS - 1) + 100)],
};
