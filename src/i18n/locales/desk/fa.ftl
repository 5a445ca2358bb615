# میز تحریر: این واژه‌ها فقط در آن می‌آیند.

## The page

desk-page-title = میز تحریر · Dateline
desk-name = میز
desk-new-dossier = پرونده‌ای تازه از یک گزارش
desk-private = گزارش روی همین دستگاه می‌ماند: هیچ‌چیز از آنچه می‌چسبانید یا می‌نویسید جایی فرستاده نمی‌شود.
desk-no-storage = این مرورگر برای این صفحه چیزی نگه نمی‌دارد. کار ادامه دارد، اما پیش از بستن، پرونده را دریافت کنید.
desk-other-tab = زبانهٔ دیگری روی این پیش‌نویس کار می‌کند. آن را آنجا ببندید یا همان‌جا ادامه دهید.

## The first screen

desk-paste = گزارش را بچسبانید
desk-open-file = باز کردن فایل
desk-report-text = متن گزارش
desk-read-it-in = خواندن گزارش
desk-nothing-enters = تا نپذیرید، چیزی وارد پرونده نمی‌شود.
desk-words = { $count ->
    [one] { $count } واژه
   *[other] { $count } واژه
  }
desk-about-report = دربارهٔ گزارش
desk-title = عنوان
desk-published = تاریخ انتشار
desk-published-hint = «دوشنبه» و «هفتهٔ گذشته» رو به عقب از این روز خوانده می‌شوند.
desk-zone = منطقهٔ زمانی
desk-zone-hint = برای جایی که رویداد رخ داد، مانند Europe/Rome.
desk-publisher = ناشر
desk-address = نشانی وب
desk-licence = پروانه
desk-licence-hint = خالی: همهٔ حقوق محفوظ، که معمول است. نقل‌قول‌ها حداکثر ۱۵ واژه دارند.
desk-language = زبان
desk-drafts = ادامهٔ یک پیش‌نویس
desk-drafts-hint = پیش‌نویس‌ها فقط در این مرورگرند و با پاک شدن داده‌هایش پاک می‌شوند: نسخه‌ای دریافت کنید.
desk-go-on = ادامه
desk-remove-draft = حذف این پیش‌نویس
desk-fault-no-text = نخست متن گزارش را اینجا بچسبانید.
desk-fault-encoding = فایل { $name } با UTF-8 نیست: آن را با این کدگذاری ذخیره کنید یا متنش را بچسبانید.
desk-fault-too-long = این بلندتر از آن است که میز بخواند: یک گزارش با حداکثر ۱٫۵ میلیون نویسه بچسبانید.
desk-fault-no-day = روز انتشار گزارش را بنویسید، مانند 2020-01-31.
desk-fault-future = این روز هنوز نیامده است.
desk-fault-no-zone = این منطقهٔ زمانی نیست. یکی از فهرست برگزینید، مانند Europe/Rome.
desk-fault-no-address = این نشانی وب نیست. اگر گزارش در وب نیست خالی بگذارید.
desk-zip-none = در این فایل پرونده‌ای نیست. زیپ پوشهٔ یک پرونده یا یک فایل متنی باز کنید.
desk-zip-large = محتوای این زیپ بیش از گنجایش میز است.
desk-zip-faulty = این پرونده تا درست شدن یکی از فایل‌هایش باز نمی‌شود:
desk-zip-no-report = متن گزارش (report.txt) در این زیپ نیست و جمله‌هایش را نمی‌توان نشان داد. آن را بیفزایید و دوباره باز کنید.
desk-untitled = گزارش بی‌عنوان
desk-first-summary = آنچه یک گزارش می‌گوید، هر زمان و مکان به همان دقتی که گزارش می‌دهد.
desk-the-report = خود گزارش
desk-kind-event = رویداد
desk-kind-statement = اظهار

## The working screen

