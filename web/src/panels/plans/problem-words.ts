import type { Key, Translate } from '../../i18n/i18n.js';
import type { Place, PlanProblem } from './plan-types.js';
import { secondsText } from './seconds-text.js';

/** Problems whose numbers are counts, days or minutes of the day, not times in ms. */
const COUNTS = new Set([
  'plan-number',
  'sections-differ',
  'day-plan-begins-late',
  'day-plan-order',
  'day-plan-minute',
  'schedule-weekday',
  'schedule-leaves-days',
]);

/** Where it is: from the plan down to the group. */
export function placeText(t: Translate, place: Place): string {
  const { plan, ring, section, phase, group, other, dayPlan, entry } = place;
  const parts: string[] = [];
  if (plan !== undefined) parts.push(t('place.plan', { plan }));
  if (dayPlan !== undefined) parts.push(t('place.dayPlan', { dayPlan }));
  if (phase !== undefined && group === undefined && other !== undefined)
    parts.push(t('place.phases', { phase, other }));
  else if (phase !== undefined) parts.push(t('place.phase', { phase }));
  else if (ring !== undefined) parts.push(t('place.ring', { ring: ring + 1 }));
  if (phase === undefined && section !== undefined) parts.push(t('place.section', { section: section + 1 }));
  if (group !== undefined && other !== undefined) parts.push(t('place.groups', { group, other }));
  else if (group !== undefined) parts.push(t('place.group', { group }));
  if (entry !== undefined) parts.push(t('place.entry', { entry: entry + 1 }));
  return parts.join(' · ');
}

/** What is wrong, with its numbers. */
export function problemText(t: Translate, { code, values }: PlanProblem): string {
  const own = COUNTS.has(code)
    ? values
    : Object.fromEntries(Object.entries(values).map(([name, ms]) => [name, secondsText(ms)]));
  return t(`planProblem.${code}` as Key, own);
}
