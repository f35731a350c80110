import { describe, expect, it } from 'vitest';
import { nearestSnap, snapHeights } from './sheet-snaps.js';

const heights = snapHeights(844);

describe('nearestSnap', () => {
  it('rests where it is nearest when let go gently', () => {
    expect(nearestSnap(150, 0, heights)).toBe('low');
    expect(nearestSnap(400, 0.1, heights)).toBe('half');
    expect(nearestSnap(650, -0.1, heights)).toBe('full');
  });

  it('flies on in the direction in which it was thrown', () => {
    expect(nearestSnap(200, 1, heights)).toBe('half');
    expect(nearestSnap(400, 1, heights)).toBe('full');
    expect(nearestSnap(380, -1, heights)).toBe('low');
    expect(nearestSnap(800, 1, heights)).toBe('full');
  });

  it('goes when it was pulled below its lowest rest', () => {
    expect(nearestSnap(60, -0.1, heights)).toBe('gone');
  });
});
