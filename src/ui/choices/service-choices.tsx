import { askableServices } from "../../state/derive/objects";
import { GroupSign } from "../group-sign";
import { Choice } from "../slot";
import { useApp, useAppState, useLanguage } from "../store-context";
import { SERVICE_GROUP } from "../service-group";

export function ServiceChoices({ close }: { readonly close: () => void }) {
  const store = useApp();
  const { messages } = useLanguage();
  const dataset = useAppState((state) => state.dataset);
  const chosen = useAppState(({ question }) => question.service);
  return askableServices(dataset).map((service) => (
    <Choice
      key={service}
      pressed={service === chosen}
      onChoose={() => {
        store.ask({ service });
        close();
      }}
    >
      <GroupSign group={SERVICE_GROUP[service]} look="existing" /> {messages.service[service]}
    </Choice>
  ));
}
