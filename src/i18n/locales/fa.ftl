# فارسی. لحن بی‌طرف است: گوینده «می‌گوید»، نه «مدعی می‌شود» و نه «اعتراف می‌کند»؛ از کشته‌شدگان با متانت یاد می‌شود.
# تاریخ میلادی است و هر جا که بگنجد تاریخ خورشیدی کنار آن می‌آید.

## The page

app-tagline = یک گزارش، روی نقشه و در زمان: چه رخ داد، چه زمانی، کجا، و به گفتهٔ چه کسی.
page-title = { $title } · { $dossier }
skip-to-account = رفتن به روایت
skip-map = گذشتن از نقشه
skip-timeline = گذشتن از خط زمان
language = زبان
theme = پوسته
theme-auto = مانند دستگاه
theme-light = روشن
theme-dark = تیره
more = بیشتر
close = بستن
back = بازگشت
retry = تلاش دوباره
part-missing = این بخش بارگذاری نشد.
printed-early = این صفحه پیش از بارگذاری کامل چاپ شده و بخشی از آن کم است. برای متن کامل، دوباره چاپش کنید.
loading = در حال بارگذاری
loading-checking = در حال بررسی پرونده
loading-events = در حال آماده‌سازی
loading-megabytes = { $count } مگابایت
loading-cancel = لغو
part-coming = { $here } رویداد از { $total } رویداد رسیده است، از { $span }؛ بقیه در راه‌اند.
part-stopped = { $here } رویداد از { $total } رویداد رسیده است، از { $span }؛ بقیه نرسیدند.
part-faults = بخشی از این پرونده درست نیست و کنار گذاشته شد:
part-no-room = { $here } رویداد از { $total } رویداد رسیده است، از { $span }؛ این دستگاه جای بیشتری ندارد.
part-moving = { $here } رویداد از { $total } رویداد رسیده است، از { $span }؛ رویدادهای پیرامون زمان نمایش‌داده‌شده در راه‌اند.
part-move = بارکردن رویدادهای پیرامون زمان نمایش‌داده‌شده
part-absent = مربع‌های هاشورخوردهٔ نقشه و ستون‌های کم‌رنگِ زیر خط زمان بقیه را می‌شمارند.
part-seek = در رویدادهایی که نرسیده‌اند هم بگردید
part-seeking = { $done } رویداد از { $total } رویدادی که نرسیده‌اند جست‌وجو شده است…
part-found = { $count ->
    [0] در میان { $total } رویدادی که نرسیده‌اند چیزی پیدا نشد.
    [one] { $count } رویداد دیگر در میان { $total } رویدادی که نرسیده‌اند پیدا شد.
   *[other] { $count } رویداد دیگر در میان { $total } رویدادی که نرسیده‌اند پیدا شد.
  }
part-found-first = { $count } رویداد نخست:
part-found-stopped = جست‌وجو پس از { $done } رویداد از { $total } رویدادی که نرسیده‌اند قطع شد.
about = دربارهٔ این پرونده
keys = کلیدهای صفحه‌کلید
only-report = فقط گزارش
only-report-hint = افزوده‌های منابع دیگر را پنهان می‌کند.
intro = این صفحه چیست
start-read = از آغاز بخوانید
start-play = پخش کنید
start-find = جست‌وجو کنید
not-started = نقشه و خط زمانی اینجا شروع نشده‌اند. اگر این پیوند چیزی باز نکرد، نشانی‌اش را کپی کنید:
open-full-page = باز کردن صفحهٔ کامل
new-tab = در زبانهٔ تازه باز می‌شود
translated-from = ترجمه از { $language }
no-scripts = نقشه و خط زمان به اسکریپت نیاز دارند. داستان و روایت زیر بدون آن‌ها هم کامل‌اند.

## Map

