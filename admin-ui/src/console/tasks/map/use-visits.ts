import type { Choice } from '@rumbo/config/api';
import { MOST_STOPS, type VisitOrder } from '@rumbo/config/visit-order';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { DayAsked } from './VisitPanel';
import { orderedDay, type PlacedTask, type Stop, stopsOf, visitorsOn, visitsOf } from './visit-day';

interface Visits {
  asked: DayAsked;
  people: Choice[];
  order: VisitOrder<Stop> | null;
  trouble: string | null;
  onAsk: (asked: DayAsked) => void;
}

/** Whose visits of which day are ordered, and how; today's, and nobody's, until somebody is chosen. */
export function useVisits(tasks: readonly PlacedTask[], today: string): Visits {
  const translate = useTranslate();
  const [chosen, ask] = useState<DayAsked | null>(null);
  const day = chosen?.day ?? today;
  const person = chosen?.person ?? '';
  return useMemo(() => {
    const people = visitorsOn(tasks, day);
    const visitor = people.find(({ id }) => String(id) === person);
    const visits = visitor ? visitsOf(tasks, visitor.id, day) : [];
    const isTooMany = stopsOf(visits).length > MOST_STOPS;
    return {
      asked: { day, person: visitor ? person : '' },
      people,
      order: visitor && !isTooMany ? orderedDay(visits) : null,
      trouble: isTooMany ? translate('map.visits_too_many', { smart_count: MOST_STOPS }) : null,
      onAsk: ask,
    };
  }, [tasks, day, person, translate]);
}
