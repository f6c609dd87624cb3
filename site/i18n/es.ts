/** What every page says, in Spanish. */
import type { Words } from "./en.ts";
import { pluralIn } from "./plural.ts";

const plural = pluralIn("es");

export const es: Words = {
  sports: { cricket: "Críquet", football: "Fútbol", basketball: "Baloncesto", tennis: "Tenis" },
  versus: (a, b) => `${a} - ${b}`,
  v: "-",

  frame: {
    title: "Touchline: marcadores en directo",
    description: "Marcadores en directo, jugada a jugada, con resultados y próximos partidos.",
    descriptionLive: (count) =>
      `${plural(count, { one: "# partido en juego", other: "# partidos en juego" })}. Marcadores en directo, jugada a jugada.`,
    motto: "marcadores en directo, en abierto",
    skip: "Ir al contenido",
    theme: "Cambiar entre claro y oscuro",
    settings: "Ajustes",
    language: "Idioma",
    held: "Retenido para no adelantarte nada. Aparecerá solo.",
    asOfLoading: "Esta página muestra el momento en que se cargó.",
    reload: "Recargar para ver el último marcador",
    allMatches: "Todos los partidos",
    embed: "Marcadores para tu página",
  },

  link: {
    final: "Final",
    asOf: "Datos de las",
    live: "En directo",
    behind: (delay) => `con ${delay} de retraso`,
    late: (delay) => `con ${delay} de demora elegida`,
    heldBack: "Retenido para no adelantarte nada",
    reconnecting: "Reconectando…",
    staleSince: "Sin novedades desde las",
    kept: "Sin red, a las",
    unknown: "No está en antena",
    outdated: "Recarga esta página",
    watching: () => "mirando",
    lost: "Conexión perdida, reintentando",
    notLive: "Sin conexión",
  },

  time: {
    today: "Hoy",
    tomorrow: "Mañana",
    yesterday: "Ayer",
    now: "ahora",
    zone: (zone) => `Horario: ${zone}`,
  },

  match: {
    tabs: "Partido",
    preview: "Previa",
    live: "Directo",
    summary: "Resumen",
    commentary: "Comentarios",
    info: "Información",
    charts: "Gráficos",
    noCharts: "Los gráficos aparecen cuando empiece el juego.",
    lineUps: "Alineaciones",
    notOpen: "La ficha se abre cuando empiece el juego.",
    lastEntries: "Últimos comentarios",
    lookBack: "Repetición",
    allCommentary: "Todos los comentarios",
    nothingYet: "Todavía no ha pasado nada.",
    nothingYetLong: "Todavía no ha pasado nada. Esta página se llena sola cuando empiece el juego.",
    follow: (name) => `Seguir: ${name}`,
    keyOnly: "Solo momentos clave",
    fresh: (count) => plural(count, { one: "# nuevo", other: "# nuevos" }),
    freshSaid: "Hay comentarios nuevos arriba",
    earlier: "Comentarios anteriores",
    loading: "Cargando…",
    failed: "No ha funcionado. Inténtalo de nuevo.",
    takenBack: "Anulado",
    amended: "Corregido: antes",
    gap: "Algunos eventos no nos han llegado: el marcador puede estar incompleto.",
    asTable: "Ver como tabla",
    tableOf: (title) => `${title}, como tabla`,
    liveNow: "En directo:",
  },

  info: {
    match: "Partido",
    competition: "Competición",
    stage: "Fase",
    venue: "Sede",
    start: "Comienzo",
    status: "Estado",
    playerOfMatch: "Mejor jugador del partido",
    coverage: "Cobertura",
    complete: "Completa",
    lineUp: (side) => `Alineación de ${side}`,
    noLineUp: "La alineación todavía no se ha anunciado.",
    substitute: "suplente",
  },

  problems: {
    400: { title: "La dirección no es correcta", text: "Hay algo en ella que no esperábamos." },
    404: { title: "No encontrado", text: "No existe esa página, o no existe ese partido." },
    405: { title: "No es posible", text: "Esta dirección no se puede usar así." },
    500: { title: "Algo ha fallado", text: "El fallo es nuestro." },
    503: {
      title: "Los marcadores no responden",
      text: "Ahora mismo no se pueden leer. Inténtalo de nuevo en un momento.",
    },
  },
};
