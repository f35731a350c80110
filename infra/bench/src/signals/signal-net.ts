import { readNetFile } from '@luyun/roadside-sim/sumo/sumo-net';
import { SaxesParser } from 'saxes';

/** A network as signals see it: lanes, also those within junctions, and how one leads to the next. */
export interface SignalNet {
  readonly lanes: ReadonlyMap<string, NetLane>;
  /** Ways out of a lane. */
  readonly ways: ReadonlyMap<string, readonly NetWay[]>;
  /** Ways into a lane. */
  readonly waysInto: ReadonlyMap<string, readonly NetWay[]>;
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
    } else if (name === 'connection' && of.fromLane !== undefined) {
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
  return { lanes, ways, waysInto };
}

function push(map: Map<string, NetWay[]>, key: string, way: NetWay): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [way]);
  else list.push(way);
}
