import type { LayersList } from '@deck.gl/core';
import { type Palette, reducedMotion } from '../design/preferences.js';
import { Tokens } from '../design/tokens.js';
import type { LiveStore } from '../live/live-store.js';
import type { Area, LayerName } from '../live/protocol.js';
import type { Selection } from '../selection.js';
import { ABOVE_GROUND, type BaseLook, baseStyle } from './base-style.js';
import { carParks } from './car-parks/car-parks.js';
import { type CityStore, LANES_FROM_ZOOM } from './city-store.js';
import { DeviceStore } from './devices/device-store.js';
import { devices } from './devices/devices.js';
import type { Engine } from './engine.js';
import { events } from './events/events.js';
import { junctions } from './junctions/junctions.js';
import { lanes } from './lanes/lanes.js';
import type { LayerContext, View } from './layer-context.js';
import { links } from './links/links.js';
import { pickSelection } from './pick-selection.js';
import { queues } from './queues/queues.js';
import { seenOnly } from './seen-only.js';
import { selectionMark } from './selection/selection-mark.js';
import { trailLayer } from './selection/trail-layer.js';
import { signals } from './signals/signals.js';
import { buildingOpacity, OPACITY_OF } from './style/buildings.js';
import { ON_ROAD } from './style/roads.js';
import { SWITCHES, type Switch } from './switches.js';
import { Trail } from './vehicles/trail.js';
import { vehicles } from './vehicles/vehicles.js';

/** What decides how the map looks, apart from data and camera. */
export interface MapLook {
  readonly theme: string;
  readonly palette: Palette;
  readonly language: 'zh' | 'en';
  /** Of the city model. */
  readonly version: number;
  readonly switches: ReadonlySet<Switch>;
}

export interface CityMapEvents {
  onSelect(selection: Selection | null): void;
  /** The ground is on the screen. */
  onDrawn(): void;
  /** After the camera came to rest; longitude and latitude are of the middle of what the panels leave free. */
  onView(view: View): void;
}

/** Room taken by panels over the map, px. */
export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** Buildings stand from this tilt of the camera on, degrees. */
const TILTED_DEG = 8;
/** Between two pictures a vehicle moves by no more than so many px; the fastest, in m/s. */
const GLIDE_PX = 0.35;
const FASTEST_MPS = 22;
const SLOW_FRAME_MS = 40;

const SUBSCRIBE_AFTER_MS = 250;
const OPENING_MS = 5_000;
/** Farther away the platform tells of no single vehicles. */
export const TRACKS_FROM_ZOOM = 12.5;
const LAYER_OF_SWITCH: Readonly<Partial<Record<Switch, LayerName>>> = {
  vehicles: 'tracks',
  traffic: 'links',
  signals: 'signals',
  queues: 'queues',
  parking: 'parking',
  events: 'events',
};

/** A part of the picture: made when its switch is on, and with every message of vehicles where it moves with them. */
interface Part {
  make(context: LayerContext): LayersList[number];
  readonly switch?: Switch;
  readonly moves?: true;
}

