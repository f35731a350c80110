export const incidentUsage = `Usage: npm run incident -- KIND --where A-B [--along 0.5] [--lanes 1,2] [--minutes 20] [--id NAME]
       npm run incident -- event --where ZONE [--people 1500] [--minutes 90] [--id NAME]
       npm run incident -- end NAME
       npm run incident -- list

  KIND              breakdown, crash, works, flood or closure; event: many people come to a zone and leave again
  --where A-B       the street from node A to node B of the city's streets.json, in this direction
  --where ZONE      id of a zone of the city's demand.json, such as sports-centre
  --people N        vehicles that come (default 1500)
  --along SHARE     where on the way, 0..1 (default 0.5)
  --lanes LIST      from the median, from 1 (default: the kerb-side lane; all of a closure or a flood)
  --minutes N       how long (default: until it is ended)
  --control PORT    the simulation's control port (default LUYUN_SIM_PORT or 8099), or HOST:PORT
`;

export interface ControlCall {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
}

type Values = Readonly<Partial<Record<'where' | 'people' | 'along' | 'lanes' | 'minutes' | 'id', string | undefined>>>;

/** The call that a command line stands for. Throws an Error of one sentence. */
export function incidentFrom([what = '', name]: readonly string[], values: Values): ControlCall {
  if (what === 'list') return { method: 'GET', path: '/state' };
  if (what === 'end') {
    if (name === undefined) throw new Error('end what? npm run incident -- list tells the names');
    return { method: 'DELETE', path: `/incidents/${encodeURIComponent(name)}` };
  }
  const common = {
    ...(values.minutes !== undefined && { forMin: Number(values.minutes) }),
    ...(values.id !== undefined && { id: values.id }),
  };
  if (what === 'event') {
    if (values.where === undefined) throw new Error('--where ZONE: the zone that people come to');
    const arrivals = values.people === undefined ? {} : { arrivals: Number(values.people) };
    return { method: 'POST', path: '/incidents', body: { kind: what, zone: values.where, ...arrivals, ...common } };
  }
  const street = values.where?.split('-');
  if (street?.length !== 2) throw new Error('--where A-B: the street from node A to node B');
  const body = {
    kind: what,
    street,
    ...(values.along !== undefined && { along: Number(values.along) }),
    ...(values.lanes !== undefined && { lanes: values.lanes.split(',').map(Number) }),
    ...common,
  };
  return { method: 'POST', path: '/incidents', body };
}
