import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../dist/faults.js', import.meta.url));

it('loses and doubles nothing when the platform is killed, stopped, out of disk and out of time', {
  timeout: 600_000,
}, async () => {
  const args = [PROGRAM, '--quick', '--mode', 'embedded', '--kills', '1'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 24 });
  const figures = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  expect(figures).toMatchObject({ lost: 0, duplicated: 0, outOfOrder: 0 });
  // A kill, a restart and two wrong clocks; a full disk only where something may be mounted.
  expect(figures.faults).toBeGreaterThanOrEqual(4);
  expect(figures.stored).toBeGreaterThan(10_000);
});

it('counts what is lost', async () => {
  const args = [PROGRAM, '--quick', '--mode', 'nowhere'];
  await expect(promisify(execFile)(process.execPath, args)).rejects.toThrow('--mode one of embedded, cluster, brokers');
});
