import { useAppState, useLanguage } from "./store-context";

/** What is wrong with a pack or a file, and what to do about it; the reader's own words below, for whoever made the file. */
export function PackFault() {
  const {
    messages: { packs: words },
  } = useLanguage();
  const problem = useAppState(({ streets }) => streets.problem);
  if (problem === null) return null;
  const isKept = problem.code !== "storage-full" && problem.code !== "storage-refused";
  return (
    <div className="pack-fault" role="alert">
      <p>
        {words.fault[problem.code](problem.file)}
        {isKept ? ` ${words.stays}` : ""}
      </p>
      {problem.detail === "" ? null : (
        <details>
          <summary>{words.details}</summary>
          <p lang="en" className="fine pack-fault-detail">
            {problem.detail}
          </p>
        </details>
      )}
    </div>
  );
}
