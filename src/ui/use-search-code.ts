import { useState } from "react";

/** Code that is fetched when somebody begins to search: the first answer does not wait for it. Null until it is there; a failed fetch is tried again with the next letter. */
export function useSearchCode<T>(load: () => Promise<T>): readonly [code: T | null, begin: () => void] {
  const [code, setCode] = useState<T | null>(null);
  const begin = (): void => {
    if (code === null) void load().then((loaded) => setCode(loaded), () => undefined);
  };
  return [code, begin];
}
