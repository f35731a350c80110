import type { roadside } from '@luyun/proto';
import type { PlatformHttp } from '../platform/platform-http.js';

/** Sends what comes seldom, the weather, by the TOCC's other way in: the HTTP feed, in its JSON form. */
export function toccFeed(
  platform: PlatformHttp,
  deviceId: string,
  credential: string,
  notice: (text: string) => void,
): (weather: roadside.v1.ToccReports.Weather.$Properties) => void {
  return (weather) => {
    const report = { weather: [weatherJson(weather)] };
    platform
      .feedTocc(deviceId, credential, report)
      .catch((error: Error) => notice(`weather not sent: ${error.message}`));
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
