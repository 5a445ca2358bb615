# مكتب التحرير: لا تظهر هذه الكلمات إلا فيه.

## The page

desk-page-title = مكتب التحرير · Dateline
desk-name = المكتب
desk-new-dossier = ملف جديد من تقرير
desk-private = يبقى التقرير على هذا الجهاز: لا يُرسل شيء مما تلصقه أو تكتبه إلى أي مكان.
desk-no-storage = لا يحفظ هذا المتصفح شيئًا لهذه الصفحة. يمكنك متابعة العمل، لكن نزّل الملف قبل أن تغلقها.
desk-other-tab = تعمل علامة تبويب أخرى على هذه المسودة. أغلقها هناك أو تابع فيها.

## The first screen

desk-paste = الصق التقرير
desk-open-file = افتح ملفًا
desk-report-text = نص التقرير
desk-read-it-in = ابدأ القراءة
desk-nothing-enters = لا يدخل شيء في الملف حتى تقبله.
desk-words = { $count ->
    [0] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $count } كلمات
    [many] { $count } كلمة
   *[other] { $count } كلمة
  }
desk-about-report = عن التقرير
desk-title = العنوان
desk-published = تاريخ النشر
desk-published-hint = تُقرأ «يوم الاثنين» و«الأسبوع الماضي» رجوعًا من هذا اليوم.
desk-zone = المنطقة الزمنية
desk-zone-hint = للمكان الذي وقع فيه الحدث، مثل Europe/Rome.
desk-publisher = الناشر
desk-address = عنوان الويب
desk-licence = الرخصة
desk-licence-hint = إن تُرك فارغًا: جميع الحقوق محفوظة، وهو الغالب. لا يزيد الاقتباس على 15 كلمة.
desk-language = اللغة
desk-drafts = تابع مسودة
desk-drafts-hint = توجد المسودات في هذا المتصفح وحده، ومن يمسح بياناته يمسحها أيضًا: نزّل نسخة.
desk-go-on = تابع
desk-remove-draft = احذف هذه المسودة
desk-fault-no-text = الصق نص التقرير هنا أولًا.
desk-fault-encoding = الملف { $name } ليس بترميز UTF-8: احفظه من جديد بهذا الترميز أو الصق نصه.
desk-fault-too-long = هذا أطول مما يقرؤه المكتب: الصق تقريرًا واحدًا لا يزيد على 1.5 مليون حرف.
desk-fault-no-day = اذكر يوم صدور التقرير، مثل 2020-01-31.
desk-fault-future = لم يأت هذا اليوم بعد.
desk-fault-no-zone = هذه ليست منطقة زمنية. اختر من القائمة، مثل Europe/Rome.
desk-fault-no-address = هذا ليس عنوان ويب. اتركه فارغًا إن لم يكن التقرير على الويب.
desk-zip-none = ليس في هذا الملف ملف قصة. افتح أرشيف zip لمجلد ملف، أو ملفًا نصيًا.
desk-zip-large = يتجاوز محتوى هذا الأرشيف ما يتسع له المكتب.
desk-zip-faulty = لا يمكن فتح هذا الملف قبل إصلاح أحد أجزائه:
desk-zip-no-report = نص التقرير (report.txt) ليس في هذا الأرشيف، فلا يمكن عرض جمله. أضفه وافتح الأرشيف من جديد.
desk-untitled = تقرير بلا عنوان
desk-first-summary = ما يرويه تقرير واحد، كل وقت ومكان بالدقة التي يذكرها التقرير.
desk-the-report = التقرير نفسه
desk-kind-event = حدث
desk-kind-statement = تصريح

## The working screen

