import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { nameFields } from '../city/city-schemas.js';
import { CityStore } from '../city/city-store.js';
import { Endpoint } from '../http/endpoint.js';
import { listOf, timeMs } from '../http/schemas.js';
import { SampleDays } from './sample-days.js';

/** Days that are there to be looked at before controllers have logged one. */
@Controller('api/v1/measures')
export class SampleDaysController {
  constructor(
    @Inject(CityStore) private readonly cities: CityStore,
    @Inject(SampleDays) private readonly samples: SampleDays,
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
    const { junctions } = this.cities.current().model;
    const items = [...(await this.samples.list())].flatMap(([nodeRef, day]) => {
      const junction = junctions.find((each) => each.nodeRef === nodeRef);
      return junction ? [{ id: junction.id, name: junction.name, nameEn: junction.nameEn ?? null, ...day }] : [];
    });
    return { items, nextCursor: null };
  }
}
