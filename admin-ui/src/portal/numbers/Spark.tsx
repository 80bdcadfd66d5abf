const WIDTH = 120;
const HEIGHT = 32;

/** A year at a glance; the words beside it say the number. */
export function Spark({ values }: { values: readonly number[] }) {
  const top = Math.max(1, ...values);
  const x = (index: number) => 3 + (index / Math.max(1, values.length - 1)) * (WIDTH - 6);
  const y = (value: number) => HEIGHT - 3 - (value / top) * (HEIGHT - 6);
  const last = values.length - 1;
  return (
    <svg
      className="spark"
      preserveAspectRatio="xMinYMid"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      <polyline points={values.map((value, index) => `${x(index)},${y(value)}`).join(' ')} />
      <circle cx={x(last)} cy={y(values[last] ?? 0)} r="3" />
    </svg>
  );
}