map-region = نقشه
map-zoom-in = بزرگ‌نمایی
map-zoom-out = کوچک‌نمایی
map-fit = نمایش همهٔ مکان‌ها
map-pan-up = حرکت نقشه به بالا
map-pan-down = حرکت نقشه به پایین
map-pan-left = حرکت نقشه به چپ
map-pan-right = حرکت نقشه به راست
map-inset = نقشهٔ کلی
map-inset-count = { $count ->
    [0] رویدادی بیرون از قاب نیست
   *[other] { $count } رویداد بیرون از قاب است
  }
map-scale = مقیاس: { $distance }
map-approximate = مرز تقریبی
map-attribution = داده‌های نقشه
map-follow = دنبال کردن رویدادها روی نقشه
map-unavailable = نقشه رسم نشد. روایت و خط زمان بدون آن هم کامل‌اند.
map-move = جابه‌جا کردن نقشه
map-surface = نقشه: با کلیدهای جهت جابه‌جا و با + و − بزرگ و کوچک می‌شود
map-fit-site = نمایش { $site }
map-fit-core = نمایش محدودهٔ اصلی
map-within-button = { $site }، { $count ->
    [one] { $count } رویداد در آن
   *[other] { $count } رویداد در آن
  }
map-refined-button = { $site }: { $event }، به گفتهٔ منابع دیگر
map-by-others = به گفتهٔ منابع دیگر
map-near-by-report = گزارش: نزدیک اینجا
map-full-name = { $button }، { $name }
map-mark-whole = { $site } · { $count ->
    [one] { $count } رویداد
   *[other] { $count } رویداد
  }
map-mark-places = { $places } مکان · { $count ->
    [one] { $count } رویداد
   *[other] { $count } رویداد
  }
map-mark-button = { $label }: { $places }
map-mark-and = { $before }؛ { $place }
map-edge-button = { $label } { $distance }: { $places }، { $count ->
    [one] { $count } رویداد بیرون از کادر
   *[other] { $count } رویداد بیرون از کادر
  }
map-two-fingers = نقشه را با دو انگشت جابه‌جا کنید
map-wheel-hint = برای بزرگ‌نمایی با چرخ موشواره، نخست روی نقشه کلیک کنید
map-inset-show = نمایش نقشهٔ کلی
map-inset-hide = پنهان کردن نقشهٔ کلی
map-basemap-missing = پس‌زمینهٔ نقشه بارگذاری نشد. همهٔ مکان‌ها بدون آن نشان داده می‌شوند.
map-layers = لایه‌ها
map-layers-bundled = فقط نقشهٔ همراه
map-layers-note = تا وقتی نمایش داده می‌شود، { $host } از نشانی اینترنتی شما و آن بخش نقشه که می‌بینید باخبر می‌شود.
map-list-more = و { $count } مورد دیگر: همه در روایت فهرست شده‌اند و با جست‌وجو یافته می‌شوند.
map-crowd-button = { $count } رویداد نزدیک به هم در اینجا
map-tiles-off = { $name } بارگذاری نشد و خاموش شد.
site-button = { $site }، { $count ->
    [0] بدون رویداد
   *[other] { $count } رویداد
  }
place-marker = { $event }، { $when }، { $precision }
elsewhere-region = بیرون از نقشه
elsewhere-told = این روی نقشه نیست
elsewhere-count = { $count } رویداد روی نقشه نیست
elsewhere-button = { $place }، { $count ->
    [0] بدون رویداد
   *[other] { $count } رویداد
  }
elsewhere-none = مکان ذکر نشده

## Timeline

timeline-region = خط زمان
playhead = نشانگر زمان
playhead-value = { $moment }؛ { $count ->
    [0] بدون رویداد
   *[other] { $count } رویداد
  }
