/**
 * What columns are called in English, German, French, Spanish, Portuguese, Italian, Arabic, Persian, Japanese and Chinese,
 * the likeliest first; as keys (`nameKey`).
 */

export type Field =
  | "id"
  | "title"
  | "summary"
  | "kind"
  | "edtf"
  | "start"
  | "end"
  | "startTime"
  | "endTime"
  | "words"
  | "place"
  | "lon"
  | "lat"
  | "geoPrecision"
  | "radius"
  | "source"
  | "url";

const words = (text: string) => text.split(/\s+/);

export const NAMES: Readonly<Record<Field, readonly string[]>> = {
  id: words("id eventid slug ref uid gid objectid fid kennung identificador identifiant"),
  title: words(
    `title headline name event eventname eventtitle label subject incident heading
     titel überschrift schlagzeile ereignis titre événement evénement intitulé título titulo titular evento suceso hecho
     titolo avvenimento العنوان عنوان الحدث رویداد タイトル 題名 件名 見出し 出来事 标题 標題 名称 名稱 事件`,
  ),
  summary: words(
    `summary description text details detail notes narrative abstract body content comment comments desc
     beschreibung beschrieb details einzelheiten description détails detail résumé texte descripción descripcion detalle detalles resumen texto
     descrição descricao detalhes resumo descrizione dettagli testo الوصف وصف التفاصيل تفاصيل شرح توضیحات 説明 概要 内容 詳細 描述 说明 簡介 简介 详情`,
  ),
  kind: words(
    `kind category type eventtype group disastertype incidenttype class
     art kategorie typ catégorie genre tipo categoría categoria clase tipologia النوع نوع الفئة فئة دسته 種類 分類 カテゴリ 种类 類別 类别 类型`,
  ),
  edtf: ["edtf"],
  start: words(
    `start date startdate datestart eventdate begin begindate from when dateofevent incidentdate occurred datetime startdatetime
     startdatum datum beginn tag date datededébut début fecha fechainicio inicio data datainício datadeinício início datainizio inizio
     التاريخ تاريخ تاریخ 日付 日時 年月日 開始日 日期 时间 時間 开始日期 year jahr année annee año ano anno السنة سال 年 time timestamp`,
  ),
  end: words(
    `end enddate dateend to until stop finish enddatum ende bis datefin fin fechafin hasta datafim fim até datafine fine النهاية پایان 終了日 结束日期`,
  ),
  startTime: words(
    `time starttime hour timeofday localtime uhrzeit zeit heure hora ora الوقت ساعة الساعة زمان ساعت 時刻 時間 时间`,
  ),
  endTime: words("endtime endzeit heurefin horafin orafine"),
  words: words("timewords displaydate datetext datelabel"),
  place: words(
    `place location placename locationname site city town municipality venue address where
     ort stadt ortschaft gemeinde standort lieu ville commune lugar localidad ciudad municipio ubicación ubicacion local cidade luogo città comune
     المكان مكان الموقع المدينة مکان محل شهر 場所 地名 市町村 地点 地點 地方 城市 country land pays país pais paese الدولة البلد کشور 国 国家`,
  ),
  lon: words(
    "lon lng long longitude länge längengrad geogrlänge longitud longitudine geolongitude xcoord x خططول الطول طول 経度 经度 經度",
  ),
  lat: words("lat latitude breite breitengrad latitud latitudine geolatitude ycoord y العرض عرض 緯度 纬度"),
  geoPrecision: ["geoprecision"],
  radius: words("radiusm radius"),
  source: words(
    `source sources sourcename publisher reference references citation quelle quellen références fuente fuentes fonte fontes fonti المصدر المصادر منبع منابع 出典 情報源 来源 來源`,
  ),
  url: words(
    "url link sourceurl sourcelink link1 weblink uri href permalink enlace lien lienurl الرابط پیوند 链接 網址",
  ),
};

/** Letters and digits alone, in lower case and without accents. */
export const nameKey = (name: string) =>
  name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");

/** The words of a column's name as keys: `date_local`, `Start Date (UTC)`, `eventDate`. */
export const nameWords = (name: string): readonly string[] =>
  name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(nameKey)
    .filter(Boolean);
