import { createContext, useContext } from "react";
import type { State } from "../../state/store";

/** What a link is made of. */
export type Linked = Pick<State, "question" | "view" | "places">;

/** What a link says of the device's own position, where the question is about it: the point itself, that it is "here" and no more, or nothing. */
export type OwnPosition = "given" | "here" | "left-out";

/** Writes the full link to an answer; given from above, because only the composition root knows how addresses are written. */
export type LinkTo = (state: Linked, ownPosition: OwnPosition) => string;
export const LinkContext = createContext<LinkTo | null>(null);

export function useLinkTo(): LinkTo {
  const linkTo = useContext(LinkContext);
  if (!linkTo) throw new Error("a component stands outside the links");
  return linkTo;
}
