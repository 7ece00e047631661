import { lazy, Suspense } from "react";
import { Header } from "../ui/header";
import { Legend } from "../ui/legend";
import { Notice } from "../ui/notice";
import { Panel } from "../ui/panel";
import { QuestionBar } from "../ui/question-bar";
import { StoreContext, useLanguage } from "../ui/store-context";
import { Timeline } from "../ui/timeline";
import type { Store } from "../state/store";

/** The drawing library is three times the size of the rest: the first answer does not wait for it. */
const MapPane = lazy(() => import("../ui/map-pane").then(({ MapPane: pane }) => ({ default: pane })));

export function App({ store }: { readonly store: Store }) {
  return (
    <StoreContext value={store}>
      <Skip />
      <div className="app">
        <Header />
        <QuestionBar />
        <Notice />
        <Panel />
        <div className="stage">
          <Suspense fallback={null}>
            <MapPane />
          </Suspense>
          <Legend />
          <Timeline />
        </div>
      </div>
    </StoreContext>
  );
}

function Skip() {
  const { messages } = useLanguage();
  return <a className="skip" href="#answer">{messages.skip}</a>;
}
