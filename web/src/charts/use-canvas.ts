import { type RefObject, useEffect, useRef } from 'react';
import { usePreferences } from '../design/preferences.js';
import { Tokens } from '../design/tokens.js';

/**
 * Draws on the canvas, at the screen's own resolution, whenever its size, the preferences or `draw` change. `draw` must be
 * memoised; it works in px of the desk, which are larger on a wall (`--chart-scale`).
 */
export function useCanvas(
  draw: (pen: CanvasRenderingContext2D, width: number, height: number, tokens: Tokens) => void,
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  const preferences = usePreferences();
  useEffect(() => {
    const element = canvas.current;
    // Drawn by the processor: charts are small and seldom change, and the map wants the graphics card.
    const pen = element?.getContext('2d', { willReadFrequently: true });
    if (!element || !pen || !preferences.theme) return;
    const paint = () => {
      const { clientWidth, clientHeight } = element;
      const tokens = new Tokens();
      const larger = tokens.number('chart-scale');
      const [width, height] = [clientWidth / larger, clientHeight / larger];
      if (width === 0 || height === 0) return;
      const scale = devicePixelRatio || 1;
      element.width = Math.round(clientWidth * scale);
      element.height = Math.round(clientHeight * scale);
      pen.setTransform(scale * larger, 0, 0, scale * larger, 0, 0);
      pen.clearRect(0, 0, width, height);
      draw(pen, width, height, tokens);
    };
    const observer = new ResizeObserver(paint);
    observer.observe(element);
    paint();
    return () => observer.disconnect();
  }, [draw, preferences]);
  return canvas;
}
