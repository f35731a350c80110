import type { IncomingMessage } from 'node:http';
import { ServerCredentials } from '@grpc/grpc-js';
import type { Platform } from '@luyun/core';
import { type DynamicModule, Inject, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { json } from 'express';
import { CommandDelivery } from './commands/command-delivery.js';
import { FeedIntake } from './feeds/feed-intake.js';
import { FeedsController, unknownDevice } from './feeds/feeds-controller.js';
import { Intake } from './intake/intake.js';
import type { StoredBatch } from './intake/stored-batch.js';
import { RoadsideServer } from './roadside/roadside-server.js';
import type { StreamLimits } from './roadside/stream-limits.js';

const MAX_FEED_BYTES = 1 << 20;

export interface GatewayOptions {
  readonly grpcHost: string;
  readonly grpcPort: number;
  /** PEM; without it the port speaks plain text, which is for loopback only. */
  readonly tls?: { readonly certificate: Buffer; readonly key: Buffer };
  /** Unique among gateways of one platform. */
  readonly instance: string;
  readonly limits?: Partial<StreamLimits>;
  /** Told of every batch that is durable. */
  readonly onStored?: (batch: StoredBatch) => void;
}

/** Everything that enters: gRPC for devices, HTTP for feeds. */
export class Gateway {
  constructor(
    private readonly server: RoadsideServer,
    private readonly commands: CommandDelivery,
  ) {}

  /** Begins to listen; resolves with the gRPC port. */
  async start(): Promise<number> {
    const port = await this.server.listen();
    await this.commands.start(this.server);
    return port;
  }

  get connected(): readonly string[] {
    return this.server.connected;
  }

  /** Stops intake in order: what was taken is durable and acknowledged when this resolves. */
  async close(): Promise<void> {
    await this.commands.close();
    await this.server.close();
  }
}

@Module({})
export class GatewayModule implements NestModule {
  constructor(@Inject(FeedIntake) private readonly feeds: FeedIntake) {}

  /** Feeds keep the octets of their body, for lineage. Bodies are read of known devices only. */
  configure(consumer: MiddlewareConsumer): void {
    const admit = async (request: IncomingMessage, _response: unknown, next: () => void) => {
      if (!(await this.feeds.authenticate(request.headers.authorization))) throw unknownDevice();
      next();
    };
    const keepOctets = (request: IncomingMessage, _response: unknown, octets: Buffer) =>
      Object.assign(request, { rawBody: octets });
    consumer.apply(admit, json({ limit: MAX_FEED_BYTES, verify: keepOctets })).forRoutes(FeedsController);
  }

  static on(platform: Platform, options: GatewayOptions): DynamicModule {
    const { eventLog, records, clock } = platform;
    const intake = new Intake(eventLog);
    const commands = new CommandDelivery(eventLog, intake, clock, `gateway-${options.instance}`);
    const { tls, onStored } = options;
    const server = new RoadsideServer({
      intake,
      devices: records.devices,
      clock,
      credentials: tls
        ? ServerCredentials.createSsl(null, [{ cert_chain: tls.certificate, private_key: tls.key }])
        : ServerCredentials.createInsecure(),
      host: options.grpcHost,
      port: options.grpcPort,
      ...(options.limits ? { limits: options.limits } : {}),
      ...(onStored && { onStored }),
      onCommandResult: (deviceId, result) => commands.report(deviceId, result),
    });
    return {
      module: GatewayModule,
      controllers: [FeedsController],
      providers: [
        { provide: Gateway, useValue: new Gateway(server, commands) },
        { provide: FeedIntake, useValue: new FeedIntake(intake, records.devices, clock, onStored) },
      ],
      exports: [Gateway],
    };
  }
}
