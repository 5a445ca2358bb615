/** `npm start`: serves what `npm run build` wrote and prints the address. */

import { portOf, serveFolder } from "./serveDist";

const wanted = Number(process.env.PORT ?? 4173);
try {
  const server = await serveFolder("dist", "/", wanted);
  console.log(`Dateline is at http://localhost:${portOf(server)}/ (stop it with Ctrl-C)`);
} catch (error) {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  console.error(
    taken
      ? `Port ${wanted} is taken. Name another: PORT=${wanted + 1} npm start`
      : `The site could not be served: ${error}`,
  );
  process.exit(1);
}
