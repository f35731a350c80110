/// <reference lib="webworker" />
import type { DecodedFrame } from './decode-frame.js';
import { LiveSocket } from './live-socket.js';
import type { FromWorker, ToWorker } from './protocol.js';
import { TrackStore } from './track-store.js';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const tracks = new TrackStore();
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
  const offset = learnClock(frame.platformMs);
  const shownMs = Date.now() + offset;
  const moved = frame.keyframe || frame.tracks.length > 0 || frame.endedTracks.length > 0;
  if (moved) {
    tracks.apply(frame.tracks, frame.platformMs, shownMs, frame.keyframe);
    tracks.end(frame.endedTracks);
  }
  const block = moved ? tracks.pack(frame.platformMs) : null;
  const transfer = block
    ? [block.track, block.positions, block.motions, block.times, block.headings, block.sizes, block.speeds, block.kinds]
    : [];
  post(
    {
      type: 'frame',
      platformMs: frame.platformMs,
      clockOffsetMs: offset,
      simulated: frame.simulated,
      tracks: block,
      state: frame.state,
    },
    transfer.map((array) => array.buffer as ArrayBuffer),
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
