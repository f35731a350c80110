import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether SUMO's programs that a shadow run needs are on SUMO_HOME or PATH. */
export function hasSumo(env: Readonly<Record<string, string | undefined>>): boolean {
  const folders = [
    ...(env.SUMO_HOME ? [join(env.SUMO_HOME, 'bin')] : []),
    ...(env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
  ];
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return ['sumo', 'netconvert'].every((name) =>
    folders.some((folder) => {
      try {
        accessSync(join(folder, `${name}${suffix}`), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    }),
  );
}
