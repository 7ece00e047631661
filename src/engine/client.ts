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
 * Latest wins: of each kind one request is under way and one waits. A request for the key under way or waiting is not asked twice.
 */
export function createClient(port: EnginePort, onReply: (reply: EngineReply) => void): EngineClient {
  const underWay = new Map<EngineRequest["kind"], EngineRequest>();
  const waiting = new Map<EngineRequest["kind"], EngineRequest>();
  const send = (request: EngineRequest): void => {
    underWay.set(request.kind, request);
    port.post(request);
  };
  port.listen((reply) => {
    const done = [...underWay.values()].find(({ key }) => key === reply.key);
    if (done) {
      underWay.delete(done.kind);
      const next = waiting.get(done.kind);
      waiting.delete(done.kind);
      if (next) send(next);
    }
    onReply(reply);
  });
  return {
    ask(request) {
      if (underWay.get(request.kind)?.key === request.key) waiting.delete(request.kind);
      else if (underWay.has(request.kind)) waiting.set(request.kind, request);
      else send(request);
    },
  };
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
