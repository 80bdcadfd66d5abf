import { lazy, Suspense } from 'react';
import { useClashQuestion } from '../../data/edit/clash-question';

const EditClashDialog = lazy(() => import('./EditClashDialog'));

/** Asks about an edit that came too late, on whichever screen it was made. */
export function ClashQuestion() {
  const question = useClashQuestion();
  if (!question) return null;
  const { clash, answer } = question;
  return (
    <Suspense fallback={null}>
      <EditClashDialog key={`${clash.theirs.id} ${clash.theirs['updatedAt']}`} clash={clash} onAnswer={answer} />
    </Suspense>
  );
}
