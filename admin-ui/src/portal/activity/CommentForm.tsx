import { type FormEvent, useRef, useState } from 'react';
import { bodyOf, choose, EMPTY_DRAFT } from '../../mentions/draft';
import { useKeptDraft } from '../../mentions/kept-draft';
import { type Subject, saveComment } from '../data/comments';
import { useI18n } from '../i18n/I18n';
import { showToast } from '../layout/toasts';
import { type MentionSearch, mentionSearch, usePeople } from './use-mentions';

const MOST_PEOPLE = 5;

/** Says something about a client or a task; @ and some letters offer people to mention. */
export function CommentForm({ subject, onSent }: { subject: Subject; onSent: () => void }) {
  const { t } = useI18n();
  const [draft, setDraft] = useKeptDraft(`${subject.type}.${subject.id}`);
  const [at, setAt] = useState<MentionSearch | null>(null);
  const [isSaving, setSaving] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const people = usePeople(subject, at?.search);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    try {
      const { state } = await saveComment(subject, bodyOf(draft));
      setDraft(EMPTY_DRAFT);
      setAt(null);
      showToast({ text: state === 'sent' ? t.activity.sent : t.visit.kept });
      onSent();
    } catch {
      showToast({ text: t.activity.notSent, isFailure: true });
    } finally {
      setSaving(false);
    }
  };

  return (
    <form className="comment-form" onSubmit={(event) => void save(event)}>
      <label className="field">
        <span className="hidden">{t.activity.write}</span>
        <textarea
          ref={text}
          rows={2}
          maxLength={4800}
          value={draft.text}
          placeholder={t.activity.writePlaceholder}
          onChange={({ target }) => {
            setDraft({ ...draft, text: target.value });
            setAt(mentionSearch(target.value, target.selectionStart));
          }}
        />
      </label>
      {at && people && (
        <fieldset className="chips people">
          <legend className="hidden">{t.activity.people}</legend>
          {people.slice(0, MOST_PEOPLE).map((person) => (
            <button
              key={person.id}
              type="button"
              className="chip"
              onClick={() => {
                setDraft(choose(draft, { ...at, person }).draft);
                setAt(null);
                text.current?.focus();
              }}
            >
              @{person.label}
            </button>
          ))}
          {people.length === 0 && !at.search.includes(' ') && (
            <p className="label" role="status">
              {t.activity.nobody}
            </p>
          )}
        </fieldset>
      )}
      {draft.text.trim() && (
        <button type="submit" className="button primary" disabled={isSaving}>
          {isSaving ? t.visit.saving : t.activity.send}
        </button>
      )}
    </form>
  );
}
