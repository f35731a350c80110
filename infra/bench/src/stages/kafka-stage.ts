import type { History, HistoryBlock, Platform } from '@luyun/core';
import { Ages } from './ages.js';
import { openPlatform } from './open-platform.js';
import { runStage } from './stage.js';
import { openWholeWay } from './whole-way.js';

const WARM_UP_MS = 2_000;

/** The whole way with Kafka as the log, and how old rows are when ClickHouse has them and when live state shows them. */
runStage('stages/kafka-stage.js', async (directory, kafka) => {
  const platform = await openPlatform(directory, kafka);
  const stored = new Ages(WARM_UP_MS);
  const live = new Ages(WARM_UP_MS);
  platform.liveState.subscribe({
    onChange: () => undefined,
    onTracks: ({ columns, rows }) => live.add(columns.eventTimeMs, rows, Date.now()),
    onEnded: () => undefined,
  });
  const stage = await openWholeWay({ ...platform, history: noticing(platform, stored) });
  return {
    address: stage.address,
    finish: async (ackedRows) => ({
      ...(await stage.finish(ackedRows)),
      ages: { stored: stored.quantiles(), live: live.quantiles() },
    }),
  };
});

/** The platform's history, noticing how old vehicle states are when they are stored. */
function noticing({ history }: Platform, ages: Ages): History {
  const insert = async (block: HistoryBlock) => {
    const times = block.table === 'vehicle_states' ? block.columns.event_time : undefined;
    // The block's arrays are used again once it is stored.
    const kept = times instanceof Float64Array ? times.slice(0, block.rows) : new Float64Array(0);
    await history.insert(block);
    ages.add(kept, kept.length, Date.now());
  };
  return {
    insert,
    query: (query, parameters, timeoutMs) => history.query(query, parameters, timeoutMs),
    check: () => history.check(),
    close: () => history.close(),
  };
}