/** The map: engine, overlay and subscription. It lives outside React; views tell it what to show. */
export class CityMap {
  readonly #live: LiveStore;
  readonly #city: CityStore;
  readonly #events: CityMapEvents;
  readonly #stops: (() => void)[] = [];
  #engine: Engine;
  #tokens = new Tokens();
  #look: MapLook;
  #selection: Selection | null = null;
  #highlighted: ReadonlySet<string> = new Set();
  readonly #devices = new DeviceStore(() => this.#due());
  readonly #trail = new Trail(() => this.#due());
  readonly #cameraListeners = new Set<() => void>();
  #tilted = false;
  #insets: Insets = { left: 0, right: 0, bottom: 0 };
  /** The place that an address asked for, as long as the panels are still on their way. */
  #opened: { readonly view: View; readonly untilMs: number } | null = null;
  #loaded = false;
  #layersDue = false;
  /** Whether more than the vehicles has changed since the last drawing. */
  #allDue = true;
  #subscribeTimer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  /** What is drawn, from the ground up. */
  readonly #parts: readonly Part[] = [
    { make: lanes },
    { make: links, switch: 'traffic' },
    { make: queues, switch: 'queues' },
    { make: (context) => trailLayer(context, this.#trail), moves: true },
    { make: vehicles, switch: 'vehicles', moves: true },
    { make: (context) => selectionMark(context, this.#devices.devices) },
    { make: junctions, switch: 'signals' },
    { make: signals, switch: 'signals' },
    { make: carParks, switch: 'parking' },
    { make: (context) => devices(context, this.#devices), switch: 'devices' },
    { make: events, switch: 'events' },
  ];
  /** Layers drawn last, one entry a part; for tests and the legend. */
  layers: LayersList = [];

  constructor(engine: Engine, look: MapLook, live: LiveStore, city: CityStore, listener: CityMapEvents) {
    this.#engine = engine;
    this.#look = look;
    this.#live = live;
    this.#city = city;
    this.#events = listener;
    const { map } = engine;
    this.#tilted = map.getPitch() > TILTED_DEG;
    map.on('load', () => {
      this.#loaded = true;
      listener.onDrawn();
      this.#subscribe();
      this.#due();
    });
    map.on('move', () => {
      this.#due();
      this.#stand();
      for (const told of this.#cameraListeners) told();
    });
    for (const hand of ['mousedown', 'touchstart', 'wheel'] as const) {
      engine.map.getCanvas().addEventListener(
        hand,
        () => {
          this.#opened = null;
        },
        { passive: true },
      );
    }
    map.on('moveend', () => {
      const [longitude, latitude] = this.focus();
      listener.onView({ ...this.view(), longitude, latitude });
      clearTimeout(this.#subscribeTimer);
      this.#subscribeTimer = setTimeout(() => this.#subscribe(), SUBSCRIBE_AFTER_MS);
    });
    map.on('click', ({ point }) => this.#click(point.x, point.y));
    const due = () => this.#due();
    const moved = () => {
      this.#trail.see(live);
      this.#due('vehicles');
    };
    this.#devices.show(look.switches.has('devices'));
    this.#stops.push(live.on('tracks', moved), live.on('state', due), city.on(due));
    this.#stops.push(() => this.#devices.show(false));
    const second = setInterval(due, 500);
    this.#stops.push(() => clearInterval(second));
    this.#animate();
  }

  view(): View {
    const { map } = this.#engine;
    const { lng, lat } = map.getCenter();
    return { longitude: lng, latitude: lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
  }

  setLook(look: MapLook): void {
    const before = this.#look;
    this.#look = look;
    const labels = (of: MapLook) => `${of.switches.has('labels')} ${of.switches.has('transit')}`;
    if (
      before.theme !== look.theme ||
      before.language !== look.language ||
      before.version !== look.version ||
      labels(before) !== labels(look)
    ) {
      this.#tokens = new Tokens();
      this.#engine.setStyle(baseStyle(this.#tokens, baseLook(look, this.#tilted)));
    }
    if (before.switches !== look.switches) {
      this.#subscribe();
      this.#devices.show(look.switches.has('devices'));
    }
    this.#due();
  }

  /** What the map is called by those who listen to the page. */
  setLabel(label: string): void {
    this.#engine.map.getCanvas().setAttribute('aria-label', label);
  }

  setSelection(selection: Selection | null): void {
    this.#selection = selection;
    this.#trail.follow(selection?.kind === 'track' ? Number(selection.id) : 0, this.#live.nowMs());
    this.#due();
  }

  highlight(linkIds: ReadonlySet<string>): void {
    this.#highlighted = linkIds;
    this.#due();
  }

  setInsets(insets: Insets): void {
    this.#insets = insets;
    const opened = this.#opened;
    if (opened && performance.now() < opened.untilMs) this.#ease(opened.view, 0);
    else this.#opened = null;
  }

  /** Shows what an address asks for, and keeps it in the middle until the panels have found their places. */
  open(view: View): void {
    this.#opened = { view, untilMs: performance.now() + OPENING_MS };
    this.#ease(view, 0);
  }

  /** Brings a place to the middle of what the panels leave free. */
  goTo(longitude: number, latitude: number, zoom?: number, durationMs = 700): void {
    this.#opened = null;
    this.#ease({ longitude, latitude, zoom: zoom ?? Math.max(this.view().zoom, 15.5) }, durationMs);
  }

  #ease({ longitude, latitude, zoom }: Pick<View, 'longitude' | 'latitude' | 'zoom'>, durationMs: number): void {
    const { left, right, bottom } = this.#insets;
    this.#engine.map.easeTo({
      center: [longitude, latitude],
      zoom,
      offset: [(left - right) / 2, -bottom / 2],
      duration: reducedMotion() ? 0 : durationMs,
    });
  }

  /** The place in the middle of what the panels leave free. */
  focus(): [longitude: number, latitude: number] {
    const canvas = this.#engine.map.getCanvas();
    const { left, right, bottom } = this.#insets;
    const { lng, lat } = this.#engine.map.unproject([
      (canvas.clientWidth + left - right) / 2,
      (canvas.clientHeight - bottom) / 2,
    ]);
    return [lng, lat];
  }

  /** Shows a whole area. */
  fit(area: Area, closest = 17, farthest = 0, durationMs = 700): void {
    const canvas = this.#engine.map.getCanvas();
    const { left, right, bottom } = this.#insets;
    const width = Math.max(120, canvas.clientWidth - left - right - 60);
    const height = Math.max(120, canvas.clientHeight - bottom - 120);
    const middle = (area.south + area.north) / 2;
    const zoomX = Math.log2((width * 360) / (512 * (area.east - area.west || 1e-4)));
    const zoomY = Math.log2(
      (height * 360 * Math.cos((middle * Math.PI) / 180)) / (512 * (area.north - area.south || 1e-4)),
    );
    this.goTo((area.west + area.east) / 2, middle, Math.max(farthest, Math.min(closest, zoomX, zoomY)), durationMs);
  }

  zoomBy(step: 1 | -1): void {
    if (step > 0) this.#engine.map.zoomIn();
    else this.#engine.map.zoomOut();
  }

  /** From above, or tilted with the buildings standing. */
  tilt(pitch: number): void {
    this.#engine.map.easeTo({ pitch, duration: reducedMotion() ? 0 : 500 });
  }

  /** Turns the map so that north is up. */
  north(): void {
    this.#engine.map.easeTo({ bearing: 0, duration: reducedMotion() ? 0 : 400 });
  }

  /** Turns the map clockwise by degrees. */
  turn(degrees: number): void {
    this.#engine.map.easeTo({ bearing: this.view().bearing + degrees, duration: reducedMotion() ? 0 : 250 });
  }

  /** Moves the map by shares of its width and height. */
  pan(right: number, down: number): void {
    const { clientWidth, clientHeight } = this.#engine.map.getCanvas();
    this.#opened = null;
    this.#engine.map.panBy([right * clientWidth, down * clientHeight], { duration: reducedMotion() ? 0 : 200 });
  }

  /** For React's useSyncExternalStore: told with every movement of the camera. */
  onCamera = (listener: () => void): (() => void) => {
    this.#cameraListeners.add(listener);
    return () => this.#cameraListeners.delete(listener);
  };

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#subscribeTimer);
    for (const stop of this.#stops) stop();
    this.#engine.destroy();
  }

  #area(): Area | null {
    const bounds = this.#engine.map.getBounds();
    return (
      bounds && { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() }
    );
  }

  /** What the map shows, as the `bbox` of a query: west, south, east, north. */
  boxText(): string | null {
    const area = this.#area();
    return area && [area.west, area.south, area.east, area.north].map((degrees) => degrees.toFixed(5)).join(',');
  }

  #subscribe(): void {
    const area = this.#area();
    if (!area) return;
    const { zoom } = this.view();
    const layers = SWITCHES.filter((name) => this.#look.switches.has(name)).flatMap((name) => {
      const layer = LAYER_OF_SWITCH[name];
      return layer && (layer !== 'tracks' || zoom >= TRACKS_FROM_ZOOM) ? [layer] : [];
    });
    this.#live.subscribe({ area, zoom, layers });
    if (zoom >= LANES_FROM_ZOOM - 0.3) void this.#city.needLanes(area);
  }

  /** Buildings rise when the camera tilts and lie down when it comes back. */
  #stand(): void {
    const { map } = this.#engine;
    const tilted = map.getPitch() > TILTED_DEG;
    if (tilted === this.#tilted) return;
    this.#tilted = tilted;
    for (const [layer, opacity] of Object.entries(buildingOpacity(tilted))) {
      if (map.getLayer(layer)) map.setPaintProperty(layer, OPACITY_OF[layer as keyof typeof OPACITY_OF], opacity);
    }
  }

  #click(x: number, y: number): void {
    this.#events.onSelect(pickSelection(this.#engine.pick(x, y, 6), this.#live));
  }

