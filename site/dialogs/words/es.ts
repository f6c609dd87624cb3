/** What the dialogs say, in Spanish. */
import type { DialogWords } from "./en.ts";

export const es: DialogWords = {
  close: "Cerrar",
  follow: {
    title: "Seguir",
    match: "Este partido",
    text: "Lo que sigues aparece arriba en la portada, en este dispositivo.",
  },
  alerts: {
    title: "Notificaciones",
    text: "Momentos clave de los partidos en juego que sigues, mientras haya una página de Touchline abierta.",
    refused: "Tu navegador bloquea las notificaciones de este sitio. Permítelas primero en sus ajustes.",
    impossible: "Este navegador no puede mostrar notificaciones.",
  },
  settings: {
    title: "Ajustes",
    theme: "Aspecto",
    themes: { auto: "Como el dispositivo", light: "Claro", dark: "Oscuro" },
    spoken: "Anuncios",
    spokenText: "Lo que se dice a un lector de pantalla mientras un partido está abierto.",
    speech: { key: "Momentos clave", every: "Cada cambio", off: "Nada" },
    delay: "Retraso contra spoilers",
    delayText: "Retiene el marcador para que tu retransmisión lo cuente primero.",
    delays: (seconds) => (seconds === 0 ? "No" : `${seconds} s`),
    favourites: "Favoritos",
    favouritesNone:
      "Nada todavía. La estrella junto a un partido lo sigue, o a sus equipos o su competición.",
    remove: (name) => `Dejar de seguir a ${name}`,
    kept: "Todo esto se guarda solo en este navegador.",
  },
};
