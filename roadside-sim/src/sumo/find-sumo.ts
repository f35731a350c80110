import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where SUMO's programs are looked for, in this order: SUMO_HOME, PATH, Python's eclipse-sumo package. */
export function findSumo(
  program: 'sumo' | 'netconvert' | 'netgenerate',
  env: Readonly<Record<string, string | undefined>>,
): string {
  const name = process.platform === 'win32' ? `${program}.exe` : program;
  const folders = [
    ...(env.SUMO_HOME ? [join(env.SUMO_HOME, 'bin')] : []),
    ...(env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
  ];
  const found = folders.map((folder) => join(folder, name)).find(isExecutable) ?? pythonSumo(name);
  if (found === undefined) {
    throw new Error(
      `SUMO's program ${program} was not found: install SUMO (for example "pip install eclipse-sumo") or set SUMO_HOME`,
    );
  }
  return found;
}

function pythonSumo(name: string): string | undefined {
  try {
    const home = execFileSync('python3', ['-c', 'import sumo; print(sumo.SUMO_HOME)'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const path = join(home.trim(), 'bin', name);
    return isExecutable(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
