import { type RefObject, useEffect, useRef } from 'react';
import { usePreferences } from '../design/preferences.js';
import { Tokens } from '../design/tokens.js';

/** Draws on the canvas, at the screen's own resolution, whenever its size, the theme or `draw` changes. `draw` must be memoised. */
export function useCanvas(
  draw: (pen: CanvasRenderingContext2D, width: number, height: number, tokens: Tokens) => void,
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { theme } = usePreferences();
  useEffect(() => {
    const element = canvas.current;
    // Drawn by the processor: charts are small and seldom change, and the map wants the graphics card.
    const pen = element?.getContext('2d', { willReadFrequently: true });
    if (!element || !pen || !theme) return;
    const paint = () => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0 || height === 0) return;
      const scale = devicePixelRatio || 1;
      element.width = Math.round(width * scale);
      element.height = Math.round(height * scale);
      pen.setTransform(scale, 0, 0, scale, 0, 0);
      pen.clearRect(0, 0, width, height);
      draw(pen, width, height, new Tokens());
    };
    const observer = new ResizeObserver(paint);
    observer.observe(element);
    paint();
    return () => observer.disconnect();
  }, [draw, theme]);
  return canvas;
}
