import { ar } from "../../say/common/ar.ts";
import { sayIn } from "../say.ts";

export const say = sayIn("ar", ar);