desk-tabs = أقسام العمل
desk-tab-read-in = القراءة
desk-tab-conflicts = الاختلافات
desk-tab-words = الكلمات
desk-tab-check = الفحص والنشر
desk-undo = تراجع
desk-redo = أعد
desk-leave = كل المسودات
desk-keeps = تُحفظ كل خطوة في هذا المتصفح
desk-kept = حُفظ في هذا المتصفح · { $time }
desk-not-kept = لم يعد يُحفظ شيء: نزّل الملف قبل إغلاق الصفحة
desk-report = التقرير
desk-sentences = الجمل
desk-proposals = المقترحات
desk-preview = المعاينة
desk-preview-empty = تظهر الخريطة والخط الزمني والسرد هنا مع أول مدخل.
desk-accounted = { $done } من { $count } جمل حُسم أمرها
desk-keys = Enter: قبول · X: رفض · C: سياق · L: ترك · J وK: التالية والسابقة · E: العنوان · Ctrl+Z: تراجع
desk-sentence-of = الجملة { $at } من { $count }
desk-state-open = مفتوحة
desk-state-used = مستعملة
desk-state-context = سياق
desk-state-left-out = متروكة
desk-goes-to = تُضاف إلى
desk-goes-to-new = مدخل خاص بها
desk-row-entry = مدخل جديد
desk-row-entry-hint = لم يُعثر فيها على وقت أو مكان أو رقم أو متحدث.
desk-row-time = متى
desk-row-place = أين
desk-row-speech = من يقول ذلك
desk-row-figure = كم
desk-row-order = ما أدى إليه
desk-accept = اقبل
desk-reject = ارفض
desk-accepted = أُخذ
desk-rejected = شُطب
desk-offer-again = اعرضه من جديد
desk-decide = قرّر
desk-take-all = خذ كل الصفوف وانتقل
desk-next-sentence = الجملة التالية
desk-context = سياق
desk-leave-out = اترك
desk-reason = سبب الترك
desk-reason-repeats = تكرر جملة أخرى
desk-reason-off-story = عن شيء آخر
desk-reason-opinion = رأي أو وصف
desk-reason-other = سبب آخر
desk-reading = تُقرأ
desk-which-place = أي مكان
desk-place-none-of-them = لا أحد منها: يُذكر بجانب الخريطة
desk-which-entry = أي مدخل
desk-no-date = لا يتبين يوم من هذه الكلمات
desk-no-order = لا تعطي هذه الكلمات ترتيبًا
desk-speaker-says = { $speaker } · { $verb }
desk-at-least = { $low } على الأقل: { $of }
desk-at-most = { $high } على الأكثر: { $of }
desk-exactly = { $low }: { $of }
desk-between = من { $low } إلى { $high }: { $of }
desk-place-in = { $place }، { $country }
desk-place-unplaced = { $place }: لم يوضع بعد

## An entry

desk-entry = المدخل
desk-headline = العنوان
desk-headline-hint = بكلماتك أنت
desk-summary = الملخص
desk-summary-hint = في جملة أو جملتين بكلماتك أنت
desk-kind = النوع
desk-speaker-type = من هو
desk-speaker-narrator = التقرير نفسه
desk-speaker-institution = مؤسسة
desk-speaker-person = شخص
desk-speaker-armed-group = جماعة مسلحة
desk-speaker-unnamed-group = جماعة بلا اسم
desk-speaker-unnamed-source = مصدر بلا اسم
desk-speaker-state = دولة
desk-speaker-crowd = حشد
desk-new-speaker = متحدث آخر
desk-speaker-name = اسم المتحدث
desk-mode = بكلمات من
desk-mode-paraphrase = بالمعنى
desk-mode-direct-quote = حرفيًا
desk-new-kind = نوع آخر
desk-kind-name = اسم النوع
desk-shape = العلامة
desk-shape-diamond = معيّن
desk-shape-triangle = مثلث
desk-shape-square = مربع
desk-shape-circle = دائرة
desk-lane = ما هو
desk-lane-ground = شيء وقع
desk-lane-said = شيء قيل
desk-change-when = غيّر الوقت
desk-change-where = غيّر المكان
desk-remove-entry = أزل هذا المدخل
desk-where-none = لم يُذكر المكان بعد
desk-when-title = متى وقع
desk-first-day = اليوم الأول
desk-last-day = اليوم الأخير
desk-how-exactly = بأي دقة يُعرف
desk-extent-throughout = طوال هذه الأيام
desk-extent-within = في وقت ما خلال هذه الأيام
desk-edtf = بصيغة EDTF
desk-report-words = كلمات التقرير
desk-how-sure = مدى الثقة في القراءة
desk-sure-certain = مؤكدة
desk-sure-less-certain = شبه مؤكدة
desk-sure-uncertain = غير مؤكدة
desk-why = كيف قُرئت
desk-no-time = لم يُذكر وقت
desk-fault-edtf = لا يُقرأ هذا بصيغة EDTF. اكتب 2020-01-31 أو 2020-01-30/2020-01-31 أو [2020-01-30..2020-01-31].
desk-fault-hour = تحتاج الساعة إلى كلمات من التقرير تذكرها بالأرقام.
desk-fault-after-report = هذا بعد يوم صدور التقرير.
desk-fault-words = هذه الكلمات ليست في التقرير، أو تزيد على 15.
desk-where-title = أين وقع
desk-known-places = الأماكن حتى الآن
desk-choose = اختر
desk-new-place = اسم مكان جديد
desk-place-name = اسم المكان
desk-relation = علاقته بالمكان
desk-relation-at = عند
desk-relation-in = في
desk-relation-near = قرب
desk-relation-outside = خارج
desk-relation-from = من
desk-precision = بأي دقة يُعرف المكان
desk-precision-building = مبنى
desk-precision-compound = مجمّع
desk-precision-area = بلدة أو جزء منها
desk-precision-region = منطقة
desk-precision-unstated = غير مذكور
desk-radius = الأمتار حوله التي تضمه يقينًا
desk-position = خط العرض، خط الطول
desk-press-map = أو اضغط على خريطة المعاينة.
desk-placed-by-hand = وُضع يدويًا على الخريطة
desk-not-stated = المكان غير مذكور
desk-claim-words = ما يقال، بكلماتك أنت
desk-low = الأدنى
desk-high = الأعلى؛ الفارغ يعني «على الأقل»
desk-counted = ما الذي يُعد
desk-fault-range = الأدنى فوق الأعلى.
desk-add-figure = أضف رقمًا أو قولًا
desk-remove-claim = أزل هذا القول
desk-add-link = أضف ما أدى إليه
desk-relation-kind = كيف يرتبطان
desk-link-them = اربطهما
desk-remove-link = فك الربط

