import { createContext, useContext } from "react";
import type { State } from "../../state/store";

/** Writes the full link to an answer; given from above, because only the composition root knows how addresses are written. */
export type LinkTo = (state: Pick<State, "question" | "view">) => string;
export const LinkContext = createContext<LinkTo | null>(null);

export function useLinkTo(): LinkTo {
  const linkTo = useContext(LinkContext);
  if (!linkTo) throw new Error("a component stands outside the links");
  return linkTo;
}
