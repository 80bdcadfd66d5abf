import type { ExportFormat, ExportJob } from '@rumbo/config/api';
import { useEffect, useRef, useState } from 'react';
import { HttpError, useLocale, useNotify } from 'react-admin';
import { callApi, postJson } from '../../data/api';
import { saveAnswer } from '../../data/save-answer';
import { readError } from '../../data/strapi-error';
import { apiFetch } from '../../session';
import { useErrorText } from '../display/use-error-text';

const ASK_EVERY_MS = 1_000;

/** What is under way: the answer itself, or the file that is being written for it. */
export type ExportProgress = { job: ExportJob | null };

interface Running {
  controller: AbortController;
  jobId: number | null;
}

/**
 * Asks `path` for a table as a file and hands it to the browser. A large one is written on the server: its progress is
 * asked for until it is there. Leaving the page stops the waiting, not the writing.
 */
export function useExport(path: string) {
  const notify = useNotify();
  const errorText = useErrorText();
  const lang = useLocale();
  const running = useRef<Running | null>(null);
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  useEffect(() => () => running.current?.controller.abort(), []);

  const start = async (format: ExportFormat, request: object): Promise<void> => {
    const own: Running = { controller: new AbortController(), jobId: null };
    const { signal } = own.controller;
    running.current = own;
    setProgress({ job: null });
    try {
      const answer = await ask(path, { ...request, format, lang }, signal);
      if (answer.status !== 202) return await saveAnswer(answer, `rumbo.${format}`);
      let job: ExportJob = (await answer.json()).data;
      own.jobId = job.id;
      while (job.state === 'waiting' || job.state === 'running') {
        setProgress({ job });
        await pause(signal);
        job = (await callApi<{ data: ExportJob }>(`/api/exports/${job.id}`, { signal })).data;
      }
      if (job.state === 'failed') return notify(job.message ?? 'errors.INTERNAL', { type: 'error' });
      if (job.state === 'done')
        await saveAnswer(await apiFetch(`/api/exports/${job.id}/file`, { signal }), job.fileName);
    } catch (error) {
      if (!signal.aborted) notify(errorText(error), { type: 'error' });
    } finally {
      if (running.current === own) setProgress(null);
    }
  };

  const cancel = (): void => {
    const { controller, jobId } = running.current ?? {};
    controller?.abort();
    setProgress(null);
    if (jobId != null) void postJson(`/api/exports/${jobId}/cancel`, {}).catch(() => undefined);
  };

  return { progress, start, cancel };
}

async function ask(path: string, request: object, signal: AbortSignal): Promise<Response> {
  const answer = await apiFetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
    signal,
  });
  if (answer.ok) return answer;
  const { code, message } = readError(await answer.json().catch(() => null), answer.status);
  throw new HttpError(message || code, answer.status, { code, message });
}

const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ASK_EVERY_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
