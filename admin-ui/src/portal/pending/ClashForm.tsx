import { useState } from 'react';
import { useToday } from '../day/use-today';
import type { Words } from '../i18n/es';
import { useI18n } from '../i18n/I18n';
import type { Formats } from '../i18n/portal-formats';
import { dataOf, type Failure } from '../offline/kept';
import type { Pending } from '../offline/pending';
import { settleClash } from '../offline/resolve';

/** Both values of every field that two people changed, and the choice; what stands is chosen until one says otherwise. */
export function ClashForm({ write, failure }: { write: Pending; failure: Failure }) {
  const { t, f } = useI18n();
  const words = t.offline.clash;
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set());
  const { current = {}, fields = [], by } = failure;
  const today = useToday();
  const when = f.moment(String(current['updatedAt']), today);
  const choose = (field: string, isMine: boolean) => {
    const next = new Set(mine);
    if (isMine) next.add(field);
    else next.delete(field);
    setMine(next);
  };

  return (
    <div className="clash">
      <p className="lead">{by ? words.by(by, when) : words.bySystem(when)}</p>
      {fields.map((field) => (
        <fieldset key={field}>
          <legend>{labelOf(field, t)}</legend>
          {(['theirs', 'mine'] as const).map((side) => (
            <label key={side} className="clash-side">
              <input
                type="radio"
                name={`${write.id} ${field}`}
                checked={mine.has(field) === (side === 'mine')}
                onChange={() => choose(field, side === 'mine')}
              />
              <span className="lead">{words[side]}</span>
              <strong>{shown(field, side === 'mine' ? dataOf(write)[field] : current[field], { t, f })}</strong>
            </label>
          ))}
        </fieldset>
      ))}
      <button type="button" className="button primary wide" onClick={() => void settleClash(write, mine)}>
        {words.save}
      </button>
    </div>
  );
}

const labelOf = (field: string, t: Words): string => (t.offline.clash.fields as Record<string, string>)[field] ?? field;

/** As people read it: words for states and priorities, days as days. */
function shown(field: string, value: unknown, { t, f }: { t: Words; f: Formats }): string {
  if (value === null || value === undefined || value === '') return t.offline.clash.nothing;
  const text = String(value);
  if (field === 'state') return (t.task.states as Record<string, string>)[text] ?? text;
  if (field === 'priority') return (t.task.priorities as Record<string, string>)[text] ?? text;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return f.longDay(text);
  return text.replace(/^(\d\d:\d\d):\d\d.*$/, '$1');
}
