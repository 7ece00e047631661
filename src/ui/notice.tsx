import { HERE } from "../state/places";
import { useApp, useAppState, useLanguage } from "./store-context";

/** Says what of an address could not be read or had, and which of the files that come after the first answer. */
export function Notice() {
  const store = useApp();
  const { messages } = useLanguage();
  const dropped = useAppState(({ view }) => view.dropped),
    unreadable = useAppState((state) => state.unreadable),
    isLost = useAppState(({ streets }) => streets.isLost);
  if (dropped.length + unreadable.length === 0 && !isLost) return null;
  const position = `in=${HERE}`,
    unread = dropped.filter((part) => part !== position);
  const dismiss = (): void => {
    store.show({ dropped: [] });
    store.setState(({ streets }) => ({ unreadable: [], streets: { ...streets, isLost: false } }));
  };
  return (
    <div className="notice" role="status">
      <div>
        {unread.length === dropped.length ? null : <p>{messages.places.positionLost}</p>}
        {unread.length === 0 ? null : <p>{messages.dropped(unread.join(", "))}</p>}
        {isLost ? <p>{messages.streets.lost}</p> : null}
        {unreadable.length === 0 ? null : (
          <p>
            {messages.problem.text} <strong>{unreadable.join(", ")}</strong>. {messages.problem.remedy}
          </p>
        )}
      </div>
      <button type="button" className="button" onClick={dismiss}>
        {messages.dismiss}
      </button>
    </div>
  );
}
