import type { Pen } from './pen.js';

/** Draws into a text: `finish` gives the SVG document. */
export function svgPen(width: number, height: number, font: string, ground: string): Pen & { finish(): string } {
  const parts: string[] = [];
  const px = (value: number) => String(Math.round(value * 100) / 100);
  const path = (d: string, paint: string, alpha: number) => {
    if (d !== '') parts.push(`<path d="${d}" ${paint}${alpha < 1 ? ` opacity="${alpha}"` : ''}/>`);
  };
  let clips = 0;
  return {
    rectangles(boxes, count, colour, alpha) {
      let d = '';
      for (let i = 0; i < count * 4; i += 4) {
        d += `M${px(boxes[i] as number)} ${px(boxes[i + 1] as number)}h${px(boxes[i + 2] as number)}v${px(boxes[i + 3] as number)}h${px(-(boxes[i + 2] as number))}z`;
      }
      path(d, `fill="${inXml(colour)}"`, alpha);
    },
    places(places, count, shape, radius, colour, alpha) {
      const r = px(radius);
      const two = px(radius * 2);
      let d = '';
      for (let i = 0; i < count * 2; i += 2) {
        const [x, y] = [places[i] as number, places[i + 1] as number];
        if (shape === 'dot')
          d += `M${px(x - radius)} ${px(y)}a${r} ${r} 0 1 0 ${two} 0a${r} ${r} 0 1 0 ${px(-radius * 2)} 0`;
        else if (shape === 'square') d += `M${px(x - radius)} ${px(y - radius)}h${two}v${two}h${px(-radius * 2)}z`;
        else if (shape === 'triangle')
          d += `M${px(x)} ${px(y - radius * 1.2)}l${px(radius * 1.1)} ${two}h${px(-radius * 2.2)}z`;
        else d += `M${px(x - radius)} ${px(y - radius)}l${two} ${two}m0 ${px(-radius * 2)}l${px(-radius * 2)} ${two}`;
      }
      const paint =
        shape === 'cross' ? `fill="none" stroke="${inXml(colour)}" stroke-width="1.2"` : `fill="${inXml(colour)}"`;
      path(d, paint, alpha);
    },
    line(points, count, lineWidth, dashed, colour, alpha) {
      let d = '';
      let gap = true;
      for (let i = 0; i < count * 2; i += 2) {
        const [x, y] = [points[i] as number, points[i + 1] as number];
        if (Number.isNaN(y)) gap = true;
        else {
          d += `${gap ? 'M' : 'L'}${px(x)} ${px(y)}`;
          gap = false;
        }
      }
      const dash = dashed ? ' stroke-dasharray="4 4"' : '';
      path(d, `fill="none" stroke="${inXml(colour)}" stroke-width="${px(lineWidth)}"${dash}`, alpha);
    },
    areas(points, count, colour, alpha) {
      let d = '';
      for (let i = 0; i + 7 < count * 2; i += 8) {
        for (let corner = 0; corner < 8; corner += 2) {
          d += `${corner === 0 ? 'M' : 'L'}${px(points[i + corner] as number)} ${px(points[i + corner + 1] as number)}`;
        }
        d += 'z';
      }
      path(d, `fill="${inXml(colour)}"`, alpha);
    },
    text(text, x, y, align, colour) {
      const anchor = { left: 'start', center: 'middle', right: 'end' }[align];
      parts.push(
        `<text x="${px(x)}" y="${px(y)}" text-anchor="${anchor}" dominant-baseline="central" fill="${inXml(colour)}">${inXml(text)}</text>`,
      );
    },
    clip(x, y, boxWidth, boxHeight, inside) {
      const id = `clip${clips++}`;
      parts.push(
        `<clipPath id="${id}"><rect x="${px(x)}" y="${px(y)}" width="${px(boxWidth)}" height="${px(boxHeight)}"/></clipPath>`,
      );
      parts.push(`<g clip-path="url(#${id})">`);
      inside();
      parts.push('</g>');
    },
    finish() {
      const size = `width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}"`;
      return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${inXml(font)}" font-size="10"><rect width="100%" height="100%" fill="${inXml(ground)}"/>${parts.join('')}</svg>\n`;
    },
  };
}

function inXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
