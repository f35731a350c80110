import type { Type } from '@nestjs/common';
import { AdvisoriesController } from './advisories/advisories.controller.js';
import { AdvisoryHistoryController } from './advisories/advisory-history.controller.js';
import { AlarmsController } from './alarms/alarms.controller.js';
import { AccountsController } from './auth/accounts.controller.js';
import { ApiKeysController } from './auth/api-keys.controller.js';
import { AuditController } from './auth/audit.controller.js';
import { SessionController } from './auth/session.controller.js';
import { CityController } from './city/city.controller.js';
import { CityVersionsController } from './city/city-versions.controller.js';
import { TilesController } from './city/tiles.controller.js';
import { CommandsController } from './commands/commands.controller.js';
import { ControlController } from './control/control.controller.js';
import { DeviceHistoryController } from './devices/device-history.controller.js';
import { DevicesController } from './devices/devices.controller.js';
import { EvaluationsController } from './evaluations/evaluations.controller.js';
import { ConfigController } from './health/config.controller.js';
import { DocsController } from './http/docs.controller.js';
import { GroupHistoryController } from './junctions/group-history.controller.js';
import { JunctionHistoryController } from './junctions/junction-history.controller.js';
import { JunctionsController } from './junctions/junctions.controller.js';
import { LanesController } from './lanes/lanes.controller.js';
import { LineageController } from './lineage/lineage.controller.js';
import { QuarantineController } from './lineage/quarantine.controller.js';
import { CorridorsController } from './links/corridors.controller.js';
import { LinksController } from './links/links.controller.js';
import { TrafficHistoryController } from './links/traffic-history.controller.js';
import { MarksController } from './marks/marks.controller.js';
import { CorridorHoursController } from './measures/corridor-hours.controller.js';
import { CorridorMeasuresController } from './measures/corridor-measures.controller.js';
import { DetectorsController } from './measures/detectors.controller.js';
import { EventsController } from './measures/events.controller.js';
import { LogImportController } from './measures/log-import.controller.js';
import { ProgressionController } from './measures/progression.controller.js';
import { SampleDaysController } from './measures/sample-days.controller.js';
import { SplitsController } from './measures/splits.controller.js';
import { ParkingController } from './parking/parking.controller.js';
import { ParkingHistoryController } from './parking/parking-history.controller.js';
import { ProcessesController } from './processes/processes.controller.js';
import { DeploymentsController } from './programmes/deployments.controller.js';
import { ProgrammesController } from './programmes/programmes.controller.js';
import { ProposalsController } from './proposals/proposals.controller.js';
import { QualityController } from './quality/quality.controller.js';
import { SearchController } from './search/search.controller.js';
import { TracksController } from './tracks/tracks.controller.js';

/** Everything that has endpoints. Paths with fewer parameters come first. */
export const apiControllers: readonly Type[] = [
  ConfigController,
  SessionController,
  CityController,
  CityVersionsController,
  TilesController,
  JunctionsController,
  JunctionHistoryController,
  GroupHistoryController,
  ProgressionController,
  SampleDaysController,
  SplitsController,
  DetectorsController,
  EventsController,
  LogImportController,
  LanesController,
  LinksController,
  CorridorsController,
  CorridorHoursController,
  CorridorMeasuresController,
  TrafficHistoryController,
  ParkingController,
  ParkingHistoryController,
  AdvisoriesController,
  AdvisoryHistoryController,
  CommandsController,
  ControlController,
  ProgrammesController,
  DeploymentsController,
  ProposalsController,
  DevicesController,
  DeviceHistoryController,
  TracksController,
  AlarmsController,
  MarksController,
  SearchController,
  QualityController,
  ProcessesController,
  EvaluationsController,
  QuarantineController,
  LineageController,
  AccountsController,
  ApiKeysController,
  AuditController,
  DocsController,
];