window-start = آغاز بازه
window-end = پایان بازه
window-clear = پاک کردن بازه
window-shown = نمایش: { $span }
play = پخش
pause = مکث
previous-event = رویداد قبلی
next-event = رویداد بعدی
play-speed = سرعت
play-speed-value = ×{ $factor }
timeline-zoom-in = بزرگ‌نمایی زمان
timeline-zoom-out = کوچک‌نمایی زمان
timeline-fit = نمایش کل بازهٔ زمانی
timeline-overview = نمای کلی بازهٔ زمانی
timeline-go-to = رفتن به زمانی مشخص
timeline-fold-quiet = جمع کردن فاصله‌های بی‌رویداد
timeline-select-range = انتخاب بازه
timeline-options = گزینه‌های خط زمان
timeline-from = از { $day }
timeline-to = تا { $day }
timeline-time-examples = مثلاً: { $date }، یا { $time }
timeline-typed-unreadable = از این نوشته تاریخ یا ساعتی فهمیده نشد.
timeline-typed-no-such-day = چنین روزی وجود ندارد.
timeline-typed-no-such-time = چنین ساعتی در روز وجود ندارد.
timeline-typed-outside = این بیرون از بازهٔ زمانی این پرونده است: { $span }.
lane-ground = در صحنه
lane-said = اظهارات
timeline-unavailable = خط زمان رسم نشد. روایت بدون آن هم کامل است.
account-unavailable = روایت نمایش داده نشد. هر رویداد را می‌توان در صفحهٔ خودش خواند:

## The two clocks

clock = نمایش بر پایهٔ
clock-happened = زمان وقوع
clock-known = زمان آگاهی
knowledge-unknown = هنوز معلوم نبود
knowledge-perhaps = شاید معلوم بود
knowledge-known = معلوم بود
knowledge-unstated = گفته نشده از چه زمانی معلوم بود
known-from = معلوم از { $when }

## Phases at the playhead

phase-ahead = هنوز رخ نداده
phase-possible = شاید در همین زمان
phase-underWay = در جریان
phase-past = گذشته

## Account and event card

account-region = روایت
account-earlier = نمایش { $count } رویداد پیشین
account-later = نمایش { $count } رویداد بعدی
account-events = { $count ->
    [0] بدون رویداد
   *[other] { $count } رویداد
  }
account-no-chapter = رویدادهای دیگر
event-when = چه زمانی
event-where = کجا
event-track = مسیر آن
track-position = { $when }: { $place }
track-straight = در خط مستقیم از موقعیت پیش
track-estimated = برآوردی
track-speed = هرگز تندتر از { $speed } نبود.
event-who-says = گوینده
event-led-to-it = چه چیزی به آن انجامید
event-it-led-to = به چه چیزی انجامید
event-accounts-differ = آنجا که روایت‌ها یکسان نیستند
event-evidence = از متن گزارش
event-other-sources = منابع دیگر
event-silences = آنچه گزارش نمی‌گوید
event-notes = یادداشت‌ها
event-said-here = آنچه در این اظهارنظر گفته شد
event-time-words = گزارش می‌گوید: { $words }
event-readings = خوانش‌های دیگر
event-kind = نوع
event-position = رویداد { $number } از { $count }
event-announce = { $event }. { $when }. { $where }
event-close = بستن این رویداد
claim-link = پیوند این گفته
not-reported = ذکر نشده
background-label = از منابع دیگر، نه از گزارش
refined-time = منابع دیگر: { $when }
refined-place = منابع دیگر: { $place }

## Account: its filters, cards, table

account-outside-filter = این رویداد بیرون از جست‌وجو یا پالایه‌های کنونی است.
account-clock-known = کنار هر رویداد آمده است که آیا در لحظهٔ نشان‌داده‌شده می‌شد از آن خبر داشت.
filters-chosen = پالایه‌ها ({ $count } فعال)
told-by = به گفتهٔ
told-by-option = { $speaker } ({ $count })
event-reading = زمان چگونه تعیین شد
event-coordinates = مختصات از کجا آمده است
precision-code = کد { $code }
event-in-sequence = پیش از آن، پس از آن، هم‌زمان
event-disputed = محل اختلاف میان آن‌ها:
sequence-not-cause = ترتیب زمانی است، نه علت.
claim-said-in = گفته‌شده در:
figure-at-least = دست‌کم { $count }
figure-range = { $low } تا { $high }
figures-not-reported = ارقام: ذکر نشده.
counts-lowest = کمترین رقم: { $figure } ({ $speakers }).
counts-highest = بیشترین رقم: { $figure } ({ $speakers }).
counts-different-things = این ارقام همه به یک چیز اشاره ندارند.
conflict-compare = مقایسه روی یک خط زمان
conflict-time-not-given = زمان گفتن ذکر نشده
conflict-no-order = ترتیب روایت‌ها نشان نمی‌دهد حق با کیست.
sources-count = { $count ->
    [0] بدون منبع
   *[other] { $count } منبع
  }
