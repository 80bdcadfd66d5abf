/** What never holds rows. Everything else goes to the cms, which holds what no profile matches. */
const NO_DATA_TYPES =
  /^(image|audio|video|font)\/|^text\/(html|calendar|x?-?vcard|css)$|^application\/(pdf|pgp-|pkcs7-|x-pkcs7-|ics$|msword$|javascript$)|^message\//;
const NO_DATA_NAMES =
  /\.(pdf|docx?|pptx?|html?|png|jpe?g|gif|svg|bmp|webp|heic|mp[34]|ics|vcf|p7[msc]|sig|eml|exe|js|css)$/i;
/** A name wins over a type: mail programs send CSV files as almost anything. */
const DATA_NAMES = /\.(csv|tsv|tab|txt|xlsx?|xlsm|ods|xml|json|zip|gz)$/i;

export interface MailPart {
  /** '' when the mail gives the part no name. */
  fileName: string;
  contentType: string;
  /** Shown within the text, as a picture in a signature is. */
  isInline: boolean;
}

/** Whether a part may be a file to import. */
export function isData({ fileName, contentType, isInline }: MailPart): boolean {
  if (DATA_NAMES.test(fileName)) return true;
  if (NO_DATA_NAMES.test(fileName) || NO_DATA_TYPES.test(contentType)) return false;
  // Without a name an inline part is a piece of the text.
  return fileName !== '' || !isInline;
}

/** What a person wrote, in words or as a page, is no attachment at all. */
export const isText = ({ fileName, contentType, isInline }: MailPart): boolean =>
  fileName === '' && isInline && /^text\/(plain|html)$|^message\/delivery-status$/.test(contentType);
