import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../dist/event-log/testing/fill-disk.js', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'luyun-disk-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** A disk of its own needs a mount, which a user namespace allows on most Linux machines. */
const inOwnMount = (command: string) => [
  '-rm',
  'sh',
  '-c',
  `mount -t tmpfs -o size=256m tmpfs "$0" && ${command}`,
  directory,
];

describe('LmdbLog on a full disk', () => {
  it.each([
    ['bit by bit', ''],
    ['suddenly', 'suddenly'],
  ])('refuses clearly, loses nothing, and goes on when there is room, when it fills %s', (_, how) => {
    const canMount = spawnSync('unshare', inOwnMount('true')).status === 0;
    if (!canMount)
      throw new Error('This test needs a small disk: root, or user namespaces, so that `unshare -rm` may mount one.');
    const { stdout, stderr } = spawnSync('unshare', [
      ...inOwnMount('exec "$1" "$2" "$0" "$3"'),
      process.execPath,
      program,
      how,
    ]);
    // What lmdb says of a write that failed.
    expect(stderr.toString()).not.toContain('Write error');
    const output = stdout.toString();
    const result = JSON.parse(output.trim().split('\n').at(-1) ?? '');
    expect(result.message).toContain('is full: make room');
    expect(result).toMatchObject({ refused: true, number: result.before + 1, intact: result.number });
    if (how === '') expect(result.before).toBeGreaterThan(500);
  });
});
