/** How a process of Bun starts. What whoever started it can put right is said in one line, with exit code 2. */
import { BadSetting, type Config, readConfig, type SettingName } from "./config.ts";

/** Reads the named settings from the environment. */
export function readConfigOrExit<K extends SettingName>(names: readonly K[]): Config<K> {
  try {
    return readConfig(process.env, names);
  } catch (error) {
    if (!(error instanceof BadSetting)) throw error;
    return exit(error.message);
  }
}

/** What `listen` opens at `port`, which `setting` can move. */
export function listenOrExit<T>(setting: SettingName, port: number, listen: () => T): T {
  try {
    return listen();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    return exit(`port ${port} is taken: free it, or set ${setting} to another`);
  }
}

function exit(advice: string): never {
  console.error(advice);
  process.exit(2);
}
