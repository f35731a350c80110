import { promisify } from 'node:util';
import { constants, gunzip, inflate, type ZlibOptions } from 'node:zlib';
import { type ControllerLog, ControllerLogError, type LogOptions } from './controller-log.js';
import { parseCsvLog } from './parse-csv-log.js';
import { isEconoliteLog, parseEconoliteLog } from './parse-econolite-log.js';

const MAX_UNPACKED_BYTES = 256 * 2 ** 20;

const DAMAGED = 'The packed file is damaged or cut off.';

/**
 * Reads a log of a controller, whatever it is: text (UTF-8 or UTF-16) or Econolite's binary, plain or in gzip or zlib. Of a packed file that
 * is cut off what is there is read. Throws a ControllerLogError.
 */
export async function parseControllerLog(bytes: Uint8Array, options: LogOptions): Promise<ControllerLog> {
  if (bytes.length === 0) throw new ControllerLogError('The file is empty.');
  const { plain, cut } = await unpack(bytes);
  if (!cut) return parsePlainLog(plain, options);
  try {
    const log = parsePlainLog(plain, options);
    return { ...log, refused: [...log.refused, { line: 0, text: DAMAGED, reason: 'malformed' }] };
  } catch (error) {
    throw error instanceof ControllerLogError ? new ControllerLogError(DAMAGED) : error;
  }
}

function parsePlainLog(plain: Uint8Array, options: LogOptions): ControllerLog {
  if (isEconoliteLog(plain)) return parseEconoliteLog(plain, options);
  const text = textOf(plain);
  if (text === undefined) throw new ControllerLogError('The file is neither text nor of a known vendor.');
  return parseCsvLog(text, options);
}

function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return bytes.subarray(0, 4096).includes(0) ? undefined : new TextDecoder().decode(bytes);
}

async function unpack(bytes: Uint8Array): Promise<{ readonly plain: Uint8Array; readonly cut: boolean }> {
  const [first, second] = bytes;
  const how =
    first === 0x1f && second === 0x8b
      ? gunzip
      : first === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(second ?? 0)
        ? inflate
        : undefined;
  if (how === undefined) return { plain: bytes, cut: false };
  const run = (options: ZlibOptions) =>
    promisify<Uint8Array, ZlibOptions, Buffer>(how)(bytes, { ...options, maxOutputLength: MAX_UNPACKED_BYTES });
  try {
    return { plain: await run({}), cut: false };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // As far as it goes.
    if (code === 'Z_BUF_ERROR') return { plain: await run({ finishFlush: constants.Z_SYNC_FLUSH }), cut: true };
    throw new ControllerLogError(
      code === 'ERR_BUFFER_TOO_LARGE' ? 'The file is larger than 256 MiB unpacked.' : DAMAGED,
    );
  }
}
