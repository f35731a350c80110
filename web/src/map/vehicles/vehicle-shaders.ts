import { BLEND_S, REACH_S } from '../../live/dead-reckoning.js';
import {
  MAX_ACCURACY_M,
  MAX_LENGTH_M,
  MAX_RESIDUAL_M,
  MAX_SPEED_MPS,
  MAX_TURN_DEG,
  MAX_WIDTH_M,
} from '../../live/pack-tracks.js';

/** Colours of the vehicles in the order of the uniform block; each is a design token. */
export const VEHICLE_COLOURS = [
  'car',
  'connected',
  'bus',
  'lorry',
  'emergency',
  'bike',
  'pedestrian',
  'obstacle',
  'outline',
  'glass',
  'tail',
  'halo',
] as const;
export type VehicleColour = (typeof VEHICLE_COLOURS)[number];

const uniforms = /* glsl */ `\
layout(std140) uniform vehicleUniforms {
  float nowS;
  float minLengthPixels;
  float shapeFrom;
  float staleAfterS;
  float selectedRow;
  float circles;
  float bearingDeg;
${VEHICLE_COLOURS.map((name) => `  vec4 ${name};`).join('\n')}
} vehicle;
`;

/** Uniforms of the vehicle shaders. */
export const vehicleUniforms = {
  name: 'vehicle',
  vs: uniforms,
  fs: uniforms,
  uniformTypes: {
    nowS: 'f32',
    minLengthPixels: 'f32',
    shapeFrom: 'f32',
    staleAfterS: 'f32',
    selectedRow: 'f32',
    circles: 'f32',
    bearingDeg: 'f32',
    ...(Object.fromEntries(VEHICLE_COLOURS.map((name) => [name, 'vec4<f32>'])) as Record<VehicleColour, 'vec4<f32>'>),
  },
} as const;

/** Share of `shapeFrom` at which dots begin to turn into shapes. */
export const SHAPE_BEGINS = 0.7;

/** Silhouettes. */
const CAR = 0;
const VAN = 1;
const BUS = 2;
const LORRY = 3;
const EMERGENCY = 4;
const BIKE = 5;
const PEDESTRIAN = 6;
const OBSTACLE = 7;

/** Width of the rim of a dot or shape, px; finer the smaller it is. */
const RIM = /* glsl */ `\
float rimWidth(float halfWidth) {
  return clamp(halfWidth * 0.4, 0.35, 1.2);
}
`;

/**
 * Moves a vehicle on by dead reckoning (see live/dead-reckoning.ts) and lays a square over it: as long as the vehicle,
 * or as long as the least that can be seen. Without SHAPES all are dots and each is one point: a fraction of the work,
 * above all where a processor stands in for the graphics card, which draws instances one by one.
 */
