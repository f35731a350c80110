import { execFileSync, spawnSync } from 'node:child_process';
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
  it('refuses clearly, loses nothing, and goes on when there is room', () => {
    const canMount = spawnSync('unshare', inOwnMount('true')).status === 0;
    if (!canMount)
      throw new Error('This test needs a small disk: root, or user namespaces, so that `unshare -rm` may mount one.');
    const output = execFileSync('unshare', [
      ...inOwnMount('exec "$1" "$2" "$0"'),
      process.execPath,
      program,
    ]).toString();
    const result = JSON.parse(output.trim().split('\n').at(-1) ?? '');
    expect(result.message).toContain('is full: make room');
    expect(result).toMatchObject({ refused: true, number: result.before + 1, intact: result.number });
    expect(result.before).toBeGreaterThan(500);
  });
});
