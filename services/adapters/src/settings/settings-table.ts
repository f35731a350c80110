import { clusterDefinitions } from './cluster-definitions.js';
import { definitions } from './definitions.js';
import type { SettingDefinition } from './setting-definition.js';

/** The settings of the platform as a Markdown table, for the README. */
export function settingsTable(): string {
  return tableOf(definitions);
}

/** The settings that the services of a cluster read besides. */
export function clusterSettingsTable(): string {
  return tableOf(clusterDefinitions);
}

function tableOf(definitions: Readonly<Record<string, SettingDefinition>>): string {
  const rows = Object.values(definitions).map(({ variable, default: value, secret, about }) => {
    const shown = value ? `\`${value}\`` : '';
    return `| \`${variable}\`${secret ? ' or `.._FILE`' : ''} | ${shown} | ${about} |`;
  });
  return ['| Setting | Default | |', '|---|---|---|', ...rows].join('\n');
}
