# العربية. الأسلوب محايد: المتحدث «يقول» ولا «يزعم» ولا «يعترف»، والقتلى يُذكرون دون تهويل.
# أسماء الأشهر عراقية شامية والأرقام لاتينية كما في معظم المواقع الإخبارية العراقية.

## The page

app-tagline = تقرير واحد على الخريطة وعبر الزمن: ماذا حدث، ومتى، وأين، ومن يقول ذلك.
page-title = { $title } · { $dossier }
skip-to-account = انتقل إلى السرد
skip-map = تجاوز الخريطة
skip-timeline = تجاوز الخط الزمني
language = اللغة
theme = المظهر
theme-auto = بحسب الجهاز
theme-light = فاتح
theme-dark = داكن
more = المزيد
close = إغلاق
back = رجوع
retry = إعادة المحاولة
part-missing = تعذّر تحميل هذا الجزء.
printed-early = طُبعت هذه الصفحة قبل أن يكتمل تحميلها، فبعضها ناقص. اطبعها مجددًا لتحصل عليها كاملة.
loading = جارٍ التحميل
loading-checking = جارٍ فحص الملف
loading-events = جارٍ إعداده
loading-megabytes = { $count } ميغابايت
loading-cancel = إلغاء
part-coming = وصل { $here } من الأحداث، ومجموعها { $total }، وهي من { $span }؛ والبقية في الطريق.
part-stopped = وصل { $here } من الأحداث، ومجموعها { $total }، وهي من { $span }؛ ولم تصل البقية.
part-faults = في الملف ما ليس سليمًا، وقد تُرك:
part-no-room = وصل { $here } من الأحداث، ومجموعها { $total }، وهي من { $span }؛ ولا متّسع لغيرها على هذا الجهاز.
part-moving = وصل { $here } من الأحداث، ومجموعها { $total }، وهي من { $span }؛ والأحداث حول الوقت المعروض في الطريق.
part-move = حمّل الأحداث حول الوقت المعروض
part-absent = تعدّ البقيةَ المربعاتُ المظلّلة على الخريطة والأعمدةُ الباهتة تحت الخط الزمني.
part-seek = ابحث أيضًا في الأحداث التي لم تصل
part-seeking = جرى البحث في { $done } من الأحداث التي لم تصل، ومجموعها { $total }…
part-found = { $count ->
    [0] لا نتيجة بين الأحداث التي لم تصل، ومجموعها { $total }.
    [one] نتيجة أخرى واحدة بين الأحداث التي لم تصل، ومجموعها { $total }.
    [two] نتيجتان أخريان بين الأحداث التي لم تصل، ومجموعها { $total }.
    [few] { $count } نتائج أخرى بين الأحداث التي لم تصل، ومجموعها { $total }.
    [many] { $count } نتيجة أخرى بين الأحداث التي لم تصل، ومجموعها { $total }.
   *[other] { $count } نتيجة أخرى بين الأحداث التي لم تصل، ومجموعها { $total }.
  }
part-found-first = أوائلها، وعددها { $count }:
part-found-stopped = انقطع البحث بعد { $done } من الأحداث التي لم تصل، ومجموعها { $total }.
about = عن هذا الملف
keys = اختصارات لوحة المفاتيح
only-report = التقرير وحده
only-report-hint = يُخفي ما تضيفه المصادر الأخرى.
intro = ما هذه الصفحة
start-read = ابدأ القراءة
start-play = شغّل العرض
start-find = ابحث عن شيء
not-started = لم تبدأ الخريطة والخط الزمني هنا. إن لم يفتح هذا الرابط شيئًا فانسخ عنوانه:
open-full-page = افتح الصفحة الكاملة
new-tab = يُفتح في علامة تبويب جديدة
translated-from = مترجم عن { $language }
no-scripts = تحتاج الخريطة والخط الزمني إلى تشغيل النصوص البرمجية. أما القصة والسرد أدناه فكاملان من دونها.

## Map

