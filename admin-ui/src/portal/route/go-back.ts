import { hrefOf, type Route } from './route';

/** To where one came from, or to `fallback` when the app was opened on this very screen. */
export function goBack(fallback: Route): void {
  if (window.history.length > 1) window.history.back();
  else window.location.hash = hrefOf(fallback);
}
