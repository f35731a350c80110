/** A SUMO network (net_file.xsd) as far as a city needs it; coordinates as in the file, metres. */
export type Xy = readonly [x: number, y: number];

export interface SumoNet {
  /** `projParameter`, `netOffset`; absent where the file has no location. */
  location: { readonly projection: string; readonly offset: Xy } | undefined;
  lefthand: boolean;
  readonly edges: Map<string, SumoEdge>;
  readonly junctions: Map<string, SumoJunction>;
  readonly connections: SumoConnection[];
  readonly roundaboutEdges: Set<string>;
  readonly crossings: SumoCrossing[];
}

/** Where people walk over an edge. */
export interface SumoCrossing {
  readonly id: string;
  readonly junction: string;
  readonly widthM: number;
  readonly shape: readonly Xy[];
}

export interface SumoEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly type: string;
  readonly priority: number;
  /** By SUMO's index: from the kerb, from 0. */
  readonly lanes: SumoLane[];
}

export interface SumoLane {
  readonly id: string;
  readonly index: number;
  readonly speedMps: number;
  readonly lengthM: number;
  readonly widthM: number;
  /** Distance from the lane's end to where vehicles stop, m. */
  readonly endOffsetM: number;
  readonly allow: string;
  readonly disallow: string;
  readonly shape: readonly Xy[];
}

export interface SumoJunction {
  readonly id: string;
  readonly name: string;
  readonly at: Xy;
  readonly shape: readonly Xy[];
}

export interface SumoConnection {
  readonly from: string;
  readonly to: string;
  readonly fromLane: number;
  readonly dir: string;
  /** Traffic light and its link index; '' and -1 where none rules it. */
  readonly tl: string;
  readonly linkIndex: number;
}
