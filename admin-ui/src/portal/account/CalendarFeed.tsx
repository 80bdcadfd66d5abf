import { useRef, useState } from 'react';
import { closeFeed, makeFeed, readFeed } from '../data/reach';
import { useLoad } from '../data/use-load';
import { useI18n } from '../i18n/I18n';
import { Sheet } from '../layout/Sheet';
import { showToast } from '../layout/toasts';

/** One's tasks in one's own calendar: an address that is made, shown once, made anew and switched off. */
export function CalendarFeed() {
  const { t } = useI18n();
  const words = t.reach.calendar;
  const { data: read } = useLoad('calendar-feed', readFeed);
  const [feed, setFeed] = useState<typeof read>();
  const [url, setUrl] = useState<string | null>(null);
  const [asked, setAsked] = useState<'again' | 'close' | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const current = feed === undefined ? read : feed;
  if (current === undefined) return null;

  const sayFailed = () => showToast({ text: words.failed, isFailure: true });
  const make = () =>
    makeFeed().then((made) => {
      setUrl(made.url);
      setFeed({ madeAt: made.madeAt });
    }, sayFailed);
  const close = () =>
    closeFeed().then(() => {
      setUrl(null);
      setFeed(null);
    }, sayFailed);
  const copy = () => {
    field.current?.select();
    // Over plain http browsers keep the clipboard to themselves: the address stands marked.
    void navigator.clipboard?.writeText(url ?? '').then(() => showToast({ text: words.copied }));
  };
  return (
    <section className="group">
      <h2>{words.title}</h2>
      <p className="aside">{url !== null ? words.once : current ? words.made : words.lead}</p>
      {url !== null && (
        <div className="feed-address">
          <div className="field">
            <input
              ref={field}
              aria-label={words.address}
              readOnly
              value={url}
              onFocus={({ target }) => target.select()}
            />
          </div>
          <button type="button" className="button primary" onClick={copy}>
            {words.copy}
          </button>
        </div>
      )}
      {current ? (
        <div className="feed-actions">
          <button type="button" className="button" onClick={() => setAsked('again')}>
            {words.again}
          </button>
          <button type="button" className="button" onClick={() => setAsked('close')}>
            {words.close}
          </button>
        </div>
      ) : (
        <button type="button" className="button wide" onClick={() => void make()}>
          {words.make}
        </button>
      )}
      {current && (
        <ul className="aside feed-programs">
          {words.programs.map((program) => (
            <li key={program}>{program}</li>
          ))}
        </ul>
      )}
      {asked && (
        <Sheet title={words[asked]} onClose={() => setAsked(null)}>
          <p>{asked === 'again' ? words.againWay : words.closeWay}</p>
          <div className="actions">
            <button type="button" className="button wide" onClick={() => setAsked(null)}>
              {words.keep}
            </button>
            <button
              type="button"
              className="button wide"
              onClick={() => {
                setAsked(null);
                void (asked === 'again' ? make() : close());
              }}
            >
              {words[asked]}
            </button>
          </div>
        </Sheet>
      )}
    </section>
  );
}
