import { questionMetres } from "../domain/question";
import { createClient, type EnginePort } from "../engine/client";
import type { EngineReply } from "../engine/protocol";
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
    const { question, answers } = store.getState();
    const surface = surfaceKey(question), area = areaKey(question);
    if (!answers.surfaces.has(surface)) client.ask({ kind: "surface", key: surface, service: question.service });
    if (resting !== null) clearTimeout(resting);
    if (!answers.areas.has(area)) resting = setTimeout(() => client.ask({ kind: "area", key: area, service: question.service, limitM: questionMetres(question), year: question.year }), REST_MS);
  };
  ask();
  store.subscribe((state, before) => {
    if (state.question !== before.question) ask();
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
