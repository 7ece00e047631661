import { useMemo } from "react";
import { download } from "../download";
import { useLanguage } from "../store-context";
import { qrModules, qrPath, qrSvg } from "./qr-code";

/** The QR code of a link, black on white in every theme, and as a file. */
export function QrCode({ link }: { readonly link: string }) {
  const {
    messages: { share },
  } = useLanguage();
  const modules = useMemo(() => qrModules(link), [link]);
  if (modules === null) return <p className="fine">{share.qrTooLong}</p>;
  return (
    <figure className="qr">
      <svg role="img" aria-label={share.qr} viewBox={`0 0 ${modules.length} ${modules.length}`} shapeRendering="crispEdges">
        <path fill="#ffffff" d={`M0 0h${modules.length}v${modules.length}H0z`} />
        <path fill="#000000" d={qrPath(modules)} />
      </svg>
      <button type="button" className="link" onClick={() => download("qadam-qr.svg", qrSvg(modules), "image/svg+xml")}>
        {share.qrSave}
      </button>
    </figure>
  );
}
