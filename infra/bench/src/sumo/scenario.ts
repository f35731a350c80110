import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { readNetFile } from '@luyun/roadside-sim/sumo/sumo-net';
import { SaxesParser } from 'saxes';
import { linkTree } from './link-tree.js';
import { sumoSeconds } from './sumo-seconds.js';

/** A SUMO scenario, copied as links into a folder of its own: SUMO writes beside its inputs, and those are not ours. */
export interface Scenario {
  readonly name: string;
  /** The folder of links, for whatever is made for runs. */
  readonly folder: string;
  readonly config: string;
  readonly netFile: string;
  readonly routeFiles: readonly string[];
  readonly additionalFiles: readonly string[];
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
/** Options that a run sets itself, that would write files, or that take vehicles away which wait for too long. */
const dropped =
  /output|^log$|^error-log$|^message-log$|^remote-port$|^num-clients$|^end$|^time-to-teleport|^max-depart-delay$|^seed$|^random$|gui|^start$|^quit|^save-|^breakpoints$|^begin$|^verbose$|^v$/;

/**
 * Reads the configuration in a folder, or that file; of several the one that is named like the folder, or the first. Without any, the
 * folder's network and everything that is named as demand or additional is taken. Throws where there is no network.
 */
export function openScenario(map: string, longestS = Number.POSITIVE_INFINITY): Scenario {
  const from = realpathSync(resolve(map));
  const config = findConfig(from);
  const home = config === undefined ? from : dirname(config);
  const options = config === undefined ? assemble(home) : readOptions(readNetFile(config).toString('utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'luyun-sumo-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    linkTree(home, folder);
    let outside = 0;
    const place = (file: string) => {
      if (existsSync(join(folder, file)) && !file.includes('..')) return join(folder, file);
      // What lies elsewhere is linked to a place of its own, for what is written beside it.
      const there = resolve(home, file);
      outside += 1;
      const beside = join(folder, `luyun-outside-${outside}`);
      mkdirSync(beside);
      linkTree(dirname(there), beside, basename(there));
      return join(beside, basename(there));
    };
    const all = new Map(
      [...options].map(([name, text]) => [name, name.endsWith('-files') ? list(text).map(place) : null]),
    );
    const net = options.get('net-file');
    if (net === undefined) throw new Error(`${config ?? from} names no network`);
    const netFile = place(net);
    const routeFiles = all.get('route-files') ?? [];
    const additionalFiles = all.get('additional-files') ?? [];
    const kept = [...options].filter(
      ([name]) => !dropped.test(name) && !['net-file', 'additional-files'].includes(name),
    );
    const value = (name: string, text: string) =>
      all.get(name)?.join(',') ?? (existsSync(join(folder, text)) && /\.\w+$/.test(text) ? join(folder, text) : text);
    const written = join(folder, 'luyun.sumocfg');
    const lines = kept.map(([name, text]) => option(name, value(name, text)));
    writeFileSync(
      written,
      `<configuration>\n${[option('net-file', netFile), ...lines].join('\n')}\n</configuration>\n`,
    );
    const beginS = sumoSeconds(options.get('begin') ?? '0');
    const told = sumoSeconds(options.get('end') ?? '-1');
    const endS = told > beginS ? told : Math.max(beginS, lastDueS([...routeFiles, ...additionalFiles])) + AFTER_LAST_S;
    return {
      name: basename(from),
      folder,
      config: written,
      netFile,
      routeFiles,
      additionalFiles,
      beginS,
      endS: Math.min(endS, beginS + longestS),
      remove,
    };
  } catch (error) {
    remove();
    throw error;
  }
}

function findConfig(from: string): string | undefined {
  if (/\.(sumocfg|sumo\.cfg|cfg|xml)$/.test(from)) return from;
  const found = readdirSync(from).filter((name) => /\.(sumocfg|sumo\.cfg)$/.test(name));
  const name = found.find((each) => each.startsWith(`${basename(from)}.`)) ?? found.sort()[0];
  return name === undefined ? undefined : join(from, name);
}

/** The options of a folder without a configuration. */
function assemble(folder: string): Map<string, string> {
  const names = readdirSync(folder).sort();
  const net = names.find((name) => /\.net\.xml(\.gz)?$/.test(name));
  if (net === undefined) throw new Error(`no .sumocfg and no .net.xml in ${folder}`);
  const joined = (pattern: RegExp) => names.filter((name) => pattern.test(name)).join(',');
  const options = new Map([['net-file', net]]);
  const routes = joined(/\.(rou|trips|flows?)\.xml(\.gz)?$/);
  const additional = joined(/\.add(itional)?\.xml(\.gz)?$/);
  if (routes !== '') options.set('route-files', routes);
  if (additional !== '') options.set('additional-files', additional);
  return options;
}

function readOptions(xml: string): Map<string, string> {
  const options = new Map<string, string>();
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const { value = attributes.v } = attributes;
    if (value !== undefined && value !== '') options.set(synonyms[name] ?? name, value);
  });
  parser.write(xml).close();
  return options;
}

function list(text: string): string[] {
  return text.split(/[\s,;]+/).filter((part) => part !== '');
}

/** When the last vehicle or person of these files is due, s. */
function lastDueS(files: readonly string[]): number {
  let last = 0;
  for (const file of files) {
    const text = readNetFile(file).toString('utf8');
    for (const [, time = ''] of text.matchAll(
      /<(?:vehicle|trip|person|flow|personFlow)\s[^>]*?\b(?:depart|end)=["']([\d.:]+)["']/g,
    ))
      last = Math.max(last, sumoSeconds(time));
  }
  return last;
}

function option(name: string, value: string): string {
  return `<${name} value="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"/>`;
}
