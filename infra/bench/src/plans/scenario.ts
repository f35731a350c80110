import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { sumoSeconds } from '../sumo-seconds.js';

/** A SUMO scenario: the configuration and the files that it names. */
export interface Scenario {
  readonly name: string;
  readonly config: string;
  readonly netFile: string;
  readonly routeFiles: readonly string[];
  readonly additionalFiles: readonly string[];
  readonly beginS: number;
  /** Undefined: until everybody is there. */
  readonly endS: number | undefined;
}

/** The scenario of a folder: its one `.sumocfg`, or the first by name. Throws where there is none. */
export function readScenario(folder: string): Scenario {
  const [file] = readdirSync(folder)
    .filter((name) => name.endsWith('.sumocfg'))
    .sort();
  if (file === undefined) throw new Error(`no .sumocfg in ${folder}`);
  const config = resolve(folder, file);
  const text = readFileSync(config, 'utf8');
  const value = (...names: readonly string[]) => {
    for (const name of names) {
      const found = new RegExp(`<${name}\\s[^>]*?value="([^"]*)"`).exec(text)?.[1];
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const files = (text: string | undefined) =>
    (text ?? '')
      .split(/[,\s]+/)
      .filter((name) => name !== '')
      .map((name) => join(dirname(config), name));
  const [netFile] = files(value('net-file', 'net'));
  if (netFile === undefined) throw new Error(`${config} names no network`);
  const [begin, end] = [value('begin'), value('end')];
  const endS = end === undefined ? undefined : sumoSeconds(end);
  return {
    name: resolve(folder).split('/').at(-1) ?? '',
    config,
    netFile,
    routeFiles: files(value('route-files', 'routes')),
    additionalFiles: files(value('additional-files', 'additional')),
    beginS: begin === undefined ? 0 : sumoSeconds(begin),
    endS: endS === undefined || endS < 0 ? undefined : endS,
  };
}
