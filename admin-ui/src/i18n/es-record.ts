/** What is kept of a client, a task or a strategy: files, and what happened. */
export const attachments = {
  title: 'Archivos',
  add: 'Adjuntar',
  empty: 'Arrastre aquí fotos o documentos, péguelos o adjúntelos. Hasta 10 MB cada uno.',
  drop_now: 'Suelte los archivos aquí',
  sending: 'Enviando %{name}…',
  failed: '%{name}: %{reason}',
  forget: 'Quitar el aviso de %{name}',
  open: 'Ver %{name}',
  download: 'Descargar %{name}',
  delete: 'Borrar %{name}',
  deleted: '%{name} borrado',
  problems: {
    'attachment-too-large': 'pasa de 10 MB. Envíe uno más pequeño.',
    'attachment-kind': 'no es una imagen, un PDF, un archivo de Office ni un texto. Envíelo como uno de esos.',
  },
};
