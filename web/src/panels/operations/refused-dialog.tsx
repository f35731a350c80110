import type { QuarantineItem } from '../../api/types.js';
import { useResource } from '../../api/use-resource.js';
import { formatDateTime, formatNumber } from '../../format.js';
import { useT } from '../../i18n/i18n.js';
import { Dialog } from '../../parts/dialog.js';
import { Facts } from '../../parts/figures.js';
import { Ready } from '../../parts/states.js';
import { HexDump } from '../inspect/hex-dump.js';
import { reasonName } from './reason-name.js';

interface Props {
  readonly item: QuarantineItem;
  onClose(): void;
}

/** What was refused, with the octets that came. */
export function RefusedDialog({ item, onClose }: Props) {
  const { t, language } = useT();
  const { data, error, mutate } = useResource<{ originalHex: string }>(`/quarantine/${item.lineage.offset}`);
  return (
    <Dialog title={t('quarantine.dialog')} wide testId="refused-dialog" onClose={onClose}>
      <div className="lineage-grid">
        <Facts
          items={[
            [t('lineage.device'), item.deviceId],
            [t('quarantine.reason'), reasonName(t, item.reason)],
            [t('quarantine.detail'), item.detail],
            [t('quarantine.topic'), item.topic],
            [t('quarantine.rows'), item.rows.length > 0 ? item.rows.slice(0, 12).join(', ') : t('quarantine.allRows')],
            [t('lineage.received'), formatDateTime(item.timeMs, language)],
          ]}
        />
        <section>
          <h3>{t('lineage.batch', { bytes: formatNumber(item.bytes) })}</h3>
          <Ready data={data} error={error} rows={6} onRetry={() => void mutate()}>
            {({ originalHex }) => <HexDump hex={originalHex} />}
          </Ready>
        </section>
      </div>
    </Dialog>
  );
}
