/** `npm start`: serves what `npm run build` wrote. */

import { serveSite } from "./serveSite";

process.exitCode = await serveSite("dist");