## Conflicts and words

desk-conflicts-hint = أقوال تجيب عن سؤال واحد بطرق مختلفة. لا يسمي الملف فائزًا.
desk-few-claims = لا يوجد قولان بعد.
desk-group-claims = اجمع أقوالًا في سؤال
desk-make-question = اجعلها سؤالًا
desk-question = السؤال
desk-question-how-many = كم عدد { $of }؟
desk-question-which = فيمَ تختلف أقوال المتحدثين؟
desk-fault-question = ينتهي السؤال بعلامة استفهام.
desk-nature = ما الذي يختلف
desk-nature-figures-differ = الأرقام
desk-nature-wording-differs = الصياغة
desk-nature-attribution-differs = من يُسمى
desk-nature-framing-differs = طريقة الرواية
desk-nature-internal-tension = كلام المتحدث نفسه
desk-nature-converging = اتهام تأكد لاحقًا
desk-remove-question = أزل هذا السؤال
desk-translate-into = ترجم إلى
desk-translated = تُرجم { $done } من { $count } نصوص. تبقى الاقتباسات بلغة التقرير.
desk-in-language = «{ $words }» بهذه اللغة

## Check and publish

desk-check-list = الفحص
desk-checking = يجري الفحص …
desk-stops = { $count ->
    [0] لا شيء يمنع النشر
    [one] أمر واحد يمنع النشر
    [two] أمران يمنعان النشر
    [few] { $count } أمور تمنع النشر
    [many] { $count } أمرًا تمنع النشر
   *[other] { $count } أمر تمنع النشر
  }
desk-stops-it = يمنع النشر
desk-look-at-it = يستحق نظرة
desk-go-there = اذهب إليه
desk-never-locked = يمكن تنزيل الملف نفسه في أي وقت، بأخطائه.
desk-take-out = التنزيل
desk-dossier-title = عنوان الملف
desk-dossier-summary = ملخص الملف
desk-dossier-licence = رخصة الملف
desk-with-report = مع نص التقرير (report.txt): لك وحدك، لتتابع من هذا الأرشيف؛ وليس للنشر
desk-download-dossier = نزّل الملف
desk-dossier-hint = أرشيف من ملفات YAML يستطيع الناس قراءتها وتصحيحها وفحصها.
desk-download-one-page = نزّل صفحة واحدة
desk-one-page-hint = ملف HTML واحد للقراء فيه الخريطة والخط الزمني والسرد: يعمل من القرص بلا شبكة.
desk-one-page-stopped = ملف HTML واحد للقراء، حالما لا يمنع النشر شيء.
desk-one-page-failed = تعذر صنع الصفحة: { $fault }
desk-own-headline = لا عنوان بكلماتك بعد
desk-own-summary = لا ملخص بكلماتك بعد
desk-own-claim-words = قول ليس بكلماتك بعد
desk-own-sentences = { $count ->
    [0] لا جمل مفتوحة
    [one] جملة واحدة ما زالت مفتوحة
    [two] جملتان ما زالتا مفتوحتين
    [few] { $count } جمل ما زالت مفتوحة
    [many] { $count } جملة ما زالت مفتوحة
   *[other] { $count } جملة ما زالت مفتوحة
  }
desk-own-title = التقرير بلا عنوان
desk-own-publisher = لم يُسم ناشر
desk-own-report-licence = لم تُذكر رخصة التقرير: تُعد جميع الحقوق محفوظة
desk-rule-quotes = اقتباس ناقص، أو يزيد على 15 كلمة
desk-rule-clock-times = ذُكرت ساعة ليست في كلمات التقرير
desk-rule-extent = وقت خارج المدة التي يشملها الملف
desk-rule-figures = رقم لا يصح كما هو
desk-rule-statements = تصريح لا يقال فيه شيء: أضف قولًا أو اختر نوعًا آخر
desk-rule-quote-missing = هذه الكلمات ليست في التقرير
desk-rule-quote-twice = هذه الكلمات في التقرير أكثر من مرة
desk-rule-words-missing = كلمات الوقت هذه ليست في التقرير
desk-rule-title-copied = هذا العنوان منقول من التقرير: قله بكلماتك
desk-rule-attribution = من يقوله وبكلمات من لا يتفقان
desk-rule-order = تتعارض الأوقات مع ترتيب الأحداث
desk-rule-edtf = وقت لا يمكن قراءته
