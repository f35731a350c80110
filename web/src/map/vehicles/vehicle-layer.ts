import { type DefaultProps, Layer, type LayerProps, picking, project32, type UpdateParameters } from '@deck.gl/core';
import { Geometry, Model } from '@luma.gl/engine';
import type { Rgba } from '../../design/tokens.js';
import { fragmentShader, type VehicleColour, vehicleUniforms, vertexShader } from './vehicle-shaders.js';

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
  readonly data: unknown;
}

const defaultProps: DefaultProps<VehicleProps> = {
  baseMs: 0,
  clock: { type: 'function', value: Date.now },
  minLengthPixels: 5,
  shapeFrom: 7,
  staleAfterS: 5,
  selectedRow: -1,
  circles: false,
  colours: { type: 'object', value: {} as VehicleProps['colours'], compare: 0 },
};

/**
 * Vehicles from binary attributes, moved on by the GPU between the platform's frames: a redraw costs no upload.
 * Attributes as in live/protocol.ts `TrackBlock`.
 */
export class VehicleLayer extends Layer<LayerProps & VehicleProps> {
  static override layerName = 'VehicleLayer';
  static override defaultProps = defaultProps as DefaultProps;

  override getShaders() {
    return super.getShaders({ vs: vertexShader, fs: fragmentShader, modules: [project32, picking, vehicleUniforms] });
  }

  override initializeState(): void {
    this.getAttributeManager()?.addInstanced({
      instancePositions: { size: 3, type: 'float64', fp64: this.use64bitPositions(), accessor: 'getPosition' },
      instanceMotions: { size: 4, accessor: 'getMotion' },
      instanceTimes: { size: 2, accessor: 'getTimes' },
      instanceHeadings: { size: 2, accessor: 'getHeading' },
      instanceSizes: { size: 2, accessor: 'getSize' },
      instanceKinds: { size: 1, type: 'unorm8', accessor: 'getKind' },
      instanceAccuracies: { size: 1, accessor: 'getAccuracy' },
    });
  }

  override updateState(params: UpdateParameters<this>): void {
    super.updateState(params);
    if (!params.changeFlags.extensionsChanged) return;
    (this.state.model as Model | undefined)?.destroy();
    this.setState({ model: this.#makeModel() });
    this.getAttributeManager()?.invalidateAll();
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
        ...Object.fromEntries(parts),
      },
    });
    model.draw(this.context.renderPass);
  }

  #makeModel(): Model {
    return new Model(this.context.device, {
      ...this.getShaders(),
      id: this.props.id,
      bufferLayout: this.getAttributeManager()?.getBufferLayouts() ?? [],
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
