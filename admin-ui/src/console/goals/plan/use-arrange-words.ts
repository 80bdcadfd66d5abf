import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { ArrangeWords } from './arrange';

export function useArrangeWords(): ArrangeWords {
  const translate = useTranslate();
  return useMemo(() => {
    const word = (name: string): string => translate(`goals.rows.${name}`);
    return {
      company: word('company'),
      allFamilies: word('all_families'),
      sumOfResponsibles: word('sum_of_responsibles'),
      sumOfFamilies: word('sum_of_families'),
      gap: word('gap'),
    };
  }, [translate]);
}
