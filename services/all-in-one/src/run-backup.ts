import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backUp } from '@luyun/adapters/backup/back-up';
import type { BackupPlace } from '@luyun/adapters/backup/backup-place';
import type { Manifest } from '@luyun/adapters/backup/manifest';
import { openClusterPlace } from '@luyun/adapters/backup/open-cluster-place';
import { openEmbeddedPlace } from '@luyun/adapters/backup/open-embedded-place';
import { checkBackup, restore } from '@luyun/adapters/backup/restore';
import { leadToCluster, loadSettings } from '@luyun/adapters/settings/settings';
import { StartError } from '@luyun/serving/start-error';

const VERSION: string = createRequire(import.meta.url)('../package.json').version;

type Say = (line: string) => void;

const places = `Which platform: that of the settings LUYUN_POSTGRES_URL and LUYUN_CLICKHOUSE_URL, a cluster, which may run; without them the
one in LUYUN_DATA_DIR, which must be stopped.`;

const backupUsage = `Usage: npm run backup -- --to DIRECTORY

  --to DIRECTORY     where the backup goes: an empty directory, or one that is not there yet

${places}`;

const restoreUsage = `Usage: npm run restore -- --from DIRECTORY [--same-log]

  --from DIRECTORY   where the backup is
  --same-log         a cluster's Kafka still holds the log that the backup was made beside: processing goes on in it

${places} Nothing may be there yet.`;

/** Makes a backup. Throws what people can mend as one sentence. */
export async function runBackup(args: readonly string[], env: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const { to } = readArguments(args, { to: { type: 'string' } } as const, backupUsage);
  if (to === undefined) throw new StartError(backupUsage);
  await withPlace(env, false, say, async (place) => {
    say(`Backing up ${place.name} to ${resolve(to)}`);
    const behind = await place.recordsBehind();
    if (behind > 0)
      say(
        `Up to ${behind} records of the log are not in history yet, and so not in the backup: start the platform, stop it with Ctrl-C, and back up again to have them.`,
      );
    say(`Backed up: ${sizeOf(await backUp(place, to, { version: VERSION, say }))}.`);
  });
}

/** Brings a backup back. Throws what people can mend as one sentence. */
export async function runRestore(args: readonly string[], env: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const options = { from: { type: 'string' }, 'same-log': { type: 'boolean', default: false } } as const;
  const { from, 'same-log': sameLog } = readArguments(args, options, restoreUsage);
  if (from === undefined || (sameLog && !leadToCluster(env))) throw new StartError(restoreUsage);
  say(`Checking ${resolve(from)} ...`);
  const backup = await checkBackup(from);
  await withPlace(env, true, say, async (place) => {
    say(`Restoring into ${place.name}`);
    await restore(place, backup, { sameLog, say });
    say(`Restored: ${sizeOf(backup.manifest)}. Start the platform.`);
  });
}

async function withPlace(
  env: NodeJS.ProcessEnv,
  mayBeNew: boolean,
  say: Say,
  work: (place: BackupPlace) => Promise<void>,
): Promise<void> {
  const settings = await loadSettings(env);
  const place = leadToCluster(env)
    ? await openClusterPlace(settings, { onNotice: say, onError: (error) => say(error.message) })
    : await openEmbeddedPlace(settings, { mayBeNew });
  try {
    await work(place);
  } finally {
    await place.close();
  }
}

function sizeOf({ files }: Manifest): string {
  const sum = (part: string, figure: 'rows' | 'bytes') =>
    files.filter((file) => file.part === part).reduce((total, file) => total + file[figure], 0);
  const megabytes = (sum('records', 'bytes') + sum('history', 'bytes')) / 2 ** 20;
  return `${sum('records', 'rows')} records and ${sum('history', 'rows')} rows of history, ${megabytes.toFixed(1)} MiB`;
}

function readArguments<const Options extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  args: readonly string[],
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], options: options as Options & object }).values;
  } catch (error) {
    throw new StartError(`${(error as Error).message}\n${usage}`);
  }
}
