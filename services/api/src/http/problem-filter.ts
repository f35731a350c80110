import { ConflictError } from '@luyun/core';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { type InputFault, Problem } from './problem.js';

/** Turns whatever was thrown into problem+json. Only a `Problem` tells what happened; an unexpected error is logged. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Api');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const problem = asProblem(error);
    if (problem.status >= 500)
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (response.headersSent) {
      response.destroy();
      return;
    }
    for (const [name, value] of Object.entries(problem.headers)) response.setHeader(name, value);
    response.setHeader('cache-control', 'no-store');
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof ConflictError) return new Problem(409, error.message);
  if (error instanceof HttpException) return ofHttpException(error);
  if (error instanceof Error && error.name === 'QueryTimeoutError') {
    return new Problem(504, 'The query took too long; ask for a shorter time.');
  }
  // Errors of the body parser carry a status that is meant for the client.
  const status = (error as { status?: unknown; expose?: unknown } | undefined)?.status;
  if (typeof status === 'number' && status >= 400 && status < 500) return new Problem(status, (error as Error).message);
  return new Problem(500, 'Something went wrong here; the log of the platform tells more.');
}

/** Other modules throw Nest's exceptions; what is in the form of a problem keeps its text and errors. */
function ofHttpException(error: HttpException): Problem {
  const given = error.getResponse() as { title?: unknown; detail?: unknown; errors?: unknown };
  const text = [given.detail, given.title].find((each) => typeof each === 'string') ?? error.message;
  const errors = Array.isArray(given.errors) ? { errors: given.errors as InputFault[] } : {};
  return new Problem(error.getStatus(), text as string, errors);
}
