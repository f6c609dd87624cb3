/** What the page says that stands in while there is no network, in Spanish. */
import type { OfflineWords } from "./en.ts";

export const es: OfflineWords = {
  title: "Sin conexión",
  asOf: (time) => `No tienes conexión. Así estaba a las ${time}.`,
  nothing: "No tienes conexión",
  nothingText: "Esta página no se ha guardado en este dispositivo.",
  kept: "Guardado en este dispositivo",
  again: "Reintentar",
};
