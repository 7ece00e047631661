import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { GRAMMAR, MESSAGES, type Messages } from "../i18n/messages";
import type { Grammar } from "../i18n/sentence";
import type { Language } from "../domain/language";
import type { State, Store } from "../state/store";

export const StoreContext = createContext<Store | null>(null);

export function useApp(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error("a component stands outside the store");
  return store;
}

/** Part of the state; the component draws again when that part changes. */
export function useAppState<T>(select: (state: State) => T): T {
  return useStore(useApp(), select);
}

export function useLanguage(): { readonly language: Language; readonly messages: Messages; readonly grammar: Grammar } {
  const language = useAppState(({ view }) => view.language);
  return { language, messages: MESSAGES[language], grammar: GRAMMAR[language] };
}