map-region = الخريطة
map-zoom-in = تكبير
map-zoom-out = تصغير
map-fit = إظهار كل الأماكن
map-pan-up = تحريك الخريطة إلى أعلى
map-pan-down = تحريك الخريطة إلى أسفل
map-pan-left = تحريك الخريطة إلى اليسار
map-pan-right = تحريك الخريطة إلى اليمين
map-inset = خريطة عامة
map-inset-count = { $count ->
    [zero] لا أحداث خارج الإطار
    [one] حدث واحد خارج الإطار
    [two] حدثان خارج الإطار
    [few] { $count } أحداث خارج الإطار
    [many] { $count } حدثًا خارج الإطار
   *[other] { $count } حدث خارج الإطار
  }
map-scale = مقياس { $distance }
map-approximate = حدود تقريبية
map-attribution = بيانات الخريطة
map-follow = متابعة الأحداث على الخريطة
map-unavailable = تعذّر رسم الخريطة. السرد والخط الزمني كاملان من دونها.
map-move = تحريك الخريطة
map-surface = الخريطة: تحركها مفاتيح الأسهم، ويغيّر + و− التكبير
map-fit-site = إظهار { $site }
map-fit-core = إظهار المنطقة الرئيسية
map-within-button = { $site }، { $count ->
    [zero] بلا أحداث داخلها
    [one] حدث واحد داخلها
    [two] حدثان داخلها
    [few] { $count } أحداث داخلها
    [many] { $count } حدثًا داخلها
   *[other] { $count } حدث داخلها
  }
map-refined-button = { $site }: { $event }، بحسب مصادر أخرى
map-by-others = وفق مصادر أخرى
map-near-by-report = التقرير: قرب هذا المكان
map-full-name = { $button }، { $name }
map-mark-whole = { $site } · { $count ->
    [zero] بلا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
  }
map-mark-places = { $places ->
    [zero] بلا أماكن
    [one] مكان واحد
    [two] مكانان
    [few] { $places } أماكن
    [many] { $places } مكانًا
   *[other] { $places } مكان
  } · { $count ->
    [zero] بلا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
  }
map-mark-button = { $label }: { $places }
map-mark-and = { $before }؛ { $place }
map-edge-button = { $label } { $distance }: { $places }، { $count ->
    [zero] لا أحداث خارج الحافة
    [one] حدث واحد خارج الحافة
    [two] حدثان خارج الحافة
    [few] { $count } أحداث خارج الحافة
    [many] { $count } حدثًا خارج الحافة
   *[other] { $count } حدث خارج الحافة
  }
map-two-fingers = حرّك الخريطة بإصبعين
map-wheel-hint = انقر الخريطة أولًا لتكبيرها بعجلة الفأرة
map-inset-show = إظهار الخريطة العامة
map-inset-hide = إخفاء الخريطة العامة
map-basemap-missing = تعذّر تحميل خلفية الخريطة. الأماكن كلها معروضة من دونها.
map-layers = الطبقات
map-layers-bundled = الخريطة المرفقة وحدها
map-layers-note = ما دامت معروضة، يعرف { $host } عنوانك على الإنترنت والجزء الذي تنظر إليه من الخريطة.
map-list-more = وهناك غيرها ({ $count }): السرد يعرضها كلها، ويمكن العثور عليها بالبحث.
map-crowd-button = { $count ->
    [zero] لا أحداث هنا
    [one] حدث واحد هنا
    [two] حدثان متقاربان هنا
    [few] { $count } أحداث متقاربة هنا
    [many] { $count } حدثًا متقاربًا هنا
   *[other] { $count } حدث متقارب هنا
  }
map-tiles-off = تعذّر تحميل { $name } فأُوقف عرضها.
site-button = { $site }، { $count ->
    [zero] بلا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
  }
place-marker = { $event }، { $when }، { $precision }
elsewhere-region = خارج الخريطة
elsewhere-told = هذا ليس على الخريطة
elsewhere-count = { $count ->
    [zero] لا حدث خارج الخريطة
    [one] حدث واحد ليس على الخريطة
    [two] حدثان ليسا على الخريطة
    [few] { $count } أحداث ليست على الخريطة
    [many] { $count } حدثًا ليس على الخريطة
   *[other] { $count } حدث ليس على الخريطة
  }
elsewhere-button = { $place }، { $count ->
    [zero] بلا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
  }
elsewhere-none = المكان غير مذكور

## Timeline

timeline-region = الخط الزمني
playhead = مؤشر الزمن
playhead-value = { $moment }؛ { $count ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
  }
