import {
  type DefaultProps,
  Layer,
  type LayerContext,
  type LayerProps,
  picking,
  project32,
  type UpdateParameters,
} from '@deck.gl/core';
import type { Buffer, BufferLayout } from '@luma.gl/core';
import { Geometry, Model } from '@luma.gl/engine';
import type { Rgba } from '../../design/tokens.js';
import { MAX_LENGTH_M, ROW_BYTES } from '../../live/pack-tracks.js';
import { fragmentShader, SHAPE_BEGINS, type VehicleColour, vehicleUniforms, vertexShader } from './vehicle-shaders.js';

/** The shown clock, read at every draw, platform epoch ms. */
export type FrameClock = () => number;

interface VehicleProps {
  /** Zero of the time attribute, platform epoch ms. */
  readonly baseMs: number;
  readonly clock: FrameClock;
  /** Least diameter of a vehicle on the screen, px. */
  readonly minLengthPixels: number;
  /** From this length on the screen a vehicle is a shape, below it a dot, px. */
  readonly shapeFrom: number;
  /** A vehicle not heard of for longer fades, s. */
  readonly staleAfterS: number;
  /** Row to ring, -1 none. */
  readonly selectedRow: number;
  /** Draws the circle of two standard deviations around each position. */
  readonly circles: boolean;
  readonly colours: Readonly<Record<VehicleColour, Rgba>>;
  /** How many rows there are, for picking. */
  readonly data: { readonly length: number };
  /** The rows, see live/pack-tracks.ts; offsets are from `coordinateOrigin`. */
  readonly packed: Uint8Array;
}

/** As live/pack-tracks.ts lays them. */
const ROWS: BufferLayout = {
  name: 'rows',
  stepMode: 'instance',
  byteStride: ROW_BYTES,
  attributes: [
    { attribute: 'instanceOffsets', format: 'float32x2', byteOffset: 0 },
    { attribute: 'instanceTimes', format: 'float32x2', byteOffset: 8 },
    { attribute: 'instanceMotions', format: 'snorm16x4', byteOffset: 16 },
    { attribute: 'instanceTurns', format: 'snorm16x2', byteOffset: 24 },
    { attribute: 'instanceTraits', format: 'unorm8x4', byteOffset: 28 },
  ],
};

const defaultProps: DefaultProps<VehicleProps> = {
  baseMs: 0,
  clock: { type: 'function', value: Date.now },
  minLengthPixels: 5,
  shapeFrom: 7,
  staleAfterS: 5,
  selectedRow: -1,
  circles: false,
  colours: { type: 'object', value: {} as VehicleProps['colours'], compare: 0 },
  packed: { type: 'object', value: new Uint8Array(), compare: 0 },
};

/**
 * Vehicles from one packed buffer, moved on by the GPU between the platform's frames: an update is one upload of 32
 * octets a vehicle, a redraw none. The worker has laid the buffer out, so that this thread touches no single vehicle.
 */
export class VehicleLayer extends Layer<LayerProps & VehicleProps> {
  static override layerName = 'VehicleLayer';
  static override defaultProps = defaultProps as DefaultProps;

  override getShaders() {
    return super.getShaders({
      vs: vertexShader,
      fs: fragmentShader,
      modules: [project32, picking, vehicleUniforms],
      defines: this.#shapes() ? { SHAPES: 1 } : {},
    });
  }

  override shouldUpdateState(params: UpdateParameters<this>): boolean {
    return super.shouldUpdateState(params) || this.state.shapes !== this.#shapes();
  }

  override initializeState(): void {
    this.#remodel();
  }

  override updateState({ props, oldProps, changeFlags }: UpdateParameters<this>): void {
    const { packed } = props;
    if (changeFlags.extensionsChanged || this.state.shapes !== this.#shapes()) this.#remodel();
    else if (packed === oldProps.packed) return;
    const model = this.state.model as Model;
    let buffer = this.state.buffer as Buffer | undefined;
    if (!buffer || buffer.byteLength < packed.byteLength) {
      buffer?.destroy();
      // With room to grow, so that not every vehicle more is a new buffer.
      buffer = this.context.device.createBuffer({ byteLength: Math.ceil((packed.byteLength + 1) * 1.3) });
      this.setState({ buffer });
    }
    if (packed.byteLength > 0) buffer.write(packed);
    model.setAttributes({ rows: buffer });
    if (this.state.shapes) model.setInstanceCount(this.getNumInstances());
    else model.setVertexCount(this.getNumInstances());
  }

  override finalizeState(context: LayerContext): void {
    super.finalizeState(context);
    (this.state.buffer as Buffer | undefined)?.destroy();
  }

  override draw(): void {
    const { baseMs, clock, minLengthPixels, shapeFrom, staleAfterS, selectedRow, circles, colours } = this.props;
    const model = this.state.model as Model;
    const parts = Object.entries(colours).map(([name, colour]) => [name, colour.map((part) => part / 255)]);
    model.shaderInputs.setProps({
      vehicle: {
        nowS: (clock() - baseMs) / 1000,
        minLengthPixels,
        shapeFrom,
        staleAfterS,
        selectedRow,
        circles: circles ? 1 : 0,
        bearingDeg: (this.context.viewport as { readonly bearing?: number }).bearing ?? 0,
        ...Object.fromEntries(parts),
      },
    });
    model.draw(this.context.renderPass);
  }

  /** Whether anything is long enough on the screen to be more than a dot. */
  #shapes(): boolean {
    const { circles, shapeFrom } = this.props;
    const metresPerPixel = this.context.viewport.metersPerPixel;
    return circles || MAX_LENGTH_M / metresPerPixel > shapeFrom * SHAPE_BEGINS;
  }

  #remodel(): void {
    (this.state.model as Model | undefined)?.destroy();
    this.setState({ model: this.#makeModel(), shapes: this.#shapes() });
  }

  #makeModel(): Model {
    const common = { ...this.getShaders(), id: this.props.id };
    if (!this.#shapes()) {
      return new Model(this.context.device, {
        ...common,
        bufferLayout: [{ ...ROWS, stepMode: 'vertex' }],
        topology: 'point-list',
      });
    }
    return new Model(this.context.device, {
      ...common,
      bufferLayout: [ROWS],
      geometry: new Geometry({
        topology: 'triangle-strip',
        attributes: {
          positions: { size: 3, value: new Float32Array([-1, -1, 0, 1, -1, 0, -1, 1, 0, 1, 1, 0]) },
        },
      }),
      isInstanced: true,
    });
  }
}