source-no-address = نشانی آن معلوم نیست
about-sources-hint = از منابع دیگر، نه از گزارش. هر جا نشانی معلوم نیست، یادداشت می‌گوید متن را چگونه می‌توان دوباره یافت.
report-publisher-unknown = ناشر معلوم نیست
report-hash = هر کس متن را دارد می‌تواند آن را با چکیدهٔ SHA-256 بسنجد:
table-title = همه‌چیز در یک جدول
table-event = رویداد
table-claims = گفته‌ها و ارقام
table-links = چه چیزی به آن انجامید، به چه چیزی انجامید

## Who says so, and how

mode-direct-quote = به زبان خود گوینده
mode-paraphrase = به بیان گزارش
mode-unattributed = خود گزارش، بدون نام بردن از منبع
mode-no-source = بدون نام بردن از منبع
event-own-sources = { $count ->
    [one] منبعی که نام برده شده است:
   *[other] منابعی که نام برده شده‌اند:
  }
as-told-by-all = همه
count-exact = { $of }: { $count }
count-at-least = { $of }: دست‌کم { $count }
count-range = { $of }: { $low } تا { $high }
counts-not-added = ارقام گویندگان مختلف با هم جمع نمی‌شود.

## Conflicting claims, by what they are about

conflict-figures-differ = اختلاف در ارقام
conflict-wording-differs = اختلاف در تعبیر
conflict-attribution-differs = اختلاف در این که کار چه کسی بود
conflict-framing-differs = توصیف‌های متفاوت
conflict-internal-tension = گزارش با خودش کاملاً سازگار نیست
conflict-converging = یکی گفت و دیگری بعداً تأیید کرد

## Relations: seen from the event that has them, and (relation-of) from the one they name

relation-retaliation-for = به تلافی
relation-protest-against = در اعتراض به
relation-responds-to = در واکنش به
relation-right-after = بلافاصله پس از
relation-after = پس از
relation-before = پیش از
relation-at-the-time-of = هم‌زمان با
relation-ordered-by = به دستور
relation-of-retaliation-for = به این تلافی انجامید
relation-of-protest-against = به این اعتراض انجامید
relation-of-responds-to = به این واکنش انجامید
relation-of-right-after = بلافاصله پس از آن
relation-of-after = پس از آن
relation-of-before = پیش از آن
relation-of-at-the-time-of = هم‌زمان با آن
relation-of-ordered-by = دستور آن را داد
relation-stated-by = به گفتهٔ { $speaker }

## Places and how well they are known

place-at = در { $site }
place-in = داخل { $site }
place-near = نزدیک { $site }
place-outside = بیرون از { $site }
place-from = از { $site }
place-part-of = { $site }، { $whole }
place-precision-building = تا حد ساختمان معلوم است
place-precision-compound = تا حد محوطه معلوم است
place-precision-area = تا حد محدوده معلوم است
place-precision-region = فقط منطقهٔ کلی معلوم است
place-precision-unstated = دقت آن گفته نشده است
place-within = سایه روی نقشه: { $distance } پیرامون آن
place-radius = همهٔ آن تا { $distance } از این نقطه است:
geo-precision-1 = مکان دقیق (کد ۱)
geo-precision-2 = نزدیک مکانی شناخته‌شده (کد ۲)
geo-precision-3 = فقط منطقهٔ کلی (کد ۳)
geo-precision-none = بدون جایی روی نقشه
geo-precision-unstated = دقت آن گفته نشده است
distance-m = { $count } متر
distance-km = { $count } کیلومتر

