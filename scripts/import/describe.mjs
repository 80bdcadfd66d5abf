import { t } from '../steps/say.mjs';

/** What a person reads about an import that has ended. */
export function describe({ id, fileName, state, message, dryRun, preview, ...entry }, seconds) {
  const counts = preview?.counts && dryRun ? preview.counts : entry;
  const { read, applied, unchanged, rejected, skipped } = counts;
  const lines = [
    t(
      `${fileName} (importación ${id}): ${dryRun ? 'prueba' : state}; leídas ${read}, aplicadas ${applied}, sin cambio ${unchanged}, rechazadas ${rejected}, omitidas ${skipped}; ${Math.round(read / Math.max(seconds, 0.001))} filas/s`,
      `${fileName} (import ${id}): ${dryRun ? 'dry run' : state}; read ${read}, applied ${applied}, unchanged ${unchanged}, rejected ${rejected}, skipped ${skipped}; ${Math.round(read / Math.max(seconds, 0.001))} rows/s`,
    ),
  ];
  if (message) lines.push(`  ${message}`);
  if (dryRun && preview) lines.push(...differences(preview));
  return lines.join('\n');
}

function differences({ documents, lines, differences: rows = [] }) {
  const said = [];
  if (documents)
    said.push(
      t(
        `  documentos: ${documents.new} nuevos, ${documents.changed} cambian, ${documents.same} iguales, ${documents.late} anteriores`,
        `  documents: ${documents.new} new, ${documents.changed} changed, ${documents.same} same, ${documents.late} late`,
      ),
    );
  if (lines)
    said.push(
      t(
        `  líneas: ${lines.new} nuevas, ${lines.changed} cambian, ${lines.same} iguales, ${lines.gone} se van`,
        `  lines: ${lines.new} new, ${lines.changed} changed, ${lines.same} same, ${lines.gone} gone`,
      ),
    );
  for (const { row, document, fields } of rows)
    for (const { field, before, after } of fields)
      said.push(`  ${document} (${t('fila', 'row')} ${row}) ${field}: ${before ?? '–'} → ${after ?? '–'}`);
  said.push(
    t(
      '  Nada se ha escrito: aplíquela o descártela en Entradas.',
      '  Nothing was written: apply or discard it in Entradas.',
    ),
  );
  return said;
}