window-start = بداية الفترة
window-end = نهاية الفترة
window-clear = إلغاء تحديد الفترة
window-shown = المعروض: { $span }
play = تشغيل
pause = إيقاف مؤقت
previous-event = الحدث السابق
next-event = الحدث التالي
play-speed = السرعة
play-speed-value = ×{ $factor }
timeline-zoom-in = تكبير الزمن
timeline-zoom-out = تصغير الزمن
timeline-fit = إظهار المدة كلها
timeline-overview = نظرة عامة على المدة كلها
timeline-go-to = الانتقال إلى وقت محدد
timeline-fold-quiet = طي الفترات الهادئة
timeline-select-range = تحديد فترة
timeline-options = خيارات الخط الزمني
timeline-from = من { $day }
timeline-to = إلى { $day }
timeline-time-examples = مثلًا: { $date }، أو { $time }
timeline-typed-unreadable = لا يمكن قراءة هذا تاريخًا أو وقتًا.
timeline-typed-no-such-day = لا وجود لهذا اليوم.
timeline-typed-no-such-time = لا وجود لهذه الساعة في اليوم.
timeline-typed-outside = هذا خارج المدة التي يغطيها هذا الملف: { $span }.
lane-ground = على الأرض
lane-said = التصريحات
timeline-unavailable = تعذّر رسم الخط الزمني. السرد كامل من دونه.
account-unavailable = تعذّر عرض السرد. يمكن قراءة كل حدث في صفحته:

## The two clocks

clock = العرض بحسب
clock-happened = وقت الحدوث
clock-known = وقت العلم به
knowledge-unknown = لم يُعرف بعد
knowledge-perhaps = ربما عُرف
knowledge-known = معروف
knowledge-unstated = لم يُذكر متى عُرف
known-from = عُرف منذ { $when }

## Phases at the playhead

phase-ahead = لم يحدث بعد
phase-possible = ربما يجري الآن
phase-underWay = جارٍ
phase-past = مضى

## Account and event card

account-region = السرد
account-earlier = عرض الأحداث السابقة ({ $count })
account-later = عرض الأحداث التالية ({ $count })
account-events = { $count ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
  }
account-no-chapter = أحداث أخرى
event-when = متى
event-where = أين
event-track = مساره
track-position = { $when }: { $place }
track-straight = بخط مستقيم من الموضع السابق
track-estimated = تقديري
track-speed = لا تتجاوز سرعته { $speed }.
event-who-says = من يقول ذلك
event-led-to-it = ما أدّى إليه
event-it-led-to = ما نتج عنه
event-accounts-differ = حيث تختلف الروايات
event-evidence = من نص التقرير
event-other-sources = مصادر أخرى
event-silences = ما لا يذكره التقرير
event-notes = ملاحظات
event-said-here = ما قيل في هذا التصريح
event-time-words = يقول التقرير: { $words }
event-readings = قراءات أخرى
event-kind = النوع
event-position = الحدث { $number } من { $count }
event-announce = { $event }. { $when }. { $where }
event-close = إغلاق هذا الحدث
claim-link = رابط هذا القول
not-reported = غير مذكور
background-label = من مصادر أخرى، لا من التقرير
refined-time = مصادر أخرى: { $when }
refined-place = مصادر أخرى: { $place }

## Account: its filters, cards, table

account-outside-filter = هذا الحدث خارج البحث أو التصفية الحالية.
account-clock-known = يُبيَّن مع كل حدث هل كان يمكن العلم به في اللحظة التي عندها مؤشر الزمن.
filters-chosen = التصفية ({ $count } قيد الاستخدام)
told-by = بحسب
told-by-option = { $speaker } ({ $count })
event-reading = كيف حُدّد الوقت
event-coordinates = من أين جاءت الإحداثيات
precision-code = الرمز { $code }
event-in-sequence = قبله وبعده وبالتزامن معه
event-disputed = موضع خلاف بينها:
sequence-not-cause = تعاقب في الزمن، لا سبب.
claim-said-in = قيل في:
figure-at-least = { $count } على الأقل
figure-range = من { $low } إلى { $high }
figures-not-reported = الأعداد: غير مذكورة.
counts-lowest = أدنى رقم: { $figure } ({ $speakers }).
counts-highest = أعلى رقم: { $figure } ({ $speakers }).
counts-different-things = لا تشير كلها إلى الشيء نفسه.
conflict-compare = المقارنة على خط زمني واحد
conflict-time-not-given = وقت القول غير مذكور
conflict-no-order = لا يدل ترتيب الروايات على أيّها الصحيح.
sources-count = { $count ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $count } مصادر
    [many] { $count } مصدرًا
   *[other] { $count } مصدر
  }
