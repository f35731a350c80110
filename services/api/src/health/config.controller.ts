import type { Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions, PLATFORM } from '../api-options.js';
import { roleSchema } from '../auth/roles.js';
import { CityStore } from '../city/city-store.js';
import { Endpoint } from '../http/endpoint.js';

const config = z.strictObject({
  mapboxToken: z.string().nullable(),
  demoLogins: z.array(z.strictObject({ name: z.string(), password: z.string(), role: roleSchema })),
  version: z.string(),
  simulated: z.boolean(),
});

/** What the web needs to know before anybody has logged in. */
@Controller('api/v1/config')
export class ConfigController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
    @Inject(CityStore) private readonly cities: CityStore,
  ) {}

  @Endpoint({ method: 'GET', path: '', role: 'public', summary: 'Settings of the web', response: config })
  async config() {
    const devices = await this.platform.liveState.list('device');
    const { mapboxToken, demoLogins, version } = this.options;
    return {
      mapboxToken: mapboxToken ?? null,
      demoLogins: (demoLogins ?? []).map((login) => ({ ...login })),
      version,
      simulated: this.cities.current().model.simulated || devices.some((device) => device.simulated),
    };
  }
}
