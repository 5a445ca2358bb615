/** The dossier in a folder of this disk, checked. */

import { type Checked, checkFolder } from "../source/checkFolder";
import { folderOnDisk } from "./folderOnDisk";

export const checkDossier = (folder: string): Checked => checkFolder(folderOnDisk(folder));
