import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogOptions } from './controller-log.js';
import { parseControllerLog } from './parse-controller-log.js';
import { readLogTime } from './read-log-time.js';

const SHANGHAI: LogOptions = { timeZone: 'Asia/Shanghai' };
const at = (iso: string) => Date.parse(iso);
const read = (text: string, options = SHANGHAI) => parseControllerLog(Buffer.from(text), options);

describe('times of logs', () => {
  it.each([
    ['2026-03-10 07:30:00.1', '2026-03-10T07:30:00.100+08:00'],
    ['2026-03-10T07:30:00Z', '2026-03-10T07:30:00Z'],
    ['2026-03-10T07:30:00.25-0500', '2026-03-10T07:30:00.250-05:00'],
    ['2026/3/10  07:30:00', '2026-03-10T07:30:00+08:00'],
    ['2026-03-10 07:30:00.123456 UTC', '2026-03-10T07:30:00.123Z'],
    ['2026-03-10 07:30:00+08', '2026-03-10T07:30:00+08:00'],
    ['3/10/2026 7:30:00.1 PM', '2026-03-10T19:30:00.100+08:00'],
    ['03-10-2026 00:05:09', '2026-03-10T00:05:09+08:00'],
    ['3/10/2026 12:00:00 AM', '2026-03-10T00:00:00+08:00'],
    ['1773099000', '2026-03-09T23:30:00Z'],
    ['1773099000123', '2026-03-09T23:30:00.123Z'],
  ])('reads %s', (text, iso) => {
    expect(new Date(readLogTime(text, SHANGHAI.timeZone)).toISOString()).toBe(new Date(at(iso)).toISOString());
  });

  it('knows summer time', () => {
    expect(readLogTime('2026-03-08 01:59:59', 'America/Denver')).toBe(at('2026-03-08T01:59:59-07:00'));
    expect(readLogTime('2026-03-08 03:00:00', 'America/Denver')).toBe(at('2026-03-08T03:00:00-06:00'));
    expect(readLogTime('2026-11-01 03:00:00', 'America/Denver')).toBe(at('2026-11-01T03:00:00-07:00'));
  });

  it('refuses what is none', () => {
    for (const text of [
      '',
      'yesterday',
      '2026-02-30 00:00:00',
      '13/13/2026 1:00:00',
      '2026-01-01 24:00:00',
      '3/1/2026 13:00:00 PM',
    ])
      expect(readLogTime(text, 'UTC')).toBeNaN();
  });
});

