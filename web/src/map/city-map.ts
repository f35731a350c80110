import type { LayersList } from '@deck.gl/core';
import { type Palette, reducedMotion } from '../design/preferences.js';
import { Tokens } from '../design/tokens.js';
import type { LiveStore } from '../live/live-store.js';
import type { Area, LayerName } from '../live/protocol.js';
import type { Selection } from '../selection.js';
import { ABOVE_GROUND, baseStyle } from './base-style.js';
import { carParks } from './car-parks/car-parks.js';
import { type CityStore, LANES_FROM_ZOOM } from './city-store.js';
import { devices } from './devices/devices.js';
import type { Engine } from './engine.js';
import { events } from './events/events.js';
import { lanes } from './lanes/lanes.js';
import { type LayerContext, type MapDevice, SWITCHES, type Switch, type View } from './layer-context.js';
import { links } from './links/links.js';
import { pickSelection } from './pick-selection.js';
import { queues } from './queues/queues.js';
import { selectionMark } from './selection/selection-mark.js';
import { signals } from './signals/signals.js';
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
  #devices: readonly MapDevice[] = [];
  #insets: Insets = { left: 0, right: 0, bottom: 0 };
  /** The place that an address asked for, as long as the panels are still on their way. */
  #opened: { readonly view: View; readonly untilMs: number } | null = null;
  #loaded = false;
  #layersDue = false;
  #subscribeTimer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  /** Layers drawn last, for tests and the legend. */
  layers: LayersList = [];

  constructor(engine: Engine, look: MapLook, live: LiveStore, city: CityStore, listener: CityMapEvents) {
    this.#engine = engine;
    this.#look = look;
    this.#live = live;
    this.#city = city;
    this.#events = listener;
    const { map } = engine;
    map.on('load', () => {
      this.#loaded = true;
      listener.onDrawn();
      this.#subscribe();
      this.#due();
    });
    map.on('move', () => this.#due());
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
    this.#stops.push(live.on('tracks', due), live.on('state', due), city.on(due));
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
    const labels = look.switches.has('labels');
    if (
      before.theme !== look.theme ||
      before.language !== look.language ||
      before.version !== look.version ||
      before.switches.has('labels') !== labels
    ) {
      this.#tokens = new Tokens();
      this.#engine.setStyle(baseStyle(this.#tokens, look.version, look.language, labels));
    }
    if (before.switches !== look.switches) this.#subscribe();
    this.#due();
  }

  setSelection(selection: Selection | null): void {
    this.#selection = selection;
    this.#due();
  }

  highlight(linkIds: ReadonlySet<string>): void {
    this.#highlighted = linkIds;
    this.#due();
  }

  /** Shows devices where they stand; none ends it. */
  showDevices(devices: readonly MapDevice[]): void {
    this.#devices = devices;
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

  /** North up, or tilted with the buildings standing. */
  tilt(pitch: number): void {
    this.#engine.map.easeTo({ pitch, bearing: pitch ? this.view().bearing : 0, duration: reducedMotion() ? 0 : 500 });
  }

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

  #click(x: number, y: number): void {
    this.#events.onSelect(pickSelection(this.#engine.pick(x, y, 6), this.#live));
  }

  /** Layers are made anew at most once a frame. */
  #due(): void {
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
      devices: this.#devices,
      onGround: this.#engine.map.getLayer(ABOVE_GROUND) ? { beforeId: ABOVE_GROUND } : {},
    };
    const when = <T>(name: Switch, make: (context: LayerContext) => T) => (switches.has(name) ? make(context) : null);
    this.layers = [
      lanes(context),
      when('traffic', links),
      when('queues', queues),
      when('vehicles', vehicles),
      selectionMark(context),
      when('signals', signals),
      when('parking', carParks),
      when('events', events),
      devices(context),
    ];
    this.#engine.setLayers(this.layers);
  }

  /** Vehicles glide: while there are any, the map is drawn anew with every frame of the screen. */
  #animate(): void {
    const still = reducedMotion();
    const step = () => {
      if (!still && this.#look.switches.has('vehicles') && (this.#live.tracks?.rows ?? 0) > 0) {
        this.#engine.map.triggerRepaint();
      }
      this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }
}
