import { MAX_ATTACHMENT_BYTES } from '@rumbo/config/api';
import { useState } from 'react';
import { useTranslate } from 'react-admin';

/** Files chosen for something that is still being written; one that is too large is refused at once. */
export function useStagedFiles() {
  const translate = useTranslate();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [problem, setProblem] = useState('');
  return {
    files,
    problem,
    add(more: readonly File[]): void {
      const large = more.find(({ size }) => size > MAX_ATTACHMENT_BYTES);
      const reason = translate('attachments.problems.attachment-too-large');
      setProblem(large ? translate('attachments.failed', { name: large.name, reason }) : '');
      setFiles((all) => [...all, ...more.filter(({ size }) => size <= MAX_ATTACHMENT_BYTES)]);
    },
    set(next: readonly File[]): void {
      setFiles(next);
      setProblem('');
    },
  };
}
