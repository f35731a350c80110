import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as text. */
export function newSecret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** What is kept of a secret. Plain SHA-256 is enough for 256 random bits; it is not for passwords. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
