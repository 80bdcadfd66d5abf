/** A list of callbacks; `on` returns the way to leave it. */
export function listeners<T>() {
  const all = new Set<(value: T) => void>();
  return {
    on(listener: (value: T) => void): () => void {
      all.add(listener);
      return () => {
        all.delete(listener);
      };
    },
    emit(value: T): void {
      for (const listener of [...all]) listener(value);
    },
  };
}
