/** `GET /api/calendar-feed`: the caller's calendar address, which is shown only when it is made; null: there is none. */
export interface CalendarFeed {
  /** ISO moment. */
  madeAt: string;
}

/** `POST /api/calendar-feed` makes an address, and closes the one before. `DELETE` closes it. */
export interface CalendarAddress extends CalendarFeed {
  /** Whoever has it reads the caller's open tasks: answered once, kept nowhere. */
  url: string;
}
