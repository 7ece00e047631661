import type { MapOptions } from "maplibre-gl";
import type { Messages } from "../i18n/messages";

/** A map that is a guest on another page leaves the wheel and one finger to that page, and says how it is moved instead. */
export function guestOptions({ embed }: Pick<Messages, "embed">): Partial<MapOptions> {
  return {
    cooperativeGestures: true,
    locale: {
      "CooperativeGesturesHandler.WindowsHelpText": embed.wheel,
      "CooperativeGesturesHandler.MacHelpText": embed.wheelMac,
      "CooperativeGesturesHandler.MobileHelpText": embed.touch,
    },
  };
}
