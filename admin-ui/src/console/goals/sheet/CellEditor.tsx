import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';

export type Leaving = 'stay' | 'down' | 'up' | 'left' | 'right';

interface Props {
  label: string;
  /** What stands in the cell, or the letter that opened it. */
  initial: string;
  /** Opened by typing: arrows leave, as they do in spreadsheets. */
  typed: boolean;
  /** False when the text is no amount: the cell stays open and says so. */
  onCommit: (text: string, leaving: Leaving) => boolean;
  onCancel: () => void;
}

/** One open cell. Enter and Tab keep and move on, Escape leaves it as it was. */
export function CellEditor({ label, initial, typed, onCommit, onCancel }: Props) {
  const translate = useTranslate();
  const [text, setText] = useState(initial);
  const [failed, setFailed] = useState(false);
  // Leaving by key also takes the focus away: it must not be kept twice.
  const isOver = useRef(false);

  const commit = (leaving: Leaving): void => {
    if (isOver.current) return;
    isOver.current = onCommit(text, leaving);
    setFailed(!isOver.current);
  };
  const cancel = (): void => {
    isOver.current = true;
    onCancel();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const leaving: Leaving | undefined = (
      {
        Enter: event.shiftKey ? 'up' : 'down',
        Tab: event.shiftKey ? 'left' : 'right',
        ...(typed && ({ ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const)),
      } as Record<string, Leaving>
    )[event.key];
    if (event.key === 'Escape') cancel();
    else if (leaving) commit(leaving);
    else return;
    event.preventDefault();
  };

  return (
    <input
      className="editor"
      aria-label={label}
      aria-invalid={failed}
      title={failed ? translate('goals.sheet.no_amount') : undefined}
      value={text}
      inputMode="decimal"
      autoComplete="off"
      // biome-ignore lint/a11y/noAutofocus: the cell was opened to be written in
      autoFocus
      onFocus={({ target }) =>
        typed ? target.setSelectionRange(target.value.length, target.value.length) : target.select()
      }
      onChange={({ target }) => {
        setText(target.value);
        setFailed(false);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => {
        commit('stay');
        if (!isOver.current) cancel();
      }}
    />
  );
}
