import type { roadside } from '@luyun/proto';
import { PlatformError, type PlatformHttp } from '../platform/platform-http.js';
import type { DeviceIdentity } from './devices/device-identity.js';

/**
 * The TOCC's way in over HTTP, for what comes seldom: the weather. Batches with weather go there, in the feed's JSON
 * form; undefined where the login may not register the TOCC, and then everything goes over the stream.
 */
export async function openToccFeed(
  platform: PlatformHttp,
  { id, kind, name }: DeviceIdentity,
  notice: (text: string) => void,
): Promise<((weather: roadside.v1.ToccReports.Weather.$Properties) => void) | undefined> {
  let credential: string;
  try {
    credential = await platform.credential({ id, kind, name });
  } catch (error) {
    if (error instanceof PlatformError && error.status === 403) return undefined;
    throw error;
  }
  return (weather) => {
    const report = { weather: [weatherJson(weather)] };
    platform.feedTocc(id, credential, report).catch((error: Error) => notice(`weather not sent: ${error.message}`));
  };
}

function weatherJson(weather: roadside.v1.ToccReports.Weather.$Properties) {
  const { stationId, timeMs, position } = weather;
  return {
    stationId,
    timeMs,
    temperatureC: (weather.temperature ?? 0) / 10,
    precipitationMmPerH: (weather.precipitation ?? 0) / 10,
    visibilityM: weather.visibility,
    windSpeedMps: (weather.windSpeed ?? 0) / 10,
    longitude: (position?.longitude ?? 0) / 1e7,
    latitude: (position?.latitude ?? 0) / 1e7,
  };
}
