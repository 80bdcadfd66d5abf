import { useEffect, useMemo, useState } from 'react';
import { useI18n } from '../i18n/I18n';
import { Icon } from '../layout/Icon';
import { shrinkPhoto } from './shrink-photo';

interface Props {
  photos: readonly File[];
  onChange: (photos: File[]) => void;
}

const MOST = 4;

/** Photos from the camera or the gallery, made small on the phone before they go anywhere. */
export function PhotoField({ photos, onChange }: Props) {
  const { t } = useI18n();
  const [isBad, setBad] = useState(false);
  const add = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    input.value = '';
    if (!file) return;
    const small = await shrinkPhoto(file, t.visit.photoName(photos.length + 1)).catch(() => null);
    setBad(small === null);
    if (small) onChange([...photos, small]);
  };
  return (
    <div className="photos">
      {photos.map((photo, index) => (
        <Preview
          // biome-ignore lint/suspicious/noArrayIndexKey: photos have no other name
          key={index}
          photo={photo}
          label={t.visit.removePhoto(index + 1)}
          onRemove={() => onChange(photos.filter((each) => each !== photo))}
        />
      ))}
      {photos.length < MOST && (
        <label className="button photo-add">
          <Icon name="camera" size={20} />
          {t.visit.photo}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            className="hidden"
            onChange={(event) => void add(event.target)}
          />
        </label>
      )}
      {isBad && (
        <p className="form-failure" role="alert">
          {t.visit.badPhoto}
        </p>
      )}
    </div>
  );
}

function Preview({ photo, label, onRemove }: { photo: File; label: string; onRemove: () => void }) {
  const url = useMemo(() => URL.createObjectURL(photo), [photo]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <span className="photo">
      <img src={url} alt={photo.name} />
      <button type="button" className="icon-button" aria-label={label} onClick={onRemove}>
        <Icon name="close" size={18} />
      </button>
    </span>
  );
}
