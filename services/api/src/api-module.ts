import type { Platform } from '@luyun/core';
import {
  type DynamicModule,
  Inject,
  type MiddlewareConsumer,
  Module,
  type NestModule,
  type Type,
} from '@nestjs/common';
import { APP_FILTER, HttpAdapterHost } from '@nestjs/core';
import compression from 'compression';
import type { Express, NextFunction, Request, Response } from 'express';
import { AdvisoryStream } from './advisories/advisory-stream.js';
import { AlarmDesk } from './alarms/alarm-desk.js';
import { apiControllers } from './api-controllers.js';
import { API_OPTIONS, type ApiOptions, OPENAPI, PLATFORM } from './api-options.js';
import { AuditLog } from './auth/audit-log.js';
import { Authenticator } from './auth/authenticator.js';
import { CityEditor } from './city/city-editor.js';
import { CityStore } from './city/city-store.js';
import { CommandDesk } from './commands/command-desk.js';
import { ControlDesk } from './control/control-desk.js';
import { listEndpoints } from './http/list-endpoints.js';
import { openApiDocument } from './http/openapi.js';
import { ProblemFilter } from './http/problem-filter.js';
import { RequestLimiter } from './http/request-limiter.js';
import { securityHeaders } from './http/security-headers.js';
import { staticSite } from './http/static-site.js';
import { LiveServer } from './live/live-server.js';
import { TrackPicture } from './live/track-picture.js';
import { CorridorApproaches } from './measures/corridor-approaches.js';
import { MeasureDesk } from './measures/measure-desk.js';
import { SampleDays } from './measures/sample-days.js';
import { SignalWatchdog } from './measures/signal-watchdog.js';
import { OffsetPreviews } from './proposals/offset-previews.js';
import { ProposalDesk } from './proposals/proposal-desk.js';
import { ProposalRunner } from './proposals/proposal-runner.js';

/**
 * REST under /api/v1, the live socket, health and the web, on one platform. The application that holds it must be made with
 * `bodyParser: false`, as `openHttp` does: endpoints read bodies themselves, after they know who sends.
 */
@Module({})
export class ApiModule implements NestModule {
  constructor(
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
    @Inject(RequestLimiter) private readonly limiter: RequestLimiter,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
  ) {}

  static on(platform: Platform, options: ApiOptions): DynamicModule {
    return {
      module: ApiModule,
      controllers: [...apiControllers] as Type[],
      providers: [
        { provide: PLATFORM, useValue: platform },
        { provide: API_OPTIONS, useValue: options },
        { provide: OPENAPI, useFactory: () => openApiDocument(listEndpoints(apiControllers), options) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        Authenticator,
        AuditLog,
        CityStore,
        CityEditor,
        RequestLimiter,
        TrackPicture,
        LiveServer,
        AdvisoryStream,
        AlarmDesk,
        CommandDesk,
        ControlDesk,
        MeasureDesk,
        CorridorApproaches,
        SampleDays,
        SignalWatchdog,
        ProposalDesk,
        ProposalRunner,
        OffsetPreviews,
      ],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    // On express itself: Nest cuts the path off a request before its middleware sees it.
    const app = this.host.httpAdapter.getInstance<Express>();
    app.use(securityHeaders(this.options.mapboxToken !== undefined), compression({ filter: compressible }));
    const site = staticSite(this.options.siteDirectory);
    if (site) app.use(site);
    const limit = (request: Request, response: Response, next: NextFunction) =>
      this.limiter.use(request, response, next);
    consumer.apply(limit).forRoutes('api/{*path}');
  }
}

function compressible(request: Request, response: Response): boolean {
  const type = String(response.getHeader('content-type') ?? '');
  return type.includes('mapbox-vector-tile') || type.includes('json') || compression.filter(request, response);
}
