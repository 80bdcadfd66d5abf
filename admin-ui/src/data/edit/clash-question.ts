import { useSyncExternalStore } from 'react';
import { listeners } from '../../session/listeners';
import type { EditClash } from './save-edit';

interface Question {
  clash: EditClash;
  /** Names the fields that stay as the person wrote them; null leaves it. */
  answer(mine: ReadonlySet<string> | null): void;
}

const changed = listeners<void>();
let questions: readonly Question[] = [];

/** Puts a clash before the person, one after the other; whichever form saves, the question is the same. */
export const askWhichStay = (clash: EditClash): Promise<ReadonlySet<string> | null> =>
  new Promise((done) => {
    const question: Question = {
      clash,
      answer(mine) {
        questions = questions.filter((one) => one !== question);
        changed.emit();
        done(mine);
      },
    };
    questions = [...questions, question];
    changed.emit();
  });

export const useClashQuestion = (): Question | undefined => useSyncExternalStore(changed.on, () => questions[0]);
