import { placedFeatures } from "../domain/placement";
import type { Project } from "../domain/project";
import { capital, formatMetres } from "../i18n/format";
import { useAppState, useLanguage } from "./store-context";

/** How every coordinate of an object was found, from which source, and how exact it is. */
export function PlaceProof({ project }: { readonly project: Project }) {
  const { messages, language } = useLanguage();
  const sources = useAppState(({ dataset }) => dataset.sources);
  const lookedUp = useAppState(({ texts }) => texts?.get(project.id)?.lookedUp) ?? [];
  const proofs = new Set(
    placedFeatures(project.placement).map(({ found, source, accuracyM, name }, index) => {
      const from = sources.get(source),
        said = lookedUp[index];
      return [
        `${name === null ? "" : `${name[language]}: `}${messages.found[found]}, ${messages.card.accuracy(formatMetres(accuracyM, language))}.`,
        ...(said === undefined ? [] : [`${capital(said)}.`]),
        `${from ? `${from.title[language]}, ${from.publisher[language]}, ${from.date}` : source}.`,
      ].join(" ");
    }),
  );
  if (proofs.size === 0) return null;
  return (
    <details className="proof">
      <summary>{messages.card.foundBy}</summary>
      <ul>
        {[...proofs].map((proof) => (
          <li key={proof}>{proof}</li>
        ))}
      </ul>
    </details>
  );
}