source-no-address = لا عنوان معروفًا له
about-sources-hint = من مصادر أخرى، لا من التقرير. وحيث لا يُعرف عنوان، تبيّن الملاحظة كيف يُعثر على النص من جديد.
report-publisher-unknown = الناشر غير معروف
report-hash = ومن كان لديه النص يمكنه التحقق منه ببصمة SHA-256:
table-title = كل شيء في جدول
table-event = الحدث
table-claims = الأقوال والأعداد
table-links = ما أدّى إليه وما نتج عنه

## Who says so, and how

mode-direct-quote = بلفظ القائل نفسه
mode-paraphrase = بصياغة التقرير
mode-unattributed = التقرير نفسه، دون ذكر مصدر
mode-no-source = دون ذكر مصدر
event-own-sources = { $count ->
    [zero] لا يُذكر مصدر
    [one] المصدر المذكور:
    [two] المصدران المذكوران:
    [few] المصادر المذكورة:
    [many] المصادر المذكورة:
   *[other] المصادر المذكورة:
  }
as-told-by-all = الجميع
count-exact = { $of }: { $count }
count-at-least = { $of }: { $count } على الأقل
count-range = { $of }: من { $low } إلى { $high }
counts-not-added = لا تُجمع أرقام الجهات المختلفة.

## Conflicting claims, by what they are about

conflict-figures-differ = اختلاف في الأعداد
conflict-wording-differs = اختلاف في التعبير
conflict-attribution-differs = اختلاف في نسبة الفعل
conflict-framing-differs = اختلاف في الوصف
conflict-internal-tension = لا يتسق التقرير تمامًا
conflict-converging = قاله طرف ثم أكّده طرف آخر لاحقًا

## Relations: seen from the event that has them, and (relation-of) from the one they name

relation-retaliation-for = ردًّا على
relation-protest-against = احتجاجًا على
relation-responds-to = تعقيبًا على
relation-right-after = مباشرةً بعد
relation-after = بعد
relation-before = قبل
relation-at-the-time-of = بالتزامن مع
relation-ordered-by = بأمر من
relation-of-retaliation-for = أدّى إلى الرد عليه
relation-of-protest-against = أدّى إلى الاحتجاج عليه
relation-of-responds-to = أدّى إلى التعقيب عليه
relation-of-right-after = بعده مباشرةً
relation-of-after = بعده
relation-of-before = قبله
relation-of-at-the-time-of = بالتزامن معه
relation-of-ordered-by = أمر به
relation-stated-by = القائل بذلك: { $speaker }

## Places and how well they are known

place-at = في { $site }
place-in = داخل { $site }
place-near = قرب { $site }
place-outside = خارج { $site }
place-from = من { $site }
place-part-of = { $site }، { $whole }
place-precision-building = معروف إلى حد المبنى
place-precision-compound = معروف إلى حد المجمّع
place-precision-area = معروف إلى حد المنطقة
place-precision-region = لا يُعرف سوى الإقليم
place-precision-unstated = لم يُذكر مدى دقته
place-within = المظلَّل على الخريطة: { $distance } حوله
place-radius = كلّه يقع ضمن { $distance } من هذه النقطة:
geo-precision-1 = مكان محدد (الرمز 1)
geo-precision-2 = قرب مكان معروف (الرمز 2)
geo-precision-3 = الإقليم فقط (الرمز 3)
geo-precision-none = لا مكان له على الخريطة
geo-precision-unstated = لم يُذكر مدى دقته
distance-m = { $count ->
    [one] متر واحد
    [two] مترين
    [few] { $count } أمتار
    [many] { $count } مترًا
   *[other] { $count } متر
  }
distance-km = { $count ->
    [one] كيلومتر واحد
    [two] كيلومترين
    [few] { $count } كيلومترات
    [many] { $count } كيلومترًا
   *[other] { $count } كيلومتر
  }

## Time and how well it is known

