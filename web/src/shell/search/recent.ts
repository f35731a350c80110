import type { Hit } from './hit.js';

const KEY = 'luyun.recent';
const MOST = 6;

/** What one went to lately with this browser, newest first. */
export function recentHits(): readonly Hit[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isHit) : [];
  } catch {
    return [];
  }
}

export function rememberHit(hit: Hit): void {
  const others = recentHits().filter((each) => each.kind !== hit.kind || each.id !== hit.id);
  localStorage.setItem(KEY, JSON.stringify([hit, ...others].slice(0, MOST)));
}

function isHit(value: unknown): value is Hit {
  const hit = value as Partial<Hit> | null;
  return typeof hit?.kind === 'string' && typeof hit.id === 'string' && typeof hit.name === 'string';
}
