import { readSettings, type Settings } from './read-settings.js';

export type { Settings } from './read-settings.js';

/** Settings from `env` and from `luyun.env` in the working directory. Rejects with a `SettingsError`. */
export async function loadSettings(env: NodeJS.ProcessEnv): Promise<Settings> {
  return readSettings({ environment: env, file: 'luyun.env' });
}
