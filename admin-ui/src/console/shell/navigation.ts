import type { TypeMeta } from '@rumbo/config/api';

export type NavGroup = 'analyse' | 'data' | 'work' | 'settings';
export const NAV_GROUPS: readonly NavGroup[] = ['analyse', 'data', 'work', 'settings'];

/** Where each shipped type stands, in order; a type made in the builder joins Datos. */
const PLACES: Readonly<Record<string, NavGroup>> = {
  imports: 'data',
  clients: 'data',
  contacts: 'data',
  products: 'data',
  'product-families': 'data',
  salespeople: 'data',
  'exchange-rates': 'data',
  goals: 'work',
  'monthly-targets': 'work',
  strategies: 'work',
  tasks: 'work',
  interactions: 'work',
  comments: 'work',
  categorisations: 'work',
  company: 'settings',
  'import-profiles': 'settings',
  sources: 'settings',
  'blocked-senders': 'settings',
  'saved-views': 'settings',
  'variable-settings': 'settings',
  categories: 'settings',
  reasons: 'settings',
  conditions: 'settings',
};
const ORDER = Object.keys(PLACES);

export interface NavItem {
  to: string;
  /** Screens have an i18n key, types their model. */
  screen?: 'analysis' | 'sales' | 'rules';
  type?: TypeMeta;
}

/** The sidebar's groups for the types the caller may read. */
export function navigation(types: readonly TypeMeta[]): { group: NavGroup; items: NavItem[] }[] {
  const rank = (type: TypeMeta): number => (type.path in PLACES ? ORDER.indexOf(type.path) : ORDER.length);
  const sorted = [...types].sort((a, b) => rank(a) - rank(b));
  return NAV_GROUPS.map((group) => ({
    group,
    items:
      group === 'analyse'
        ? [
            { to: '/analysis', screen: 'analysis' as const },
            { to: '/sales', screen: 'sales' as const },
            // Whoever may change a condition; a limited supervisor looks, and is refused when saving.
            ...(types.some(({ path, can }) => path === 'conditions' && can.update)
              ? [{ to: '/rules', screen: 'rules' as const }]
              : []),
          ]
        : sorted
            .filter((type) => (PLACES[type.path] ?? 'data') === group)
            .map((type) => ({ to: `/${type.path}`, type })),
  })).filter(({ items }) => items.length > 0);
}
