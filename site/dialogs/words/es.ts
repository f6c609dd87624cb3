/** What the dialogs say, in Spanish. */
import type { DialogWords } from "./en.ts";

export const es: DialogWords = {
  close: "Cerrar",
  follow: {
    title: "Seguir",
    match: "Este partido",
    text: "Lo que sigues aparece arriba en la portada, en este dispositivo.",
  },
  settings: {
    title: "Ajustes",
    theme: "Aspecto",
    themes: { auto: "Como el dispositivo", light: "Claro", dark: "Oscuro" },
    spoken: "Anuncios",
    spokenText: "Lo que se dice a un lector de pantalla mientras un partido está abierto.",
    speech: { key: "Momentos clave", every: "Cada cambio", off: "Nada" },
    delay: "Retraso contra spoilers",
    delayText: "Marcadores, avisos y anuncios llegan con este retraso, al ritmo de tu imagen.",
    delays: { 0: "No", 10: "10 s", 30: "30 s", 60: "60 s", 120: "2 min" },
    notify: "Avisos",
    notifyText: "Momentos clave de tus favoritos, mientras haya una página de este sitio abierta.",
    notifyRefused: "El navegador no lo permite: así lo dicen sus ajustes para este sitio.",
    favourites: "Favoritos",
    favouritesNone:
      "Nada todavía. La estrella junto a un partido lo sigue, o a sus equipos o su competición.",
    remove: (name) => `Dejar de seguir a ${name}`,
    kept: "Todo esto se guarda solo en este navegador.",
  },
};
