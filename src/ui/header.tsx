import { LANGUAGES } from "../domain/language";
import { MESSAGES } from "../i18n/messages";
import { useApp, useAppState, useLanguage } from "./store-context";

const SHORT = { kk: "ҚАЗ", ru: "РУС", en: "ENG" } as const;

export function Header() {
  const store = useApp();
  const { messages, language } = useLanguage();
  const theme = useAppState(({ view }) => view.theme);
  return (
    <header className="header">
      <a className="brand" href="?">{messages.title}<span className="brand-tagline">{messages.tagline}</span></a>
      <nav className="languages" aria-label={messages.language}>
        {LANGUAGES.map((other) => (
          <button key={other} type="button" lang={other} aria-pressed={other === language} aria-label={MESSAGES[other].languageName} onClick={() => store.show({ language: other })}>{SHORT[other]}</button>
        ))}
      </nav>
      <button type="button" className="theme" aria-label={`${messages.theme.label}: ${messages.theme[theme]}`} onClick={() => store.show({ theme: theme === "light" ? "dark" : "light" })}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3a9 9 0 1 0 0 18V3z" /><circle cx="12" cy="12" r="9" /></svg>
      </button>
    </header>
  );
}
