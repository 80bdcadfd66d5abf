/** "Análisis", "Clientes nuevos", "2026-01" → "analisis-clientes-nuevos-2026-01"; parts that are not there are left out. */
export const fileNameOf = (...parts: (string | null | undefined)[]): string =>
  parts
    .flatMap((part) => {
      const plain = (part ?? '')
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 40);
      return plain ? [plain] : [];
    })
    .join('-');
