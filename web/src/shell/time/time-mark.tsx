import { formatTime } from '../../format.js';
import { type Key, useT } from '../../i18n/i18n.js';
import { Menu } from '../../parts/menu.js';
import { Tip } from '../../parts/tip.js';
import { parseSelection } from '../../selection.js';
import { useSelection } from '../address.js';
import { seek } from './player.js';
import type { MarkGroup } from './time-scale.js';
import type { Mark } from './use-marks.js';

/** A little before it happened, so that one sees how it came, ms. */
const LEAD_MS = 5_000;
const MOST = 12;

/** One thing that happened, or several that lie too near to each other: leads to the moment and to the thing. */
export function TimeMark({ group }: { readonly group: MarkGroup<Mark> }) {
  const { t, language } = useT();
  const { select } = useSelection();
  const titleOf = (mark: Mark) => (language === 'en' && mark.titleEn ? mark.titleEn : mark.title);
  const open = (mark: Mark) => {
    select(parseSelection(mark.selection));
    seek(mark.timeMs - LEAD_MS);
  };
  const [only] = group.marks;
  if (!only) return null;
  const kinds = new Set(group.marks.map((mark) => mark.kind));
  const look = {
    className: 'time-mark',
    style: { left: `${group.ratio * 100}%` },
    'data-severity': group.severity,
    'data-kind': kinds.size === 1 ? only.kind : 'many',
    'data-testid': 'time-mark',
  };
  if (group.marks.length === 1) {
    const text = `${formatTime(only.timeMs)} ${t(`time.mark.${only.kind}` as Key)}: ${titleOf(only)}`;
    return (
      <Tip text={text} side="top">
        <button type="button" {...look} aria-label={text} onClick={() => open(only)} />
      </Tip>
    );
  }
  const label = t('time.marks', { count: group.marks.length });
  return (
    <Menu
      label={label}
      side="top"
      align="center"
      trigger={
        <button type="button" {...look} aria-label={label}>
          {group.marks.length > 99 ? '99+' : group.marks.length}
        </button>
      }
      items={[...group.marks]
        .sort((a, b) => b.severity - a.severity || a.timeMs - b.timeMs)
        .slice(0, MOST)
        .map((mark, i) => ({
          key: `${i}:${mark.selection}`,
          label: titleOf(mark),
          note: formatTime(mark.timeMs),
          icon: <i className="dot" data-severity={mark.severity} />,
          onPick: () => open(mark),
        }))}
    />
  );
}
