import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LiveDevice, LiveEvent } from '../ports/live-state.js';
import type { AlarmSign } from './alarm.js';
import { type AlarmBook, foldAlarms, openAlarms } from './alarm-book.js';
import { deviceSigns } from './device-signs.js';
import { RefusedRate } from './refused-rate.js';
import { severeSpells } from './severe-spells.js';
import { corridorSign, eventSign } from './traffic-signs.js';

const NOW_MS = 1_700_000_000_000;

const device = (change: Partial<LiveDevice> = {}): LiveDevice => ({
  kind: 1,
  simulated: true,
  lastReceivedMs: NOW_MS,
  messagesPerS: 10,
  latencyMs: 50,
  clockOffsetMs: 0,
  loss: 0,
  quarantinedRows: 0,
  trust: 1,
  ...change,
});
const raised = (change: Partial<LiveDevice>, cutOff = false, refusedPerS = 0) =>
  deviceSigns({ id: 'd', device: device(change), cutOff, refusedPerS, nowMs: NOW_MS })
    .filter(({ level }) => level === 'raised')
    .map(({ kind }) => kind);

describe('a device', () => {
  it('alarms when it is silent, loses, is late, is wrong in time or is refused', () => {
    expect(raised({})).toEqual([]);
    expect(raised({ lastReceivedMs: NOW_MS - 31_000, loss: 1 })).toEqual(['device-silent']);
    expect(raised({ loss: 0.05, latencyMs: 2_000, clockOffsetMs: -1_000 }, false, 1)).toEqual([
      'device-loss',
      'clock-skew',
      'quarantine',
      'device-late',
    ]);
  });

  it('does not alarm for what is usual of its kind, nor for the one that it comes by', () => {
    expect(raised({ kind: 6, lastReceivedMs: NOW_MS - 3_600_000 })).toEqual([]);
    expect(raised({ kind: 7, latencyMs: 60_000 })).toEqual([]);
    expect(raised({ kind: 4, latencyMs: 60_000, lateMs: 0 })).toEqual([]);
    expect(raised({ kind: 4, latencyMs: 62_500, lateMs: 2_500 })).toEqual(['device-late']);
    expect(raised({ lastReceivedMs: NOW_MS - 60_000 }, true)).toEqual([]);
  });

  it('is refused at the rate of late', () => {
    const rate = new RefusedRate();
    let perS = 0;
    for (let second = 0; second <= 120; second++) perS = rate.note(second * 3, NOW_MS + second * 1000);
    expect(perS).toBeCloseTo(3, 0);
    for (let second = 121; second <= 400; second++) perS = rate.note(360, NOW_MS + second * 1000);
    expect(perS).toBeLessThan(0.01);
  });
});

describe('alarms', () => {
  const sign = (level: AlarmSign['level'], kind: AlarmSign['kind'] = 'device-loss'): AlarmSign => ({
    id: 'a',
    kind,
    level,
    sinceMs: 1,
    severity: 2,
    title: '',
    titleEn: '',
    selection: '',
    detail: '',
  });

  it('open after a while, and close after another', () => {
    const book: AlarmBook = new Map();
    const open = (level: AlarmSign['level'], second: number) => {
      foldAlarms(book, [sign(level)], NOW_MS + second * 1000);
      return openAlarms(book).length;
    };
    expect(open('raised', 0)).toBe(0);
    expect(open('raised', 14)).toBe(0);
    expect(open('raised', 15)).toBe(1);
    expect(open('between', 100)).toBe(1);
    expect(open('clear', 200)).toBe(1);
    expect(open('between', 230)).toBe(1);
    expect(open('clear', 240)).toBe(1);
    expect(open('clear', 299)).toBe(1);
    expect(open('clear', 300)).toBe(0);
    foldAlarms(book, [], NOW_MS + 400_000);
    expect(book.size).toBe(0);
  });

  it('never change more often than their patience allows, whatever the value does', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('raised', 'between', 'clear'), { maxLength: 200 }), (levels) => {
        const book: AlarmBook = new Map();
        let changes = 0;
        let before = 0;
        levels.forEach((level, second) => {
          foldAlarms(book, [sign(level as AlarmSign['level'])], NOW_MS + second * 1000);
          const now = openAlarms(book).length;
          if (now !== before) changes++;
          before = now;
        });
        expect(changes).toBeLessThanOrEqual(Math.ceil((levels.length / 75) * 2));
      }),
      { numRuns: 100 },
    );
  });

  it('are of grave events for as long as they last', () => {
    const value: LiveEvent = {
      kind: 'incident',
      type: 1,
      description: '',
      longitude: 0,
      latitude: 0,
      radiusM: 0,
      severity: 3,
      startMs: NOW_MS - 1000,
      endMs: 0,
      over: false,
      source: 'd',
    };
    const of = (change: Partial<LiveEvent>) =>
      eventSign({ key: 'd/1', eventTimeMs: NOW_MS, value: { ...value, ...change }, simulated: true }, NOW_MS);
    expect(of({})).toMatchObject({ level: 'raised', title: '交通事故', titleEn: 'Crash', selection: 'event:d/1' });
    expect(of({ endMs: NOW_MS })?.level).toBe('clear');
    expect(of({ over: true })?.level).toBe('clear');
    expect(of({ severity: 2 })).toBeUndefined();
    expect(of({ kind: 'sign' })).toBeUndefined();
  });

  it('are of corridors that stand, until they flow', () => {
    const corridor = { id: 'C', name: '路', linkIds: [] };
    const of = (los: number, ageMs = 0) =>
      corridorSign(
        {
          key: 'C',
          eventTimeMs: NOW_MS - ageMs,
          value: { travelTimeS: 100, freeFlowTimeS: 30, los, coverage: 1 },
          simulated: true,
        },
        corridor,
        NOW_MS,
      ).level;
    expect([4, 3, 2, 0].map((los) => of(los))).toEqual(['raised', 'between', 'clear', 'between']);
    expect(of(4, 3_600_000)).toBe('clear');
  });
});

it('finds the severe spells of a corridor', () => {
  const minutes = (levels: readonly number[]) =>
    levels.flatMap((los, minute) => (los > 0 ? [{ minuteMs: minute * 60_000, los }] : []));
  expect(severeSpells(minutes([3, 4, 3, 4, 3, 0, 0, 0, 0, 0, 0, 4, 3]))).toEqual([{ startMs: 60_000, endMs: 300_000 }]);
});
