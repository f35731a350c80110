import type { History, HistoryBlock } from '@luyun/core';
import { expect, it } from 'vitest';
import { StatementLog } from './statement-log.js';

it('sends a block whose answer was lost again under its own token, and loses nothing that is said meanwhile', async () => {
  const stored = new Map<string, HistoryBlock>();
  let answers = true;
  const insert = async (block: HistoryBlock) => {
    stored.set(block.token, block);
    if (!answers) throw new Error('connection reset');
  };
  const log = new StatementLog({ insert } as unknown as History);
  const say = (eventTimeMs: number) =>
    log.addLinks([
      {
        key: 'west',
        eventTimeMs,
        value: { speedMps: 10, densityPerKm: 5, flowPerHour: 180, los: 1, samples: 3 },
        simulated: true,
      },
    ]);
  const timesOf = () =>
    [...stored.values()].flatMap(({ columns }) => [...(columns.event_time as Float64Array)]).sort((a, b) => a - b);
  answers = false;
  say(1);
  await expect(log.flush(0, true)).rejects.toThrow('connection reset');
  say(2);
  await expect(log.flush(0, true)).rejects.toThrow('connection reset');
  answers = true;
  await log.flush(0, true);
  await log.flush(0, true);
  expect(timesOf()).toEqual([1, 2]);
});