## Time and how well it is known

time-precision-1 = روز معلوم است (کد ۱)
time-precision-2 = حدود یک هفته (کد ۲)
time-precision-3 = فقط به‌طور تقریبی معلوم است (کد ۳)
time-precision-none = زمان ذکر نشده
certainty-certain = ذکرشده در گزارش
certainty-less-certain = استنباط از گزارش
certainty-uncertain = نامطمئن
day-stated = روز ذکر شده، ساعت ذکر نشده
day-inferred = روز استنباط‌شده، ساعت ذکر نشده
confidence-high = اطمینان بالا
confidence-medium = اطمینان متوسط
confidence-low = اطمینان کم
confidence-editorial = انتخاب خود ما

date-day = { $day } { $month }
date-day-year = { $day } { $month } { $year }
date-weekday = { $weekday } { $date }
date-both-calendars = { $date } ({ $other })
date-month-year = { $month } { $year }
date-time = { $date }، ساعت { $time }
date-time-span = { $date }، { $hours }
moment-in-zone = { $moment }، { $zone }
moment-by-others = منابع دیگر: { $moment }
moment-some-day = روزی در { $span }
moment-at-end = همه چیز رخ داده است
moment-at-day-end = پایان روز
zone-time = { KEY($city) ->
    [UTC] به وقت جهانی
    [Aden] به وقت عدن
    [Amman] به وقت عمان (اردن)
    [Baghdad] به وقت بغداد
    [Beirut] به وقت بیروت
    [Berlin] به وقت برلین
    [Cairo] به وقت قاهره
    [Damascus] به وقت دمشق
    [Dubai] به وقت دبی
    [Gaza] به وقت غزه
    [Istanbul] به وقت استانبول
    [Jerusalem] به وقت بیت‌المقدس
    [Kabul] به وقت کابل
    [Khartoum] به وقت خارطوم
    [Kuwait] به وقت کویت
    [London] به وقت لندن
    [Moscow] به وقت مسکو
    [New_York] به وقت نیویورک و واشینگتن
    [Paris] به وقت پاریس
    [Qatar] به وقت دوحه
    [Riyadh] به وقت ریاض
    [Tehran] به وقت تهران
    [Tripoli] به وقت طرابلس
   *[other] به وقت { $name }
  }
zone-offset = { $utc }{ $offset }
zone-choice = منطقهٔ زمانی
zone-own = زمان خود شما: { $zone }

when-unknown = زمان ذکر نشده
when-some-day-between = روزی میان { $from } و { $to }
when-between = میان { $from } و { $to }
when-some-day-in = روزی در { $month }
when-some-time-in-year = زمانی در سال { $year }
when-lasting = { $from } تا { $to }
when-hour-open = { $when }، ساعت ذکر نشده
when-beside = { $own } ({ $other })
when-after = { $duration } پس از { $event }
when-after-about = حدود { $duration } پس از { $event }
order-entry = «{ $name }»
order-after = پس از { $events }
order-before = پیش از { $events }
order-both = { $after } و { $before }
order-line = ترتیب: { $order }
order-narrowed = { $order }، یعنی { $when }
when-ordered = { $when }، { $order }
when-not-before = نه پیش از { $when }
when-not-after = نه پس از { $when }
calendar-some-day = { $title } (روزی در این بازه)
calendar-inferred-day = { $title } (روز استنباط شده)
calendar-untimed = زمان ذکر نشده:
span-days = { $from } تا { $to }
span-same-month = { $from } تا { $to }

## Search and filters

search-region = جست‌وجو و پالایه‌ها
search = جست‌وجو
search-placeholder = جست‌وجو در رویدادها، مکان‌ها و گویندگان
filters = پالایه‌ها
filter-kinds = نوع‌ها
filter-clear = پاک کردن جست‌وجو و پالایه‌ها
results-count = { $count ->
    [0] چیزی یافت نشد
   *[other] { $count } رویداد یافت شد
  }
