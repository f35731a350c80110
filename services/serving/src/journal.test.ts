import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const JOURNAL = new URL('../dist/journal.js', import.meta.url).href;

/** What a process says by a journal. */
async function say(format: string) {
  const program = `
    import { openJournal } from '${JOURNAL}';
    const journal = openJournal('${format}', 'gateway');
    journal.log('ready');
    journal.error('the disk is full', 'at here', 'Intake');
    process.exit();`;
  return promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
}

it('writes lines for people, trouble apart', async () => {
  expect(await say('text')).toEqual({ stdout: 'ready\n', stderr: 'Intake: the disk is full\n' });
});

it('writes JSON lines for programs, also right before the end', async () => {
  const { stdout, stderr } = await say('json');
  expect(stderr).toBe('');
  const [ready, full] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(ready).toMatchObject({ level: 'info', service: 'gateway', message: 'ready' });
  expect(full).toMatchObject({ level: 'error', source: 'Intake', stack: 'at here', message: 'the disk is full' });
  expect(Math.abs(Date.parse(full.time) - Date.now())).toBeLessThan(60_000);
});
