import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visit } from './browser.js';
import type { Desk } from './desk.js';
import { someTrack } from './live-messages.js';

/** One thing of a kind that can be inspected. */
export interface Thing {
  readonly kind: string;
  /** As in the address, after `sel=`. */
  readonly selection: string;
  /** Endpoint below /api/v1, as a glob, that its inspection cannot do without. */
  readonly needs: string;
}

/** One thing of each of the nine kinds, as the platform knows them now. The page must be of the platform. */
export async function listThings(desk: Desk, visitor: Visit): Promise<readonly Thing[]> {
  const first = async (path: string) => (await desk.ask(visitor, path)).items[0];
  const junction = await first('/junctions?signalised=true&limit=1');
  const detail = await desk.ask(visitor, `/junctions/${encodeURIComponent(junction.id)}`);
  const laneId: string = detail.lanes[0].laneId;
  const { linkId } = await desk.ask(visitor, `/lanes/${encodeURIComponent(laneId)}`);
  const [event] = (await desk.ask(visitor, '/advisories')).features;
  const thing = (kind: string, id: string, needs: string): Thing => ({ kind, selection: `${kind}:${id}`, needs });
  const own = (path: string, id: string) => `/${path}/${encodeURIComponent(id)}`;
  const carPark = await first('/parking');
  const device = await first('/devices?limit=1');
  const track = await someTrack(visitor.page);
  return [
    thing('junction', junction.id, own('junctions', junction.id)),
    thing('signalGroup', `${junction.id}/${detail.groups[0].group}`, own('junctions', junction.id)),
    thing('lane', laneId, own('lanes', laneId)),
    thing('link', linkId, own('links', linkId)),
    thing('corridor', (await first('/corridors')).id, '/corridors'),
    thing('carPark', carPark.id, own('parking', carPark.id)),
    thing('event', event.properties.id, '/advisories/*/history*'),
    thing('device', device.id, own('devices', device.id)),
    thing('track', String(track), `/tracks/${track}`),
  ];
}

/** Waits until the inspection stands: its name is there and nothing in it is still loading. */
export async function settleInspector(page: Page): Promise<void> {
  const inspector = page.getByTestId('inspector');
  await inspector.getByRole('heading', { level: 2 }).first().waitFor();
  await expect.poll(() => inspector.locator('.skeleton').count(), { timeout: 60_000 }).toBe(0);
}
