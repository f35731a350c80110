import { gzipSync } from 'node:zlib';
import { type CityModel, type Clock, learnMap, learnPhases, type Records } from '@luyun/core';
import { type Lesson, lastOfEach } from '../blocks/notes.js';
import type { CityViews } from './city-views.js';

/** Lessons are collected for so long, so that the maps of a whole city make one version. */
const COLLECT_MS = 3_000;
/** What learnt versions may be apart. */
const MIN_PAUSE_MS = 30_000;

/** Makes new versions of the city model from what roadside units broadcast. Learning the same again changes nothing. */
export class CityLearner {
  readonly #records: Records;
  readonly #cities: CityViews;
  readonly #clock: Clock;
  #lessons: Lesson[] = [];
  #sinceMs = 0;
  #learntMs = 0;

  constructor(records: Records, cities: CityViews, clock: Clock) {
    this.#records = records;
    this.#cities = cities;
    this.#clock = clock;
  }

  note(lessons: readonly Lesson[]): void {
    if (lessons.length === 0) return;
    if (this.#lessons.length === 0) this.#sinceMs = this.#clock.nowMs();
    this.#lessons = lastOfEach([...this.#lessons, ...lessons]);
  }

  /** Learns what was collected, when its time has come. */
  async learn(): Promise<void> {
    const nowMs = this.#clock.nowMs();
    if (this.#lessons.length === 0 || nowMs - this.#sinceMs < COLLECT_MS || nowMs - this.#learntMs < MIN_PAUSE_MS)
      return;
    const lessons = this.#lessons;
    this.#lessons = [];
    await this.#cities.refresh();
    const before = this.#cities.latest.city;
    const after = lessons.reduce<CityModel>(
      (city, lesson) =>
        'map' in lesson ? learnMap(city, lesson.map) : learnPhases(city, lesson.nodeRef, lesson.phases),
      before,
    );
    if (after === before) return;
    this.#learntMs = nowMs;
    await this.#records.cityModels.add({
      createdMs: nowMs,
      author: 'map-message',
      note: `Learnt from ${lessons.length} roadside messages`,
      body: gzipSync(JSON.stringify(after)),
    });
    await this.#cities.refresh();
  }
}
