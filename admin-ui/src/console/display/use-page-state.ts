import { useSearchParams } from 'react-router-dom';

/** A page's filters, sort and page live in its address, so that it can be shared and gone back to. */
export function usePageState<State extends Record<string, string>>(
  defaults: State,
): [State, (next: Partial<State>) => void] {
  const [params, setParams] = useSearchParams();
  const state = Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [name, params.get(name) ?? value]),
  ) as State;
  const change = (next: Partial<State>): void => {
    setParams(
      (current) => {
        for (const [name, value] of Object.entries(next)) {
          if (value === undefined || value === defaults[name]) current.delete(name);
          else current.set(name, value);
        }
        return current;
      },
      { replace: true },
    );
  };
  return [state, change];
}