time-precision-1 = اليوم معروف (الرمز 1)
time-precision-2 = نحو أسبوع (الرمز 2)
time-precision-3 = معروف بصورة تقريبية فقط (الرمز 3)
time-precision-none = الوقت غير مذكور
certainty-certain = مذكور في التقرير
certainty-less-certain = مستنتج من التقرير
certainty-uncertain = غير مؤكد
day-stated = اليوم مذكور، والساعة غير مذكورة
day-inferred = اليوم مستنتج، والساعة غير مذكورة
confidence-high = ثقة عالية
confidence-medium = ثقة متوسطة
confidence-low = ثقة منخفضة
confidence-editorial = من اختيارنا

date-day = { $day } { $month }
date-day-year = { $day } { $month } { $year }
date-weekday = { $weekday } { $date }
date-both-calendars = { $date } ({ $other })
date-month-year = { $month } { $year }
date-time = { $date }، { $time }
date-time-span = { $date }، { $hours }
moment-in-zone = { $moment }، { $zone }
moment-by-others = مصادر أخرى: { $moment }
moment-some-day = يوم ما، { $span }
moment-at-end = وقع كلّ شيء
moment-at-day-end = نهاية اليوم
zone-time = { KEY($city) ->
    [UTC] التوقيت العالمي المنسّق
    [Aden] توقيت عدن
    [Amman] توقيت عمّان
    [Baghdad] توقيت بغداد
    [Beirut] توقيت بيروت
    [Berlin] توقيت برلين
    [Cairo] توقيت القاهرة
    [Damascus] توقيت دمشق
    [Dubai] توقيت دبي
    [Gaza] توقيت غزة
    [Istanbul] توقيت إسطنبول
    [Jerusalem] توقيت القدس
    [Kabul] توقيت كابل
    [Khartoum] توقيت الخرطوم
    [Kuwait] توقيت الكويت
    [London] توقيت لندن
    [Moscow] توقيت موسكو
    [New_York] توقيت نيويورك وواشنطن
    [Paris] توقيت باريس
    [Qatar] توقيت الدوحة
    [Riyadh] توقيت الرياض
    [Tehran] توقيت طهران
    [Tripoli] توقيت طرابلس
   *[other] توقيت { $name }
  }
zone-offset = { $utc }{ $offset }
zone-choice = المنطقة الزمنية
zone-own = توقيتك أنت: { $zone }

when-unknown = الوقت غير مذكور
when-some-day-between = في يوم ما بين { $from } و{ $to }
when-between = بين { $from } و{ $to }
when-some-day-in = في يوم ما من { $month }
when-some-time-in-year = في وقت ما من عام { $year }
when-lasting = من { $from } إلى { $to }
when-hour-open = { $when }، الساعة غير مذكورة
when-beside = { $own } ({ $other })
when-after = بعد { $event } بـ{ $duration }
when-after-about = بعد { $event } بنحو { $duration }
order-entry = «{ $name }»
order-after = بعد { $events }
order-before = قبل { $events }
order-both = { $after } و{ $before }
order-line = الترتيب: { $order }
order-narrowed = { $order }، أي { $when }
when-ordered = { $when }، { $order }
when-not-before = ليس قبل { $when }
when-not-after = ليس بعد { $when }
calendar-some-day = { $title } (في يوم ما خلال هذه الأيام)
calendar-inferred-day = { $title } (اليوم مُستنتج)
calendar-untimed = الوقت غير مذكور:
span-days = { $from } – { $to }
span-same-month = { $from }–{ $to }

## Search and filters

search-region = البحث والتصفية
search = بحث
search-placeholder = ابحث في الأحداث والأماكن والمتحدثين
filters = التصفية
filter-kinds = الأنواع
filter-clear = إلغاء البحث والتصفية
results-count = { $count ->
    [zero] لم يُعثر على شيء
    [one] عُثر على حدث واحد
    [two] عُثر على حدثين
    [few] عُثر على { $count } أحداث
    [many] عُثر على { $count } حدثًا
   *[other] عُثر على { $count } حدث
  }
results-none-hint = جرّب كلمات أقل، أو ألغِ التصفية وتحديد الفترة.

## Share

