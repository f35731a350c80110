import { describe, expect, it } from 'vitest';
import type { DecodedFrame } from './decode-frame.js';
import { FrameGatherer } from './frame-gatherer.js';

function frame(platformMs: number, linkId: string, keyframe = false): DecodedFrame {
  const link = { linkId, speedKmh: 1, densityPerKm: 1, los: 1, samples: 1, eventTimeMs: platformMs };
  const state = { keyframe, signals: [], links: [link], parking: [], events: [], queues: [] };
  return {
    sequence: 1,
    platformMs,
    keyframe,
    simulated: false,
    replay: false,
    tracks: [],
    endedTracks: [],
    pongMs: null,
    state,
  };
}

describe('FrameGatherer', () => {
  it('joins frames in order and is empty afterwards', () => {
    const gatherer = new FrameGatherer();
    gatherer.add(frame(1, 'a'));
    gatherer.add(frame(2, 'b'));
    expect(gatherer.moved).toBe(false);
    expect(gatherer.take()?.links.map((link) => link.linkId)).toEqual(['a', 'b']);
    expect(gatherer.take()).toBeUndefined();
  });

  it('forgets what a keyframe replaces', () => {
    const gatherer = new FrameGatherer();
    gatherer.add(frame(1, 'a'));
    gatherer.add(frame(2, 'b', true));
    gatherer.add(frame(3, 'c'));
    expect(gatherer.moved).toBe(true);
    expect(gatherer.platformMs).toBe(3);
    const update = gatherer.take();
    expect(update?.keyframe).toBe(true);
    expect(update?.links.map((link) => link.linkId)).toEqual(['b', 'c']);
  });
});
