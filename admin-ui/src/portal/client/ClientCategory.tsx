import { whySentence } from '../../why/why-sentence';
import { readExplanation } from '../data/explanation';
import { useLoad } from '../data/use-load';
import { useI18n } from '../i18n/I18n';

/** The client's category of sales in a month, and why; the card stands without it when it cannot be read. */
export function ClientCategory({ id, month }: { id: string; month: string }) {
  const { t, f } = useI18n();
  const { data } = useLoad(`client-why ${id} ${month}`, (signal) => readExplanation(id, month, signal));
  if (!data) return null;
  const { shown, reason, byPerson, byRule } = data.category;
  const { why, none, byPerson: chosenBy } = t.category;
  const words = {
    ...why,
    metric: (name: keyof typeof why.metrics) => why.metrics[name],
    number: f.number,
  };
  return (
    <section className="card category" aria-labelledby="category">
      <h2 id="category" className="label">
        {t.category.title}
      </h2>
      {shown && (
        <p className="category-name">
          <span className="category-dot" style={{ background: shown.color ?? undefined }} />
          {[shown.label, reason?.label].filter(Boolean).join(' · ')}
        </p>
      )}
      <p className="label">
        {byPerson
          ? chosenBy(byPerson.user ?? '–', f.month(byPerson.since))
          : byRule
            ? whySentence(byRule, data.indices, words)
            : none}
      </p>
    </section>
  );
}
