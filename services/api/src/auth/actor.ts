import type { Role } from '@luyun/core';

/** Who asks. */
export interface Actor {
  /** Id of the account or API key. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly kind: 'account' | 'api-key';
  /** Logins only. */
  readonly tokenHash?: string;
  /** The browser sent it by itself, so a mutation needs the CSRF header. */
  readonly byCookie: boolean;
}
