import { lazy, startTransition, useEffect, useState, type ReactNode } from "react";
import { Attribution } from "../ui/attribution";
import { Header } from "../ui/header";
import { Legend } from "../ui/legend";
import { Notice } from "../ui/notice";
import { Panel } from "../ui/panel";
import { Part } from "../ui/part";
import { QuestionBar } from "../ui/question-bar";
import { DropFile } from "../ui/drop-file";
import { PacksContext } from "../ui/packs-context";
import { linkTo } from "./follow-address";
import type { PackActions } from "./follow-packs";
import { LinkContext } from "../ui/share/link-context";
import { KeptPacksContext, type KeptPacks } from "../ui/keep-pack";
import { UpdateNotice, type Updates } from "../ui/update-notice";
import { afterFirstAnswer, isAnswered } from "./after-first-answer";
import { loadMapFonts } from "./map-fonts";
import { StoreContext, useApp, useAppState, useLanguage } from "../ui/store-context";
import { Timeline } from "../ui/timeline";
import type { Store } from "../state/store";

/** The drawing library is three times the size of the rest: the first answer does not wait for it. */
const ProgrammePage = lazy(() => import("../ui/pages/programme-page").then(({ ProgrammePage: page }) => ({ default: page })));
const ZonesPage = lazy(() => import("../ui/pages/zones-page").then(({ ZonesPage: page }) => ({ default: page })));
const EmbedPage = lazy(() => import("../ui/share/embed-page").then(({ EmbedPage: page }) => ({ default: page })));
const MapPane = lazy(() => Promise.all([import("../ui/map-pane"), loadMapFonts()]).then(([{ MapPane: pane }]) => ({ default: pane })));

type AppProps = { readonly store: Store; readonly packs: PackActions; readonly kept: KeptPacks; readonly updates: Updates };

export function App({ store, packs, kept, updates }: AppProps) {
  return (
    <StoreContext value={store}>
      <PacksContext value={packs}>
        <KeptPacksContext value={kept}>
          <LinkContext value={linkTo}>
            <Part>
              <Whole updates={updates} />
            </Part>
          </LinkContext>
        </KeptPacksContext>
      </PacksContext>
    </StoreContext>
  );
}

function Whole({ updates }: Pick<AppProps, "updates">) {
  const embed = useAppState(({ view }) => view.embed);
  if (embed)
    return (
      <Part>
        <EmbedPage>
          <Later>
            <Part>
              <MapPane />
            </Part>
          </Later>
        </EmbedPage>
      </Part>
    );
  return (
    <>
      <Skip />
      <DropFile />
      <div className="app">
        <Header />
        <div className="notices">
          <Notice />
          <UpdateNotice updates={updates} />
        </div>
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
      return (
        <Part key="programme">
          <ProgrammePage section={page.section} />
        </Part>
      );
    case "zones":
      return (
        <Part key="zones">
          <ZonesPage zone={page.zone} />
        </Part>
      );
  }
}

function MapPage() {
  return (
    <>
      <QuestionBar />
      <Panel />
      <div className="stage">
        <Later>
          <Part>
            <MapPane />
          </Part>
          <div className="over-map">
            <Legend />
            <Timeline />
            <Attribution />
          </div>
        </Later>
      </div>
    </>
  );
}

/** What is laid out once the first answer stands. */
function Later({ children }: { readonly children: ReactNode }) {
  const store = useApp();
  const [due, setDue] = useState(() => isAnswered(store.getState()));
  useEffect(() => (due ? undefined : afterFirstAnswer(store, () => startTransition(() => setDue(true)))), [store, due]);
  return due ? children : null;
}

/** Moves the focus and not the address: what stands behind # there is where the map looks. */
function Skip() {
  const { messages } = useLanguage();
  return (
    <a
      className="skip"
      href="#answer"
      onClick={(event) => {
        event.preventDefault();
        document.querySelector("main")?.focus();
      }}
    >
      {messages.skip}
    </a>
  );
}
