import {
  Controller,
  Headers,
  HttpCode,
  HttpException,
  HttpStatus,
  Inject,
  Post,
  type RawBodyRequest,
  Req,
} from '@nestjs/common';
import type { z } from 'zod';
import { parkingBatch, toccBatch } from './feed-batch.js';
import { FeedIntake, type FeedReceipt } from './feed-intake.js';
import { parkingFeed, toccFeed } from './feed-schemas.js';

/** HTTP door for feeds that come a few times a minute: car parks and the TOCC. */
@Controller('api/v1/feeds')
export class FeedsController {
  constructor(@Inject(FeedIntake) private readonly intake: FeedIntake) {}

  /** Takes parking counts and bay states; 202 once they are durable. */
  @Post('parking')
  @HttpCode(HttpStatus.ACCEPTED)
  parking(@Req() request: RawBodyRequest<FeedRequest>, @Headers('authorization') authorization?: string) {
    return this.#accept(request, authorization, parkingFeed, parkingBatch);
  }

  /** Takes incidents, works, weather and transit vehicles; 202 once they are durable. */
  @Post('tocc')
  @HttpCode(HttpStatus.ACCEPTED)
  tocc(@Req() request: RawBodyRequest<FeedRequest>, @Headers('authorization') authorization?: string) {
    return this.#accept(request, authorization, toccFeed, toccBatch);
  }

  async #accept<S extends z.ZodType>(
    request: RawBodyRequest<FeedRequest>,
    authorization: string | undefined,
    schema: S,
    toBatch: (feed: z.output<S>, body: Uint8Array, nowMs: number) => Uint8Array,
  ): Promise<FeedReceipt> {
    const device = await this.intake.authenticate(authorization);
    if (!device) throw unknownDevice();
    const waitMs = this.intake.throttle(device);
    if (waitMs > 0)
      throw problem(HttpStatus.TOO_MANY_REQUESTS, `Too many requests: wait ${Math.ceil(waitMs / 1000)} s`);
    const feed = schema.safeParse(request.body);
    if (!feed.success) {
      const errors = feed.error.issues.slice(0, 20).map(({ path, message }) => ({ path: path.join('.'), message }));
      throw problem(HttpStatus.BAD_REQUEST, 'The body does not fit the feed', errors);
    }
    const body = request.rawBody ?? Buffer.from(JSON.stringify(request.body));
    return this.intake.accept(device, toBatch(feed.data, body, this.intake.nowMs()));
  }
}

interface FeedRequest {
  readonly body: unknown;
  readonly rawBody?: Buffer;
}

export function unknownDevice(): HttpException {
  return problem(HttpStatus.UNAUTHORIZED, 'Unknown device or wrong credential');
}

/** An error as RFC 9457 has it. */
function problem(status: HttpStatus, title: string, errors?: readonly object[]): HttpException {
  return new HttpException({ type: 'about:blank', title, status, ...(errors ? { errors } : {}) }, status);
}
