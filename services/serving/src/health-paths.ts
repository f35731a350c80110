const status = { enum: ['ok', 'failing'] };
const report = {
  type: 'object',
  properties: {
    status,
    checks: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: { status, detail: { type: 'string' } },
        required: ['status'],
      },
    },
  },
  required: ['status', 'checks'],
};

function path(summary: string, operationId: string, statuses: Readonly<Record<number, string>>): unknown {
  const content = { 'application/json': { schema: report } };
  const responses = Object.entries(statuses).map(([code, description]) => [code, { description, content }]);
  const said = { operationId, tags: ['health'], summary, description: 'Needs no login.', security: [] };
  return { get: { ...said, responses: Object.fromEntries(responses) } };
}

/** What every serving process answers about itself, as OpenAPI paths. */
export const healthPaths: Readonly<Record<string, unknown>> = {
  '/health/live': path('The process answers', 'Health.live', { 200: 'It does' }),
  '/health/ready': path('Whether what the process needs works', 'Health.ready', {
    200: 'It can do its work',
    503: 'It cannot do its work now',
  }),
};
