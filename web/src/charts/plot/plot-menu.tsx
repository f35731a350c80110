import { Download } from 'lucide-react';
import type { RefObject } from 'react';
import { Tokens } from '../../design/tokens.js';
import { useT } from '../../i18n/i18n.js';
import { toCsv } from '../../parts/csv.js';
import { Menu } from '../../parts/menu.js';
import { saveFile } from '../../parts/save-file.js';
import { drawScene } from './draw-scene.js';
import { frameOf } from './frame.js';
import type { Scene } from './scene.js';
import { svgPen } from './svg-pen.js';

interface Props {
  readonly scene: Scene;
  readonly label: string;
  readonly fileName: string;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  table(): { readonly heads: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[] };
}

/** Takes a chart out of the page: as a picture, as a drawing, as a table. */
export function PlotMenu({ scene, label, fileName, canvas, table }: Props) {
  const { t } = useT();
  const savePng = () => {
    const shown = canvas.current;
    if (!shown) return;
    const copy = document.createElement('canvas');
    copy.width = shown.width;
    copy.height = shown.height;
    const pen = copy.getContext('2d');
    if (!pen) return;
    pen.fillStyle = new Tokens().text('panel-solid');
    pen.fillRect(0, 0, copy.width, copy.height);
    pen.drawImage(shown, 0, 0);
    copy.toBlob((blob) => (blob ? saveFile(`${fileName}.png`, 'image/png', blob) : undefined));
  };
  const saveSvg = () => {
    const shown = canvas.current;
    if (!shown) return;
    const tokens = new Tokens();
    const larger = tokens.number('chart-scale') || 1;
    const [width, height] = [shown.clientWidth / larger, shown.clientHeight / larger];
    const pen = svgPen(width, height, tokens.text('font'), tokens.text('panel-solid'));
    drawScene(scene, frameOf(scene, width, height), pen, (token) => tokens.text(token));
    saveFile(`${fileName}.svg`, 'image/svg+xml', pen.finish());
  };
  const saveCsv = () => {
    const { heads, rows } = table();
    saveFile(`${fileName}.csv`, 'text/csv;charset=utf-8', toCsv(heads, rows));
  };
  return (
    <Menu
      label={t('plot.export')}
      trigger={
        <button type="button" className="icon-button plot-export" aria-label={`${t('plot.export')}: ${label}`}>
          <Download size={14} aria-hidden />
        </button>
      }
      items={[
        { key: 'png', label: 'PNG', onPick: savePng },
        { key: 'svg', label: 'SVG', onPick: saveSvg },
        { key: 'csv', label: 'CSV', onPick: saveCsv },
      ]}
    />
  );
}
