import type { CityModels } from '@luyun/core';
import { type CityView, emptyCityView, readCityModel, viewCity } from './city-view.js';

/** The city model in force, and versions before it that a replay needs. */
export class CityViews {
  readonly #models: CityModels;
  #latest: CityView = emptyCityView;

  constructor(models: CityModels) {
    this.#models = models;
  }

  /** As of the last `refresh`. */
  get latest(): CityView {
    return this.#latest;
  }

  /** Looks for a newer version; true when there was one. */
  async refresh(): Promise<boolean> {
    const versions = await this.#models.list();
    const newest = versions.reduce((most, { version }) => Math.max(most, version), 0);
    if (newest === this.#latest.version) return false;
    this.#latest = await this.find(newest);
    return true;
  }

  /** A version by its number; the empty city where it is not kept any more. */
  async find(version: number): Promise<CityView> {
    if (version === this.#latest.version) return this.#latest;
    const stored = version === 0 ? undefined : await this.#models.find(version);
    return stored === undefined ? emptyCityView : viewCity(version, readCityModel(stored.body));
  }
}
