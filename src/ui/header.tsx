import { LANGUAGES } from "../domain/language";
import { LANGUAGE_NAMES } from "../i18n/language-names";
import type { Page } from "../state/store";
import { SearchBox } from "./search-box";
import { useApp, useAppState, useLanguage } from "./store-context";
import { useLanguageChange } from "./use-language-change";

/** Links to the pages; they are addresses, so that they can be opened beside each other. */
function Pages() {
  const store = useApp();
  const { messages } = useLanguage();
  const page = useAppState(({ view }) => view.page);
  const first = useAppState(({ dataset }) => dataset.polycentres[0]?.id);
  const pages: readonly [string, Page][] = [
    [messages.nav.map, { kind: "map" }],
    [messages.nav.programme, { kind: "programme", section: null }],
    ...(first === undefined ? [] : ([[messages.nav.zones, { kind: "zones", zone: first }]] as [string, Page][])),
  ];
  return (
    <nav className="pages" aria-label={messages.nav.label}>
      {pages.map(([name, to]) => (
        <a
          key={to.kind}
          href={to.kind === "map" ? "?" : `?page=${to.kind}${to.kind === "zones" ? `~${to.zone}` : ""}`}
          aria-current={page.kind === to.kind ? "page" : undefined}
          onClick={(event) => {
            event.preventDefault();
            store.show({ page: to, selected: null });
          }}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

export function Header() {
  const store = useApp();
  const { messages, language } = useLanguage();
  const theme = useAppState(({ view }) => view.theme);
  const { missing, change } = useLanguageChange((other) => store.show({ language: other }));
  return (
    <header className="header">
      <a className="brand" href="?">
        {messages.title}
        <span className="brand-tagline">{messages.tagline}</span>
      </a>
      <Pages />
      <SearchBox />
      <nav className="languages" aria-label={messages.language}>
        {LANGUAGES.map((other) => (
          <button
            key={other}
            type="button"
            lang={other}
            aria-pressed={other === language}
            aria-label={LANGUAGE_NAMES[other].name}
            onClick={() => change(other)}
          >
            {LANGUAGE_NAMES[other].short}
          </button>
        ))}
        {missing ? (
          <p className="language-missing" role="alert">
            {messages.languageMissing}
          </p>
        ) : null}
      </nav>
      <button
        type="button"
        className="theme"
        aria-label={`${messages.theme.label}: ${messages.theme[theme]}`}
        onClick={() => store.show({ theme: theme === "light" ? "dark" : "light" })}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 3a9 9 0 1 0 0 18V3z" />
          <circle cx="12" cy="12" r="9" />
        </svg>
      </button>
    </header>
  );
}