results-none-hint = با کلمات کمتر جست‌وجو کنید، یا پالایه‌ها و بازه را پاک کنید.

## Share

share = هم‌رسانی
share-event-link = پیوند این رویداد
share-view-link = پیوند دقیقاً همین نما
share-with-app = هم‌رسانی با یک برنامه
share-copy = رونوشت
share-copied = رونوشت برداشته شد
share-copy-failed = رونوشت ممکن نشد. متن را برگزینید و دستی رونوشت بردارید.
share-embed = کد جاسازی
share-cite = ارجاع
share-cite-plain = به‌صورت متن
share-data = داده‌ها
share-picture = تصویر (PNG)
share-picture-svg = تصویر (SVG)
share-poster = پوستر (A3، SVG)
share-print = چاپ
share-data-shown = فقط آنچه نمایش داده می‌شود
share-data-cut = { $count ->
    [one] { $count } رویداد بیش از گنجایش این قالب دارد؛ GeoJSON همه را دارد.
   *[other] { $count } رویداد بیش از گنجایش این قالب دارند؛ GeoJSON همه را دارد.
  }
share-embed-hint = این را در صفحهٔ خود بگذارید. هیچ اسکریپتی در آن اجرا نمی‌کند.
share-failed = انجام نشد. دوباره امتحان کنید.
share-qr = کد QR
share-accessed = دسترسی در { $date }
share-version = نسخهٔ { $version }

## Keyboard keys

keys-arrows = یک رویداد به عقب یا جلو
keys-steps = در داستان: یک گام به عقب یا جلو
keys-shift-arrows = یک روز به عقب یا جلو
keys-home-end = آغاز و پایان
keys-space = پخش یا مکث
keys-zoom = بزرگ‌نمایی و کوچک‌نمایی زمان
keys-speed = پخش کندتر یا تندتر
keys-brush = نگه داشتن هنگام کشیدن: انتخاب یک بازه
keys-window = جابه‌جا کردن همهٔ بازهٔ انتخاب‌شده
keys-no-snap = نگه داشتن هنگام کشیدن: بدون کشش به‌سوی رویدادها
keys-search = جست‌وجو
keys-escape = بیرون آمدن: بستن، پاک کردن، بازگشت
keys-places = در صفحه‌کلیدهای غیرلاتین، کلیدهای همان جاها همان کار را می‌کنند.
keys-single = کلیدهای تک‌حرفی
keys-single-hint = فقط وقتی کار می‌کنند که نقشه، خط زمان یا روایت در کانون باشد.

## About

about-method = روش
about-sources = منابع
about-limits = محدودیت‌ها
about-privacy = حریم خصوصی
about-accessibility = دسترس‌پذیری
about-corrections = تغییرات و اصلاحات
about-report = گزارش
about-one-report = روایت یک گزارش
about-licences = مجوزها
report-published = انتشار: { $date }
report-published-unknown = روز انتشار معلوم نیست
report-not-included = متن گزارش بخشی از این وبگاه نیست.
correction = اصلاح

## The poster

poster-more = و { $count } مورد دیگر

## The legend

legend = راهنمای نشانه‌ها
legend-solid = روز معلوم
legend-soft = زمانی در این بازه
legend-others = منابع دیگر
legend-ahead = هنوز نرسیده

## Notices

notices-region = اعلان‌ها
notice-parameter = بخشی از پیوند فهمیده نشد و کنار گذاشته شد: { $names }
notice-event-unknown = رویدادی با نام «{ $slug }» در این پرونده نیست.
notice-event-nearest = آیا منظورتان این بود:
notice-offline = آفلاین هستید. آنچه می‌بینید از بازدید پیشین شما ذخیره شده است.
notice-update = نسخهٔ تازه‌تری آماده است.
notice-update-now = اکنون به‌روز شود
notice-dossier-missing = پرونده بارگذاری نشد.
notice-dossier-page = به‌جای پرونده یک صفحهٔ وب رسید.
notice-dossier-page-hint = بعضی شبکه‌ها تا وقتی وارد نشده‌اید چنین می‌کنند. با بارگذاری دوبارهٔ این صفحه شاید جای ورود را ببینید.
notice-dossier-broken = { $count ->
    [0] پرونده قابل نمایش نیست.
   *[other] پرونده { $count } خطا دارد و قابل نمایش نیست.
  }
