import { useCallback } from 'react';
import type { JunctionGroup, Splits } from '../api/types.js';
import { useT } from '../i18n/i18n.js';
import { countdownS, lightToken } from '../map/lights.js';
import { useCanvas } from './use-canvas.js';

interface Props {
  readonly groups: readonly JunctionGroup[];
  readonly splits: Splits | undefined;
  /** Changes when it is time to draw anew. */
  readonly nowMs: number;
}

const TURN = Math.PI * 2;

/**
 * The junction's clock: a ring a signal group, the arc as long as the group's mean share of green in the cycle, in the
 * colour it shows now; in the middle the seconds until the next change.
 */
export function PhaseRing({ groups, splits, nowMs }: Props) {
  const { t } = useT();
  const canvas = useCanvas(
    useCallback(
      (pen, width, height, tokens) => {
        const x = width / 2;
        const y = height / 2;
        const outer = Math.min(x, y) - 4;
        const step = Math.min(13, (outer - 34) / Math.max(1, groups.length));
        pen.lineCap = 'round';
        groups.forEach((group, i) => {
          const radius = outer - step * (i + 0.5);
          const share = splits?.groups.find((split) => split.group === group.group)?.shareOfCycle ?? 0;
          pen.lineWidth = Math.max(2, step * 0.5);
          pen.strokeStyle = tokens.text('line');
          pen.beginPath();
          pen.arc(x, y, radius, 0, TURN);
          pen.stroke();
          pen.strokeStyle = tokens.text(lightToken(group.light));
          pen.beginPath();
          pen.arc(x, y, radius, -TURN / 4, -TURN / 4 + TURN * Math.max(0.012, Math.min(0.995, share)));
          pen.stroke();
          pen.fillStyle = tokens.text('ink-3');
          pen.font = `9px ${tokens.text('font')}`;
          pen.textAlign = 'right';
          pen.textBaseline = 'middle';
          pen.fillText(String(group.group), x - 5, y - radius);
        });
        const next = groups.flatMap((group) => countdownS(group.likelyEndMs, nowMs) ?? []);
        pen.textAlign = 'center';
        pen.fillStyle = tokens.text('ink');
        pen.font = `600 24px ${tokens.text('font')}`;
        pen.fillText(next.length > 0 ? String(Math.min(...next)) : '–', x, y - 4);
        pen.fillStyle = tokens.text('ink-3');
        pen.font = `10px ${tokens.text('font')}`;
        pen.fillText(t('junction.toChange'), x, y + 15);
      },
      [groups, splits, nowMs, t],
    ),
  );
  return <canvas ref={canvas} className="ring" role="img" aria-label={t('junction.ring')} />;
}
