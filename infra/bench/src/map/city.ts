import { fileURLToPath } from 'node:url';
import { cityGeoJson } from '@luyun/roadside-sim/district/city/city-geojson';
import { readCityPlan } from '@luyun/roadside-sim/district/city/city-plan';
import { DistrictWorld } from '@luyun/roadside-sim/district/district-world';

const FOLDER = fileURLToPath(new URL('../../../../roadside-sim/cities/xiangjiang', import.meta.url));

/** Logs in as the engineer of the demo; gives the cookie. */
export async function logIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'engineer', password: 'engineer-demo' }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!answer.ok || !cookie) throw new Error(`login: ${answer.status}`);
  return cookie;
}

/** Gives the platform the city of the district, as the district itself does. */
export async function importCity(url: string, cookie: string): Promise<void> {
  const world = new DistrictWorld(readCityPlan(FOLDER), { seed: 1, startMs: Date.now(), connectedShare: 0 });
  const answer = await fetch(`${url}/api/v1/city/import?format=geojson&name=bench`, {
    method: 'POST',
    headers: { cookie, 'x-luyun-csrf': '1', 'content-type': 'application/octet-stream' },
    body: cityGeoJson(world),
  });
  if (!answer.ok) throw new Error(`import: ${answer.status} ${await answer.text()}`);
}

/** The lines of the links, or of the lanes in an area `west,south,east,north`. */
export async function linesOf(url: string, cookie: string, path: string): Promise<[number, number][][]> {
  const answer = await fetch(`${url}/api/v1/city/${path}`, { headers: { cookie } });
  const { features } = (await answer.json()) as { features: { geometry: { coordinates: [number, number][] } }[] };
  return features.map((feature) => feature.geometry.coordinates);
}
