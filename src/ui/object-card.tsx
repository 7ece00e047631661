import { useDeferredValue, type ReactNode } from "react";
import { placedFeatures } from "../domain/placement";
import type { Project } from "../domain/project";
import { formatFigure, formatMetres } from "../i18n/format";
import { placeSources, sourceWords } from "../i18n/cited-lines";
import { unitWords } from "../i18n/unit-words";
import { zonesWords } from "../i18n/zone-names";
import { phaseCount } from "../state/derive/phase-count";
import { groupOf } from "../state/derive/objects";
import { GroupSign } from "./group-sign";
import { lookOf } from "../map/look";
import { statusOfWhole } from "../domain/status";
import { ObjectRelations } from "./object-relations";
import { PlaceProof } from "./place-proof";
import { CommentForm } from "./share/comment-form";
import { objectComment } from "./share/comment-text";
import { useLinkTo } from "./share/link-context";
import { useApp, useAppState, useLanguage } from "./store-context";

/** Everything known of one object, each figure with where it comes from. */
export function ObjectCard({ project }: { readonly project: Project }) {
  const store = useApp();
  const { messages, language } = useLanguage();
  const { card } = messages;
  const dataset = useAppState((state) => state.dataset);
  const text = useAppState((state) => state.texts?.get(project.id) ?? null);
  const status = dataset.statuses.get(project.id),
    whole = statusOfWhole(project, status);
  // Of what neither the programme nor anybody else says that it was there in 2022, only the date of its source is known.
  const knownSince = project.lines.length > 0 ? null : placeSources(project, dataset.sources)[0]?.date;
  const question = useAppState((state) => state.question),
    view = useAppState((state) => state.view),
    places = useAppState((state) => state.places),
    linkTo = useLinkTo();
  // What is known of the object comes first; what else is near it follows.
  const related = useDeferredValue<Project | null>(project, null);
  const { year } = question,
    phase = phaseCount(dataset, project, year),
    capacity =
      project.capacity === null
        ? null
        : `${formatFigure(project.capacity.value, language)} ${unitWords(dataset.units, project.capacity, language)}`;
  const facility = dataset.facilities.find(({ projectId }) => projectId === project.id);
  return (
    <article className="card" aria-labelledby="card-name">
      <header className="card-header">
        <GroupSign group={groupOf(project)} look={lookOf(project, dataset)} />
        <p className="card-kind">
          {messages.category[project.category]} ·{" "}
          {whole !== null
            ? messages.status[whole]
            : project.status2022 === null
              ? project.type === "project"
                ? messages.legend.planned
                : (knownSince ?? messages.legend.existing)
              : messages.status2022[project.status2022]}
        </p>
        <button type="button" className="button card-close" onClick={() => store.show({ selected: null })}>
          {card.close}
        </button>
      </header>
      <h2 id="card-name" tabIndex={-1}>
        {project.name[language]}
      </h2>
      {text === null ? null : <p className="card-summary">{text.summary}</p>}
      <dl className="facts">
        <Fact name={card.years}>
          {card.yearsText(project.startYear, project.finishYear) || (project.type === "project" ? card.noYear : null)}
        </Fact>
        <Fact name={card.count}>
          {project.count === null
            ? null
            : phase === null
              ? formatFigure(project.count, language)
              : messages.phase(formatFigure(phase.due, language), formatFigure(phase.all, language), year)}
        </Fact>
        <Fact name={card.statusNow}>
          {status ? (
            <>
              {messages.status[status.status]}, {status.date.replaceAll("-", "\u2011")}. {status.note[language]}{" "}
              {status.sourceUrl === null ? (
                status.sourceTitle
              ) : (
                <a href={status.sourceUrl} rel="noreferrer">
                  {status.sourceTitle}
                </a>
              )}
            </>
          ) : project.type === "project" ? (
            messages.status.unknown
          ) : null}
        </Fact>
        <Fact name={card.capacity}>
          {capacity === null
            ? null
            : phase?.of === "capacity"
              ? messages.phase(formatFigure(phase.due, language), capacity, year)
              : capacity}
        </Fact>
        <Fact name={card.area}>{project.areaHa === null ? null : card.hectares(formatFigure(project.areaHa, language))}</Fact>
        <Fact name={card.length}>{project.lengthKm === null ? null : card.kilometres(formatFigure(project.lengthKm, language))}</Fact>
        <Fact name={card.cost}>{project.cost?.total == null ? null : card.costBn(formatFigure(project.cost.total, language))}</Fact>
        <Fact name={card.costTo2025}>{project.cost?.to2025 == null ? null : card.costBn(formatFigure(project.cost.to2025, language))}</Fact>
        <Fact name={card.costFrom2026}>
          {project.cost?.from2026To2030 == null ? null : card.costBn(formatFigure(project.cost.from2026To2030, language))}
        </Fact>
        <Fact name={card.funding}>{project.funding === null ? null : messages.funding[project.funding]}</Fact>
        <Fact name={card.districts}>{zonesWords(dataset, project, "district", language)}</Fact>
        <Fact name={card.polycentres}>{zonesWords(dataset, project, "polycentre", language)}</Fact>
      </dl>
      {text?.note ? (
        <p className="card-note">
          <strong>{card.note}.</strong> {text.note}
        </p>
      ) : null}
      {facility?.access.kind === "line" ? (
        <p className="card-note">{facility.service === "transit" ? card.nearestPoint : card.nearestPath}</p>
      ) : null}
      <h3 className="panel-heading">{card.place}</h3>
      <p>
        {messages.placement[project.placement.kind]}
        {exactness(project, language, card.accuracy)}
      </p>
      {dataset.notFound.has(project.id) ? <p className="fine">{card.notFound}</p> : null}
      {project.placeWords === null ? null : (
        <p className="card-words">
          {card.placeWords}: <q lang="kk">{project.placeWords}</q>
        </p>
      )}
      <PlaceProof project={project} />
      <h3 className="panel-heading">{card.source}</h3>
      <p>{sourceWords(project, dataset.sources, language)}</p>
      {project.lines.length > 0 ? (
        <p className="fine">
          {project.also.length > 0 ? `${messages.object.merged} ` : ""}
          {card.linesNote}
        </p>
      ) : null}
      {related === project ? <ObjectRelations project={project} /> : null}
      <CommentForm
        key={project.id}
        summary={messages.comment.aboutObject}
        comment={objectComment(
          project,
          linkTo({ question, places, view: { ...view, selected: project.id } }, "left-out"),
          dataset.version,
          language,
        )}
      />
    </article>
  );
}

function exactness(project: Project, language: Parameters<typeof formatMetres>[1], say: (metres: string) => string): string {
  const features = placedFeatures(project.placement);
  if (features.length === 0) return "";
  return `, ${say(formatMetres(Math.max(...features.map(({ accuracyM }) => accuracyM)), language))}`;
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null || children === "") return null;
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
