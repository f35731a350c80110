import type {
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

/** What changed: `tracks` up to a few times a second, `state` with every frame that carries keyed state. */
export type LiveTopic = 'tracks' | 'state' | 'connection';

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
  /** Platform epoch ms of the newest frame, 0 before the first. */
  platformMs = 0;
  /** Goes up with every change that views are told of. */
  version = 0;

  #clockOffsetMs = 0;
  #wantsTracks = false;
  #worker: Worker | undefined;
  readonly #listeners: Record<LiveTopic, Set<() => void>> = {
    tracks: new Set(),
    state: new Set(),
    connection: new Set(),
  };
  readonly #views = new Set<() => void>();
  #viewTimer: ReturnType<typeof setTimeout> | undefined;

  /** The platform's clock now, epoch ms. */
  nowMs(): number {
    return Date.now() + this.#clockOffsetMs;
  }

  open(): void {
    if (this.#worker) return;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'luyun-live' });
    worker.onmessage = (event: MessageEvent<FromWorker>) => this.#receive(event.data);
    this.#worker = worker;
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
    this.#send({ type: 'connect', url: `${scheme}//${location.host}/api/v1/live` });
  }

  close(): void {
    this.#send({ type: 'close' });
    this.#worker?.terminate();
    this.#worker = undefined;
    this.tracks = null;
    for (const map of [this.signals, this.links, this.parking, this.events, this.queues]) map.clear();
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
    this.platformMs = message.platformMs;
    this.#clockOffsetMs = message.clockOffsetMs;
    this.simulated = message.simulated;
    if (message.tracks && this.#wantsTracks) {
      this.tracks = message.tracks;
      this.#tell('tracks');
    }
    if (this.#merge(message.state)) this.#tell('state');
    this.#viewTimer ??= setTimeout(() => this.#tellViews(), VIEW_EVERY_MS);
  }

  #merge(state: StateUpdate): boolean {
    if (state.keyframe) {
      for (const map of [this.signals, this.links, this.parking, this.events, this.queues]) map.clear();
    }
    for (const signal of state.signals) this.signals.set(`${signal.junctionId}/${signal.group}`, signal);
    for (const link of state.links) this.links.set(link.linkId, link);
    for (const place of state.parking) this.parking.set(place.id, place);
    for (const queue of state.queues) this.queues.set(queue.laneId, queue);
    for (const event of state.events) {
      if (event.over) this.events.delete(event.id);
      else this.events.set(event.id, event);
    }
    return (
      state.keyframe ||
      state.signals.length + state.links.length + state.parking.length + state.events.length + state.queues.length > 0
    );
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
