import { BLEND_S, REACH_S } from '../../live/dead-reckoning.js';

const uniforms = /* glsl */ `\
layout(std140) uniform vehicleUniforms {
  float nowS;
  float minLengthPixels;
  float shapeFrom;
  float staleAfterS;
  float selectedRow;
  vec4 outline;
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
    outline: 'vec4<f32>',
  },
} as const;

/**
 * Moves a vehicle on by dead reckoning (see live/dead-reckoning.ts) and lays a square over it: as long as the vehicle,
 * or as long as the least that can be seen.
 */
export const vertexShader = /* glsl */ `\
#version 300 es
#define SHADER_NAME vehicle-layer-vertex
in vec3 positions;
in vec3 instancePositions;
in vec3 instancePositions64Low;
in vec4 instanceMotions;
in vec2 instanceTimes;
in vec2 instanceHeadings;
in vec2 instanceSizes;
in vec4 instanceColors;

out vec4 vColor;
out vec2 vPixel;
out vec2 vHalf;
out float vShape;
out float vSelected;

float blend(float s) {
  float x = clamp(s / ${BLEND_S.toFixed(3)}, 0.0, 1.0);
  return 1.0 - x * x * (3.0 - 2.0 * x);
}

void main(void) {
  geometry.worldPosition = instancePositions;
  geometry.pickingColor = picking_getPickingColorFromInstanceID();

  float sinceEvent = vehicle.nowS - instanceTimes.x;
  float left = blend(vehicle.nowS - instanceTimes.y);
  vec2 moved = instanceMotions.xy * clamp(sinceEvent, 0.0, ${REACH_S.toFixed(3)}) + instanceMotions.zw * left;

  float pixelsPerMetre = project_size_to_pixel(1.0);
  float lengthPixels = instanceSizes.x * pixelsPerMetre;
  float widthPixels = instanceSizes.y * pixelsPerMetre;
  vShape = smoothstep(vehicle.shapeFrom * 0.7, vehicle.shapeFrom * 1.3, lengthPixels);
  float small = vehicle.minLengthPixels * (instanceSizes.x > 6.5 ? 1.35 : instanceSizes.x < 2.5 ? 0.75 : 1.0);
  vHalf = 0.5 * mix(vec2(small), vec2(max(widthPixels, 2.2), max(lengthPixels, small)), vShape);
  vSelected = abs(float(gl_InstanceID) - vehicle.selectedRow) < 0.5 ? 1.0 : 0.0;

  float margin = 2.0 + 5.0 * vSelected;
  vPixel = positions.xy * (vHalf + margin);
  float angle = radians(instanceHeadings.x + instanceHeadings.y * left);
  vec2 turned = vec2(vPixel.x * cos(angle) + vPixel.y * sin(angle), vPixel.y * cos(angle) - vPixel.x * sin(angle));
  vec3 offset = vec3(project_size(moved) + project_pixel_size(turned), 0.0);
  gl_Position = project_position_to_clipspace(instancePositions, instancePositions64Low, offset, geometry.position);
  DECKGL_FILTER_GL_POSITION(gl_Position, geometry);

  float stale = clamp((sinceEvent - vehicle.staleAfterS) / vehicle.staleAfterS, 0.0, 1.0);
  vColor = vec4(instanceColors.rgb, instanceColors.a * layer.opacity * (1.0 - 0.7 * stale));
  DECKGL_FILTER_COLOR(vColor, geometry);
}
`;

/** A dot from far, from near a rounded body with a wind screen at its front. */
export const fragmentShader = /* glsl */ `\
#version 300 es
#define SHADER_NAME vehicle-layer-fragment
precision highp float;
in vec4 vColor;
in vec2 vPixel;
in vec2 vHalf;
in float vShape;
in float vSelected;
out vec4 fragColor;

float box(vec2 p, vec2 size, float radius) {
  vec2 q = abs(p) - size + radius;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
}

void main(void) {
  geometry.uv = vPixel;
  float radius = min(vHalf.x, vHalf.y) * mix(1.0, 0.45, vShape);
  float edge = box(vPixel, vHalf, radius);
  float body = 1.0 - smoothstep(-0.6, 0.6, edge);
  float ring = 1.0 - smoothstep(0.4, 1.6, edge);
  vec3 color = vColor.rgb;
  float screenAt = vHalf.y * 0.38;
  float glass = (1.0 - smoothstep(-0.5, 0.5, box(vPixel - vec2(0.0, screenAt), vec2(vHalf.x * 0.72, vHalf.y * 0.15), 1.0)));
  color = mix(color, color * 0.42, glass * vShape * step(5.0, vHalf.x));
  vec4 mixed = vec4(mix(vehicle.outline.rgb, color, body), vColor.a * max(body, ring * vehicle.outline.a));
  float halo = vSelected * (1.0 - smoothstep(0.6, 1.6, abs(edge - 4.0)));
  mixed = mix(mixed, vec4(color, 1.0), halo);
  if (mixed.a < 0.01) discard;
  fragColor = mixed;
  DECKGL_FILTER_COLOR(fragColor, geometry);
}
`;
