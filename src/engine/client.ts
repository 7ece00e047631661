import type { EngineReply, EngineRequest, ToWorker } from "./protocol";

/** What the client needs of a worker; a test gives it a plain object. */
export type EnginePort = {
  post(message: ToWorker): void;
  /** Called once; `receive` gets every reply. */
  listen(receive: (reply: EngineReply) => void): void;
};

export type EngineClient = {
  /** Asks; an older request of the same kind that still waits is dropped. `onReply` gets answers in the order they were computed. */
  ask(request: EngineRequest): void;
};

/**
 * Latest wins: of outlines one request is under way and one waits; surfaces, which are kept for good, each have a lane of their own. A
 * request for the key under way is not asked twice.
 */
export function createClient(port: EnginePort, onReply: (reply: EngineReply) => void): EngineClient {
  const underWay = new Map<string, EngineRequest>();
  const waiting = new Map<string, EngineRequest>();
  const send = (request: EngineRequest): void => {
    underWay.set(laneOf(request), request);
    port.post(request);
  };
  port.listen((reply) => {
    const done = [...underWay.values()].find(({ key }) => key === reply.key);
    if (done) {
      const lane = laneOf(done);
      underWay.delete(lane);
      const next = waiting.get(lane);
      waiting.delete(lane);
      if (next) send(next);
    }
    onReply(reply);
  });
  return {
    ask(request) {
      const lane = laneOf(request);
      if (underWay.get(lane)?.key === request.key) waiting.delete(lane);
      else if (underWay.has(lane)) waiting.set(lane, request);
      else send(request);
    },
  };
}

function laneOf(request: EngineRequest): string {
  return request.kind === "surface" ? request.key : request.kind;
}

/** A port to a real worker. */
export function workerPort(worker: Worker): EnginePort {
  return {
    post: (message) => worker.postMessage(message),
    listen: (receive) => {
      worker.onmessage = ({ data }: MessageEvent<EngineReply>) => receive(data);
    },
  };
}
