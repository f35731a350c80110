import { expect } from 'vitest';
import type { Visit } from './browser.js';
import type { Desk } from './desk.js';

interface Controller {
  readonly deviceId: string;
  readonly readMs: number | null;
  readonly junction: { readonly id: string; readonly name: string; readonly nameEn: string | null } | null;
}

/** Has every controller tell what it holds, once. @returns their junctions */
export async function readControllers(desk: Desk, visitor: Visit) {
  const list = async (): Promise<readonly Controller[]> => (await desk.ask(visitor, '/programmes')).items;
  for (const { deviceId, readMs } of await list()) {
    if (readMs !== null) continue;
    await visitor.context.request.post(`${desk.url}/api/v1/commands`, {
      data: { requestId: `read-${deviceId}`, deviceId, content: { kind: 'read-programme' } },
      headers: { 'x-luyun-csrf': '1' },
    });
  }
  await expect
    .poll(async () => (await list()).every(({ readMs }) => readMs !== null), { timeout: 60_000, interval: 500 })
    .toBe(true);
  return (await list()).flatMap(({ junction }) => junction ?? []);
}

/** What the plans of all controllers are called, which is said in one language only. */
export async function planNames(desk: Desk, visitor: Visit): Promise<readonly string[]> {
  const { items } = await desk.ask(visitor, '/programmes');
  const held = await Promise.all(
    items.map(({ deviceId }: Controller) => desk.ask(visitor, `/programmes/${encodeURIComponent(deviceId)}`)),
  );
  return held.flatMap(({ reading }) => (reading?.programme.plans ?? []).map(({ name }: { name: string }) => name));
}
