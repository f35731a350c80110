import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visit } from './browser.js';
import type { Desk } from './desk.js';

/** A page of the desk as its tests see it. */
export interface DeskPage {
  /** Name of its screenshots. */
  readonly name: string;
  readonly path: string;
  /** Its heading in Chinese and English. */
  readonly zh: string;
  readonly en: string;
  /** Endpoint below /api/v1, as a glob, that it cannot do without; none where it asks for nothing. */
  readonly needs?: string;
  /** Answer of that endpoint that leaves the page empty; an empty list unless told. */
  readonly nothing?: unknown;
}

const NO_LIST = { items: [], nextCursor: null };

/** Every page, with the first junction that has signals for the junction page. */
export async function listPages(desk: Desk, visitor: Visit): Promise<readonly DeskPage[]> {
  const { items } = await desk.ask(visitor, '/junctions?signalised=true&limit=1');
  const junction = items[0];
  const id = encodeURIComponent(junction.id);
  const corridors = await desk.ask(visitor, '/corridors');
  const corridor = corridors.items[0];
  const corridorPath = encodeURIComponent(corridor.id);
  const noWay = { stops: [], bands: [], trajectories: [], queues: [] };
  return [
    { name: 'overview', path: '/overview', zh: '交通态势', en: 'City overview', needs: '/corridors', nothing: NO_LIST },
    { name: 'signals', path: '/signals', zh: '信号路口', en: 'Signals', needs: '/junctions?*', nothing: NO_LIST },
    {
      name: 'junction',
      path: `/signals/${id}`,
      zh: junction.name,
      en: junction.nameEn ?? junction.name,
      needs: `/junctions/${id}/splits?*`,
      nothing: { cycles: [], groups: [] },
    },
    {
      name: 'measures',
      path: `/signals/${id}/measures`,
      zh: junction.name,
      en: junction.nameEn ?? junction.name,
      needs: `/junctions/${id}/measures`,
      nothing: { junctionId: junction.id, nodeRef: junction.nodeRef, phases: [] },
    },
    {
      name: 'corridor',
      path: `/signals/corridor/${corridorPath}`,
      zh: corridor.name,
      en: corridor.nameEn ?? corridor.name,
      needs: `/corridors/${corridorPath}/measures/time-space?*`,
      nothing: { fromMs: 0, toMs: 1, cycleS: null, speedMps: 10, simulated: true, onward: noWay, back: noWay },
    },
    {
      name: 'plans',
      path: `/signals/${id}/plans`,
      zh: junction.name,
      en: junction.nameEn ?? junction.name,
      needs: `/programmes?junctionId=${id}`,
      nothing: NO_LIST,
    },
    {
      name: 'proposals',
      path: '/signals/proposals',
      zh: '优化提案',
      en: 'Proposals',
      needs: '/proposals',
      nothing: NO_LIST,
    },
    { name: 'new-proposal', path: '/signals/proposals/new', zh: '新建提案', en: 'New proposal' },
    { name: 'parking', path: '/parking', zh: '停车搜索', en: 'Find parking', needs: '/parking?*', nothing: NO_LIST },
    {
      name: 'fleets',
      path: '/fleets',
      zh: '车队提示',
      en: 'Fleet advisories',
      needs: '/advisories',
      nothing: { type: 'FeatureCollection', features: [] },
    },
    { name: 'devices', path: '/devices', zh: '设备', en: 'Devices', needs: '/devices?*', nothing: NO_LIST },
    {
      name: 'quarantine',
      path: '/operations',
      zh: '隔离区',
      en: 'Quarantine',
      needs: '/quarantine?*',
      nothing: NO_LIST,
    },
    {
      name: 'commands',
      path: '/operations/commands',
      zh: '指令',
      en: 'Commands',
      needs: '/commands?*',
      nothing: NO_LIST,
    },
    {
      name: 'quality',
      path: '/operations/quality',
      zh: '数据质量',
      en: 'Data quality',
      needs: '/quality*',
      nothing: NO_LIST,
    },
    {
      name: 'processes',
      path: '/operations/processes',
      zh: '运行状态',
      en: 'Processes',
      needs: '/processes',
      nothing: NO_LIST,
    },
    {
      name: 'evaluation',
      path: '/operations/evaluation',
      zh: '评测',
      en: 'Evaluation',
      needs: '/evaluations',
      nothing: NO_LIST,
    },
    {
      name: 'accounts',
      path: '/operations/accounts',
      zh: '账号',
      en: 'Accounts',
      needs: '/accounts',
      nothing: NO_LIST,
    },
    { name: 'keys', path: '/operations/keys', zh: 'API 密钥', en: 'API keys', needs: '/api-keys', nothing: NO_LIST },
    { name: 'audit', path: '/operations/audit', zh: '审计', en: 'Audit', needs: '/audit?*', nothing: NO_LIST },
    { name: 'settings', path: '/settings', zh: '设置', en: 'Settings' },
  ];
}

/** Waits until a page stands: its heading is there and nothing in it is still loading. */
export async function settle(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { name: heading, level: 1, exact: true }).waitFor();
  await expect.poll(() => loading(page), { timeout: 60_000 }).toBe(0);
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('.panel, .panel *')) part.scrollTop = 0;
  });
}

/** How much of a page is loading; brings the first of it into sight, for what lies far down is not asked for before. */
export function loading(page: Page): Promise<number> {
  return page.locator('.panel .skeleton, .inspector .skeleton, .panel[aria-busy]').evaluateAll((parts) => {
    parts[0]?.scrollIntoView();
    return parts.length;
  });
}
