import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { readNetFile } from '@luyun/roadside-sim/sumo/sumo-net';
import { SaxesParser } from 'saxes';
import { sumoSeconds } from '../sumo-seconds.js';

/** A SUMO scenario, copied as links into a folder of its own: SUMO writes beside its inputs, and those are not ours. */
export interface Scenario {
  readonly name: string;
  readonly folder: string;
  readonly config: string;
  readonly net: string;
  readonly additional: readonly string[];
  readonly beginS: number;
  /** Where the configuration says no end: some time after the last vehicle is due, and sooner if all have arrived. */
  readonly endS: number;
  remove(): void;
}

/** Of a scenario without an end: so long after the last vehicle was due, it is over, whoever is still on the road. */
const AFTER_LAST_S = 3_600;
const synonyms: Readonly<Record<string, string>> = {
  n: 'net-file',
  net: 'net-file',
  r: 'route-files',
  routes: 'route-files',
  a: 'additional-files',
  additional: 'additional-files',
  b: 'begin',
  e: 'end',
};
/** Options that a run sets itself, or that would write files. */
const dropped =
  /output|^log$|^error-log$|^message-log$|^remote-port$|^end$|^time-to-teleport$|^seed$|^random$|^gui|^start$|^quit|^save-|^begin$/;

/** Reads the configuration in a folder; of several the one that is named like it, or the first. Throws where there is none. */
export function openScenario(map: string, longestS = Number.POSITIVE_INFINITY): Scenario {
  const from = realpathSync(resolve(map));
  const config = findConfig(from);
  const options = readOptions(readFileSync(config, 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'luyun-signals-'));
  for (const name of readdirSync(dirname(config))) symlinkSync(join(dirname(config), name), join(folder, name));
  const place = (value: string) =>
    value
      .split(/[\s,]+/)
      .filter((part) => part !== '')
      .map((part) => {
        const inFolder = join(folder, part);
        return existsSync(inFolder) && !part.startsWith('..') ? inFolder : resolve(dirname(config), part);
      });
  const [net] = place(options.get('net-file') ?? '');
  if (net === undefined) throw new Error(`${config} names no network`);
  const routes = place(options.get('route-files') ?? '');
  const additional = place(options.get('additional-files') ?? '');
  const kept = [...options].filter(([name]) => !dropped.test(name) && !['net-file', 'additional-files'].includes(name));
  const written = join(folder, 'luyun.sumocfg');
  const value = (name: string, text: string) =>
    name.endsWith('-files') ? place(text).join(',') : existsSync(join(folder, text)) ? join(folder, text) : text;
  writeFileSync(
    written,
    `<configuration>\n${[['net-file', net], ...kept].map(([name = '', text = '']) => `<${name} value="${escaped(value(name, text))}"/>`).join('\n')}\n</configuration>\n`,
  );
  const beginS = sumoSeconds(options.get('begin') ?? '0');
  const end = options.get('end');
  const endS =
    end !== undefined && sumoSeconds(end) > 0 ? sumoSeconds(end) : lastDueS([...routes, ...additional]) + AFTER_LAST_S;
  return {
    name: basename(from),
    folder,
    config: written,
    net,
    additional,
    beginS,
    endS: Math.min(endS, beginS + longestS),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function findConfig(folder: string): string {
  if (folder.endsWith('.sumocfg')) return folder;
  const found = readdirSync(folder).filter((name) => name.endsWith('.sumocfg') || name.endsWith('.sumo.cfg'));
  const name = found.find((each) => each.startsWith(`${basename(folder)}.`)) ?? found.sort()[0];
  if (name === undefined) throw new Error(`no .sumocfg in ${folder}`);
  return join(folder, name);
}

function readOptions(xml: string): Map<string, string> {
  const options = new Map<string, string>();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const { value = attributes.v } = attributes;
    if (value !== undefined) options.set(synonyms[name] ?? name, value);
  });
  parser.write(xml).close();
  return options;
}

/** When the last vehicle or person of these files is due, s. */
function lastDueS(files: readonly string[]): number {
  let last = 0;
  for (const file of files) {
    const text = readNetFile(file).toString('utf8');
    for (const [, time = ''] of text.matchAll(
      /<(?:vehicle|trip|person|flow|personFlow)\b[^>]*?\b(?:depart|end)="([\d.:]+)"/g,
    )) {
      last = Math.max(last, sumoSeconds(time));
    }
  }
  return last;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
