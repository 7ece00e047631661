import { createHandler, type Handler } from "./handler";
import type { EngineReply, ToWorker } from "./protocol";

/** Wiring only: what is answered is in handler.ts. */
let handle: Handler | null = null;

self.onmessage = async ({ data: message }: MessageEvent<ToWorker>) => {
  if (message.kind === "data") {
    handle = createHandler(message.data);
    return;
  }
  const reply: EngineReply = handle ? await handle(message) : { kind: "failed", key: message.key, code: "not-ready", detail: "the worker has no data yet" };
  const transfer = reply.kind === "surface" ? [...reply.surface.sure, ...reply.surface.possible].map(({ buffer }) => buffer as ArrayBuffer) : [];
  self.postMessage(reply, { transfer });
};
