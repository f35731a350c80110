import type { HistoryQuery, QueryValue } from '@luyun/core';
import { cityEventsQuery } from '../../history-queries/city-events-query.js';
import { cityParkingQuery } from '../../history-queries/city-parking-query.js';
import { congestedMinutesQuery } from '../../history-queries/congested-minutes-query.js';
import { controlDecisionsQuery, controlRunQuery } from '../../history-queries/control-decisions-query.js';
import { controllerEventRowsQuery } from '../../history-queries/controller-event-rows-query.js';
import { controllerEventsQuery } from '../../history-queries/controller-events-query.js';
import { corridorMinutesQuery } from '../../history-queries/corridor-minutes-query.js';
import { crossingArrivalsQuery } from '../../history-queries/crossing-arrivals-query.js';
import { crossingMinutesQuery } from '../../history-queries/crossing-minutes-query.js';
import { delayMinutesQuery } from '../../history-queries/delay-minutes-query.js';
import { detectorArrivalsQuery } from '../../history-queries/detector-arrivals-query.js';
import { detectorMinutesQuery } from '../../history-queries/detector-minutes-query.js';
import { deviceGapsQuery } from '../../history-queries/device-gaps-query.js';
import { deviceMinutesQuery } from '../../history-queries/device-minutes-query.js';
import { eventSpansQuery } from '../../history-queries/event-spans-query.js';
import { eventStatementsQuery } from '../../history-queries/event-statements-query.js';
import { groupCrossingsQuery } from '../../history-queries/group-crossings-query.js';
import { linkCrossingsQuery } from '../../history-queries/link-crossings-query.js';
import { linkMinutesQuery } from '../../history-queries/link-minutes-query.js';
import { linkQueuesQuery } from '../../history-queries/link-queues-query.js';
import { logCountsQuery } from '../../history-queries/log-counts-query.js';
import { newestTrackQuery } from '../../history-queries/newest-track-query.js';
import { parkingCountsQuery } from '../../history-queries/parking-counts-query.js';
import { familyQualityQuery, kindQualityQuery } from '../../history-queries/quality-query.js';
import { queueMinutesQuery } from '../../history-queries/queue-minutes-query.js';
import { sampleDayQuery } from '../../history-queries/sample-day-query.js';
import { shownLinksQuery } from '../../history-queries/shown-links-query.js';
import { shownQueuesQuery } from '../../history-queries/shown-queues-query.js';
import { signalChangesQuery } from '../../history-queries/signal-changes-query.js';
import { signalLightsQuery } from '../../history-queries/signal-lights-query.js';
import { trackPointsQuery } from '../../history-queries/track-points-query.js';
import { seldomTracksQuery, trackTimesQuery } from '../../history-queries/track-times-query.js';
import { beginMs } from './every-table.js';

/** The whole catalogue. */
export const everyQuery: readonly HistoryQuery<unknown>[] = [
  cityEventsQuery,
  cityParkingQuery,
  congestedMinutesQuery,
  controlDecisionsQuery,
  controlRunQuery,
  controllerEventRowsQuery,
  controllerEventsQuery,
  corridorMinutesQuery,
  crossingArrivalsQuery,
  crossingMinutesQuery,
  delayMinutesQuery,
  detectorArrivalsQuery,
  detectorMinutesQuery,
  deviceGapsQuery,
  deviceMinutesQuery,
  eventSpansQuery,
  eventStatementsQuery,
  familyQualityQuery,
  groupCrossingsQuery,
  kindQualityQuery,
  linkCrossingsQuery,
  linkMinutesQuery,
  linkQueuesQuery,
  logCountsQuery,
  newestTrackQuery,
  parkingCountsQuery,
  queueMinutesQuery,
  sampleDayQuery,
  seldomTracksQuery,
  shownLinksQuery,
  shownQueuesQuery,
  signalChangesQuery,
  signalLightsQuery,
  trackPointsQuery,
  trackTimesQuery,
];

/** For all of them: they find something in what `every-table` fills in. */
export const everyQueryParameters: Readonly<Record<string, QueryValue>> = {
  fromMs: beginMs + 120_000,
  toMs: beginMs + 420_000,
  sinceMs: beginMs,
  announcedMs: beginMs,
  reportedMs: beginMs,
  beforeMs: beginMs + 600_000,
  corridorIds: ['corridor_id-0', 'corridor_id-1'],
  linkId: 'link_id-0',
  linkIds: ['link_id-0', 'link_id-1'],
  junctionIds: ['junction_id-0', 'junction_id-1'],
  junctionId: 'junction_id-0',
  group: 1,
  groups: [],
  laneId: '',
  junction: 1,
  junctions: [0, 1, 2, 3],
  channels: [0, 1, 2, 3],
  codes: [82],
  keys: [],
  anyCodes: [],
  skip: 0,
  detectors: ['detector-0', 'detector-1'],
  deviceId: 'device_id-0',
  leastS: 0,
  topics: ['vehicle-states', 'perceived-objects'],
  kinds: [1, 2],
  facilityId: 'facility_id-0',
  eventId: 'event_id-0',
  track: 3,
  south: -(2 ** 31),
  north: 2 ** 31 - 1,
  west: -(2 ** 31),
  east: 2 ** 31 - 1,
  stepMs: 1000,
  lookMs: 500,
  limit: 100_000,
  run: 'run-0',
  fromNumber: 0,
  toNumber: 100_000,
};
