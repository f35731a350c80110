import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Records } from '@luyun/core';
import { benchCity } from '../load/bench-city.js';
import { CREDENTIAL, deviceId } from '../load/run-load.js';

const DEVICES = 16;

/** The bench city, and devices that may send without limit. */
export async function seedRecords(records: Records): Promise<void> {
  const createdMs = Date.now();
  const body = gzipSync(JSON.stringify(benchCity()));
  await records.cityModels.add({ createdMs, author: 'bench', note: '', body });
  for (let number = 0; number < DEVICES; number++) {
    await records.devices.create({
      id: deviceId(number),
      kind: 1,
      name: deviceId(number),
      credentialHash: createHash('sha256').update(CREDENTIAL).digest('hex'),
      longitude: null,
      latitude: null,
      speaksFor: [],
      maxMessagesPerS: 1e9,
      simulated: true,
      disabled: false,
      createdMs,
    });
  }
}
