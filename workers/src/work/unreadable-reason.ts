import { UNREADABLE_REASONS, type UnreadableReason } from '@rumbo/config/api';
import type { AppError } from '@rumbo/config/errors';

/** What an UNREADABLE_FILE is told by; 'unreadable-file' when it says nothing that people have words for. */
export const unreadableReason = ({ details }: AppError): UnreadableReason =>
  UNREADABLE_REASONS.find((reason) => reason === details.reason) ?? 'unreadable-file';
