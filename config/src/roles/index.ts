/** App roles (users-permissions role types). REST tokens have scopes of their own; `worker` is the service token. */
export const ROLES = ['admin', 'supervisor', 'sales'] as const;
export type Role = (typeof ROLES)[number];

/** Whose rows a user sees: their own, their team's (a list of owners), or all. */
export const SCOPES = ['own', 'team', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

export const isRole = (type: unknown): type is Role => ROLES.includes(type as Role);

export * from './fields';
export * from './matrix';
