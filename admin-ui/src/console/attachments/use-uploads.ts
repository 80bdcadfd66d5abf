import { type Attachment, type AttachmentTarget, MAX_ATTACHMENT_BYTES } from '@rumbo/config/api';
import { useState } from 'react';
import { HttpError, useTranslate } from 'react-admin';
import { uploadForm } from '../../data/api';
import { useErrorText } from '../display/use-error-text';

/** What files hang on; `id` is the documentId. */
export interface AttachedTo {
  type: AttachmentTarget;
  id: string;
}

/** A file on its way, or one that did not get there. */
export interface Upload {
  key: number;
  name: string;
  /** 0–1 */
  share: number;
  /** In the user's words, with the file's name. */
  problem?: string;
}

let uploads = 0;

/** Sends files one after the other, in the order given; what is refused stays in the list with its reason. */
export function useUploads() {
  const translate = useTranslate();
  const errorText = useErrorText();
  const [list, setList] = useState<readonly Upload[]>([]);
  const change = (key: number, part: Partial<Upload>): void =>
    setList((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const drop = (key: number): void => setList((all) => all.filter((one) => one.key !== key));

  const problemOf = (file: File, refused: unknown): string => {
    const code = refused instanceof HttpError ? String(refused.body?.code) : '';
    const reason = translate(`attachments.problems.${code}`, { _: errorText(refused) });
    return translate('attachments.failed', { name: file.name, reason });
  };
  const sendOne = async (file: File, key: number, { type, id }: AttachedTo): Promise<Attachment[]> => {
    const body = new FormData();
    body.set(type, id);
    body.set('file', file);
    try {
      if (file.size > MAX_ATTACHMENT_BYTES) throw new HttpError('', 413, { code: 'attachment-too-large' });
      const path = '/api/attachments';
      const { data } = await uploadForm<{ data: Attachment }>(path, body, (share) => change(key, { share }));
      drop(key);
      return [data];
    } catch (refused) {
      change(key, { problem: problemOf(file, refused) });
      return [];
    }
  };

  return {
    uploads: list,
    forget: drop,
    /** Resolves with those that were taken, when the last one is there or refused. */
    async send(files: readonly File[], target: AttachedTo): Promise<Attachment[]> {
      const queue = files.map((file) => {
        uploads += 1;
        return { file, key: uploads };
      });
      setList((all) => [...all, ...queue.map(({ file, key }) => ({ key, name: file.name, share: 0 }))]);
      const sent: Attachment[] = [];
      for (const { file, key } of queue) sent.push(...(await sendOne(file, key, target)));
      return sent;
    },
  };
}
