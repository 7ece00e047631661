import type { LoadIssue } from "../data/issue";
import { issueSentence } from "../data/issue";
import type { Language } from "../domain/language";
import { MESSAGES } from "../i18n/messages";

const SHOWN = 12;

/** Stands in for the app where the data cannot be read: which file, what is wrong, what to do. */
export function ProblemPage({ issues, language }: { readonly issues: readonly LoadIssue[]; readonly language: Language }) {
  const { problem } = MESSAGES[language];
  return (
    <main className="problem" role="alert">
      <h1>{problem.title}</h1>
      <p>{problem.text}</p>
      <ul>
        {issues.slice(0, SHOWN).map((issue) => <li key={issueSentence(issue)}><strong>{issue.file}</strong> {issueSentence({ ...issue, file: "" })}</li>)}
        {issues.length > SHOWN ? <li>… {issues.length - SHOWN}</li> : null}
      </ul>
      <p>{problem.remedy}</p>
      <button type="button" className="button" onClick={() => location.reload()}>{problem.reload}</button>
    </main>
  );
}
