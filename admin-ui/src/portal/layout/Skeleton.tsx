import { useI18n } from '../i18n/I18n';

type Shape = 'line' | 'row' | 'tall' | 'chart';

/** The shape of what comes. */
export function Skeleton({ shapes }: { shapes: readonly Shape[] }) {
  const { t } = useI18n();
  return (
    <div className="skeletons" role="status" aria-label={t.app.loading}>
      {shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed drawing
        <div key={index} className={`skeleton ${shape}`} />
      ))}
    </div>
  );
}
