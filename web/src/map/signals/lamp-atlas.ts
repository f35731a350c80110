import { arrowAtlas } from '../atlas/arrow-atlas.js';
import { type Atlas, CELL, drawAtlas } from '../atlas/icon-atlas.js';

let atlas: Atlas | undefined;

/** The lenses of the heads, as a mask to be coloured: the arrows of the lane, or somebody who walks. */
export function lampAtlas(): Atlas {
  const { canvas, cells } = arrowAtlas();
  atlas ??= drawAtlas(
    [...Object.keys(cells), 'walk'],
    (pen, key) => {
      const cell = cells[key];
      if (cell) pen.drawImage(canvas, cell.x, cell.y, CELL, CELL, -CELL / 2, -CELL / 2, CELL, CELL);
      else drawWalker(pen);
    },
    true,
  );
  return atlas;
}

function drawWalker(pen: CanvasRenderingContext2D): void {
  pen.strokeStyle = pen.fillStyle = '#fff';
  pen.lineWidth = 7;
  pen.lineCap = pen.lineJoin = 'round';
  pen.beginPath();
  pen.arc(2, -24, 7, 0, Math.PI * 2);
  pen.fill();
  pen.beginPath();
  pen.moveTo(1, -12);
  pen.lineTo(0, 6);
  pen.moveTo(0, 6);
  pen.lineTo(-10, 28);
  pen.moveTo(0, 6);
  pen.lineTo(9, 16);
  pen.lineTo(12, 28);
  pen.moveTo(1, -10);
  pen.lineTo(-11, 2);
  pen.moveTo(1, -10);
  pen.lineTo(12, 1);
  pen.stroke();
}
