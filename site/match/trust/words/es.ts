/** What a page says of how far it can be trusted, in Spanish. */
import type { TrustWords } from "./en.ts";

export const es: TrustWords = {
  title: "Hasta qué punto está al día",
  close: "Cerrar",
  states: {
    connecting: "Así estaba al cargar la página. Se está conectando.",
    live: "Lo que ves es lo que dice la fuente.",
    reconnecting: "Se perdió la conexión. Se reintenta sola.",
    stale: "Hay conexión, pero la fuente calla.",
    final: "El partido ha terminado. Solo pueden llegar correcciones.",
    kept: "No hay red. Esto es lo que guardó el navegador.",
    unknown: "Nada se cuenta de este partido.",
    outdated: "Esta página es más antigua que el sitio. Recárgala.",
  },
  changed: "Último cambio",
  heard: "Última señal de la fuente",
  ago: (time) => `hace ${time}`,
  delay: "Del campo a aquí",
  delays: (half, most) => `la mitad en ${half}, el 95 % en ${most}`,
  measured: (count) => `Cambios vistos por este navegador: ${count}.`,
  none: "Todavía no ha llegado ningún cambio.",
  recorded: "Demasiado tiempo para ser un retraso: es una grabación.",
  agrees: "Su reloj coincide con el de la fuente.",
  differs: (time, isAhead) =>
    `Su reloj va ${time} ${isAhead ? "por delante" : "por detrás"} del de la fuente; ya está descontado.`,
  unsure: "Su reloj aún no se ha comparado con el de la fuente.",
  held: "Con retraso, como elegiste",
  version: "Versión",
  way: "Llega por",
  ways: { socket: "WebSocket", stream: "flujo de eventos" },
  viewers: "Mirando",
};
