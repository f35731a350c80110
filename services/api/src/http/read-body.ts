import express, { type Request, type RequestHandler, type Response } from 'express';
import type { RawBody } from './endpoint-spec.js';

const json = express.json({ limit: '256kb' });
const raw = new Map<number, RequestHandler>();

/**
 * Reads the body that an endpoint asks for: JSON up to 256 KiB, or octets up to its own limit. It is called after the role was
 * checked, so that nobody else can make the platform read. Rejects with 413 when it is too large.
 */
export async function readBody(wanted: unknown, request: Request, response: Response): Promise<unknown> {
  if (wanted === undefined) return undefined;
  const parser = isRaw(wanted) ? rawParser(wanted.rawBytes) : json;
  await new Promise<void>((resolve, reject) => {
    void parser(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });
  return request.body ?? (isRaw(wanted) ? Buffer.alloc(0) : undefined);
}

function isRaw(wanted: unknown): wanted is RawBody {
  return typeof (wanted as RawBody).rawBytes === 'number';
}

function rawParser(limit: number): RequestHandler {
  let parser = raw.get(limit);
  if (!parser) {
    parser = express.raw({ limit, type: () => true });
    raw.set(limit, parser);
  }
  return parser;
}
