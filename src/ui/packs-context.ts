import { createContext, useContext } from "react";
import type { FileRole } from "../domain/given-file";

/** What the page can do with the packs beside the app and data of the visitor's own. */
export type Packs = {
  /** Brings another pack beside the app into use, by its name. */
  choose(name: string): void;
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
