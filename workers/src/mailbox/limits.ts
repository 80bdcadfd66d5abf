const MB = 1024 * 1024;

/** A file of the largest size, a third bigger by base64, with room for others. */
export const MAX_MAIL_BYTES = 400 * MB;
export const MAX_FILE_BYTES = 250 * MB;
export const MAX_PARTS = 200;
/** A forwarded mail is an attachment with attachments of its own. */
export const MAX_NESTING = 3;

export const MAX_ARCHIVE_ENTRIES = 20;
export const MAX_UNPACKED_BYTES = 300 * MB;
/** Rows of much the same text pack well; what packs better than this, and is large, is a bomb. */
export const MAX_RATIO = 150;
export const RATIO_FREE_BYTES = 50 * MB;

export const inMb = (bytes: number): string => `${bytes / MB} MB`;
