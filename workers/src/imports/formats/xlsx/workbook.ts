import { posix } from 'node:path';
import { AppError } from '@rumbo/config/errors';
import { fold } from '../../mapping/header';
import type { DateSystem } from '../../mapping/serial-date';
import { type NumberShape, shapeOf, unescapeText } from './cell-text';
import { otherFormat, type Package } from './open-package';
import { attribute, readXml } from './read-xml';

/** What the cells of one sheet need to be read. */
export interface Workbook {
  sheetName: string;
  sheetPath: string;
  /** Of all that people see. */
  sheetNames: string[];
  dateSystem: DateSystem;
  sharedStrings: readonly string[];
  /** By the style index of a cell. */
  shapes: readonly NumberShape[];
}

interface Sheet {
  name: string;
  relation: string;
  isHidden: boolean;
}

interface WorkbookOptions {
  fileName: string;
  /** The sheet that the profile names; without one it is the first that people see. */
  sheet?: string | undefined;
  onProgress: () => void;
}

type Relations = ReadonlyMap<string, { type: string; path: string }>;

/**
 * Reads what stands around the cells: which sheets there are, how days are counted, the texts that cells share,
 * and the formats that tell dates from numbers. Throws UNREADABLE_FILE and PROFILE_MISMATCH.
 */
export async function openWorkbook(parts: Package, options: WorkbookOptions): Promise<Workbook> {
  const { fileName, onProgress } = options;
  const root = await readRelations(parts, '');
  const main = [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))?.path ?? 'xl/workbook.xml';
  if (/\.bin$/i.test(main)) throw otherFormat(fileName, 'a binary workbook (.xlsb)');
  if (/^(?:word|ppt)\//i.test(main)) throw otherFormat(fileName, 'no workbook but another Office document');
  const { sheets, dateSystem } = await readSheets(parts, main);
  const relations = await readRelations(parts, main);
  const { name, path, names } = chooseSheet(sheets, relations, options);
  const partOf = (type: string): string | undefined =>
    [...relations.values()].find((relation) => relation.type.endsWith(`/${type}`) && parts.has(relation.path))?.path;
  const strings = partOf('sharedStrings');
  const styles = partOf('styles');
  return {
    sheetName: name,
    sheetPath: path,
    sheetNames: names,
    dateSystem,
    sharedStrings: strings === undefined ? [] : await readSharedStrings(parts, strings, onProgress),
    shapes: styles === undefined ? [] : await readShapes(parts, styles),
  };
}

function chooseSheet(
  sheets: readonly Sheet[],
  relations: Relations,
  { sheet, fileName }: WorkbookOptions,
): { name: string; path: string; names: string[] } {
  const tables = sheets.flatMap((entry) => {
    const relation = relations.get(entry.relation);
    return relation?.type.endsWith('/worksheet') ? [{ ...entry, path: relation.path }] : [];
  });
  const visible = tables.filter(({ isHidden }) => !isHidden);
  const chosen = sheet === undefined ? visible[0] : tables.find(({ name }) => fold(name) === fold(sheet));
  if (chosen) return { ...chosen, names: visible.map(({ name }) => name) };
  if (sheet === undefined) {
    throw new AppError('UNREADABLE_FILE', `${fileName} has no visible sheet with cells; show one and send it again`, {
      reason: 'empty',
    });
  }
  const names = visible.slice(0, 20).map(({ name }) => `'${name}'`);
  throw new AppError(
    'PROFILE_MISMATCH',
    `Sheet '${sheet}' is not in ${fileName} (it has ${names.join(', ') || 'none that is visible'}); name the sheet in Imports › Profiles`,
    { reason: 'missing-columns', sheet },
  );
}

async function readSheets(parts: Package, path: string): Promise<{ sheets: Sheet[]; dateSystem: DateSystem }> {
  const sheets: Sheet[] = [];
  let dateSystem: DateSystem = 1900;
  await readXml(await parts.open(path), {
    onOpen(name, attributes) {
      if (name === 'workbookPr' && /^(?:1|true|on)$/i.test(attributes['date1904'] ?? '')) dateSystem = 1904;
      if (name !== 'sheet') return;
      sheets.push({
        name: attributes['name'] ?? '',
        relation: attribute(attributes, 'id') ?? '',
        isHidden: /^(?:very)?hidden$/i.test(attributes['state'] ?? ''),
      });
    },
  });
  return { sheets, dateSystem };
}

/** Where the parts that `path` speaks of lie. Programs name them as they like; only this file tells. */
async function readRelations(parts: Package, path: string): Promise<Relations> {
  const relations = new Map<string, { type: string; path: string }>();
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${path.slice(folder.length)}.rels`;
  if (!parts.has(file)) return relations;
  await readXml(await parts.open(file), {
    onOpen(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const target = (attributes['Target'] ?? '').replaceAll('\\', '/');
      const path = target.startsWith('/') ? target.slice(1) : posix.normalize(`${folder}${target}`);
      relations.set(attributes['Id'] ?? '', { type: attributes['Type'] ?? '', path });
    },
  });
  return relations;
}

async function readSharedStrings(parts: Package, path: string, onProgress: () => void): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let phonetic = 0;
  await readXml(
    await parts.open(path),
    {
      onOpen(name) {
        if (name === 'si') text = '';
        else if (name === 'rPh') phonetic += 1;
        else if (name === 't') isText = phonetic === 0;
      },
      onText(part) {
        if (isText) text += part;
      },
      onClose(name) {
        if (name === 't') isText = false;
        else if (name === 'rPh') phonetic -= 1;
        else if (name === 'si') strings.push(unescapeText(text));
      },
    },
    onProgress,
  );
  return strings;
}

async function readShapes(parts: Package, path: string): Promise<NumberShape[]> {
  const codes = new Map<number, string>();
  const shapes: NumberShape[] = [];
  let isCellFormats = false;
  await readXml(await parts.open(path), {
    onOpen(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') isCellFormats = true;
      else if (name === 'xf' && isCellFormats) {
        const id = Number(attributes['numFmtId'] ?? 0);
        shapes.push(shapeOf(id, codes.get(id)));
      }
    },
    onClose(name) {
      if (name === 'cellXfs') isCellFormats = false;
    },
  });
  return shapes;
}
