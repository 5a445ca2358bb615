/** Sun above or below the horizon of a place. */

import { getTimes } from "suncalc";
import { DAY, duration, type Interval, intersection } from "./interval";

/** The nights of a place inside an interval, sunset to sunrise; `position` is [lon, lat]. None where the interval is too long to show them. */
export function nightsIn(interval: Interval, position: readonly number[], longest = 60 * DAY): Interval[] {
  const [lon = 0, lat = 0] = position;
  if (duration(interval) > longest) return [];
  const nights: Interval[] = [];
  for (let noon = interval[0] - DAY; noon < interval[1] + DAY; noon += DAY) {
    const today = getTimes(new Date(noon), lat, lon);
    const tomorrow = getTimes(new Date(noon + DAY), lat, lon);
    const night: Interval | null = today.alwaysDown
      ? [noon, noon + DAY]
      : today.sunset && tomorrow.sunrise
        ? [today.sunset.getTime(), tomorrow.sunrise.getTime()]
        : null;
    const shown = night && intersection(night, interval);
    if (shown) nights.push(shown);
  }
  return nights;
}
