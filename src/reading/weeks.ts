/** When weeks begin and weekends are, by region: the custom of the place, not of the language. */

/** Monday is 1, Sunday 7, as in ISO 8601. */
export interface WeekCustom {
  readonly firstDay: number;
  readonly weekend: readonly number[];
}

export const ISO_WEEK: WeekCustom = { firstDay: 1, weekend: [6, 7] };

/** Unicode CLDR 48, supplemental `weekData`; regions that are not listed have the ISO week. */
const CUSTOMS: readonly (readonly [regions: string, custom: WeekCustom])[] = [
  ["AF", { firstDay: 6, weekend: [4, 5] }],
  ["BH DZ EG IQ JO KW LY OM QA SD SY", { firstDay: 6, weekend: [5, 6] }],
  ["IR", { firstDay: 6, weekend: [5] }],
  ["DJ", { firstDay: 6, weekend: [6, 7] }],
  ["IL SA YE", { firstDay: 7, weekend: [5, 6] }],
  ["IN", { firstDay: 7, weekend: [7] }],
  ["MV", { firstDay: 5, weekend: [6, 7] }],
  ["UG", { firstDay: 1, weekend: [7] }],
  [
    "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK " +
      "PR PT PY SG SV TH TT TW UM US VE VI WS ZA ZW",
    { firstDay: 7, weekend: [6, 7] },
  ],
];

/** IANA `zone.tab`: the zones of those regions, so that a zone is enough to know the custom. */
const ZONES: Readonly<Record<string, string>> = {
  AF: "Asia/Kabul",
  AS: "Pacific/Pago_Pago",
  BD: "Asia/Dhaka",
  BH: "Asia/Bahrain",
  BR:
    "America/Araguaina America/Bahia America/Belem America/Boa_Vista America/Campo_Grande America/Cuiaba " +
    "America/Fortaleza America/Maceio America/Manaus America/Noronha America/Porto_Velho America/Recife " +
    "America/Rio_Branco America/Santarem America/Sao_Paulo",
  CA:
    "America/Edmonton America/Halifax America/Moncton America/Regina America/St_Johns America/Toronto " +
    "America/Vancouver America/Whitehorse America/Winnipeg America/Iqaluit America/Yellowknife America/Montreal",
  CO: "America/Bogota",
  DJ: "Africa/Djibouti",
  DO: "America/Santo_Domingo",
  DZ: "Africa/Algiers",
  EG: "Africa/Cairo",
  ET: "Africa/Addis_Ababa",
  GT: "America/Guatemala",
  GU: "Pacific/Guam",
  HK: "Asia/Hong_Kong",
  HN: "America/Tegucigalpa",
  ID: "Asia/Jakarta Asia/Jayapura Asia/Makassar Asia/Pontianak",
  IL: "Asia/Jerusalem Asia/Tel_Aviv",
  IN: "Asia/Kolkata Asia/Calcutta",
  IQ: "Asia/Baghdad",
  IR: "Asia/Tehran",
  IS: "Atlantic/Reykjavik",
  JM: "America/Jamaica",
  JO: "Asia/Amman",
  JP: "Asia/Tokyo",
  KE: "Africa/Nairobi",
  KH: "Asia/Phnom_Penh",
  KR: "Asia/Seoul",
  KW: "Asia/Kuwait",
  LA: "Asia/Vientiane",
  LY: "Africa/Tripoli",
  MM: "Asia/Yangon Asia/Rangoon",
  MO: "Asia/Macau",
  MT: "Europe/Malta",
  MV: "Indian/Maldives",
  MX:
    "America/Cancun America/Chihuahua America/Hermosillo America/Mazatlan America/Merida America/Mexico_City " +
    "America/Monterrey America/Tijuana",
  MZ: "Africa/Maputo",
  NI: "America/Managua",
  NP: "Asia/Kathmandu Asia/Katmandu",
  OM: "Asia/Muscat",
  PA: "America/Panama",
  PE: "America/Lima",
  PH: "Asia/Manila",
  PK: "Asia/Karachi",
  PR: "America/Puerto_Rico",
  PT: "Europe/Lisbon Atlantic/Azores Atlantic/Madeira",
  PY: "America/Asuncion",
  QA: "Asia/Qatar",
  SA: "Asia/Riyadh",
  SD: "Africa/Khartoum",
  SG: "Asia/Singapore",
  SV: "America/El_Salvador",
  SY: "Asia/Damascus",
  TH: "Asia/Bangkok",
  TT: "America/Port_of_Spain",
  TW: "Asia/Taipei",
  UG: "Africa/Kampala",
  US:
    "America/New_York America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Anchorage America/Boise " +
    "America/Detroit America/Indiana/Indianapolis America/Indianapolis America/Kentucky/Louisville America/Louisville " +
    "America/Juneau America/Nome Pacific/Honolulu",
  VE: "America/Caracas",
  VI: "America/St_Thomas",
  WS: "Pacific/Apia",
  YE: "Asia/Aden",
  ZA: "Africa/Johannesburg",
  ZW: "Africa/Harare",
};

const customs = new Map(
  CUSTOMS.flatMap(([regions, custom]) => regions.split(" ").map((region) => [region, custom] as const)),
);
const regions = new Map(
  Object.entries(ZONES).flatMap(([region, zones]) => zones.split(" ").map((zone) => [zone, region] as const)),
);

/** ISO 3166-1 alpha-2, or null where the zone's region has the ISO week. */
export const regionOfZone = (timeZone: string): string | null => regions.get(timeZone) ?? null;

export const weekCustomOf = (region: string | null): WeekCustom =>
  customs.get(region?.toUpperCase() ?? "") ?? ISO_WEEK;
