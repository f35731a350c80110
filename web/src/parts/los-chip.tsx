import { usePreferences } from '../design/preferences.js';
import { type Key, useT } from '../i18n/i18n.js';
import { losName, losToken } from '../map/los.js';

/** Level of service as colour, bars and word: never colour alone. */
export function LosChip({ los, short = false }: { readonly los: number; readonly short?: boolean }) {
  const { t } = useT();
  const { palette } = usePreferences();
  const label = t(`los.${losName(los)}` as Key);
  return (
    <span className="los" data-los={los} style={{ color: `var(--${losToken(los, palette)})` }} title={label}>
      <i aria-hidden>
        {[1, 2, 3, 4].map((step) => (
          <b key={step} data-on={los >= step} />
        ))}
      </i>
      {short ? null : <em>{label}</em>}
    </span>
  );
}
