import { placedFeatures } from "../domain/placement";
import type { Project } from "../domain/project";
import { formatMetres } from "../i18n/format";
import { useAppState, useLanguage } from "./store-context";

/** How every coordinate of an object was found, from which source, and how exact it is. */
export function PlaceProof({ project }: { readonly project: Project }) {
  const { messages, language } = useLanguage();
  const sources = useAppState(({ dataset }) => dataset.sources);
  const proofs = new Map(
    placedFeatures(project.placement).map(({ found, source, accuracyM, note, name }) => {
      const from = sources.get(source);
      return [
        `${found} ${source} ${note}`,
        { found, accuracyM, note, name, from: from ? `${from.title}, ${from.publisher}, ${from.date}` : source },
      ] as const;
    }),
  );
  if (proofs.size === 0) return null;
  return (
    <details className="proof">
      <summary>{messages.card.foundBy}</summary>
      <ul>
        {[...proofs].map(([key, { found, accuracyM, note, name, from }]) => (
          <li key={key}>
            {name === null ? "" : `${name[language]}: `}
            {messages.found[found]}, {messages.card.accuracy(formatMetres(accuracyM, language))}. <span lang="en">{note}.</span> {from}.
          </li>
        ))}
      </ul>
    </details>
  );
}
