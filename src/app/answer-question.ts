import { questionMetres, whoOf, type Question } from "../domain/question";
import { createClient, type EngineClient, type EnginePort } from "../engine/client";
import { engineDataOf } from "../engine/engine-data";
import type { EngineReply } from "../engine/protocol";
import { wayOf } from "../state/derive/way-to";
import { askableServices } from "../state/derive/objects";
import { areaKey, routeKey, streetsKey, surfaceKey, walksKey } from "../state/derive/request-key";
import { keepArea, keepStreets, keepSurface, keepWalks, type State, type Store } from "../state/store";

/** How long a control must rest before the exact outline is asked for; the figures never wait. */
const REST_MS = 90;

/** Question → request → answer: asks the engine for what the store's question needs and has not got, and files the replies. */
export function answerQuestions(store: Store, port: EnginePort): void {
  const renewed = renewable(port);
  let client: EngineClient;
  const forgetAsked = (): void => void (client = createClient(renewed(), (reply) => file(store, reply)));
  const begin = ({ dataset }: State): void => {
    forgetAsked();
    port.post({ kind: "data", data: engineDataOf(dataset) });
  };
  begin(store.getState());
  let resting: ReturnType<typeof setTimeout> | null = null;
  const ask = (): void => {
    const state = store.getState();
    // Until its network is there, a question along streets waits.
    if (state.question.method === "streets" && state.streets.pack === null) return;
    askFigures(client, state);
    if (resting !== null) clearTimeout(resting);
    if (state.view.page.kind === "map") resting = setTimeout(() => askPicture(client, store.getState()), REST_MS);
  };
  ask();
  store.subscribe((state, before) => {
    if (state.dataset !== before.dataset) begin(state);
    // Replies that are still to come are about the streets of before.
    else if (before.streets.pack !== null && state.streets.pack !== before.streets.pack) forgetAsked();
    if (
      state.dataset !== before.dataset ||
      state.question !== before.question ||
      state.view.page !== before.view.page ||
      state.view.wayTo !== before.view.wayTo ||
      state.streets.pack !== before.streets.pack
    )
      ask();
  });
}

/**
 * Ports for one client after the other: requests bear the number of their client, and what still comes for an older one, which asked about
 * other data, is dropped.
 */
function renewable(port: EnginePort): () => EnginePort {
  let number = 0,
    receiver: (reply: EngineReply) => void = () => undefined;
  port.listen((reply) => {
    const [turn, ...key] = reply.key.split(TURN);
    if (turn === String(number)) receiver({ ...reply, key: key.join(TURN) });
  });
  return () => {
    const own = ++number;
    return {
      post: (message) => port.post("key" in message ? { ...message, key: `${own}${TURN}${message.key}` } : message),
      listen: (receive) => void (receiver = receive),
    };
  };
}

const TURN = "|";

function askFigures(client: EngineClient, { dataset, question, answers, view }: State): void {
  const all = view.page.kind === "zones" || question.where.kind === "point";
  askWalks(client, question, answers);
  for (const service of all ? askableServices(dataset) : [question.service]) askSurface(client, { ...question, service }, answers);
  // What edits change is told against the same question without them.
  if (question.edits.length > 0 && view.page.kind === "map") askSurface(client, { ...question, edits: [] }, answers);
}

/** Walks from a point; in a straight line the page works them out by itself. */
function askWalks(client: EngineClient, question: Question, answers: State["answers"]): void {
  if (question.method !== "streets" || question.where.kind !== "point") return;
  const {
      edits,
      where: { lon, lat },
    } = question,
    key = walksKey(question);
  if (!answers.walks.has(key)) client.ask({ kind: "walks", key, who: whoOf(question), edits, lon, lat });
}

function askSurface(client: EngineClient, question: Question, answers: State["answers"]): void {
  const key = surfaceKey(question);
  const { service, method, edits } = question;
  if (!answers.surfaces.has(key)) client.ask({ kind: "surface", key, service, method, who: whoOf(question), edits });
}

/** What the map shows: outlines as the crow flies; along streets the streets themselves, and the way from a point. */
function askPicture(client: EngineClient, { dataset, question, answers, streets, view }: State): void {
  const { service, year, edits, where } = question,
    who = whoOf(question);
  if (question.method === "radius") {
    const key = areaKey(question);
    if (where.kind !== "point" && !answers.areas.has(key))
      client.ask({ kind: "area", key, service, limitM: questionMetres(question), year });
    return;
  }
  if (streets.pieces === null) client.ask({ kind: "pieces", key: "pieces" });
  const painted = streetsKey(question);
  if (!answers.streets.has(painted))
    client.ask({ kind: "streets", key: painted, of: where.kind === "point" ? where : { kind: "service", service, year }, who, edits });
  if (where.kind !== "point") return;
  const to = wayOf(dataset, question, view),
    key = routeKey(question, to);
  if (!answers.routes.has(key)) client.ask({ kind: "route", key, to, who, edits, lon: where.lon, lat: where.lat });
}

function file(store: Store, reply: EngineReply): void {
  store.setState(({ answers, streets }): Partial<State> => {
    switch (reply.kind) {
      case "surface":
        return {
          answers: {
            ...answers,
            failure: null,
            surfaces: keepSurface(answers.surfaces, reply.key, reply.surface),
            unjoined: new Map([...answers.unjoined, [reply.key, reply.unjoined]]),
          },
        };
      case "area":
        return { answers: { ...answers, failure: null, areas: keepArea(answers.areas, reply.key, reply.area) } };
      case "pieces":
        return { streets: { ...streets, pieces: reply.pieces } };
      case "streets":
        return { answers: { ...answers, failure: null, streets: keepStreets(answers.streets, reply.key, reply.times) } };
      case "route":
        return { answers: { ...answers, failure: null, routes: new Map([...answers.routes, [reply.key, reply.answer]]) } };
      case "walks":
        return { answers: { ...answers, failure: null, walks: keepWalks(answers.walks, reply.key, reply.walks) } };
      case "failed":
        return { answers: { ...answers, failure: { code: reply.code, detail: reply.detail } } };
    }
  });
}
