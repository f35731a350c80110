import { promisify } from 'node:util';
import { gunzip, inflate } from 'node:zlib';
import { type ControllerLog, ControllerLogError, type LogOptions } from './controller-log.js';
import { parseCsvLog } from './parse-csv-log.js';
import { isEconoliteLog, parseEconoliteLog } from './parse-econolite-log.js';

const MAX_UNPACKED_BYTES = 256 * 2 ** 20;

/** Reads a log of a controller, whatever it is: text or Econolite's binary, plain or in gzip or zlib. Throws a ControllerLogError. */
export async function parseControllerLog(bytes: Uint8Array, options: LogOptions): Promise<ControllerLog> {
  if (bytes.length === 0) throw new ControllerLogError('The file is empty.');
  const plain = await unpack(bytes);
  if (isEconoliteLog(plain)) return parseEconoliteLog(plain, options);
  if (plain.subarray(0, 4096).includes(0))
    throw new ControllerLogError('The file is neither text nor of a known vendor.');
  return parseCsvLog(
    Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength)
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
    options,
  );
}

async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  const [first, second] = bytes;
  const how =
    first === 0x1f && second === 0x8b
      ? gunzip
      : first === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(second ?? 0)
        ? inflate
        : undefined;
  if (how === undefined) return bytes;
  try {
    return await promisify<Uint8Array, { maxOutputLength: number }, Buffer>(how)(bytes, {
      maxOutputLength: MAX_UNPACKED_BYTES,
    });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new ControllerLogError(
      code === 'ERR_BUFFER_TOO_LARGE'
        ? 'The file is larger than 256 MiB unpacked.'
        : 'The packed file is damaged or cut off.',
    );
  }
}
