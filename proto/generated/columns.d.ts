/** Machine type of a column; id64 is 8 opaque octets. */
export type ColumnType = 'u8' | 'i8' | 'u16' | 'i16' | 'u32' | 'i32' | 'id64';

/** Layout and meaning of a column: physical value = raw * scale, in `unit`. */
export interface ColumnSpec {
  readonly name: string;
  readonly fieldNumber: number;
  readonly type: ColumnType;
  readonly unit: string;
  readonly scale: number;
  /** Smallest and largest valid raw value. */
  readonly min: number;
  readonly max: number;
  /** Raw value that says "not available". */
  readonly missing?: number;
  /** May be left out of a batch: all values are then `missing`, or 0. */
  readonly optional: boolean;
  /** Field of the message whose strings the values index. */
  readonly dictionary?: string;
}

/** A message family that travels as columns; the key in `families` is its field in Batch. */
export interface FamilySpec {
  readonly message: string;
  readonly fieldNumber: number;
  readonly columns: readonly ColumnSpec[];
}

export type FamilyName =
  | 'vehicleStates'
  | 'perceivedObjects'
  | 'signalStates'
  | 'controllerEvents'
  | 'detectorCounts'
  | 'pedestrians'
  | 'terminals'
  | 'passingVehicles'
  | 'priorityRequests';

export declare const families: Readonly<Record<FamilyName, FamilySpec>>;