desk-tabs = بخش‌های کار
desk-tab-read-in = خواندن
desk-tab-conflicts = اختلاف‌ها
desk-tab-words = واژه‌ها
desk-tab-check = بررسی و انتشار
desk-undo = واگرد
desk-redo = ازنو
desk-leave = همهٔ پیش‌نویس‌ها
desk-keeps = هر گام در این مرورگر نگه داشته می‌شود
desk-kept = در این مرورگر نگه داشته شد · { $time }
desk-not-kept = دیگر نگه داشته نمی‌شود: پیش از بستن صفحه پرونده را دریافت کنید
desk-report = گزارش
desk-sentences = جمله‌ها
desk-proposals = پیشنهادها
desk-preview = پیش‌نمایش
desk-preview-empty = نقشه، خط زمان و روایت با نخستین مدخل اینجا می‌آیند.
desk-accounted = تکلیف { $done } از { $count } جمله روشن است
desk-keys = Enter: پذیرش · X: رد · C: زمینه · L: کنار گذاشتن · J و K: بعدی و قبلی · E: تیتر · Ctrl+Z: واگرد
desk-sentence-of = جملهٔ { $at } از { $count }
desk-state-open = باز
desk-state-used = به‌کاررفته
desk-state-context = زمینه
desk-state-left-out = کنارگذاشته
desk-goes-to = افزوده می‌شود به
desk-goes-to-new = مدخل خودش
desk-row-entry = مدخل تازه
desk-row-entry-hint = زمان، مکان، رقم یا گوینده‌ای در آن یافت نشد.
desk-row-time = کی
desk-row-place = کجا
desk-row-speech = چه کسی می‌گوید
desk-row-figure = چند
desk-row-order = چه به آن انجامید
desk-accept = بپذیر
desk-reject = رد کن
desk-accepted = گرفته شد
desk-rejected = خط خورد
desk-offer-again = دوباره پیشنهاد کن
desk-decide = تصمیم بگیر
desk-take-all = همهٔ سطرها را بگیر، جملهٔ بعد
desk-next-sentence = جملهٔ بعد
desk-context = زمینه
desk-leave-out = کنار بگذار
desk-reason = چرا کنار گذاشته شد
desk-reason-repeats = جملهٔ دیگری را تکرار می‌کند
desk-reason-off-story = دربارهٔ چیز دیگری است
desk-reason-opinion = نظر یا توصیف است
desk-reason-other = دلیلی دیگر
desk-reading = خوانده شود
desk-which-place = کدام جا
desk-place-none-of-them = هیچ‌کدام: کنار نقشه نام برده شود
desk-which-entry = کدام مدخل
desk-no-date = از این واژه‌ها روزی برنمی‌آید
desk-no-order = این واژه‌ها ترتیبی نمی‌دهند
desk-speaker-says = { $speaker } · { $verb }
desk-at-least = دست‌کم { $low } { $of }
desk-at-most = حداکثر { $high } { $of }
desk-exactly = { $low } { $of }
desk-between = { $low } تا { $high } { $of }
desk-place-in = { $place }، { $country }
desk-place-unplaced = { $place }: هنوز جایش معلوم نیست

## An entry