notice-dossier-stopped = بارگذاری این پرونده را متوقف کردید.
notice-dossier-too-large = این پرونده برای این دستگاه بیش از اندازه بزرگ است.
notice-dossier-room = حجم آن { $size } مگابایت یا بیشتر است؛ اینجا حدود { $most } مگابایت جا هست.
notice-dossier-too-large-hint = آن را در دستگاهی با حافظهٔ بیشتر باز کنید، زبانه‌های دیگر را ببندید یا بخشی از آن را از ناشر بخواهید.
notice-dossier-empty = این پرونده هنوز رویدادی ندارد.
notice-dismiss = پنهان کردن
fault-hint = آنچه باید نوشت:

## About the site

about-method-text = هر زمان، مکان و رقم از خود کلام گزارش گرفته شده است. زمانی که گزارش باز گذاشته، بازه می‌ماند و جایی که نام نبرده، منطقه. هر گفته کنار گوینده‌اش می‌آید. آنچه منابع دیگر می‌افزایند جدا و با ذکر منبع است و با یک کلید پنهان می‌شود.
about-limits-text = یک گزارش، یک روایت است. هر جا خاموش است این صفحه هم خاموش است و این را می‌گوید. هیچ رقمی با رقم گویندهٔ دیگر جمع نمی‌شود و هیچ طرفی بر حق شمرده نمی‌شود.
about-accessibility-text = با نقشه و خط زمان می‌توان با صفحه‌کلید کار کرد و روایت هر چه را نشان می‌دهند به کلمه می‌گوید. هدف صفحه معیار WCAG 2.2 در سطح AA است و با هر تغییر به‌طور خودکار آزموده می‌شود.
about-accessibility-gaps = هنوز با خوانندگانی که هر روز صفحه‌خوان به کار می‌برند، یا با فرمان صوتی و کلیدهای کمکی آزموده نشده است. متن‌های عربی و فارسی در انتظار بازخوانی اهل زبان‌اند. اگر چیزی سد راه شماست به ناشر این صفحه بگویید: نقص به شمار می‌آید.
about-privacy-text = صفحه چیزی از جای دیگر بار نمی‌کند مگر این که نقشه‌ای از آنجا برگزینید، کوکی نمی‌گذارد و کسی را نمی‌شمارد. انتخاب پوسته، زبان و صفحه‌کلید روی دستگاه شما می‌ماند و صفحهٔ جاسازی‌شده چیزی ذخیره نمی‌کند.
about-licences-text = برنامه آزاد و با مجوز MIT است. نقل‌قول‌ها از آن ناشر گزارش‌اند و کوتاه نگه داشته شده‌اند.
about-licences-map = مرزهایی که روی نقشه تقریبی نشان‌گذاری شده‌اند حاصل محاسبه‌اند، نه نقشه‌برداری. داده‌های نقشه:
about-licences-fonts = حروف IBM Plex با مجوز SIL Open Font License 1.1.
keys-help = نمایش این کلیدها

## صفحه‌هایی که دیگر مثل پیش نیستند

moved-title = این صفحه جابه‌جا شده است
moved-to = اکنون اینجاست: { $event }
withdrawn-title = این مدخل پس گرفته شد
withdrawn-on = در { $date } پس گرفته شد. { $reason }
not-found-title = در این نشانی صفحه‌ای نیست
not-found-hint = شاید پیوند ناقص باشد یا نادرست نوشته شده باشد. اگر در پایانش نقطه، پرانتز یا گیومه است، آن را بردارید.
not-found-home = به آغاز

