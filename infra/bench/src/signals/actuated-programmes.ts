import type { SignalProgramme } from '@luyun/roadside-sim/sumo/signal-programme';

/** How SUMO's own actuated control is set; without gaps: as it comes. */
export interface ActuatedSetting {
  readonly maxGapS?: number;
  /** From a detector to the stop line at the lane's speed, s. */
  readonly detectorGapS?: number;
}

const MIN_S = 5;
const MAX_S = 50;

/** The networks' programmes as SUMO's actuated ones of 5 to 50 s, clearances as they are: an additional file. */
export function actuatedProgrammes(
  lights: ReadonlyMap<string, SignalProgramme>,
  { maxGapS, detectorGapS }: ActuatedSetting,
): string {
  const parameters = [
    ...(maxGapS === undefined ? [] : [`<param key="max-gap" value="${maxGapS}"/>`]),
    ...(detectorGapS === undefined ? [] : [`<param key="detector-gap" value="${detectorGapS}"/>`]),
  ].join('');
  const logics = [...lights].map(([id, { phases }]) => {
    const lines = phases.map(({ durationS, state }, i) => {
      const stretches = isStage(state, phases.at(i - 1)?.state ?? '', durationS);
      return `<phase duration="${durationS}" state="${state}"${stretches ? ` minDur="${MIN_S}" maxDur="${MAX_S}"` : ''}/>`;
    });
    return `<tlLogic id="${attribute(id)}" type="actuated" programID="luyun" offset="0">${parameters}${lines.join('')}</tlLogic>`;
  });
  return `<additional>${logics.join('\n')}</additional>`;
}

/** A green of its own: not one that only ends what was green before, as pedestrians' clearance does, and not one on the way. */
function isStage(state: string, before: string, durationS: number): boolean {
  const letters = [...state];
  if (durationS < MIN_S || letters.some((letter) => letter === 'y' || letter === 'Y')) return false;
  return letters.some((letter, i) => (letter === 'G' || letter === 'g') && letter !== before[i]);
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
