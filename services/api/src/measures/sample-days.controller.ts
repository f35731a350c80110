import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { nameFields } from '../city/city-schemas.js';
import { CityStore } from '../city/city-store.js';
import { Endpoint } from '../http/endpoint.js';
import { listOf, timeMs } from '../http/schemas.js';
import { MeasureDesk } from './measure-desk.js';

/** Days that are there to be looked at before controllers have logged one. */
@Controller('api/v1/measures')
export class SampleDaysController {
  constructor(
    @Inject(CityStore) private readonly cities: CityStore,
    @Inject(MeasureDesk) private readonly desk: MeasureDesk,
  ) {}

  @Endpoint({
    method: 'GET',
    path: 'sample-days',
    role: 'viewer',
    summary: 'Junctions with a sample day, and from when to when it is; none where no such day was imported',
    response: listOf(z.strictObject({ id: z.string(), ...nameFields, fromMs: timeMs, toMs: timeMs })),
    problems: [504],
  })
  async list() {
    const { junctions } = this.cities.current();
    const items = [...(await this.desk.sampleDays())].map(([id, day]) => {
      const junction = junctions.get(id);
      return { id, name: junction?.name ?? id, nameEn: junction?.nameEn ?? null, ...day };
    });
    return { items, nextCursor: null };
  }
}