export const vertexShader = /* glsl */ `\
#version 300 es
#define SHADER_NAME vehicle-layer-vertex
#ifdef SHAPES
in vec3 positions;
out vec2 vPixel;
#else
flat out vec2 vTurn;
flat out float vReach;
#endif
in vec2 instanceOffsets;
in vec2 instanceTimes;
in vec4 instanceMotions;
in vec2 instanceTurns;
in vec4 instanceTraits;

out vec4 vColor;
out vec2 vHalf;
out float vShape;
out float vCircle;
out float vStale;
flat out int vClass;
/** Selected, connected, standing. */
flat out vec3 vMarks;

${RIM}
float blend(float s) {
  float x = clamp(s / ${BLEND_S.toFixed(3)}, 0.0, 1.0);
  return 1.0 - x * x * (3.0 - 2.0 * x);
}

int silhouette(int participant, int source, float lengthM) {
  if (participant == 2) return ${BIKE};
  if (participant == 3) return ${PEDESTRIAN};
  if (participant == 5) return ${OBSTACLE};
  if (participant == 7) return ${LORRY};
  if (participant == 8) return ${EMERGENCY};
  if (participant == 6 || source == 3) return ${BUS};
  return lengthM > 5.3 ? ${VAN} : ${CAR};
}

vec4 colourOf(int silhouette, bool connected) {
  if (silhouette == ${BUS}) return vehicle.bus;
  if (silhouette == ${LORRY}) return vehicle.lorry;
  if (silhouette == ${EMERGENCY}) return vehicle.emergency;
  if (silhouette == ${BIKE}) return vehicle.bike;
  if (silhouette == ${PEDESTRIAN}) return vehicle.pedestrian;
  if (silhouette == ${OBSTACLE}) return vehicle.obstacle;
  return connected ? vehicle.connected : vehicle.car;
}

/** Far away a thing is a dot: length and breadth of it as shares of the least length. */
vec2 dotShape(int silhouette) {
  if (silhouette == ${BUS}) return vec2(0.95, 1.7);
  if (silhouette == ${LORRY}) return vec2(1.05, 1.35);
  if (silhouette >= ${BIKE} && silhouette <= ${PEDESTRIAN}) return vec2(0.66);
  return vec2(1.0);
}

void main(void) {
  vec3 place = vec3(instanceOffsets, 0.0);
  geometry.worldPosition = place;
#ifdef SHAPES
  int row = gl_InstanceID;
#else
  int row = gl_VertexID;
#endif
  geometry.pickingColor = picking_getPickingColorFromIndex(float(row));

  vec4 motion = instanceMotions * vec4(vec2(${MAX_SPEED_MPS.toFixed(1)}), vec2(${MAX_RESIDUAL_M.toFixed(1)}));
  vec2 turn = instanceTurns * ${MAX_TURN_DEG.toFixed(1)};
  vec2 sizeM = instanceTraits.yx * vec2(${MAX_WIDTH_M.toFixed(2)}, ${MAX_LENGTH_M.toFixed(2)});
  int kind = int(instanceTraits.z * 255.0 + 0.5);
  int source = kind >> 4;
  bool connected = source > 0;
  vClass = silhouette(kind & 15, source, sizeM.y);

  float sinceEvent = vehicle.nowS - instanceTimes.x;
  float left = blend(vehicle.nowS - instanceTimes.y);
  vec2 moved = motion.xy * clamp(sinceEvent, 0.0, ${REACH_S.toFixed(3)}) + motion.zw * left;

  float pixelsPerMetre = project_size_to_pixel(1.0);
  vec2 size = sizeM * pixelsPerMetre;
#ifdef SHAPES
  vShape = smoothstep(vehicle.shapeFrom * ${SHAPE_BEGINS.toFixed(2)}, vehicle.shapeFrom * 1.3, size.y);
#else
  vShape = 0.0;
#endif
  vec2 small = vehicle.minLengthPixels * dotShape(vClass);
  vHalf = 0.5 * mix(small, vec2(max(size.x, 2.2), max(size.y, small.y)), vShape);
  float selected = abs(float(row) - vehicle.selectedRow) < 0.5 ? 1.0 : 0.0;
  float standing = length(motion.xy) < 0.6 ? 1.0 : 0.0;
  vMarks = vec3(selected, connected ? 1.0 : 0.0, standing);
  vCircle = 2.0 * instanceTraits.w * ${MAX_ACCURACY_M.toFixed(2)} * pixelsPerMetre * vehicle.circles;

  // The rim, its soft edge, and the ring around what is selected.
  float margin = rimWidth(vHalf.x) + 0.5 + 8.0 * selected;
  float angle = radians(turn.x + turn.y * left);
  vec2 offset = project_size(moved);
#ifdef SHAPES
  vec2 reach = max(vHalf + margin, vec2(vCircle + 2.0) * step(0.001, vCircle));
  vPixel = positions.xy * reach;
  vec2 turned = vec2(vPixel.x * cos(angle) + vPixel.y * sin(angle), vPixel.y * cos(angle) - vPixel.x * sin(angle));
  offset += project_pixel_size(turned);
#else
  angle -= radians(vehicle.bearingDeg);
  vTurn = vec2(cos(angle), sin(angle));
  vReach = max(vHalf.x, vHalf.y) + margin;
  gl_PointSize = 2.0 * vReach * project.devicePixelRatio;
#endif
  gl_Position = project_position_to_clipspace(place, vec3(0.0), vec3(offset, 0.0), geometry.position);
  DECKGL_FILTER_GL_POSITION(gl_Position, geometry);

  vStale = clamp((sinceEvent - vehicle.staleAfterS) / vehicle.staleAfterS, 0.0, 1.0);
  vec4 colour = colourOf(vClass, connected);
  vColor = vec4(colour.rgb, colour.a * layer.opacity * (1.0 - 0.6 * vStale));
  DECKGL_FILTER_COLOR(vColor, geometry);
}
`;

