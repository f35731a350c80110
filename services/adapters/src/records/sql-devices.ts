import type { Device, Devices } from '@luyun/core';
import type { Kysely } from 'kysely';
import { orConflict } from './conflict.js';
import type { DeviceRow, RecordsSchema } from './schema.js';

export class SqlDevices implements Devices {
  constructor(private readonly db: Kysely<RecordsSchema>) {}

  async create(device: Device): Promise<void> {
    await orConflict(
      `There is a device ${device.id} already`,
      this.db.insertInto('devices').values(toRow(device)).execute(),
    );
  }

  async update(id: string, change: Partial<Omit<Device, 'id' | 'createdMs'>>): Promise<Device | undefined> {
    return this.db.transaction().execute(async (transaction) => {
      const row = await transaction.selectFrom('devices').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) return undefined;
      const device = { ...toDevice(row), ...change };
      await transaction.updateTable('devices').set(toRow(device)).where('id', '=', id).execute();
      return device;
    });
  }

  async find(id: string): Promise<Device | undefined> {
    const row = await this.db.selectFrom('devices').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toDevice(row);
  }

  async list({ afterId, limit }: { afterId?: string; limit: number }): Promise<readonly Device[]> {
    let query = this.db.selectFrom('devices').selectAll().orderBy('id').limit(limit);
    if (afterId !== undefined) query = query.where('id', '>', afterId);
    return (await query.execute()).map(toDevice);
  }

  async delete(id: string): Promise<boolean> {
    const result = await this.db.deleteFrom('devices').where('id', '=', id).executeTakeFirst();
    return result.numDeletedRows > 0n;
  }
}

function toRow(device: Device): DeviceRow {
  return {
    id: device.id,
    kind: device.kind,
    name: device.name,
    credential_hash: device.credentialHash,
    longitude: device.longitude,
    latitude: device.latitude,
    speaks_for: JSON.stringify(device.speaksFor),
    max_messages_per_s: device.maxMessagesPerS,
    simulated: Number(device.simulated),
    disabled: Number(device.disabled),
    created_ms: device.createdMs,
  };
}

function toDevice(row: DeviceRow): Device {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    credentialHash: row.credential_hash,
    longitude: row.longitude,
    latitude: row.latitude,
    speaksFor: JSON.parse(row.speaks_for) as string[],
    maxMessagesPerS: row.max_messages_per_s,
    simulated: row.simulated !== 0,
    disabled: row.disabled !== 0,
    createdMs: row.created_ms,
  };
}
