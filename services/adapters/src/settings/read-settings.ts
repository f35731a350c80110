import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { z } from 'zod';
import { clusterDefinitions } from './cluster-definitions.js';
import { definitions } from './definitions.js';
import type { SettingDefinition } from './setting-definition.js';

const allDefinitions = { ...definitions, ...clusterDefinitions };
type Definitions = typeof allDefinitions;

/** The settings as they are given. */
type GivenSettings = { readonly [K in keyof Definitions]: z.output<Definitions[K]['schema']> };

/** LUYUN_SIM_ and LUYUN_TEST_ are the simulator's and the tests' own. */
const ours = /^LUYUN_(?!SIM_|TEST_)/;

/** A setting that is wrong or unknown; the message is one sentence that says what to do. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** The settings as the services read them. */
export interface Settings extends Omit<GivenSettings, 'demoLogin'> {
  /** Whether the demo accounts are offered. */
  readonly demoLogin: boolean;
}

export interface SettingsSources {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Lines of `LUYUN_X=value`; may be missing. The environment goes before it. */
  readonly file: string;
}

/** Reads and checks all settings. Throws a `SettingsError`. */
export function readSettings(sources: SettingsSources): Settings {
  const inFile = existsSync(sources.file) ? parseEnv(readFileSync(sources.file, 'utf8')) : {};
  const given = new Map<string, Given>();
  for (const [from, values] of [
    [sources.file, inFile],
    ['the environment', sources.environment],
  ] as const) {
    for (const [variable, value] of Object.entries(values)) {
      if (ours.test(variable) && value !== undefined) given.set(variable, { value, from });
    }
  }
  const entries = Object.entries<SettingDefinition>(allDefinitions);
  const known = new Set(
    entries.flatMap(([, { variable, secret }]) => (secret ? [variable, fileOf(variable)] : [variable])),
  );
  for (const [variable, { from }] of given) {
    if (!known.has(variable))
      throw new SettingsError(`${variable} (in ${from}) is no setting${suggestion(variable, known)}`);
  }
  const settings = entries.map(([name, definition]) => {
    const found = findValue(definition, given);
    const result = definition.schema.safeParse(found?.value ?? definition.default);
    if (result.success) return [name, result.data];
    const shown = definition.secret ? '' : `, not "${found?.value}"`;
    throw new SettingsError(`${definition.variable} (in ${found?.from}) must be ${definition.expects}${shown}.`);
  });
  const all = Object.fromEntries(settings) as GivenSettings;
  return { ...all, demoLogin: offersDemoLogin(all) };
}

interface Given {
  readonly value: string;
  readonly from: string;
}

function fileOf(variable: string): string {
  return `${variable}_FILE`;
}

/** A secret may stand in a file, whose last line end does not count. */
function findValue({ variable, secret }: SettingDefinition, given: ReadonlyMap<string, Given>): Given | undefined {
  const direct = given.get(variable);
  const file = secret && given.get(fileOf(variable));
  if (!file) return direct;
  if (direct) throw new SettingsError(`${variable} and ${fileOf(variable)} exclude each other: set one of them.`);
  try {
    return { value: readFileSync(file.value, 'utf8').replace(/\r?\n$/, ''), from: file.value };
  } catch (error) {
    throw new SettingsError(
      `${fileOf(variable)} (in ${file.from}) names ${file.value}, which cannot be read: ${(error as Error).message}.`,
    );
  }
}

/** The demo accounts are published, so they stay where nobody else can reach them. */
function offersDemoLogin({ demoLogin, httpHost, plainText }: GivenSettings): boolean {
  const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(httpHost);
  // Behind a proxy the loopback address is where everybody comes from.
  if (plainText === 'proxied') {
    if (demoLogin !== 'on') return false;
    throw new SettingsError('LUYUN_DEMO_LOGIN must not be on while LUYUN_PLAIN_TEXT is proxied: others can reach it.');
  }
  if (demoLogin === 'on' && !loopback) {
    throw new SettingsError(
      `LUYUN_DEMO_LOGIN must not be on while LUYUN_HTTP_HOST is ${httpHost}, which others can reach.`,
    );
  }
  return demoLogin !== 'off' && loopback;
}

function suggestion(variable: string, known: ReadonlySet<string>): string {
  const [near] = [...known].sort((a, b) => distance(a, variable) - distance(b, variable));
  return near !== undefined && distance(near, variable) <= 3
    ? `; did you mean ${near}?`
    : `; the settings are ${[...known].join(', ')}.`;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
