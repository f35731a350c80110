import type { Shape } from './scene.js';

/** What a scene is drawn with: on a canvas, or as SVG. In px. */
export interface Pen {
  /** Rectangles as x, y, width, height, one after the other. */
  rectangles(boxes: Float64Array, count: number, colour: string, alpha: number): void;
  /** Places as x, y, one after the other. */
  places(places: Float64Array, count: number, shape: Shape, radius: number, colour: string, alpha: number): void;
  /** Lines as x, y, one after the other; NaN is a gap. */
  line(points: Float64Array, count: number, width: number, dashed: boolean, colour: string, alpha: number): void;
  /** Four corners each, as x, y. */
  areas(points: Float64Array, count: number, colour: string, alpha: number): void;
  text(text: string, x: number, y: number, align: 'left' | 'center' | 'right', colour: string): void;
  /** What is drawn within `inside` stays in the box. */
  clip(x: number, y: number, width: number, height: number, inside: () => void): void;
}
