import { namesCluster, readSettings, type Settings } from './read-settings.js';

export type { Settings } from './read-settings.js';

const FILE = 'luyun.env';

/** Settings from `env` and from `luyun.env` in the working directory. Rejects with a `SettingsError`. */
export async function loadSettings(env: NodeJS.ProcessEnv): Promise<Settings> {
  return readSettings({ environment: env, file: FILE });
}

/** Whether they lead to the engines of a cluster, rather than to a data directory. */
export function leadToCluster(env: NodeJS.ProcessEnv): boolean {
  return namesCluster({ environment: env, file: FILE });
}
