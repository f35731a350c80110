import { Link2, LocateFixed } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LineageRef } from '../../api/types.js';
import { useT } from '../../i18n/i18n.js';
import { useMap } from '../../map/map-context.js';
import { IconButton } from '../../parts/icon-button.js';
import { copyAddress } from '../../shell/permalink.js';
import { LineageButton } from './lineage-button.js';

interface Props {
  /** Where the thing is, to bring it to the middle of the map. */
  readonly at?: readonly [longitude: number, latitude: number] | null | undefined;
  readonly zoom?: number;
  readonly lineage?: LineageRef | undefined;
  readonly lineageLabel?: string;
  /** Brings the thing to the middle where a point does not do. */
  onCentre?(): void;
  /** What else can be done, first. */
  readonly children?: ReactNode;
}

/** What one can do with the thing that is shown: the end of every inspection. */
export function Foot({ at, zoom = 17, lineage, lineageLabel, onCentre, children }: Props) {
  const { t } = useT();
  const map = useMap();
  const centre = onCentre ?? (at ? () => map?.goTo(at[0], at[1], zoom) : undefined);
  return (
    <footer className="inspect-foot">
      {children}
      <LineageButton lineage={lineage} {...(lineageLabel ? { label: lineageLabel } : {})} />
      <span className="inspect-icons">
        {centre ? (
          <IconButton label={t('action.show')} data-testid="centre" onClick={centre}>
            <LocateFixed size={16} />
          </IconButton>
        ) : null}
        <IconButton label={t('action.permalink')} data-testid="permalink" onClick={() => void copyAddress(t)}>
          <Link2 size={16} />
        </IconButton>
      </span>
    </footer>
  );
}
