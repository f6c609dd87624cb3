/** What many answers have in common. */
import * as v from "valibot";
import { Epoch } from "../../../match/ids.ts";
import { sports } from "../../../match/sports.ts";

export const sportName = v.picklist(sports.map(({ name }) => name));

/** ISO 8601, as the event that it comes from has it. */
export const time = v.pipe(v.string(), v.isoTimestamp());

const version = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A version compares with others of its epoch alone. */
export const stamp = {
  epoch: v.pipe(Epoch, v.description("Versions compare within one epoch only.")),
  v: v.pipe(version, v.description("The version: grows with every event.")),
};

/** A version with the time of the last event in it. */
export const stamped = { ...stamp, at: v.pipe(time, v.description("When the last event happened.")) };

export const problemDetails = v.pipe(
  v.object({
    type: v.pipe(v.string(), v.description("about:blank: the status says what kind of problem it is.")),
    title: v.string(),
    status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
    detail: v.pipe(v.string(), v.description("What is wrong with this request, in words.")),
    instance: v.pipe(v.string(), v.description("The path and query that were asked for.")),
    parameter: v.exactOptional(v.pipe(v.string(), v.description("The parameter that is wrong."))),
    rule: v.exactOptional(v.pipe(v.string(), v.description("The rule that an event breaks: C-17.6."))),
    index: v.exactOptional(v.pipe(v.number(), v.description("Which event of the request, from 0."))),
    field: v.exactOptional(v.pipe(v.string(), v.description("The member of the event that is wrong."))),
    seq: v.exactOptional(v.pipe(v.number(), v.description("The number of the event that is in the way."))),
    breaks: v.exactOptional(
      v.pipe(v.number(), v.description("The earlier event that a correction would put in the wrong.")),
    ),
    events: v.exactOptional(
      v.pipe(
        v.array(v.object({ id: v.string(), seq: v.number() })),
        v.description("What is kept, and follows once the log answers."),
      ),
    ),
  }),
  v.description("Problem details, as RFC 9457 has them."),
  v.metadata({ ref: "Problem" }),
);
