import { readClock } from './frame-clock.js';
import type {
  Clock,
  ClockReading,
  ConnectionState,
  FromWorker,
  LinkTraffic,
  Parking,
  Queue,
  RoadEvent,
  Signal,
  StateUpdate,
  Subscription,
  ToWorker,
  TrackBlock,
} from './protocol.js';

/**
 * What changed: `tracks` up to a few times a second, `state` with every frame that carries keyed state, `clock` when
 * another time is wanted, is there, or has gone over to live; `replay-refused` when the platform plays no more stored time.
 */
export type LiveTopic = 'tracks' | 'state' | 'connection' | 'clock' | 'replay-refused';

/** Keyed state, kind by kind. */
const KINDS = ['signals', 'links', 'parking', 'events', 'queues'] as const;
type Kind = (typeof KINDS)[number];

/** What is not heard of grows old in steps of this. */
const AGE_STEP_MS = 10_000;

/** Views are told at most this often: numbers must not flicker. */
const VIEW_EVERY_MS = 500;

/** The page's end of the live worker: latest of everything subscribed, outside React state. */
export class LiveStore {
  readonly signals = new Map<string, Signal>();
  readonly links = new Map<string, LinkTraffic>();
  readonly parking = new Map<string, Parking>();
  readonly events = new Map<string, RoadEvent>();
  readonly queues = new Map<string, Queue>();
  tracks: TrackBlock | null = null;
  connection: ConnectionState = { phase: 'connecting' };
  simulated = false;
  /** Time that the newest frame shows, platform epoch ms, 0 before the first. */
  platformMs = 0;
  /** Which time is shown: live, or stored data as was asked for. */
  clock: Clock = 'live';
  /** Whether another time was asked for and nothing of it has come yet. */
  seeking = false;
  /** Goes up with every change that views are told of. */
  version = 0;

  readonly #revisions: Record<Kind, number> = { signals: 0, links: 0, parking: 0, events: 0, queues: 0 };
  #clockOffsetMs = 0;
  #reading: ClockReading = { shownMs: Date.now(), localMs: Date.now(), speed: 1 };
  #wish = 0;
  #wantsTracks = false;
  #worker: Worker | undefined;
  readonly #listeners: Record<LiveTopic, Set<() => void>> = {
    tracks: new Set(),
    state: new Set(),
    connection: new Set(),
    clock: new Set(),
    'replay-refused': new Set(),
  };
  readonly #views = new Set<() => void>();
  #viewTimer: ReturnType<typeof setTimeout> | undefined;

  /** The time that is shown now, epoch ms: the platform's clock, or the stored time in replay. */
  nowMs(): number {
    return readClock(this.#reading, Date.now());
  }

  /** The platform's clock now, epoch ms, whatever time is shown. */
  platformNowMs(): number {
    return Date.now() + this.#clockOffsetMs;
  }

  /** Shows another time. What is there stays until the first of the other time comes. */
  setClock(clock: Clock): void {
    if (clock === 'live' && this.clock === 'live') return;
    this.clock = clock;
    this.seeking = true;
    const localMs = Date.now();
    this.#reading =
      clock === 'live'
        ? { shownMs: this.platformNowMs(), localMs, speed: 1 }
        : { shownMs: clock.atMs, localMs, speed: 0 };
    this.#send({ type: 'clock', clock, wish: ++this.#wish });
    this.#tell('clock');
    this.#tellViews();
  }

  open(): void {
    if (this.#worker) return;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'luyun-live' });
    worker.onmessage = (event: MessageEvent<FromWorker>) => this.#receive(event.data);
    this.#worker = worker;
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
    if (this.clock !== 'live') this.#send({ type: 'clock', clock: this.clock, wish: this.#wish });
    this.#send({ type: 'connect', url: `${scheme}//${location.host}/api/v1/live` });
  }

  close(): void {
    this.#send({ type: 'close' });
    this.#worker?.terminate();
    this.#worker = undefined;
    this.tracks = null;
    for (const kind of KINDS) this[kind].clear();
    this.connection = { phase: 'connecting' };
  }

  subscribe(subscription: Subscription): void {
    this.#wantsTracks = subscription.layers.includes('tracks');
    if (!this.#wantsTracks) this.tracks = null;
    this.#send({ type: 'subscribe', subscription });
  }

  on(topic: LiveTopic, listener: () => void): () => void {
    this.#listeners[topic].add(listener);
    return () => this.#listeners[topic].delete(listener);
  }

  /** Another one whenever what is known of a kind has changed, or has grown older. */
  stamp(kind: Kind): string {
    return `${this.#revisions[kind]}/${Math.floor(this.nowMs() / AGE_STEP_MS)}`;
  }

  /** For React's useSyncExternalStore: told at most twice a second, at once when the connection changes. */
  onView = (listener: () => void): (() => void) => {
    this.#views.add(listener);
    return () => this.#views.delete(listener);
  };

  /** Row of a track in `tracks`, -1 when it is not there. */
  findTrackRow(track: number): number {
    return this.tracks ? this.tracks.track.subarray(0, this.tracks.rows).indexOf(track) : -1;
  }

  #send(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  #receive(message: FromWorker): void {
    if (message.type === 'connection') {
      this.connection = message.state;
      this.#tell('connection');
      this.#tellViews();
      return;
    }
    if (message.type === 'replay-refused') {
      this.setClock('live');
      this.#tell('replay-refused');
      return;
    }
    if (message.wish !== this.#wish) return;
    this.platformMs = message.platformMs;
    this.#clockOffsetMs = message.clockOffsetMs;
    this.#reading = message.reading;
    this.simulated = message.simulated;
    if (message.tracks && this.#wantsTracks) {
      this.tracks = message.tracks;
      this.#tell('tracks');
    }
    if (this.#merge(message.state)) this.#tell('state');
    if (this.seeking || (message.clock === 'live' && this.clock !== 'live')) {
      this.seeking = false;
      if (message.clock === 'live') this.clock = 'live';
      this.#tell('clock');
      this.#tellViews();
      return;
    }
    this.#viewTimer ??= setTimeout(() => this.#tellViews(), VIEW_EVERY_MS);
  }

  #merge(state: StateUpdate): boolean {
    const changed = KINDS.filter((kind) => state.keyframe || state[kind].length > 0);
    for (const kind of changed) this.#revisions[kind]++;
    if (state.keyframe) for (const kind of KINDS) this[kind].clear();
    for (const signal of state.signals) this.signals.set(`${signal.junctionId}/${signal.group}`, signal);
    for (const link of state.links) this.links.set(link.linkId, link);
    for (const place of state.parking) this.parking.set(place.id, place);
    for (const queue of state.queues) this.queues.set(queue.laneId, queue);
    for (const event of state.events) {
      if (event.over) this.events.delete(event.id);
      else this.events.set(event.id, event);
    }
    return changed.length > 0;
  }

  #tell(topic: LiveTopic): void {
    for (const listener of this.#listeners[topic]) listener();
  }

  #tellViews(): void {
    clearTimeout(this.#viewTimer);
    this.#viewTimer = undefined;
    this.version++;
    for (const listener of this.#views) listener();
  }
}

export const liveStore = new LiveStore();
