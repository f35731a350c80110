import { describe, expect, it } from 'vitest';
import { withGaps } from './gaps.js';

describe('a history with gaps', () => {
  it('breaks where samples are missing, and only there', () => {
    expect(withGaps({ timesMs: [0, 60, 120, 300, 360], values: [1, 2, 3, 4, 5] }, 60)).toEqual({
      timesMs: [0, 60, 120, 180, 300, 360],
      values: [1, 2, 3, null, 4, 5],
    });
  });

  it('lets nulls and little jitter be', () => {
    const samples = { timesMs: [0, 62, 118], values: [1, null, 0] };
    expect(withGaps(samples, 60)).toEqual(samples);
  });
});