share = مشاركة
share-event-link = رابط هذا الحدث
share-view-link = رابط هذا العرض تحديدًا
share-with-app = مشاركة عبر تطبيق
share-copy = نسخ
share-copied = تم النسخ
share-copy-failed = تعذّر النسخ. حدّد النص وانسخه يدويًا.
share-embed = شيفرة التضمين
share-cite = الاستشهاد بالمصدر
share-cite-plain = نصًّا
share-data = البيانات
share-picture = صورة (PNG)
share-picture-svg = صورة (SVG)
share-poster = ملصق (A3، SVG)
share-print = طباعة
share-data-shown = المعروض فقط
share-data-cut = { $count ->
    [zero] لم يُترك شيء
    [one] حدث واحد فيه أكثر مما تتسع له هذه الصيغة؛ صيغة GeoJSON تحفظه كله.
    [two] حدثان فيهما أكثر مما تتسع له هذه الصيغة؛ صيغة GeoJSON تحفظ كل شيء.
    [few] { $count } أحداث فيها أكثر مما تتسع له هذه الصيغة؛ صيغة GeoJSON تحفظ كل شيء.
    [many] { $count } حدثًا فيها أكثر مما تتسع له هذه الصيغة؛ صيغة GeoJSON تحفظ كل شيء.
   *[other] { $count } حدث فيها أكثر مما تتسع له هذه الصيغة؛ صيغة GeoJSON تحفظ كل شيء.
  }
share-embed-hint = ألصِق هذا في صفحتك. لا يشغّل فيها أي نص برمجي.
share-failed = لم ينجح ذلك. حاول مرة أخرى.
share-qr = رمز QR
share-accessed = اطُّلع عليه في { $date }
share-version = الإصدار { $version }

## Keyboard keys

keys-arrows = حدث واحد إلى الوراء أو الأمام
keys-steps = في القصة: خطوة واحدة إلى الوراء أو الأمام
keys-shift-arrows = يوم واحد إلى الوراء أو الأمام
keys-home-end = البداية والنهاية
keys-space = تشغيل أو إيقاف مؤقت
keys-zoom = تكبير الزمن وتصغيره
keys-speed = تشغيل أبطأ أو أسرع
keys-brush = مع الضغط المستمر أثناء السحب: تحديد فترة
keys-window = تحريك الفترة المحددة كلها
keys-no-snap = مع الضغط المستمر أثناء السحب: بلا انجذاب نحو الأحداث
keys-search = بحث
keys-escape = خروج: إغلاق أو إلغاء أو رجوع
keys-places = وعلى لوحات المفاتيح بغير الأحرف اللاتينية تؤدي المفاتيح في المواضع نفسها العمل نفسه.
keys-single = مفاتيح الحرف الواحد
keys-single-hint = لا تعمل إلا حين يكون التركيز على الخريطة أو الخط الزمني أو السرد.

## About

about-method = المنهج
about-sources = المصادر
about-limits = الحدود
about-privacy = الخصوصية
about-accessibility = إمكانية الوصول
about-corrections = التغييرات والتصويبات
about-report = التقرير
about-one-report = رواية تقرير واحد
about-licences = التراخيص
report-published = نُشر في { $date }
report-published-unknown = يوم النشر غير معروف
report-not-included = نص التقرير ليس جزءًا من هذا الموقع.
correction = تصويب

## The poster

poster-more = { $count ->
    [one] وواحد آخر
    [two] واثنان آخران
    [few] و{ $count } أخرى
   *[other] و{ $count } أخرى
 }

## The legend

legend = مفتاح الرموز
legend-solid = اليوم معروف
legend-soft = وقت ما ضمن المدى
legend-others = مصادر أخرى
legend-ahead = لم يأتِ بعد

## Notices

notices-region = تنبيهات
notice-parameter = لم يُفهم جزء من الرابط فأُهمل: { $names }
notice-event-unknown = لا يوجد حدث باسم «{ $slug }» في هذا الملف.
notice-event-nearest = هل تقصد:
notice-offline = أنت غير متصل. ما تراه محفوظ من زيارتك الأخيرة.
notice-update = يتوفر إصدار أحدث.
notice-update-now = تحديث الآن
notice-dossier-missing = تعذّر تحميل الملف.
notice-dossier-page = وصلت صفحة ويب بدلًا من الملف.
notice-dossier-page-hint = تفعل ذلك بعض الشبكات إلى أن تسجّل دخولك. قد تظهر لك صفحة الدخول إذا أعدت التحميل.
notice-dossier-broken = { $count ->
    [zero] لا يمكن عرض الملف.
    [one] في الملف خطأ واحد ولا يمكن عرضه.
    [two] في الملف خطآن ولا يمكن عرضه.
    [few] في الملف { $count } أخطاء ولا يمكن عرضه.
    [many] في الملف { $count } خطأً ولا يمكن عرضه.
   *[other] في الملف { $count } خطأ ولا يمكن عرضه.
  }
