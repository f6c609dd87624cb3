/** What lies in the folder of TOUCHLINE_HOME. */
import { join } from "node:path";

/** The file of the embedded log and store. */
export const embeddedFile = (home: string): string => join(home, "touchline.sqlite");
