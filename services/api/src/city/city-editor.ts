import type { CityModel, Corridor } from '@luyun/core';
import { Inject, Injectable } from '@nestjs/common';
import { Mutex } from '../http/mutex.js';
import { notFound, Problem } from '../http/problem.js';
import type { CitySnapshot } from './city-snapshot.js';
import { CityStore } from './city-store.js';

/** Changes of the city model, one after another: each makes a new version of the one in force. */
@Injectable()
export class CityEditor {
  private readonly changes = new Mutex();

  constructor(@Inject(CityStore) private readonly store: CityStore) {}

  /** Puts a whole model into force; the one that is in force already makes no version. Throws 503 while two others are at work. */
  async replace(author: string, note: string, make: () => Promise<CityModel>): Promise<CitySnapshot> {
    if (this.changes.load >= 2) throw new Problem(503, 'Other changes of the city are being made; try again later.');
    return this.changes.run(async () => {
      // Somebody may just have changed it through another process.
      await this.store.refresh();
      const model = await make();
      const current = this.store.current();
      const same = JSON.stringify(model) === JSON.stringify(current.model);
      return same ? current : this.store.save(model, author, note);
    });
  }

  /** Adds a corridor, or changes the one with its id. Throws 422 where its links do not follow each other. */
  async putCorridor(author: string, corridor: Corridor): Promise<CitySnapshot> {
    return this.replace(author, `corridor ${corridor.id}`, async () => {
      const city = this.store.current();
      requireConnected(city, corridor.linkIds);
      const others = city.model.corridors.filter((each) => each.id !== corridor.id);
      const at = city.model.corridors.findIndex((each) => each.id === corridor.id);
      const corridors = at < 0 ? [...others, corridor] : city.model.corridors.with(at, corridor);
      return { ...city.model, corridors };
    });
  }

  async removeCorridor(author: string, id: string): Promise<CitySnapshot> {
    return this.replace(author, `without corridor ${id}`, async () => {
      const { corridors, model } = this.store.current();
      if (!corridors.has(id)) throw notFound('corridor', id);
      return { ...model, corridors: model.corridors.filter((each) => each.id !== id) };
    });
  }
}

function requireConnected(city: CitySnapshot, linkIds: readonly string[]): void {
  let end: string | undefined;
  for (const id of linkIds) {
    const link = city.links.get(id);
    if (!link) throw new Problem(422, `There is no link "${id}".`);
    if (end !== undefined && link.fromJunctionId !== end)
      throw new Problem(422, `Link "${id}" does not begin where the one before it ends.`);
    end = link.toJunctionId;
  }
}
