import { es } from "../../say/common/es.ts";
import { sayIn } from "../say.ts";

export const say = sayIn("es", es);
