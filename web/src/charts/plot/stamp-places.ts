/** Colours as the words of a picture's pixels. */
const words = new Map<string, number>();

/** Draws squares pixel by pixel into one picture, and that onto the canvas: for very many at once a fraction of the time of rectangles. */
export function stampPlaces(
  pen: CanvasRenderingContext2D,
  places: Float64Array,
  count: number,
  radius: number,
  colour: string,
  alpha: number,
): void {
  const { width, height } = pen.canvas;
  const layer = new OffscreenCanvas(width, height).getContext('2d');
  if (!layer || width * height === 0) return;
  const { a: scale } = pen.getTransform();
  const image = layer.createImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  const word = wordOf(colour);
  const side = Math.max(1, Math.round(radius * 2 * scale));
  for (let i = 0; i < count * 2; i += 2) {
    const left = Math.round(((places[i] as number) - radius) * scale);
    const top = Math.round(((places[i + 1] as number) - radius) * scale);
    const [fromX, toX] = [Math.max(0, left), Math.min(width, left + side)];
    for (let y = Math.max(0, top); y < Math.min(height, top + side); y++) {
      for (let at = y * width + fromX; at < y * width + toX; at++) pixels[at] = word;
    }
  }
  layer.putImageData(image, 0, 0);
  pen.save();
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.globalAlpha = alpha;
  pen.drawImage(layer.canvas, 0, 0);
  pen.restore();
}

function wordOf(colour: string): number {
  const known = words.get(colour);
  if (known !== undefined) return known;
  const probe = new OffscreenCanvas(1, 1).getContext('2d');
  if (!probe) return 0;
  probe.fillStyle = colour;
  probe.fillRect(0, 0, 1, 1);
  const word = new Uint32Array(probe.getImageData(0, 0, 1, 1).data.buffer)[0] ?? 0;
  words.set(colour, word);
  return word;
}
