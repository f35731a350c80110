import { SaxesParser } from 'saxes';

/** A way over a signalised junction. */
export interface SignalLink {
  readonly light: string;
  readonly index: number;
  readonly fromEdge: string;
  readonly fromLane: string;
  readonly toEdge: string;
  /** Internal lane that it begins with; '' where the network has none. */
  readonly via: string;
  /** Links, as indexes into the whole list, that go first where this one has to give way. */
  readonly yieldsTo: number[];
  /** A vehicle may wait for a gap inside the junction. */
  readonly waitsInside: boolean;
}

interface Request {
  readonly response: string;
  readonly cont: boolean;
}

/** Links of all signals of a network, with who gives way to whom. */
export function readSignalLinks(xml: string): SignalLink[] {
  const requests = new Map<string, Request[]>();
  const links: SignalLink[] = [];
  let open: Request[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes: of }) => {
    if (name === 'junction') {
      open = [];
      requests.set(of.id ?? '', open);
    } else if (name === 'request') open[Number(of.index)] = { response: of.response ?? '', cont: of.cont === '1' };
    else if (name === 'connection' && of.tl !== undefined && !of.from?.startsWith(':')) {
      links.push({
        light: of.tl,
        index: Number(of.linkIndex),
        fromEdge: of.from ?? '',
        fromLane: `${of.from}_${of.fromLane}`,
        toEdge: of.to ?? '',
        via: of.via ?? '',
        yieldsTo: [],
        waitsInside: false,
      });
    }
  });
  parser.write(xml).close();
  return withYields(links, requests);
}

/** An internal lane ":J_3_1" is request 3 + 1 of junction J. */
function placeOf(via: string): { junction: string; request: number } | undefined {
  const found = /^:(.*)_(\d+)_(\d+)$/.exec(via);
  return found === null ? undefined : { junction: found[1] ?? '', request: Number(found[2]) + Number(found[3]) };
}

function withYields(links: readonly SignalLink[], requests: ReadonlyMap<string, readonly Request[]>): SignalLink[] {
  const at = new Map<string, number>();
  for (const [i, { via }] of links.entries()) {
    const place = placeOf(via);
    if (place !== undefined) at.set(`${place.junction} ${place.request}`, i);
  }
  return links.map((link) => {
    const place = placeOf(link.via);
    const request = place && requests.get(place.junction)?.[place.request];
    if (place === undefined || request === undefined) return link;
    const { response, cont } = request;
    const yieldsTo = [...response].flatMap((bit, i) => {
      const foe = at.get(`${place.junction} ${response.length - 1 - i}`);
      return bit === '1' && foe !== undefined && links[foe]?.light === link.light ? [foe] : [];
    });
    return { ...link, yieldsTo, waitsInside: cont };
  });
}
