import { openDoor, openPlatform } from './open-platform.js';
import { runStage } from './stage.js';

/** A gateway process: devices in, records to Kafka. What becomes of them others see. */
runStage('stages/gateway-stage.js', async (directory, kafka) => {
  const platform = await openPlatform(directory, kafka);
  const { server, address } = await openDoor(platform);
  return {
    address,
    finish: async (ackedRows) => {
      await server.close();
      await platform.close();
      return { storedMs: Date.now(), stored: ackedRows, duplicated: 0 };
    },
  };
});
