import { questionMetres } from "../domain/question";
import { createClient, type EnginePort } from "../engine/client";
import type { EngineReply } from "../engine/protocol";
import { askableServices } from "../state/derive/objects";
import { areaKey, surfaceKey } from "../state/derive/request-key";
import { keepArea, type Store } from "../state/store";

/** How long a control must rest before the exact outline is asked for; the figures never wait. */
const REST_MS = 90;

/** Question → request → answer: asks the engine for what the store's question needs and has not got, and files the replies. */
export function answerQuestions(store: Store, port: EnginePort): void {
  const { facilities, cells, districts, polycentres } = store.getState().dataset;
  const client = createClient(port, (reply) => file(store, reply));
  port.post({ kind: "data", data: { facilities, cells, districts, polycentres, inhabited: store.getState().dataset.inhabited } });
  let resting: ReturnType<typeof setTimeout> | null = null;
  const ask = (): void => {
    const { dataset, question, answers, view } = store.getState();
    const area = areaKey(question);
    const services = view.page.kind === "zones" ? askableServices(dataset) : [question.service];
    for (const service of services) {
      const key = surfaceKey({ ...question, service });
      if (!answers.surfaces.has(key)) client.ask({ kind: "surface", key, service });
    }
    if (view.page.kind !== "map") return;
    if (resting !== null) clearTimeout(resting);
    if (!answers.areas.has(area)) resting = setTimeout(() => client.ask({ kind: "area", key: area, service: question.service, limitM: questionMetres(question), year: question.year }), REST_MS);
  };
  ask();
  store.subscribe((state, before) => {
    if (state.question !== before.question || state.view.page !== before.view.page) ask();
  });
}

function file(store: Store, reply: EngineReply): void {
  store.setState(({ answers }) => {
    switch (reply.kind) {
      case "surface": return { answers: { ...answers, failure: null, surfaces: new Map([...answers.surfaces, [reply.key, reply.surface]]) } };
      case "area": return { answers: { ...answers, failure: null, areas: keepArea(answers.areas, reply.key, reply.area) } };
      case "failed": return { answers: { ...answers, failure: reply.detail } };
    }
  });
}
