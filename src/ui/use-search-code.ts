import { useState } from "react";

/** What a search works with: code that is fetched when somebody begins, so that the first answer does not wait for it. */
export type SearchCode<T> = {
  /** Null until it is there. */ readonly code: T | null;
  /** Whether it could not be had. */ readonly missing: boolean;
  readonly begin: () => void;
};

/** A failed fetch is tried again with the next letter. */
export function useSearchCode<T>(load: () => Promise<T>): SearchCode<T> {
  const [code, setCode] = useState<T | null>(null);
  const [missing, setMissing] = useState(false);
  const begin = (): void => {
    if (code === null)
      void load().then(
        (loaded) => setCode(loaded),
        () => setMissing(true),
      );
  };
  return { code, missing: missing && code === null, begin };
}