notice-dossier-stopped = أوقفتَ تحميل هذا الملف.
notice-dossier-too-large = هذا الملف أكبر من أن يعرضه هذا الجهاز.
notice-dossier-room = حجمه { $size } ميغابايت أو أكثر، والمتاح هنا نحو { $most } ميغابايت.
notice-dossier-too-large-hint = افتحه على جهاز ذاكرته أكبر، أو أغلق علامات تبويب أخرى، أو اطلب من ناشره جزءًا منه.
notice-dossier-empty = لا أحداث في هذا الملف بعد.
notice-dismiss = إخفاء
fault-hint = ما ينبغي كتابته:

## About the site

about-method-text = كل زمان ومكان ورقم مأخوذ من كلام التقرير نفسه. الزمن الذي يتركه التقرير مفتوحًا يبقى مدى، والمكان الذي لا يسمّيه يبقى منطقة. وكل قول مقرون بقائله. أما ما تضيفه مصادر أخرى فمعروض على حدة وموثّق بمصادره، ويمكن إخفاؤه بزر واحد.
about-limits-text = التقرير الواحد رواية واحدة. حيث يسكت تسكت هذه الصفحة وتقول ذلك. لا يُجمع رقم متحدث إلى رقم متحدث آخر، ولا يُحكم لطرف على آخر.
about-accessibility-text = يمكن استعمال الخريطة والخط الزمني بلوحة المفاتيح، ويقول السرد بالكلمات كل ما يعرضانه. تسعى الصفحة إلى استيفاء معيار WCAG 2.2 بالمستوى AA، وتُفحص آليًا مع كل تغيير.
about-accessibility-gaps = لم تُجرَّب بعد مع قراء يستعملون قارئ الشاشة يوميًا، ولا بالتحكم الصوتي أو بالمفاتيح البديلة. وتنتظر النصوص العربية والفارسية مراجعة قرّاء من أهل اللغتين. وإذا اعترضك عائق فأخبر ناشر هذه الصفحة: يُعدّ ذلك خللًا يجب إصلاحه.
about-privacy-text = لا تحمّل الصفحة شيئًا من أي جهة أخرى ما لم تختر خريطةً لها، ولا تضع ملفات تعريف ارتباط، ولا تُحصي أحدًا. يبقى اختيارك للمظهر واللغة ولوحة المفاتيح على جهازك، والصفحة المضمّنة لا تخزّن شيئًا.
about-licences-text = البرنامج حر بترخيص MIT. الاقتباسات ملك لناشر التقرير وهي قصيرة.
about-licences-map = الحدود الموسومة على الخريطة بأنها تقريبية محسوبة، وليست من مسح ميداني. بيانات الخريطة:
about-licences-fonts = الخط IBM Plex بترخيص SIL Open Font License 1.1.
keys-help = عرض هذه المفاتيح

## صفحات لم تعد كما كانت

moved-title = انتقلت هذه الصفحة
moved-to = أصبحت هنا: { $event }
withdrawn-title = سُحب هذا المدخل
withdrawn-on = سُحب في { $date }. { $reason }
not-found-title = لا توجد صفحة على هذا العنوان
not-found-hint = قد يكون الرابط ناقصًا أو فيه خطأ في الكتابة. إن كان في آخره نقطة أو قوس أو علامة اقتباس فاحذفها.
not-found-home = إلى البداية

