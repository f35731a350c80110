import { z } from 'zod';
import { parkingFeed, toccFeed } from './feed-schemas.js';

const receipt = {
  type: 'object',
  properties: {
    accepted: { type: 'integer', description: 'rows that passed all checks' },
    quarantined: { type: 'integer', description: 'rows that did not' },
    position: {
      type: ['object', 'null'],
      description: 'where the log keeps the batch',
      properties: {
        topic: { type: 'string' },
        partition: { type: 'integer' },
        offset: { type: 'integer' },
      },
    },
  },
};

function feed(summary: string, operationId: string, body: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' });
  const problems = {
    400: 'The body does not fit',
    401: 'Unknown device or wrong credential',
    429: 'Too many requests',
  };
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return {
    post: {
      operationId,
      tags: ['feeds'],
      summary,
      description: 'Needs the credential of a device that is registered for it.',
      security: [{ device: [] }],
      requestBody: { required: true, content: { 'application/json': { schema } } },
      responses: {
        202: { description: 'Durable', content: { 'application/json': { schema: receipt } } },
        ...Object.fromEntries(
          Object.entries(problems).map(([status, description]) => [status, { description, content }]),
        ),
      },
    },
  };
}

/** The feeds as OpenAPI paths, made of the very schemas that check them. */
export const feedPaths: Readonly<Record<string, unknown>> = {
  '/api/v1/feeds/parking': feed('Counts and bay states of car parks', 'Feeds.parking', parkingFeed),
  '/api/v1/feeds/tocc': feed('Incidents, works, weather and vehicles of public transport', 'Feeds.tocc', toccFeed),
};
