/** Leaflet's modules carry no types; what each exports is typed in the whole package. */
declare module "leaflet/src/*";