desk-entry = مدخل
desk-headline = تیتر
desk-headline-hint = به واژه‌های خودتان
desk-summary = خلاصه
desk-summary-hint = در یک یا دو جمله به واژه‌های خودتان
desk-kind = نوع
desk-speaker-type = او کیست
desk-speaker-narrator = خود گزارش
desk-speaker-institution = یک نهاد
desk-speaker-person = یک شخص
desk-speaker-armed-group = یک گروه مسلح
desk-speaker-unnamed-group = گروهی بی‌نام
desk-speaker-unnamed-source = منبعی بی‌نام
desk-speaker-state = یک دولت
desk-speaker-crowd = یک جمعیت
desk-new-speaker = گوینده‌ای دیگر
desk-speaker-name = نام گوینده
desk-mode = به واژه‌های چه کسی
desk-mode-paraphrase = به معنا
desk-mode-direct-quote = واژه‌به‌واژه
desk-new-kind = نوعی دیگر
desk-kind-name = نام نوع
desk-shape = نشان
desk-shape-diamond = لوزی
desk-shape-triangle = سه‌گوش
desk-shape-square = چهارگوش
desk-shape-circle = دایره
desk-lane = چیست
desk-lane-ground = چیزی که رخ داد
desk-lane-said = چیزی که گفته شد
desk-change-when = تغییر زمان
desk-change-where = تغییر مکان
desk-remove-entry = برداشتن این مدخل
desk-where-none = جا هنوز داده نشده
desk-when-title = کی رخ داد
desk-first-day = نخستین روز
desk-last-day = آخرین روز
desk-how-exactly = با چه دقتی دانسته است
desk-extent-throughout = در همهٔ این روزها
desk-extent-within = زمانی در این روزها
desk-edtf = به شکل EDTF
desk-report-words = واژه‌های گزارش
desk-how-sure = چقدر از این خوانش مطمئنید
desk-sure-certain = مطمئن
desk-sure-less-certain = نسبتاً مطمئن
desk-sure-uncertain = نامطمئن
desk-why = چگونه خوانده شد
desk-no-time = زمانی داده نشده
desk-fault-edtf = این EDTF نیست. بنویسید 2020-01-31 یا 2020-01-30/2020-01-31 یا [2020-01-30..2020-01-31].
desk-fault-hour = ساعت به واژه‌هایی از گزارش نیاز دارد که آن را با رقم بگویند.
desk-fault-after-report = این پس از روز انتشار گزارش است.
desk-fault-words = این واژه‌ها در گزارش نیستند یا بیش از ۱۵ تا هستند.
desk-where-title = کجا رخ داد
desk-known-places = جاهای تاکنون
desk-choose = برگزینید
desk-new-place = نام جای تازه
desk-place-name = نام جا
desk-relation = نسبتش با آن جا
desk-relation-at = در محلِ
desk-relation-in = در
desk-relation-near = نزدیک
desk-relation-outside = بیرون از
desk-relation-from = از
desk-precision = جا با چه دقتی دانسته است
desk-precision-building = یک ساختمان
desk-precision-compound = یک مجموعه
desk-precision-area = شهر یا بخشی از آن
desk-precision-region = یک منطقه
desk-precision-unstated = گفته نشده
desk-radius = متر پیرامونش که بی‌گمان آن را در بر دارد
desk-position = عرض، طول جغرافیایی
desk-press-map = یا روی نقشهٔ پیش‌نمایش بزنید.
desk-placed-by-hand = با دست روی نقشه گذاشته شد
desk-not-stated = جا گفته نشده
desk-claim-words = آنچه گفته می‌شود، به واژه‌های خودتان
desk-low = کمترین
desk-high = بیشترین؛ خالی یعنی «دست‌کم»
desk-counted = چه شمرده می‌شود
desk-fault-range = کمترین از بیشترین بالاتر است.
desk-add-figure = افزودن رقم یا گفته
desk-remove-claim = برداشتن این گفته
desk-add-link = افزودن آنچه به آن انجامید
desk-relation-kind = چه پیوندی دارند
desk-link-them = پیوندشان بده
desk-remove-link = برداشتن پیوند

## Conflicts and words

