import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { CityImportError } from './city-import-error.js';

const gunzipAsync = promisify(gunzip);

/** The bytes themselves, or what they hold where they are gzip. Refuses what is larger than `maxBytes` unpacked. */
export async function unpack(bytes: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  if (bytes.length === 0) throw new CityImportError(['The file is empty.']);
  const tooLarge = `The file is larger than ${Math.floor(maxBytes / 1024 / 1024)} MiB unpacked; cut out a smaller area.`;
  if (!(bytes[0] === 0x1f && bytes[1] === 0x8b)) {
    if (bytes.length > maxBytes) throw new CityImportError([tooLarge]);
    return bytes;
  }
  try {
    return await gunzipAsync(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new CityImportError([code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge : 'The gzip file is damaged or cut off.']);
  }
}
