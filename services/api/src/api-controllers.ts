import type { Type } from '@nestjs/common';
import { AdvisoriesController } from './advisories/advisories.controller.js';
import { SessionController } from './auth/session.controller.js';
import { CityController } from './city/city.controller.js';
import { TilesController } from './city/tiles.controller.js';
import { DevicesController } from './devices/devices.controller.js';
import { ConfigController } from './health/config.controller.js';
import { HealthController } from './health/health.controller.js';
import { DocsController } from './http/docs.controller.js';
import { JunctionsController } from './junctions/junctions.controller.js';
import { LinksController } from './links/links.controller.js';
import { ParkingController } from './parking/parking.controller.js';

/** Everything that has endpoints. */
export const apiControllers: readonly Type[] = [
  HealthController,
  ConfigController,
  SessionController,
  CityController,
  TilesController,
  JunctionsController,
  LinksController,
  ParkingController,
  AdvisoriesController,
  DevicesController,
  DocsController,
];
