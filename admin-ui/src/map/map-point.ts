import type { Place } from '@rumbo/config/visit-order';
import type { PinMark } from './pin';

/** Something with a place: a pin, and a small card when it is chosen. */
export interface MapPoint extends Place {
  id: string;
  title: string;
  /** Below the title: when, who, where. Empty ones are left out. */
  lines: readonly string[];
  /** Ways on from its card, the foremost first. */
  links: readonly MapLink[];
  mark: PinMark;
  /** Its turn in the order of visits, from 1. Such pins stand alone and a line joins them. */
  order?: number | undefined;
}

export interface MapLink {
  label: string;
  /** A route of the app. */
  to: string;
}
