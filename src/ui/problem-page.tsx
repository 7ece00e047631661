import type { Language } from "../domain/language";
import { MESSAGES, type Messages } from "../i18n/messages";

/** A fault: the file, and what is wrong in it. */
export type Problem = { readonly file: string; readonly fault: string };

const SHOWN = 12;

/** For when the words themselves could not be fetched. */
const WORDLESS: Messages["problem"] = {
  title: "Qadam",
  text: "Қадам жүктелмеді · Qadam не загрузился · Qadam could not be loaded:",
  remedy: "Желіні тексеріп, бетті жаңартыңыз · Проверьте сеть и обновите страницу · Check the connection and reload the page.",
  reload: "↻",
};

/** Stands in for the app where the data cannot be read: which file, what is wrong, what to do. */
export function ProblemPage({ issues, language }: { readonly issues: readonly Problem[]; readonly language: Language | null }) {
  const problem = language === null ? WORDLESS : MESSAGES[language].problem;
  return (
    <main className="problem" role="alert">
      <h1>{problem.title}</h1>
      <p>{problem.text}</p>
      <ul>
        {issues.slice(0, SHOWN).map((issue) => (
          <li key={issue.file + issue.fault}>
            <strong>{issue.file}</strong> {issue.fault}
          </li>
        ))}
        {issues.length > SHOWN ? <li>… {issues.length - SHOWN}</li> : null}
      </ul>
      <p>{problem.remedy}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {problem.reload}
      </button>
    </main>
  );
}
