import { request } from '../../api/request.js';
import type { Device, Page } from '../../api/types.js';

export interface PlacedDevice extends Device {
  readonly longitude: number;
  readonly latitude: number;
}

const AGAIN_MS = 10_000;
const PAGE = 500;

/** The devices that stand somewhere, asked for again and again while they are shown. */
export class DeviceStore {
  devices: readonly PlacedDevice[] = [];
  readonly #changed: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = false;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  show(shown: boolean): void {
    if (shown === this.#shown) return;
    this.#shown = shown;
    clearTimeout(this.#timer);
    if (shown) void this.#load();
  }

  async #load(): Promise<void> {
    try {
      const all: Device[] = [];
      let cursor: string | null = null;
      do {
        const page: Page<Device> = await request(`/devices?limit=${PAGE}${cursor ? `&cursor=${cursor}` : ''}`);
        all.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor && this.#shown);
      this.devices = all.filter(isPlaced);
      this.#changed();
    } catch {
      // Those known before stay until the next answer.
    }
    if (this.#shown) this.#timer = setTimeout(() => void this.#load(), AGAIN_MS);
  }
}

function isPlaced(device: Device): device is PlacedDevice {
  return device.longitude !== null && device.latitude !== null;
}
