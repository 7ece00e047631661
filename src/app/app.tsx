import { lazy, Suspense } from "react";
import { Header } from "../ui/header";
import { Legend } from "../ui/legend";
import { Notice } from "../ui/notice";
import { Panel } from "../ui/panel";
import { QuestionBar } from "../ui/question-bar";
import { DropFile } from "../ui/drop-file";
import { PacksContext } from "../ui/packs-context";
import { linkTo } from "./follow-address";
import type { PackActions } from "./follow-packs";
import { EmbedPage } from "../ui/share/embed-page";
import { LinkContext } from "../ui/share/link-context";
import { StoreContext, useAppState, useLanguage } from "../ui/store-context";
import { Timeline } from "../ui/timeline";
import type { Store } from "../state/store";

/** The drawing library is three times the size of the rest: the first answer does not wait for it. */
const ProgrammePage = lazy(() => import("../ui/pages/programme-page").then(({ ProgrammePage: page }) => ({ default: page })));
const ZonesPage = lazy(() => import("../ui/pages/zones-page").then(({ ZonesPage: page }) => ({ default: page })));
const MapPane = lazy(() => import("../ui/map-pane").then(({ MapPane: pane }) => ({ default: pane })));

export function App({ store, packs }: { readonly store: Store; readonly packs: PackActions }) {
  return (
    <StoreContext value={store}>
      <PacksContext value={packs}>
        <LinkContext value={linkTo}><Whole /></LinkContext>
      </PacksContext>
    </StoreContext>
  );
}

function Whole() {
  const embed = useAppState(({ view }) => view.embed);
  if (embed) return <EmbedPage><Suspense fallback={null}><MapPane /></Suspense></EmbedPage>;
  return (
    <>
      <DropFile />
      <Skip />
      <div className="app">
        <Header />
        <Notice />
        <OpenPage />
      </div>
    </>
  );
}

function OpenPage() {
  const page = useAppState(({ view }) => view.page);
  switch (page.kind) {
    case "map":
      return <MapPage />;
    case "programme":
      return <Suspense fallback={null}><ProgrammePage section={page.section} /></Suspense>;
    case "zones":
      return <Suspense fallback={null}><ZonesPage zone={page.zone} /></Suspense>;
  }
}

function MapPage() {
  return (
    <>
      <QuestionBar />
      <Panel />
      <div className="stage">
        <Suspense fallback={null}>
          <MapPane />
        </Suspense>
        <Legend />
        <Timeline />
      </div>
    </>
  );
}

function Skip() {
  const { messages } = useLanguage();
  return <a className="skip" href="#answer">{messages.skip}</a>;
}
