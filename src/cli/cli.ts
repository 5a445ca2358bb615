/** `npm run dossier -- COMMAND …` */

import { COMMAND } from "./command";
import { DOSSIER_USAGE, runDossierCommand } from "./dossierCommands";

process.exitCode = await runDossierCommand(process.argv.slice(2), `${COMMAND} COMMAND\n\n${DOSSIER_USAGE}`);