/** A dot from far; from near the silhouette of its kind, seen from above, front upwards. */
export const fragmentShader = /* glsl */ `\
#version 300 es
#define SHADER_NAME vehicle-layer-fragment
precision highp float;
in vec4 vColor;
#ifdef SHAPES
in vec2 vPixel;
#else
flat in vec2 vTurn;
flat in float vReach;
vec2 vPixel;
#endif
in vec2 vHalf;
in float vShape;
in float vCircle;
in float vStale;
flat in int vClass;
flat in vec3 vMarks;
out vec4 fragColor;

${RIM}
float box(vec2 p, vec2 size, float radius) {
  vec2 q = abs(p) - size + radius;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
}

float cover(float distance) {
  return 1.0 - smoothstep(-0.6, 0.6, distance);
}

#ifdef SHAPES
/** Coverage of a box given in half extents of the body. */
float part(vec2 centre, vec2 size, float rounding) {
  vec2 extent = size * vHalf;
  return cover(box(vPixel - centre * vHalf, extent, rounding * min(extent.x, extent.y)));
}

float silhouette() {
  float w = vHalf.x;
  if (vClass == ${BUS}) return box(vPixel, vHalf, w * 0.28);
  if (vClass == ${LORRY}) {
    float cargo = box(vPixel - vec2(0.0, -0.2) * vHalf, vec2(1.0, 0.8) * vHalf, w * 0.08);
    float cab = box(vPixel - vec2(0.0, 0.83) * vHalf, vec2(0.9, 0.17) * vHalf, w * 0.3);
    return min(cargo, cab);
  }
  if (vClass == ${BIKE}) {
    float frame = box(vPixel, vec2(0.2 * w, vHalf.y), 0.2 * w);
    float bar = box(vPixel - vec2(0.0, 0.42) * vHalf, vec2(w, 0.13 * w), 0.1 * w);
    float rider = length((vPixel - vec2(0.0, -0.06) * vHalf) / vec2(1.0, 1.15)) - 0.72 * w;
    return min(min(frame, bar), rider);
  }
  if (vClass == ${PEDESTRIAN}) return (length(vPixel / vec2(1.0, 0.62)) - w) * 0.8;
  if (vClass == ${OBSTACLE}) return (abs(vPixel.x) / vHalf.x + abs(vPixel.y) / vHalf.y - 1.0) * min(vHalf.x, vHalf.y) * 0.7;
  float front = step(0.0, vPixel.y);
  return box(vPixel, vHalf, w * (vClass == ${VAN} ? 0.3 : mix(0.42, 0.62, front)));
}

/** Windows, roof, lights: only where there is room for them. */
vec3 detailed(vec3 body) {
  vec3 glass = vehicle.glass.rgb;
  vec3 roof = mix(body, vec3(1.0), 0.16);
  vec3 shade = body * 0.72;
  vec3 colour = body;
  if (vClass == ${CAR} || vClass == ${EMERGENCY}) {
    colour = mix(colour, roof, part(vec2(0.0, -0.16), vec2(0.76, 0.36), 0.3));
    colour = mix(colour, glass, part(vec2(0.0, 0.3), vec2(0.76, 0.14), 0.5));
    colour = mix(colour, glass, part(vec2(0.0, -0.64), vec2(0.7, 0.09), 0.6));
  } else if (vClass == ${VAN}) {
    colour = mix(colour, roof, part(vec2(0.0, -0.25), vec2(0.8, 0.66), 0.2));
    colour = mix(colour, glass, part(vec2(0.0, 0.6), vec2(0.8, 0.12), 0.4));
  } else if (vClass == ${BUS}) {
    colour = mix(colour, glass, part(vec2(0.0, 0.93), vec2(0.86, 0.045), 0.4));
    colour = mix(colour, shade, part(vec2(0.0, -0.02), vec2(0.98, 0.84), 0.1));
    colour = mix(colour, roof, part(vec2(0.0, -0.02), vec2(0.72, 0.88), 0.2));
    colour = mix(colour, shade, part(vec2(0.0, 0.42), vec2(0.42, 0.13), 0.3));
    colour = mix(colour, shade, part(vec2(0.0, -0.48), vec2(0.42, 0.13), 0.3));
  } else if (vClass == ${LORRY}) {
    float ribs = step(0.5, fract((vPixel.y / vHalf.y + 1.0) * 4.0));
    float cargo = part(vec2(0.0, -0.2), vec2(0.86, 0.74), 0.0);
    colour = mix(colour, mix(roof, shade, 0.35 * ribs), cargo);
    colour = mix(colour, glass, part(vec2(0.0, 0.86), vec2(0.74, 0.06), 0.3));
    colour = mix(colour, glass, part(vec2(0.0, 0.63), vec2(0.9, 0.025), 0.0));
  } else if (vClass == ${BIKE}) {
    colour = mix(colour, glass, cover(length(vPixel - vec2(0.0, -0.06) * vHalf) - 0.4 * vHalf.x));
  } else if (vClass == ${PEDESTRIAN}) {
    colour = mix(colour, glass, cover(length(vPixel) - 0.42 * vHalf.x));
  } else {
    colour = mix(colour, glass, step(0.5, fract((vPixel.x + vPixel.y) / 6.0)) * 0.7);
  }
  if (vClass == ${EMERGENCY}) {
    float blink = step(0.5, fract(vehicle.nowS * 1.5));
    vec3 lamp = vPixel.x * (blink - 0.5) > 0.0 ? vehicle.connected.rgb : vehicle.tail.rgb;
    colour = mix(colour, lamp, part(vec2(0.0, -0.05), vec2(0.74, 0.07), 0.2));
  }
  if (vClass <= ${EMERGENCY}) {
    float tail = part(vec2(-0.68, -0.95), vec2(0.22, 0.05), 0.3) + part(vec2(0.68, -0.95), vec2(0.22, 0.05), 0.3);
    colour = mix(colour, vehicle.tail.rgb, tail * vMarks.z);
  }
  return colour;
}
#endif

void main(void) {
#ifndef SHAPES
  vec2 onScreen = (gl_PointCoord * 2.0 - 1.0) * vec2(vReach, -vReach);
  vPixel = vec2(onScreen.x * vTurn.x - onScreen.y * vTurn.y, onScreen.x * vTurn.y + onScreen.y * vTurn.x);
#endif
  geometry.uv = vPixel;
  float least = min(vHalf.x, vHalf.y);
  float dotEdge = box(vPixel, vHalf, least * (vClass == ${LORRY} || vClass == ${OBSTACLE} ? 0.3 : 1.0));
#ifdef SHAPES
  float edge = mix(dotEdge, silhouette(), vShape);
#else
  float edge = dotEdge;
#endif
  float body = cover(edge);
  float rimPx = rimWidth(vHalf.x);
  float ring = 1.0 - smoothstep(rimPx - 0.3, rimPx + 0.4, edge);
  vec3 colour = vColor.rgb;
#ifdef SHAPES
  float room = vShape * smoothstep(2.2, 3.4, vHalf.x * (vClass >= ${BIKE} ? 1.3 : 1.0));
  colour = mix(colour, detailed(colour), room);
  // Who tells of itself carries a mark, whatever it is.
  float mark = vMarks.y * room * step(float(vClass), ${EMERGENCY}.5);
  float away = length(vPixel - vec2(0.0, -0.16) * vHalf);
  colour = mix(colour, vehicle.outline.rgb, mark * cover(away - 0.4 * vHalf.x));
  colour = mix(colour, vehicle.connected.rgb, mark * cover(away - 0.26 * vHalf.x));
#endif
  vec3 rim = mix(vehicle.outline.rgb, vehicle.connected.rgb, vMarks.y * (vClass > ${VAN} ? 1.0 : 0.0));
  float hatch = mix(1.0, step(0.5, fract((vPixel.x + vPixel.y) / 5.0)), step(0.99, vStale));
  vec4 mixed = vec4(mix(rim, colour, body), vColor.a * hatch * max(body, ring * vehicle.outline.a));
  float halo = vMarks.x * (1.0 - smoothstep(0.8, 1.8, abs(edge - 5.0)));
  mixed = mix(mixed, vec4(vehicle.halo.rgb, 1.0), halo);
  if (vCircle > 0.0) {
    float from = length(vPixel) - vCircle;
    float circle = 0.14 * cover(from) + 0.55 * (1.0 - smoothstep(0.3, 1.1, abs(from)));
    mixed = mix(vec4(vColor.rgb, circle), mixed, mixed.a);
    mixed.a = max(mixed.a, circle);
  }
  if (mixed.a < 0.01) discard;
  fragColor = mixed;
  DECKGL_FILTER_COLOR(fragColor, geometry);
}
`;