# ملف من القارئ
open-file = فتح ملف…
open-file-kinds = ملف إخباري بصيغة GeoJSON أو مجلده مضغوطًا zip؛ أو جدول CSV (من TimelineJS أو ACLED أو UCDP أو أي جدول فيه تواريخ)؛ أو StoryMapJS؛ أو GeoJSON فيه أوقات.
open-file-choose = اختر ملفًا
open-file-drop = أو أفلت الملف في أي موضع من هذه الصفحة.
open-file-drop-here = أفلت الملف لعرضه هنا
open-file-privacy = يُقرأ الملف على هذا الجهاز وحده. لا يُرفع منه شيء، ولا يبقى منه شيء بعد مغادرة الصفحة.
opened-region = ملف مفتوح
opened-not-published = لم ينشره { $site }.
opened-from-device = هذا هو الملف «{ $name }» من جهازك. لم يُرفع منه شيء.
opened-taken = { $count ->
    [zero] لم يؤخذ أي مدخل.
    [one] أُخذ مدخل واحد.
    [two] أُخذ مدخلان.
    [few] أُخذت { $count } مداخل.
    [many] أُخذ { $count } مدخلًا.
   *[other] أُخذ { $count } مدخل.
 }
opened-remarks = { $count ->
    [0] لم يُخمَّن شيء ولم يُترك شيء.
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
 }
opened-close = إغلاق الملف
opened-page-title = ملف مفتوح: { $title }
opened-refused = لا يمكن عرض «{ $name }»
opened-faults = { $count ->
    [zero] لا أخطاء فيه.
    [one] فيه خطأ واحد ينبغي إصلاحه. بقيت الصفحة كما كانت.
    [two] فيه خطآن ينبغي إصلاحهما. بقيت الصفحة كما كانت.
    [few] فيه { $count } أخطاء ينبغي إصلاحها. بقيت الصفحة كما كانت.
    [many] فيه { $count } خطأً ينبغي إصلاحها. بقيت الصفحة كما كانت.
   *[other] فيه { $count } خطأ ينبغي إصلاحها. بقيت الصفحة كما كانت.
 }
opened-line = السطر { $line }
all-dossiers = كل الملفات
all-dossiers-of = ملفات { $site }

## The readings and the story

readings = طرائق القراءة
reading-story = القصة
reading-events = الأحداث
reading-differ = أين تختلف الأقوال
reading-causes = ماذا أدّى إلى ماذا
story-told-by-unknown = كما يرويها تقرير إخباري واحد مؤرَّخ في { $date }، وناشره غير معروف.
story-told-by = كما يرويها { $publisher }، { $date }.
story-told-by-undated = كما يرويها { $publisher }.
story-told-by-unknown-undated = كما يرويها مصدر واحد، وناشره ويوم نشره غير معروفين.
story-steps = { $count ->
    [zero] بلا خطوات
    [one] خطوة واحدة
    [two] خطوتان
    [few] { $count } خطوات
    [many] { $count } خطوة
   *[other] { $count } خطوة
  }
story-progress = الخطوة { $step } من { $count }
story-next = الخطوة التالية
story-previous = الخطوة السابقة
story-others = مصادر أخرى:
story-who = من يقول ذلك:
story-who-is-who = التعريف بالأسماء:
story-words = كلمات التقرير
story-card = { $count ->
    [zero] البطاقات كاملة
    [one] البطاقة كاملة
    [two] البطاقتان كاملتين
    [few] البطاقات كاملة
    [many] البطاقات كاملة
   *[other] البطاقات كاملة
  }
story-silences = كلّ ما لا يذكره ({ $count })
story-lift-hint = الخطوط المتقطّعة على الخريطة والخط الزمني، والمربّعات ذات الإطار المتقطّع، هي ما تضيفه مصادر أخرى إلى التقرير.
story-lifted = اختفى ما تضيفه مصادر أخرى. الأوقات والأماكن الآن بالاتّساع الذي يتركه التقرير.
story-lift = اعرض ما يقوله التقرير وحده
story-hidden = التصفية الحالية تخفي ما ترويه هذه الخطوة.
story-read-on = تابع القراءة
story-open = اقرأه في القصة
differ-intro = حيث يقول المتحدثون أقوالًا مختلفة، أو لا يتفق التقرير مع نفسه. ولا يُحكم لأيّ طرف.
differ-none = لم تُسجَّل أقوال مختلفة.
causes-intro = ماذا أدّى إلى ماذا في قول أحد المتحدثين، مع قائله وكلماته.
causes-reason = سبب مذكور
causes-order = ترتيب زمني فحسب
causes-gap = لا يقول التقرير ما الذي أدّى إلى هذا.
causes-none = لا يُقال شيء عمّا أدّى إلى ماذا.
