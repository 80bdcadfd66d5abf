/** The needle of a compass: rumbo is a heading. */
export const Mark = ({ size = 28 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
    <rect width="64" height="64" rx="15" fill="var(--accent)" />
    <path d="M46.5 14.5 36.6 40.4a6 6 0 0 1-3.4 3.4L17.5 49.5l9.9-25.9a6 6 0 0 1 3.4-3.4z" fill="var(--on-accent)" />
    <circle cx="32" cy="32" r="4.2" fill="var(--accent)" />
  </svg>
);
