import { AppError } from '@rumbo/config/errors';
import { WHOLE_COMPANY } from '@rumbo/config/roles';
import type { Identity } from './identity';

const closed = new Set<string>(WHOLE_COMPANY);

/** Refuses routes that carry everybody's rows to whoever does not see all of them, whatever the role may do. */
export function refuseNarrowSight(identity: Identity, scope: readonly string[]): void {
  if (identity.role === 'rep' && scope.some((action) => closed.has(action))) {
    throw new AppError('FORBIDDEN', 'This is for whoever sees the whole company', { reason: 'limited-scope' });
  }
}
