import { useId, useState } from "react";
import { LANGUAGES, type Language } from "../../domain/language";
import { LANGUAGE_NAMES } from "../../i18n/language-names";
import { MESSAGES } from "../../i18n/messages";
import { isOwnPosition } from "../../state/places";
import { questionText } from "../answer-words";
import { useAppState, useLanguage } from "../store-context";
import { useLanguageChange } from "../use-language-change";
import { CopyField } from "./copy-field";
import { EMBED_SIZES, embedCode, type EmbedSize } from "./embed-code";
import { useLinkTo } from "./link-context";

/** Code for another site's page, in a language and size of choice, and how it will look. */
export function EmbedChoices() {
  const {
    messages: { embed: words, share, languageMissing },
    language,
  } = useLanguage();
  const state = useAppState((all) => all);
  const linkTo = useLinkTo();
  const [own, setOwn] = useState<Language>(language);
  const { missing, change } = useLanguageChange(setOwn);
  const [size, setSize] = useState<EmbedSize>("middle");
  const [open, setOpen] = useState(false);
  const id = useId();
  // Without the camera: a frame of another size looks at what is asked about by itself.
  const address = linkTo(
    { ...state, view: { ...state.view, embed: true, language: own, camera: null, selected: null, page: { kind: "map" }, filter: {} } },
    "given",
  );
  const title = `${MESSAGES[own].title}: ${questionText(state, own)}`;
  const { width, heightPx } = EMBED_SIZES[size];
  return (
    <details className="embed-choices" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.title}</summary>
      <p className="fine">{words.explain}</p>
      <div className="embed-settings">
        <label className="share-label" htmlFor={`${id}-language`}>
          {words.language}
        </label>
        <select
          id={`${id}-language`}
          className="share-select"
          value={own}
          onChange={({ target }) => change(LANGUAGES.find((known) => known === target.value) ?? language)}
        >
          {LANGUAGES.map((each) => (
            <option key={each} value={each} lang={each}>
              {LANGUAGE_NAMES[each].name}
            </option>
          ))}
        </select>
        <label className="share-label" htmlFor={`${id}-size`}>
          {words.size}
        </label>
        <select id={`${id}-size`} className="share-select" value={size} onChange={({ target }) => setSize(target.value as EmbedSize)}>
          {(Object.keys(EMBED_SIZES) as EmbedSize[]).map((each) => (
            <option key={each} value={each}>
              {words.sizes[each]}
            </option>
          ))}
        </select>
      </div>
      {missing ? <p role="alert">{languageMissing}</p> : null}
      <CopyField label={words.code} text={embedCode(address, title, size)} copy={share.copyCode} rows={5} />
      {/* The preview is a page of its own, asked for by its address: not for a point that is sent nowhere. */}
      {open && !isOwnPosition(state.question.where, state.places) ? (
        <>
          <p className="share-label">{words.preview}</p>
          {/* The app itself, from its own place: it needs its own origin, and a sandbox that grants that keeps nothing out. */}
          {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
          <iframe key={address} className="embed-preview" src={address} title={title} width={width} height={heightPx} />
        </>
      ) : null}
    </details>
  );
}
