/// <reference lib="webworker" />
import type { DecodedFrame } from './decode-frame.js';
import { FrameGatherer } from './frame-gatherer.js';
import { LiveSocket } from './live-socket.js';
import type { FromWorker, ToWorker } from './protocol.js';
import { TrackStore } from './track-store.js';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const tracks = new TrackStore();
const gathered = new FrameGatherer();
/** Vehicles move between by dead reckoning, so the page need not hear of every frame. */
const TELL_EVERY_MS = 250;
let _flushTimer: ReturnType<typeof setTimeout> | undefined;
let lastFlushMs = 0;
let socket: LiveSocket | undefined;
let clockOffsetMs: number | undefined;

function post(message: FromWorker, transfer: Transferable[] = []): void {
  scope.postMessage(message, transfer);
}

/** The frame that took the shortest way tells the clocks best; a drift is followed slowly. */
function learnClock(platformMs: number): number {
  const seen = platformMs - Date.now();
  clockOffsetMs =
    clockOffsetMs === undefined || seen > clockOffsetMs ? seen : clockOffsetMs + (seen - clockOffsetMs) * 0.02;
  return clockOffsetMs;
}

function onFrame(frame: DecodedFrame): void {
  if (frame.platformMs === 0) return;
  const shownMs = Date.now() + learnClock(frame.platformMs);
  tracks.apply(frame.tracks, frame.platformMs, shownMs, frame.keyframe);
  tracks.end(frame.endedTracks);
  gathered.add(frame);
  _flushTimer ??= setTimeout(flush, Math.max(0, lastFlushMs + TELL_EVERY_MS - Date.now()));
}

function flush(): void {
  _flushTimer = undefined;
  lastFlushMs = Date.now();
  const { moved, platformMs, simulated } = gathered;
  const state = gathered.take();
  if (!state) return;
  const block = moved ? tracks.pack(platformMs) : null;
  const arrays = block
    ? [
        block.track,
        block.positions,
        block.motions,
        block.times,
        block.headings,
        block.sizes,
        block.speeds,
        block.kinds,
        block.accuracies,
      ]
    : [];
  post(
    { type: 'frame', platformMs, clockOffsetMs: clockOffsetMs ?? 0, simulated, tracks: block, state },
    arrays.map((array) => array.buffer as ArrayBuffer),
  );
}

scope.onmessage = (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  if (message.type === 'connect') {
    socket?.close();
    socket = new LiveSocket(message.url, { onFrame, onConnection: (state) => post({ type: 'connection', state }) });
  } else if (message.type === 'subscribe') {
    socket?.subscribe(message.subscription);
  } else {
    socket?.close();
    socket = undefined;
    tracks.clear();
  }
};
