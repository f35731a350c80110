import { type FamilyName, families, type roadside } from '@luyun/proto';

/** Rows of a column batch in physical units; what is not available is undefined. As a receiver reads them, for tests. */
export function decodeColumns(batch: roadside.v1.Batch.$Properties, family: FamilyName): Record<string, unknown>[] {
  const message = batch[family] as (Record<string, unknown> & { rows?: number }) | null | undefined;
  if (!message) return [];
  return Array.from({ length: message.rows ?? 0 }, (_, row) => {
    const values: Record<string, unknown> = {};
    for (const { name, type, scale, missing, dictionary } of families[family].columns) {
      const bytes = message[name] as Uint8Array | undefined;
      if (bytes === undefined || bytes.length === 0) continue;
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      if (type === 'id64') {
        values[name] = view.getBigUint64(row * 8, true);
        continue;
      }
      const raw = {
        u8: () => view.getUint8(row),
        i8: () => view.getInt8(row),
        u16: () => view.getUint16(row * 2, true),
        i16: () => view.getInt16(row * 2, true),
        u32: () => view.getUint32(row * 4, true),
        i32: () => view.getInt32(row * 4, true),
      }[type]();
      if (dictionary !== undefined) values[name] = (message[dictionary] as string[])[raw];
      else values[name] = raw === missing ? undefined : raw * scale;
    }
    return values;
  });
}
