/// <reference lib="webworker" />
import type { DecodedFrame } from './decode-frame.js';
import { FrameClock, readClock } from './frame-clock.js';
import { FrameGatherer } from './frame-gatherer.js';
import { LiveSocket } from './live-socket.js';
import type { Clock, FromWorker, ToWorker } from './protocol.js';
import { TrackStore } from './track-store.js';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const tracks = new TrackStore();
const gathered = new FrameGatherer();
const clock = new FrameClock();
/** Vehicles move between by dead reckoning, so the page need not hear of every frame. */
const TELL_EVERY_MS = 250;
let _flushTimer: ReturnType<typeof setTimeout> | undefined;
let lastFlushMs = 0;
let socket: LiveSocket | undefined;
let wish = 0;

function post(message: FromWorker, transfer: Transferable[] = []): void {
  scope.postMessage(message, transfer);
}

function onFrame(frame: DecodedFrame): void {
  if (frame.platformMs === 0) return;
  const nowMs = Date.now();
  const place = clock.take(frame, nowMs);
  if (place === 'stale') return;
  if (place === 'first') {
    tracks.clear();
    gathered.take();
  }
  tracks.apply(frame.tracks, frame.platformMs, readClock(clock.reading(nowMs), nowMs), frame.keyframe);
  tracks.end(frame.endedTracks);
  gathered.add(frame);
  _flushTimer ??= setTimeout(flush, Math.max(0, lastFlushMs + TELL_EVERY_MS - nowMs));
}

/** For a socket that has just opened: stored time goes on from where it stands, not from where it began. */
function wantedClock(): Clock {
  if (clock.clock === 'live') return 'live';
  const nowMs = Date.now();
  const wanted = { atMs: readClock(clock.reading(nowMs), nowMs), speed: clock.clock.speed };
  clock.ask(wanted, nowMs);
  return wanted;
}

function onReplayRefused(): void {
  clock.ask('live', Date.now());
  post({ type: 'replay-refused' });
}

function setClock(wanted: Clock): void {
  clock.ask(wanted, Date.now());
  socket?.setClock(wanted);
}

function flush(): void {
  _flushTimer = undefined;
  lastFlushMs = Date.now();
  const { moved, platformMs, simulated } = gathered;
  const state = gathered.take();
  if (!state) return;
  const block = moved ? tracks.pack(platformMs) : null;
  const arrays = block ? [block.track, block.speeds, block.packed] : [];
  const reading = clock.reading(lastFlushMs);
  post(
    {
      type: 'frame',
      platformMs,
      reading,
      clockOffsetMs: clock.offsetMs,
      clock: clock.clock,
      wish,
      simulated,
      tracks: block,
      state,
    },
    arrays.map((array) => array.buffer as ArrayBuffer),
  );
}

scope.onmessage = (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  if (message.type === 'connect') {
    socket?.close();
    socket = new LiveSocket(message.url, {
      onFrame,
      onConnection: (state) => post({ type: 'connection', state }),
      onReplayRefused,
      wantedClock,
    });
  } else if (message.type === 'subscribe') {
    socket?.subscribe(message.subscription);
  } else if (message.type === 'clock') {
    wish = message.wish;
    setClock(message.clock);
  } else {
    socket?.close();
    socket = undefined;
    tracks.clear();
  }
};
