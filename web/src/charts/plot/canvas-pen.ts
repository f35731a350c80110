import type { Pen } from './pen.js';
import type { Shape } from './scene.js';
import { stampPlaces } from './stamp-places.js';

/** More than this many dots are drawn square and at once: at that number nobody sees the difference, and it takes a tenth of the time. */
const MANY = 5_000;

export function canvasPen(pen: CanvasRenderingContext2D, font: string): Pen {
  pen.font = `10px ${font}`;
  pen.textBaseline = 'middle';
  return {
    rectangles(boxes, count, colour, alpha) {
      pen.globalAlpha = alpha;
      pen.fillStyle = colour;
      for (let i = 0; i < count * 4; i += 4) {
        pen.fillRect(boxes[i] as number, boxes[i + 1] as number, boxes[i + 2] as number, boxes[i + 3] as number);
      }
      pen.globalAlpha = 1;
    },
    places(places, count, shape, radius, colour, alpha) {
      if (count > MANY && (shape === 'dot' || shape === 'square')) {
        stampPlaces(pen, places, count, radius, colour, alpha);
        return;
      }
      pen.globalAlpha = alpha;
      pen.fillStyle = pen.strokeStyle = colour;
      pen.lineWidth = 1.2;
      if (shape === 'square') {
        for (let i = 0; i < count * 2; i += 2) {
          pen.fillRect((places[i] as number) - radius, (places[i + 1] as number) - radius, radius * 2, radius * 2);
        }
      } else {
        pen.beginPath();
        for (let i = 0; i < count * 2; i += 2)
          outline(pen, shape, places[i] as number, places[i + 1] as number, radius);
        if (shape === 'cross') pen.stroke();
        else pen.fill();
      }
      pen.globalAlpha = 1;
    },
    line(points, count, width, dashed, colour, alpha) {
      pen.globalAlpha = alpha;
      pen.strokeStyle = colour;
      pen.lineWidth = width;
      pen.setLineDash(dashed ? [4, 4] : []);
      pen.beginPath();
      let gap = true;
      for (let i = 0; i < count * 2; i += 2) {
        const [x, y] = [points[i] as number, points[i + 1] as number];
        if (Number.isNaN(y)) gap = true;
        else if (gap) {
          pen.moveTo(x, y);
          gap = false;
        } else pen.lineTo(x, y);
      }
      pen.stroke();
      pen.setLineDash([]);
      pen.globalAlpha = 1;
    },
    areas(points, count, colour, alpha) {
      pen.globalAlpha = alpha;
      pen.fillStyle = colour;
      pen.beginPath();
      for (let i = 0; i + 7 < count * 2; i += 8) {
        pen.moveTo(points[i] as number, points[i + 1] as number);
        for (let corner = 2; corner < 8; corner += 2)
          pen.lineTo(points[i + corner] as number, points[i + corner + 1] as number);
        pen.closePath();
      }
      pen.fill();
      pen.globalAlpha = 1;
    },
    text(text, x, y, align, colour) {
      pen.fillStyle = colour;
      pen.textAlign = align;
      pen.fillText(text, x, y);
    },
    clip(x, y, width, height, inside) {
      pen.save();
      pen.beginPath();
      pen.rect(x, y, width, height);
      pen.clip();
      inside();
      pen.restore();
    },
  };
}

function outline(pen: CanvasRenderingContext2D, shape: Shape, x: number, y: number, radius: number): void {
  if (shape === 'dot') {
    pen.moveTo(x + radius, y);
    pen.arc(x, y, radius, 0, Math.PI * 2);
  } else if (shape === 'triangle') {
    pen.moveTo(x, y - radius * 1.2);
    pen.lineTo(x + radius * 1.1, y + radius * 0.8);
    pen.lineTo(x - radius * 1.1, y + radius * 0.8);
    pen.closePath();
  } else {
    pen.moveTo(x - radius, y - radius);
    pen.lineTo(x + radius, y + radius);
    pen.moveTo(x + radius, y - radius);
    pen.lineTo(x - radius, y + radius);
  }
}
