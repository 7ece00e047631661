import { Header } from "../ui/header";
import { Legend } from "../ui/legend";
import { MapPane } from "../ui/map-pane";
import { Notice } from "../ui/notice";
import { Panel } from "../ui/panel";
import { QuestionBar } from "../ui/question-bar";
import { StoreContext, useLanguage } from "../ui/store-context";
import { Timeline } from "../ui/timeline";
import type { Store } from "../state/store";

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
          <MapPane />
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
