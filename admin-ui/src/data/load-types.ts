import type { TypeMeta } from '@rumbo/config/api';
import { callApi } from './api';
import { model } from './model';

/** Reads the model the screens are drawn from. */
export async function loadTypes(): Promise<void> {
  const { data } = await callApi<{ data: TypeMeta[] }>('/api/meta/types');
  model.set(data);
}
