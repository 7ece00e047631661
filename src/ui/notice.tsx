import { HERE } from "../state/places";
import { useApp, useAppState, useLanguage } from "./store-context";

/** Says what of an address could not be read. */
export function Notice() {
  const store = useApp();
  const { messages } = useLanguage();
  const dropped = useAppState(({ view }) => view.dropped);
  if (dropped.length === 0) return null;
  const position = `in=${HERE}`,
    unread = dropped.filter((part) => part !== position);
  return (
    <div className="notice" role="status">
      {unread.length === dropped.length ? null : <p>{messages.places.positionLost}</p>}
      {unread.length === 0 ? null : <p>{messages.dropped(unread.join(", "))}</p>}
      <button type="button" className="button" onClick={() => store.show({ dropped: [] })}>
        {messages.dismiss}
      </button>
    </div>
  );
}
