import { openCluster } from '@luyun/adapters/platform/open-cluster';
import { loadSettings } from '@luyun/adapters/settings/settings';
import { openJournal } from '@luyun/serving/journal';
import { runMain } from '@luyun/serving/run-main';

/** A job that brings a cluster's tables and topics up to date, before services of a new version start. They would do it, too. */
await runMain(async () => {
  const settings = await loadSettings(process.env);
  const journal = openJournal(settings.journal, 'migrate');
  const onNotice = (text: string) => journal.log(text);
  const platform = await openCluster(settings, { clientId: 'luyun-migrate', onNotice });
  await platform.close();
  journal.log('Tables and topics are up to date.');
});
