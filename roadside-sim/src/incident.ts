import { parseArgs } from 'node:util';
import { incidentFrom, incidentUsage } from './control/incident-args.js';

/** Lets something happen in a simulation that runs, or ends it. */
async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      where: text,
      people: text,
      along: text,
      lanes: text,
      minutes: text,
      id: text,
      control: text,
      help: { type: 'boolean' },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(incidentUsage);
    return;
  }
  const port = values.control ?? process.env.LUYUN_SIM_PORT ?? '8099';
  const { method, path, body } = incidentFrom(positionals, values);
  const token = process.env.LUYUN_SIM_CONTROL_TOKEN;
  const url = `http://${/^\d+$/.test(port) ? `127.0.0.1:${port}` : port}${path}`;
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Error(`no simulation listens at ${url}: is it running, and with that --control port?`);
  });
  const answer = (await response.json()) as { title?: string; incidents?: unknown; id?: string };
  if (!response.ok) throw new Error(answer.title ?? `${response.status}`);
  console.log(answer.incidents === undefined ? answer.id : JSON.stringify(answer.incidents, null, 2));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
