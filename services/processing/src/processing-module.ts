import type { Platform } from '@luyun/core';
import { type DynamicModule, Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Processing } from './processing.js';

/** Starts processing with the application. Stopping is the owner's, in order: `app.get(Processing).stop()`. */
@Injectable()
class ProcessingStarter implements OnApplicationBootstrap {
  constructor(private readonly processing: Processing) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.processing.start();
  }
}

/** Processing as a part of a Nest application. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a dynamic module of Nest is a class with a static factory
export class ProcessingModule {
  static on(platform: Platform): DynamicModule {
    return {
      module: ProcessingModule,
      providers: [
        { provide: Processing, useFactory: () => new Processing(platform) },
        {
          provide: ProcessingStarter,
          useFactory: (processing: Processing) => new ProcessingStarter(processing),
          inject: [Processing],
        },
      ],
      exports: [Processing],
    };
  }
}
