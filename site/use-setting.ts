import { useEffect, useState } from "preact/hooks";
import { onChoice, type Setting, setting, type SettingName } from "./settings.ts";

/** The setting as it stands; `unset` in the server's drawing and in the first one here, which has to repeat it. */
export function useSetting<N extends SettingName>(name: N, unset: Setting<N>): Setting<N> {
  const [value, setValue] = useState(unset);
  useEffect(() => {
    const read = () => setValue(() => setting(name));
    read();
    return onChoice(read);
  }, [name]);
  return value;
}
