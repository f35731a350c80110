import type { Platform } from '@luyun/core';
import { type DynamicModule, Module } from '@nestjs/common';
import { Processing } from './processing.js';

/** Processing as a part of a Nest application. Its owner starts and stops it, in order. */
@Module({})
export class ProcessingModule {
  static on(platform: Platform): DynamicModule {
    return {
      module: ProcessingModule,
      providers: [{ provide: Processing, useFactory: () => new Processing(platform) }],
      exports: [Processing],
    };
  }
}
