import type { IncomingMessage } from 'node:http';
import type { Platform } from '@luyun/core';
import { Inject, Injectable } from '@nestjs/common';
import { PLATFORM } from '../api-options.js';
import type { Actor } from './actor.js';
import { hashSecret } from './secrets.js';

export const SESSION_COOKIE = 'luyun_session';
export const API_KEY_PREFIX = 'lyk_';
/** No secret of ours is longer; longer ones are not even hashed. */
const MAX_SECRET_LENGTH = 256;

/** Finds out who asks: by session cookie, bearer token or API key. */
@Injectable()
export class Authenticator {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** Undefined when nobody is known. A bearer comes before the cookie. */
  async authenticate(request: IncomingMessage): Promise<Actor | undefined> {
    const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer) return this.bySecret(bearer, false);
    const cookie = sessionCookie(request.headers.cookie);
    return cookie ? this.bySecret(cookie, true) : undefined;
  }

  /** For a session token or an API key. */
  async bySecret(secret: string, byCookie: boolean): Promise<Actor | undefined> {
    if (secret.length > MAX_SECRET_LENGTH) return undefined;
    return secret.startsWith(API_KEY_PREFIX) ? this.byApiKey(secret) : this.bySession(secret, byCookie);
  }

  private async byApiKey(secret: string): Promise<Actor | undefined> {
    const key = await this.platform.records.apiKeys.findByHash(hashSecret(secret));
    if (!key || (key.expiresMs !== null && key.expiresMs <= this.platform.clock.nowMs())) return undefined;
    return { id: key.id, name: key.name, role: key.role, kind: 'api-key', byCookie: false };
  }

  private async bySession(secret: string, byCookie: boolean): Promise<Actor | undefined> {
    const tokenHash = hashSecret(secret);
    const session = await this.platform.records.sessions.find(tokenHash);
    if (!session || session.expiresMs <= this.platform.clock.nowMs()) return undefined;
    const account = await this.platform.records.accounts.find(session.accountId);
    if (!account || account.disabled) return undefined;
    return { id: account.id, name: account.name, role: account.role, kind: 'account', tokenHash, byCookie };
  }
}

function sessionCookie(header: string | undefined): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const [name, value] = part.split('=', 2);
    if (name?.trim() === SESSION_COOKIE && value) return value.trim();
  }
  return undefined;
}