desk-conflicts-hint = گفته‌هایی که به یک پرسش پاسخ‌های متفاوت می‌دهند. پرونده برنده‌ای نام نمی‌برد.
desk-few-claims = هنوز دو گفته نیست.
desk-group-claims = گرد آوردن گفته‌ها در یک پرسش
desk-make-question = پرسشش کن
desk-question = پرسش
desk-question-how-many = چند { $of }؟
desk-question-which = گویندگان در چه اختلاف دارند؟
desk-fault-question = پرسش با نشان پرسش پایان می‌یابد.
desk-nature = چه چیزی فرق دارد
desk-nature-figures-differ = رقم‌ها
desk-nature-wording-differs = واژه‌ها
desk-nature-attribution-differs = چه کسی نام برده می‌شود
desk-nature-framing-differs = شیوهٔ گفتن
desk-nature-internal-tension = سخنان خود یک گوینده
desk-nature-converging = اتهامی که بعدتر تأیید شد
desk-remove-question = برداشتن این پرسش
desk-translate-into = ترجمه به
desk-translated = { $done } از { $count } متن ترجمه شده است. نقل‌قول‌ها به زبان گزارش می‌مانند.
desk-in-language = «{ $words }» به این زبان

## Check and publish

desk-check-list = بررسی
desk-checking = در حال بررسی …
desk-stops = { $count ->
    [0] هیچ‌چیز جلوی انتشار را نمی‌گیرد
    [one] یک چیز جلوی انتشار را می‌گیرد
   *[other] { $count } چیز جلوی انتشار را می‌گیرد
  }
desk-stops-it = جلوی انتشار را می‌گیرد
desk-look-at-it = نگاهی می‌خواهد
desk-go-there = برو آنجا
desk-never-locked = خود پرونده را همیشه می‌توان دریافت کرد، با همهٔ خطاهایش.
desk-take-out = دریافت
desk-dossier-title = عنوان پرونده
desk-dossier-summary = خلاصهٔ پرونده
desk-dossier-licence = پروانهٔ پرونده
desk-with-report = همراه متن گزارش (report.txt): برای خودتان، تا از این زیپ ادامه دهید؛ نه برای انتشار
desk-download-dossier = دریافت پرونده
desk-dossier-hint = زیپی از فایل‌های سادهٔ YAML که می‌توان خواند، درست کرد و بررسی کرد.
desk-download-one-page = دریافت یک صفحه
desk-one-page-hint = یک فایل HTML برای خوانندگان با نقشه، خط زمان و روایت: از روی دیسک و بی‌شبکه کار می‌کند.
desk-one-page-stopped = یک فایل HTML برای خوانندگان، همین که چیزی جلوی انتشار را نگیرد.
desk-one-page-failed = صفحه ساخته نشد: { $fault }
desk-own-headline = هنوز تیتری به واژه‌های خودتان نیست
desk-own-summary = هنوز خلاصه‌ای به واژه‌های خودتان نیست
desk-own-claim-words = گفته‌ای هنوز به واژه‌های خودتان نیست
desk-own-sentences = { $count ->
    [one] یک جمله هنوز باز است
   *[other] { $count } جمله هنوز باز است
  }
desk-own-title = گزارش عنوان ندارد
desk-own-publisher = ناشری نام برده نشده
desk-own-report-licence = پروانهٔ گزارش داده نشده: همهٔ حقوق محفوظ شمرده می‌شود
desk-rule-quotes = نقل‌قولی نیست یا بیش از ۱۵ واژه دارد
desk-rule-clock-times = ساعتی داده شده که در واژه‌های گزارش نیست
desk-rule-extent = زمانی بیرون از بازهٔ پرونده است
desk-rule-figures = رقمی این‌گونه درست نیست
desk-rule-statements = اظهاری که در آن چیزی گفته نمی‌شود: گفته‌ای بیفزایید یا نوع دیگری برگزینید
desk-rule-quote-missing = این واژه‌ها در گزارش نیستند
desk-rule-quote-twice = این واژه‌ها بیش از یک بار در گزارش‌اند
desk-rule-words-missing = این واژه‌های زمان در گزارش نیستند
desk-rule-title-copied = این تیتر از گزارش برداشته شده: به واژه‌های خودتان بگویید
desk-rule-attribution = گوینده و اینکه واژه‌های چه کسی است با هم نمی‌خوانند
desk-rule-order = زمان‌ها و پیوندها با هم نمی‌خوانند
desk-rule-edtf = زمانی که خوانده نمی‌شود
