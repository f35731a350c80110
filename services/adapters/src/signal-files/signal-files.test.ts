import { cycleOf, isAllowed } from '@luyun/core';
import { eightPhaseProgramme } from '@luyun/core/testing/eight-phases';
import { roadside } from '@luyun/proto';
import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { readProgramme, writeProgramme } from '../wire/signal-programme.js';
import { junctionOfSumoTls, sumoTlsOf } from './junction-of-sumo-tls.js';
import { readProgrammesJson, writeProgrammesJson } from './programme-json.js';
import { readSumoTls, writeSumoTls } from './sumo-tls.js';

const xml = `<net>
  <tlLogic id="a&amp;b" type="static" programID="0" offset="7">
    <phase duration="29" state="rrGGg" minDur="5" maxDur="50"/>
    <phase duration="5" state="rryyg"/>
    <phase duration="6" state="rrrrG"/>
    <phase duration="5" state="rrrry"/>
    <phase duration="20" state="GGrrr"/>
    <phase duration="9" state="GGrrr"/>
    <phase duration="3" state="yyrrr"/>
    <phase duration="2" state="rrrrr"/>
  </tlLogic>
</net>`;

describe('programmes of SUMO', () => {
  it('are read and written as they are', () => {
    const [tls] = readSumoTls(xml);
    expect(tls?.id).toBe('a&b');
    expect(tls?.phases[0]).toEqual({ durationS: 29, state: 'rrGGg', minS: 5, maxS: 50 });
    expect(readSumoTls(writeSumoTls(tls === undefined ? [] : [tls]))).toEqual([tls]);
  });

  it('become a model with their stages, and clearance that stays', () => {
    const [tls] = readSumoTls(xml);
    if (tls === undefined) throw new Error('no programme');
    const model = junctionOfSumoTls(tls);
    const own = { sequence: 0, greensS: [29, 6, 29], offsetS: 7 };
    expect(model.sequences[0]?.intervals.map((each) => each.stage)).toEqual([
      0,
      undefined,
      1,
      undefined,
      2,
      undefined,
      undefined,
    ]);
    expect(model.leastS).toEqual([5, 5, 5]);
    expect(isAllowed(model, own)).toBe(true);
    expect(isAllowed(model, { ...own, greensS: [4, 6, 29] })).toBe(false);
    expect(cycleOf(model, own)).toBe(79);
    const written = sumoTlsOf(model, { ...own, greensS: [20, 8, 15] }, 'new');
    expect(written.phases.map(({ durationS, state }) => [durationS, state])).toEqual([
      [20, 'rrGGg'],
      [5, 'rryyg'],
      [8, 'rrrrG'],
      [5, 'rrrry'],
      [15, 'GGrrr'],
      [3, 'yyrrr'],
      [2, 'rrrrr'],
    ]);
  });

  it('offer other orders with the yellow that each light has', () => {
    const [tls] = readSumoTls(xml);
    if (tls === undefined) throw new Error('no programme');
    const model = junctionOfSumoTls(tls);
    expect(model.sequences).toHaveLength(2);
    for (const { intervals } of model.sequences) {
      for (let link = 0; link < 5; link++) {
        const ends = intervals.filter(
          ({ lights }, i) =>
            /[Gg]/.test(lights[link] ?? '') && !/[Gg]/.test(intervals[(i + 1) % intervals.length]?.lights[link] ?? ''),
        );
        for (const end of ends) {
          const next = intervals[(intervals.indexOf(end) + 1) % intervals.length];
          expect(next?.lights[link]).toBe('y');
          expect(next?.durationS).toBeGreaterThanOrEqual(3);
        }
      }
    }
  });
});

describe('programmes as files and messages', () => {
  const programme = eightPhaseProgramme();

  it('come back from JSON as they were', () => {
    expect(readProgrammesJson(writeProgrammesJson([programme]))).toEqual([programme]);
  });

  it('are refused in another form', () => {
    const text = writeProgrammesJson([programme]);
    expect(() => readProgrammesJson(text.replace('"version": 1', '"version": 2'))).toThrow(ZodError);
    expect(() => readProgrammesJson(text.replace('"cycleMs"', '"cycle"'))).toThrow(ZodError);
    expect(() => readProgrammesJson('{')).toThrow(SyntaxError);
  });

  it('come back from the wire as they were', () => {
    const { SignalProgramme } = roadside.v1;
    const bytes = SignalProgramme.encode(writeProgramme(programme)).finish();
    expect(readProgramme(SignalProgramme.decode(bytes))).toEqual(programme);
  });

  it('are not guessed where the wire says something unknown', () => {
    const message = roadside.v1.SignalProgramme.create(writeProgramme(programme));
    Object.assign(message.plans[0] ?? {}, { control: 9 });
    expect(readProgramme(message)).toBeUndefined();
  });
});
