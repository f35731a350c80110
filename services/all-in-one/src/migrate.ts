import { openCluster } from '@luyun/adapters/platform/open-cluster';
import { loadSettings } from '@luyun/adapters/settings/settings';
import { print } from '@luyun/serving/print';
import { runMain } from '@luyun/serving/run-main';

/** A job that brings a cluster's tables and topics up to date, before services of a new version start. They would do it, too. */
await runMain(async () => {
  const platform = await openCluster(await loadSettings(process.env), { clientId: 'luyun-migrate', onNotice: print });
  await platform.close();
  print('Tables and topics are up to date.');
});
