import { useSyncExternalStore } from 'react';
import { callApi } from './api';

/** What every screen needs of the company to write a number. */
export interface CompanySettings {
  name: string;
  reportingCurrency: string;
  formatLocale: string | null;
  retentionWindow: number;
  /** IANA name; the browser's until the company has said. */
  timeZone: string;
}

const UNKNOWN: CompanySettings = {
  name: '',
  reportingCurrency: 'USD',
  formatLocale: null,
  retentionWindow: 1,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
};

let current = UNKNOWN;
const listeners = new Set<() => void>();

/** A company not yet described, or out of the caller's reach, leaves the defaults. */
export async function loadCompany(): Promise<void> {
  const answer = await callApi<{ data: Partial<CompanySettings> | null }>('/api/company').catch(() => null);
  const stated = Object.entries(answer?.data ?? {}).filter(([, value]) => value !== null);
  current = { ...UNKNOWN, ...Object.fromEntries(stated) };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useCompany = (): CompanySettings => useSyncExternalStore(subscribe, () => current);
