interface Props<T extends string> {
  legend: string;
  /** Of the group, unique on the screen. */
  name: string;
  options: readonly { value: T; label: string }[];
  /** Null: nothing is chosen. */
  value: T | null;
  onChange: (value: T) => void;
  /** `segments` share one row, `chips` wrap. */
  look?: 'segments' | 'chips';
  hidesLegend?: boolean;
}

/** One of few, all in sight. */
export function Choices<T extends string>({
  legend,
  name,
  options,
  value,
  onChange,
  look = 'chips',
  hidesLegend = false,
}: Props<T>) {
  return (
    <fieldset className="choices">
      <legend className={hidesLegend ? 'hidden' : undefined}>{legend}</legend>
      <div className={look}>
        {options.map((option) => (
          <label key={option.value} className={look === 'chips' ? 'chip' : undefined}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
