import { topicNames } from '@luyun/core';
import { openDoor, openPlatform } from './open-platform.js';
import { runStage } from './stage.js';

/** The gateway and the durable log, without processing. `stored` counts records (batches). */
runStage('stages/ingest-stage.js', async (directory) => {
  const platform = await openPlatform(directory);
  const { server, address } = await openDoor(platform);
  return {
    address,
    finish: async () => {
      const storedMs = Date.now();
      await server.close();
      let stored = 0;
      for (const { name, partitions } of platform.eventLog.topics) {
        if (name !== topicNames.vehicleStates) continue;
        for (let partition = 0; partition < partitions; partition++) {
          const { first, next } = await platform.eventLog.range({ topic: name, partition });
          stored += next - first;
        }
      }
      await platform.close();
      return { storedMs, stored, duplicated: 0 };
    },
  };
});
