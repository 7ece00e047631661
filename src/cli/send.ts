import { request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import type { Send } from "../engine/valhalla-server";

/** Posts through Node itself: the page's one place that fetches is no business of the command line. */
export const send: Send = (address, { method, headers, body, signal }) =>
  new Promise((resolve, reject) => {
    const url = new URL(address),
      ask = url.protocol === "https:" ? requestSecure : requestPlain;
    const request = ask(url, { method, headers, signal }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, text: () => Promise.resolve(Buffer.concat(pieces).toString("utf8")) }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
