import type { Lineage, Platform } from '@luyun/core';

/**
 * Devices that tell of the lights of junctions, by junction id: the one by which the lights came last. Found by the way back from the
 * lights to what was sent.
 */
export async function findControllers({
  liveState,
  eventLog,
}: Pick<Platform, 'liveState' | 'eventLog'>): Promise<Map<string, string>> {
  const places = new Map<string, Lineage>();
  for (const { value, lineage } of await liveState.list('signal')) {
    if (lineage) places.set(value.junctionId, lineage);
  }
  const found = await Promise.all(
    [...places].map(async ([junctionId, { topic, partition, offset }]) => {
      const record = await eventLog.read({ topic, partition, offset });
      return record ? ([[junctionId, record.key]] as const) : [];
    }),
  );
  return new Map(found.flat());
}

/** As `findControllers`; of junctions whose lights nobody tells of, the controller that was read to belong there. */
export async function knownControllers(platform: Platform): Promise<Map<string, string>> {
  const readings = await platform.records.programmes.listReadings();
  // Of several, the first that is listed.
  const read = readings.map(({ junctionId, deviceId }) => [junctionId, deviceId] as const).reverse();
  return new Map([...read, ...(await findControllers(platform))]);
}
