import { readNetFile } from '@luyun/roadside-sim/sumo/sumo-net';
import { SaxesParser } from 'saxes';

/** A network as signals see it: lanes, also those within junctions, and how one leads to the next. */
export interface SignalNet {
  readonly lanes: ReadonlyMap<string, NetLane>;
  /** Ways out of a lane. */
  readonly ways: ReadonlyMap<string, readonly NetWay[]>;
  /** Ways into a lane. */
  readonly waysInto: ReadonlyMap<string, readonly NetWay[]>;
  /** By the first lane within a junction: the lanes before it that go first. */
  readonly yields: ReadonlyMap<string, readonly string[]>;
}

interface NetLane {
  readonly id: string;
  readonly edge: string;
  readonly function: string;
  readonly lengthM: number;
  readonly speedMps: number;
}

export interface NetWay {
  readonly from: string;
  readonly to: string;
  /** First lane within the junction; undefined: there is none. */
  readonly via: string | undefined;
  readonly light: string | undefined;
  readonly link: number;
}

export function readSignalNet(file: string): SignalNet {
  const lanes = new Map<string, NetLane>();
  const ways = new Map<string, NetWay[]>();
  const waysInto = new Map<string, NetWay[]>();
  const responses = new Map<string, string>();
  let junction = '';
  let edge = '';
  let use = 'normal';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes: of }) => {
    if (name === 'edge') {
      edge = of.id ?? '';
      use = of.function ?? 'normal';
    } else if (name === 'lane') {
      const id = of.id ?? '';
      lanes.set(id, { id, edge, function: use, lengthM: Number(of.length), speedMps: Number(of.speed) });
    } else if (name === 'junction') junction = of.id ?? '';
    else if (name === 'request') responses.set(`${junction} ${of.index}`, of.response ?? '');
    else if (name === 'connection' && of.fromLane !== undefined) {
      const way: NetWay = {
        from: `${of.from}_${of.fromLane}`,
        to: `${of.to}_${of.toLane}`,
        via: of.via,
        light: of.tl,
        link: Number(of.linkIndex ?? -1),
      };
      push(ways, way.from, way);
      push(waysInto, way.to, way);
    }
  });
  parser.write(readNetFile(file).toString('utf8')).close();
  return { lanes, ways, waysInto, yields: whoYields([...ways.values()].flat(), responses) };
}

/** An inner lane ":J_3_1" is request 3 + 1 of junction J; in a response the last letter is request 0. */
function whoYields(ways: readonly NetWay[], responses: ReadonlyMap<string, string>): Map<string, string[]> {
  const requestOf = (via: string) => {
    const found = /^:(.*)_(\d+)_(\d+)$/.exec(via);
    return found === null ? undefined : { junction: found[1] ?? '', index: Number(found[2]) + Number(found[3]) };
  };
  const fromOf = new Map<string, string>();
  for (const { from, via = '' } of ways) {
    const request = requestOf(via);
    if (request !== undefined && !from.startsWith(':')) fromOf.set(`${request.junction} ${request.index}`, from);
  }
  const yields = new Map<string, string[]>();
  for (const { from, via = '' } of ways) {
    const request = requestOf(via);
    if (request === undefined || from.startsWith(':')) continue;
    const response = responses.get(`${request.junction} ${request.index}`) ?? '';
    const first = [...response].flatMap((bit, i) => {
      const other = fromOf.get(`${request.junction} ${response.length - 1 - i}`);
      return bit === '1' && other !== undefined && other !== from ? [other] : [];
    });
    yields.set(via, [...new Set(first)]);
  }
  return yields;
}

function push(map: Map<string, NetWay[]>, key: string, way: NetWay): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [way]);
  else list.push(way);
}
