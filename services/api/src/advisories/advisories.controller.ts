import type { BoundingBox, Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { touches } from '../city/feature.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { Reply, StreamReply } from '../http/reply.js';
import { bbox, featuresOf, GEOJSON } from '../http/schemas.js';
import { advisoryOf, advisoryProperties, isCurrent } from './advisory.js';
import { AdvisoryStream } from './advisory-stream.js';

const area = z.object({ bbox: bbox.optional() });
type InArea = EndpointInput<undefined, { bbox?: BoundingBox | undefined }>;
/** Of one answer. */
const MAX_ADVISORIES = 5000;

/** What drivers in an area should know: events, signs, incidents, works, weather. */
@Controller('api/v1/advisories')
export class AdvisoriesController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(AdvisoryStream) private readonly stream: AdvisoryStream,
  ) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'viewer',
    summary: 'Current advisories as GeoJSON, at most 5,000, the latest first',
    query: area,
    response: featuresOf(advisoryProperties),
  })
  async list({ query }: InArea) {
    const nowMs = this.platform.clock.nowMs();
    const features = (await this.platform.liveState.list('event'))
      .filter(
        (entry) => isCurrent(entry, nowMs) && touches([[entry.value.longitude, entry.value.latitude]], query.bbox),
      )
      .sort((a, b) => b.eventTimeMs - a.eventTimeMs)
      .slice(0, MAX_ADVISORIES)
      .map(advisoryOf);
    return new Reply({ type: 'FeatureCollection' as const, features }, { contentType: GEOJSON });
  }

  @Endpoint({
    method: 'GET',
    path: 'stream',
    role: 'viewer',
    summary: 'Advisories as they come: server-sent events "advisory", each a GeoJSON feature; resumes by Last-Event-ID',
    query: area,
    response: { contentType: 'text/event-stream' },
    problems: [503],
  })
  follow({ query, headers }: InArea) {
    const last = headers['last-event-id'];
    return new StreamReply((response) =>
      this.stream.listen(response, query.bbox, Array.isArray(last) ? last[0] : last),
    );
  }
}