describe('logs as text', () => {
  it('come with names of columns, in any order', async () => {
    const { events, refused, format } = await read(
      'Event Code;Event Param;Time Stamp\r\n82;5;2026-03-10 07:30:00.1\r\n1;2;2026-03-10 07:30:01\r\n',
    );
    expect(format).toBe('csv');
    expect(refused).toEqual([]);
    expect(events).toEqual([
      { timeMs: at('2026-03-10T07:30:00.100+08:00'), code: 82, parameter: 5 },
      { timeMs: at('2026-03-10T07:30:01+08:00'), code: 1, parameter: 2 },
    ]);
  });

  it('come without, and of several controllers', async () => {
    const text = '7115,2026-03-10 07:30:00.1,82,5\n7116,2026-03-10 07:30:00.2,81,5\n';
    expect(await read(text)).toMatchObject({ devices: ['7115', '7116'], events: [{ code: 82 }, { code: 81 }] });
    expect((await read(text, { ...SHANGHAI, device: '7116' })).events).toMatchObject([{ code: 81 }]);
    expect((await read('\uFEFF"2026-03-10 07:30:00.1","82","5"')).events).toMatchObject([{ code: 82, parameter: 5 }]);
  });

  it('lose their bad lines, and say which and why', async () => {
    const { events, refused } = await read(
      'time,code,param\n2026-03-10 07:30:00,1,2\nnoon,1,2\n2026-03-10 07:30:00,x,2\n2026-03-10 07:30:00,82,70000\n2026-03-10 07:30:00\n',
    );
    expect(events).toHaveLength(1);
    expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'time'],
      [4, 'malformed'],
      [5, 'range'],
      [6, 'malformed'],
    ]);
  });

  it('come with titles, with names again in between, and with ids after the time', async () => {
    const { events, refused } = await read(
      'Log of Main & 1st\n\n# made by hand\nSignalID,Timestamp,EventCode,EventParam\r\n7,2026-03-10 07:30:00,1,2\rSignalID,Timestamp,EventCode,EventParam\n7,2026-03-10 07:30:01.5,8,2,\n',
    );
    expect(events.map(({ code }) => code)).toEqual([1, 8]);
    expect(refused).toEqual([{ line: 1, text: 'Log of Main & 1st', reason: 'malformed' }]);
    expect(await read('2026-03-10 07:30:00,7115,82,5\n')).toMatchObject({ devices: ['7115'], events: [{ code: 82 }] });
    expect((await read('noon,1,2\n2026-03-10 07:30:00,1,2')).events).toHaveLength(1);
  });

  it('come in UTF-16, as databases export them', async () => {
    const bytes = Buffer.from('\uFEFFTimestamp,EventCode,EventParam\r\n2026-03-10 07:30:00,1,2\r\n', 'utf16le');
    expect((await parseControllerLog(bytes, SHANGHAI)).events).toMatchObject([{ code: 1, parameter: 2 }]);
  });

  it('never bring the platform down', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await parseControllerLog(bytes, SHANGHAI).catch((error: Error) =>
          expect(error.name).toBe('ControllerLogError'),
        );
      }),
    );
  });
});

describe('logs of Econolite controllers', () => {
  const stamp = '3-10-2026 07:15:00.0';
  const header = [
    'Version #:,3',
    'ECON_10.0.0.1_2026_03_10_0715.dat',
    'Intersection #:,7115',
    'IP Address:,10.0.0.1',
    'MAC Address:,00:00:00:00:00:01',
    'Controller Data Log Beginning:,3/10/2026,07:15:00.0',
    'Phases in use:,1,2,3,4,5,6,7,8',
  ].map((line) => `${stamp},${line}\n`);
  // Code, parameter, tenths of a second; line feeds among them.
  const records = Buffer.from([1, 2, 0, 10, 82, 10, 0x0a, 0x0a, 81, 10, 0xff, 0xff]);
  const file = Buffer.concat([Buffer.from(header.join('')), records]);

  it.each([
    ['as they are', file],
    ['in zlib', deflateSync(file)],
    ['in gzip', gzipSync(file)],
  ])('are read %s', async (_, bytes) => {
    const { format, events, refused } = await parseControllerLog(bytes, SHANGHAI);
    const startMs = at('2026-03-10T07:15:00+08:00');
    expect([format, refused]).toEqual(['econolite', []]);
    expect(events).toEqual([
      { timeMs: startMs + 1_000, code: 1, parameter: 2 },
      { timeMs: startMs + 257_000, code: 82, parameter: 10 },
      { timeMs: startMs + 6_553_500, code: 81, parameter: 10 },
    ]);
  });

  it('are refused where they are cut off', async () => {
    expect((await parseControllerLog(file.subarray(0, file.length - 1), SHANGHAI)).refused).toHaveLength(1);
    await expect(parseControllerLog(deflateSync(file).subarray(0, 40), SHANGHAI)).rejects.toThrow('damaged');
    const noise = new Uint8Array(40_000);
    for (let i = 1; i < noise.length; i++) noise[i] = ((noise[i - 1] ?? 0) * 73 + (i >> 3)) & 0xff;
    const packed = gzipSync(Buffer.concat([file, noise]));
    const { events, refused } = await parseControllerLog(packed.subarray(0, packed.length * 0.8), SHANGHAI);
    expect(events.length).toBeGreaterThan(100);
    expect(refused.at(-1)).toMatchObject({ reason: 'malformed' });
  });
});
