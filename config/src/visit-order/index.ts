export * from './distance';
export { MOST_STOPS, orderVisits, type VisitOrder, type Visits } from './order';
