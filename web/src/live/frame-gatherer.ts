import type { DecodedFrame } from './decode-frame.js';
import type { StateUpdate } from './protocol.js';

/** Joins the keyed state of several frames into one update, so that the page is told less often than frames come. */
export class FrameGatherer {
  #keyframe = false;
  #frames: StateUpdate[] = [];
  /** Newest platform time among the gathered frames, 0 when there are none. */
  platformMs = 0;
  simulated = false;
  /** Whether any gathered frame said something of tracks. */
  moved = false;

  add(frame: DecodedFrame): void {
    if (frame.keyframe) {
      this.#keyframe = true;
      this.#frames = [];
      // It may begin another time, an earlier one too.
      this.platformMs = 0;
    }
    this.#frames.push(frame.state);
    this.platformMs = Math.max(this.platformMs, frame.platformMs);
    this.simulated = frame.simulated || (this.simulated && !frame.keyframe);
    this.moved ||= frame.keyframe || frame.tracks.length > 0 || frame.endedTracks.length > 0;
  }

  /** What was gathered; afterwards it is empty. Undefined when there is nothing. */
  take(): StateUpdate | undefined {
    if (this.#frames.length === 0) return undefined;
    const frames = this.#frames;
    const update: StateUpdate = {
      keyframe: this.#keyframe,
      signals: frames.flatMap((frame) => frame.signals),
      links: frames.flatMap((frame) => frame.links),
      parking: frames.flatMap((frame) => frame.parking),
      events: frames.flatMap((frame) => frame.events),
      queues: frames.flatMap((frame) => frame.queues),
    };
    this.#frames = [];
    this.#keyframe = false;
    this.moved = false;
    return update;
  }
}
