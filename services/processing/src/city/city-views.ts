import type { CityModels } from '@luyun/core';
import { type CityView, emptyCityView, readCityModel, viewCity } from './city-view.js';

/** The city model in force, and versions before it that a replay needs. */
export class CityViews {
  readonly #models: CityModels;
  #latest: CityView = emptyCityView;
  /** Newest version that was looked at. */
  #seen = 0;

  constructor(models: CityModels) {
    this.#models = models;
  }

  /** As of the last `refresh`. */
  get latest(): CityView {
    return this.#latest;
  }

  /**
   * Looks for a newer version; true when there was one that differs. Of versions in a row with the same body the first one counts: an
   * import that changes nothing must not make tracks begin anew.
   */
  async refresh(): Promise<boolean> {
    const versions = (await this.#models.list()).map(({ version }) => version).sort((a, b) => b - a);
    const [newest, ...before] = versions;
    if (newest === undefined || newest === this.#seen) return false;
    const stored = await this.#models.find(newest);
    if (stored === undefined) return false;
    this.#seen = newest;
    let version = newest;
    for (const earlier of before) {
      const body = (await this.#models.find(earlier))?.body;
      if (body === undefined || Buffer.compare(body, stored.body) !== 0) break;
      version = earlier;
    }
    if (version === this.#latest.version) return false;
    this.#latest = viewCity(version, readCityModel(stored.body));
    return true;
  }

  /** A version by its number; the empty city where it is not kept any more. */
  async find(version: number): Promise<CityView> {
    if (version === this.#latest.version) return this.#latest;
    const stored = version === 0 ? undefined : await this.#models.find(version);
    return stored === undefined ? emptyCityView : viewCity(version, readCityModel(stored.body));
  }
}
