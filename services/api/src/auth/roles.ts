import type { Role } from '@luyun/core';
import { z } from 'zod';

/** From least to most; each includes those before it. */
export const roles = ['viewer', 'operator', 'engineer', 'admin'] as const satisfies readonly Role[];

export const roleSchema = z.enum(roles);

/** Whether `role` includes `needed`. */
export function includesRole(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}