  /** Layers are made anew at most once a frame: all of them, or those that move with the vehicles. */
  #due(what: 'all' | 'vehicles' = 'all'): void {
    if (what === 'all') this.#allDue = true;
    if (this.#layersDue || !this.#loaded) return;
    this.#layersDue = true;
    requestAnimationFrame(() => {
      this.#layersDue = false;
      this.#draw();
    });
  }

  #draw(): void {
    const { switches, palette } = this.#look;
    const context: LayerContext = {
      live: this.#live,
      city: this.#city,
      tokens: this.#tokens,
      palette,
      view: this.view(),
      selection: this.#selection,
      switches,
      highlighted: this.#highlighted,
      onGround: this.#below(ABOVE_GROUND),
      onRoad: this.#below(ON_ROAD),
    };
    const all = this.#allDue;
    this.#allDue = false;
    this.layers = this.#parts.map(({ make, switch: name, moves }, i) => {
      if (!all && !moves) return this.layers[i];
      return !name || switches.has(name) ? seenOnly(make(context)) : null;
    });
    this.#engine.setLayers(this.layers);
  }

  #below(layer: string): { readonly beforeId: string } | object {
    return this.#engine.map.getLayer(layer) ? { beforeId: layer } : {};
  }

  /** Vehicles glide: while there are any, the map is drawn anew as often as one could see them move. */
  #animate(): void {
    const still = reducedMotion();
    let lastMs = 0;
    let stepMs = 0;
    let frameMs = 16;
    const step = (nowMs: number) => {
      frameMs += (nowMs - (stepMs || nowMs) - frameMs) * 0.2;
      stepMs = nowMs;
      const metresPerPx = 68_000 / 2 ** this.#engine.map.getZoom();
      const glideMs = (GLIDE_PX * metresPerPx * 1000) / FASTEST_MPS;
      // A machine that draws slowly keeps half of its time for other things.
      const due = nowMs - lastMs >= Math.max(glideMs, frameMs > SLOW_FRAME_MS ? 2 * frameMs : 0);
      if (due && !still && this.#look.switches.has('vehicles') && (this.#live.tracks?.rows ?? 0) > 0) {
        lastMs = nowMs;
        this.#engine.map.triggerRepaint();
      }
      this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }
}

/** What of the look the basemap depends on. */
export function baseLook({ version, language, switches }: MapLook, tilted: boolean): BaseLook {
  return { version, language, labels: switches.has('labels'), transit: switches.has('transit'), tilted };
}
