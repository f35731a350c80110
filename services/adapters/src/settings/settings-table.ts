import { definitions } from './definitions.js';

/** The settings as a Markdown table, for the README. */
export function settingsTable(): string {
  const rows = Object.values(definitions).map((definition) => {
    const value = 'default' in definition ? `\`${definition.default}\`` : '';
    return `| \`${definition.variable}\` | ${value} | ${definition.about} |`;
  });
  return ['| Setting | Default | |', '|---|---|---|', ...rows].join('\n');
}
