import { createContext, useContext } from "react";
import type { FileRole } from "../domain/given-file";

/** What the page can do with data of the visitor's own. */
export type Packs = {
  offer(files: readonly File[]): void;
  take(roles: readonly FileRole[]): void;
  cancel(): void;
  forget(): Promise<void>;
};
export const PacksContext = createContext<Packs | null>(null);

export function usePacks(): Packs {
  const packs = useContext(PacksContext);
  if (!packs) throw new Error("a component stands outside the packs");
  return packs;
}