# فایلی از خود خواننده
open-file = باز کردن فایل…
open-file-kinds = یک پرونده به‌صورت GeoJSON یا پوشهٔ آن به‌صورت zip؛ جدول CSV (از TimelineJS، ACLED، UCDP یا هر جدول تاریخ‌دار)؛ StoryMapJS؛ یا GeoJSON دارای زمان.
open-file-choose = انتخاب فایل
open-file-drop = یا فایل را هر جای این صفحه رها کنید.
open-file-drop-here = برای دیدن فایل، آن را همین‌جا رها کنید
open-file-privacy = فایل تنها روی همین دستگاه خوانده می‌شود. چیزی از آن به جایی فرستاده نمی‌شود و پس از ترک صفحه چیزی نمی‌ماند.
opened-region = فایل بازشده
opened-not-published = { $site } آن را منتشر نکرده است.
opened-from-device = این فایل «{ $name }» از دستگاه شماست. چیزی از آن به جایی فرستاده نشده است.
opened-taken = { $count ->
    [one] { $count } مدخل گرفته شد.
   *[other] { $count } مدخل گرفته شد.
 }
opened-remarks = { $count ->
    [0] چیزی حدس زده یا کنار گذاشته نشد.
    [one] { $count } یادداشت
   *[other] { $count } یادداشت
 }
opened-close = بستن فایل
opened-page-title = فایل بازشده: { $title }
opened-refused = «{ $name }» را نمی‌توان نشان داد
opened-faults = { $count ->
    [one] یک خطا باید اصلاح شود. صفحه همان است که بود.
   *[other] { $count } خطا باید اصلاح شود. صفحه همان است که بود.
 }
opened-line = سطر { $line }
all-dossiers = همهٔ پرونده‌ها
all-dossiers-of = پرونده‌های { $site }

## The readings and the story

readings = شیوه‌های خواندن
reading-story = داستان
reading-events = رویدادها
reading-differ = اختلاف گفته‌ها
reading-causes = چه به چه انجامید
story-told-by-unknown = چنان که یک گزارش خبری با تاریخ { $date } بازمی‌گوید؛ ناشر آن شناخته نیست.
story-told-by = چنان که { $publisher } بازمی‌گوید، { $date }.
story-told-by-undated = به روایت { $publisher }.
story-told-by-unknown-undated = به روایت یک منبع؛ ناشر و روز انتشار معلوم نیست.
story-steps = { $count ->
    [one] { $count } گام
   *[other] { $count } گام
  }
story-progress = گام { $step } از { $count }
story-next = گام بعدی
story-previous = گام قبلی
story-others = منابع دیگر:
story-who = چه کسی می‌گوید:
story-who-is-who = معرفی نام‌ها:
story-words = واژه‌های گزارش
story-card = { $count ->
    [one] کارت کامل
   *[other] کارت‌های کامل
  }
story-silences = همهٔ آنچه نمی‌گوید ({ $count })
story-lift-hint = خط‌چین‌های نقشه و خط زمان، و کادرهای خط‌چین، افزودهٔ منابع دیگر به گزارش است.
story-lifted = افزودهٔ منابع دیگر کنار رفت. زمان‌ها و جاها اکنون به همان گستردگی است که گزارش می‌گذارد.
story-lift = فقط گفته‌های گزارش را ببینید
story-hidden = پالایه‌های کنونی آنچه را این گام می‌گوید پنهان می‌کنند.
story-read-on = ادامهٔ خواندن
story-open = در داستان بخوانید
differ-intro = جاهایی که گویندگان چیزهای متفاوتی می‌گویند یا گزارش با خودش نمی‌خواند. هیچ طرفی درست شمرده نمی‌شود.
differ-none = اختلافی ثبت نشده است.
causes-intro = این که به گفتهٔ کسی چه به چه انجامید، با گوینده و واژه‌های او.
causes-reason = دلیلی که گفته شده
causes-order = فقط ترتیب زمانی
causes-gap = گزارش نمی‌گوید چه چیزی به این انجامید.
causes-none = دربارهٔ این که چه به چه انجامید چیزی گفته نشده است.
