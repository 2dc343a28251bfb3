# The words of the interface in Arabic, for the tests of a script that runs from right to left. Digits are the Western ones.

home = الصفحة الرئيسية
skip = انتقل إلى النص الرئيسي
menu = القائمة الرئيسية
crumbs = أنت هنا
about = عن هذا الأرشيف
contents = في هذه الصفحة
pager = السابق والتالي
ways = طرق لتصفح هذه القائمة
years = السنوات
published_by = الناشر:
mistake = أخبرنا عن خطأ
edit = اقترح تعديلًا على هذه الصفحة
external = (موقع آخر)
thousands = ,
decimal = .
description_of = { $title }. { $archive }
between = {"، "}

## Dates
month_1 = يناير
month_2 = فبراير
month_3 = مارس
month_4 = أبريل
month_5 = مايو
month_6 = يونيو
month_7 = يوليو
month_8 = أغسطس
month_9 = سبتمبر
month_10 = أكتوبر
month_11 = نوفمبر
month_12 = ديسمبر
part_early = أوائل
part_spring = ربيع
part_mid = منتصف
part_summer = صيف
part_autumn = خريف
part_late = أواخر
part_winter = شتاء
date_day = { $day } { $month } { $year }
date_month = { $month } { $year }
date_part = { $part } { $year }
range = { $from } إلى { $to }
at_lines = { $count ->
    [zero] بلا أسطر { $at }
    [one] السطر { $at }
    [two] الأسطر { $at }
    [few] الأسطر { $at }
    [many] الأسطر { $at }
   *[other] الأسطر { $at }
}
at_pages = { $count ->
    [zero] بلا صفحات { $at }
    [one] الصفحة { $at }
    [two] الصفحات { $at }
    [few] الصفحات { $at }
    [many] الصفحات { $at }
   *[other] الصفحات { $at }
}
at_of = { $at } من أصل { $last }
at_in = في { $title }
source_notes = يلاحظ هذا الأرشيف على المصدر:
extent_lines = { $count ->
    [zero] لا أسطر
    [one] سطر واحد
    [two] سطران
    [few] { $number } أسطر
    [many] { $number } سطرًا
   *[other] { $number } سطر
}
extent_pages = { $count ->
    [zero] لا صفحات
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $number } صفحات
    [many] { $number } صفحةً
   *[other] { $number } صفحة
}
kilobytes = { $number } كيلوبايت
megabytes = { $number } ميغابايت

## Lists
list_meetings = الاجتماعات
list_minutes = بنود المحاضر
list_reports = الأوراق
list_organisations = المؤسسات
list_places = الأماكن
list_topics = الموضوعات
list_glossary = مسرد المصطلحات
list_packs = ملفات المصادر
list_timeline = التسلسل الزمني
list_promises = المطلوب والموعود
list_coverage = مدى التغطية
list_corrections = التصحيحات
list_download = بيانات للتنزيل
list_a_to_z = الفهرس الأبجدي
list_search = البحث
list_site_map = خريطة الموقع
list_accessibility = بيان إمكانية الوصول
list_contact = اتصل بنا
intro_site_map = كل قائمة وسنة وهيئة في هذا الأرشيف، وكل صفحة تتحدث عنه.
intro_accessibility = إلى أي حد يصلح هذا الأرشيف للجميع، وكيف اختُبر ذلك، وما العمل حين لا يصلح.
intro_contact = من المسؤول عن هذا الأرشيف، وما الذي يساعده على إصلاحه.
intro_meetings = كل اجتماع يعرفه هذا الأرشيف، والسنة الأحدث أولًا.
intro_minutes = كل بند محضر في هذا الأرشيف، والسنة الأحدث أولًا.
intro_reports = كل ورقة في هذا الأرشيف، والسنة الأحدث أولًا.
intro_organisations = المجالس والهيئات والجماعات التي تتحدث عنها الأوراق.
intro_places = المباني والمدن والمناطق التي تتحدث عنها الأوراق.
intro_topics = ما تدور حوله الأوراق، ومع كل موضوع قصته حتى الآن.
intro_glossary = معاني الكلمات الواردة في الأوراق، كل منها في جملة واحدة.
intro_packs = الملفات التي كُتب منها هذا الأرشيف. تذكر كل صفحة الأسطر التي أُخذت منها.
intro_timeline = ما حدث، وما تقرر، وما خُطِّط له فقط، بترتيب الزمن.
intro_promises = كل ما طُلب من جهة أن تفعله، وما يعرفه هذا الأرشيف عنه منذ ذلك الحين.
intro_coverage = ما يحويه هذا الأرشيف من مصادره، وما تركه ولماذا، وكيف دُققت أرقامه.
intro_corrections = أخطاء صُححت بعد نشر الصفحة، والأحدث أولًا.
intro_download = كل ما في هذا الأرشيف بصيغ تقرؤها برامج أخرى. تُنشأ مع الصفحات من جديد، فتقول ما تقوله.
intro_a_to_z = كل ما في هذا الأرشيف مرتبًا باسمه، عدا الاجتماعات.
promises_caution = عبارة «لا سجل لاحق» لا تعني أن شيئًا لم يُفعل. بل تعني أن أي ورقة في هذا الأرشيف لا تذكره.
timeline_of = التسلسل الزمني: { $subject }
timeline_year = { $timeline } – { $year }
timeline_overview = { $count ->
    [zero] لا أحداث
    [one] حدث واحد بحسب السنة
    [two] حدثان بحسب السنة
    [few] { $number } أحداث بحسب السنة
    [many] { $number } حدثًا بحسب السنة
   *[other] { $number } حدث بحسب السنة
}
timeline_same = القائمة تقول الشيء نفسه بالكلمات.
timeline_meetings = اجتماعات هذه السنة
timeline_reports = أوراق هذه السنة
timeline_meetings_then = اجتماعات تلك الفترة
timeline_reports_then = أوراق تلك الفترة

# Lists that are too long for one page
part_name = الجزء { $number }
part_title = { $title }، الجزء { $number }
part_previous = الجزء السابق
part_next = الجزء التالي
without_month = { $date }، والشهر غير معروف
without_day = { $date }، واليوم غير معروف
all_of_list = { $list }: الكل ({ $number })
list_of_record = { $list }: { $title }

## Search
search = البحث
intro_search = ابحث عن كلمة أو اسم أو موضوع في كل صفحات هذا الأرشيف.
search_label = الكلمات التي تبحث عنها
search_button = ابحث
search_narrow = ضيِّق البحث
search_off = يحتاج البحث إلى JavaScript وإلى خادم ويب. ومن دونهما توصلك القوائم أدناه إلى كل صفحة.
search_failed = البحث لا يعمل هنا الآن. توصلك القوائم أدناه إلى كل صفحة.
search_found = { $count ->
    [zero] لم يُعثر على أي صفحة. جرِّب كلمات أقل، أو إحدى القوائم أدناه.
    [one] عُثر على صفحة واحدة
    [two] عُثر على صفحتين
    [few] عُثر على { $number } صفحات
    [many] عُثر على { $number } صفحةً
   *[other] عُثر على { $number } صفحة
}
search_pages = صفحات النتائج
search_previous = النتائج السابقة
search_next = مزيد من النتائج
search_browse = اعثر على الصفحات من دون بحث
filter_kind = نوع الصفحة
filter_any_kind = كل الأنواع
filter_year = السنة
filter_any_year = كل السنوات
filter_body = اجتماع هيئة
filter_any_body = كل الهيئات
filter_topic = الموضوع
filter_any_topic = كل الموضوعات
filter_organisation = المؤسسة المذكورة
filter_any_organisation = كل المؤسسات

## Coverage
coverage_published = في هذا الأرشيف { $part } من أصل { $whole } من الوثائق وبنود المحاضر.
coverage_checked = راجع شخصٌ { $part } من أصل { $whole } من هذه الصفحات على مصدرها.
coverage_words = عدد كلمات المصادر { $whole }. ويرويها الأرشيف بلغة بسيطة في { $part }.
part_of_whole = { $part } من أصل { $whole }
coverage_documents = الوثائق
coverage_minutes = بنود المحاضر
coverage_here = في هذا الأرشيف
coverage_person = راجعها شخص
coverage_figures = أرقام مدققة
coverage_source_words = كلمات المصدر
coverage_plain_words = الكلمات هنا
not_recorded = غير مسجل
coverage_gaps = ما تُرك
coverage_no_gaps = لا شيء: لكل وثيقة ولكل بند محضر في هذه الملفات صفحة.
coverage_figures_heading = كيف دُققت الأرقام
coverage_figures_intro = يُبحث عن كل عدد ومبلغ وتاريخ في الأسطر التي أُخذت منها الصفحة، كلما بُني الأرشيف. ولا تُنشر صفحة فيها رقم غير موجود هناك.
figures_direct = كما هي مطبوعة في المصدر
figures_rounded = مقرَّبة، مع ذكر ذلك
figures_worked = محسوبة من أرقام المصدر، والحساب مبيَّن في ملف الصفحة
figures_known = جزء من اسم، أو تاريخ أو رقم يُعرف به السجل
figures_excused = ليست من مصدر، والسبب مذكور في ملف الصفحة

## Kinds
kind_meeting = اجتماع
kind_minute = بند محضر
kind_report = ورقة
kind_organisation = مؤسسة
kind_place = مكان
kind_topic = موضوع
kind_term = مصطلح
kind_pack = ملف مصدر
kind_page = صفحة
form_report = تقرير
form_appendix = ملحق
form_presentation = عرض تقديمي
form_strategy = استراتيجية
form_plan = خطة
form_template = نموذج
form_log = سجل
form_guidance = إرشادات
form_booklet = كتيب
organisation_council = مجلس
organisation_committee = لجنة
organisation_board = مجلس إدارة
organisation_commissioner = تخطط للرعاية وتشتريها
organisation_provider = تقدم الرعاية
organisation_partnership = شراكة
organisation_network = شبكة
organisation_national = هيئة وطنية
organisation_regulator = تفتش أو تنظم
organisation_patient_voice = تتحدث باسم المرضى والجمهور
organisation_professional = هيئة مهنية
organisation_charity = جمعية خيرية
organisation_company = شركة
organisation_research = بحث علمي
organisation_other = هيئة أخرى
place_hospital = مستشفى
place_community_hospital = مستشفى محلي
place_mental_health_unit = وحدة للصحة النفسية
place_health_centre = مركز صحي
place_building = مبنى
place_care_home = دار رعاية
place_city = مدينة
place_town = بلدة
place_district = حي
place_county = محافظة
place_area = منطقة
place_other = مكان آخر

## Outcomes
outcome = النتيجة
outcome_noted = أُخذ العلم
outcome_agreed = اتُّفق عليه
outcome_approved = اعتُمد
outcome_requested = طُلب
outcome_referred = أُحيل
outcome_deferred = أُجِّل
outcome_rejected = رُفض
outcome_welcomed = رُحِّب به
outcome_none = لا قرار
meaning_noted = أخذ العلم هو الإحاطة بالأمر، وليس اعتمادًا له: لم يتقرر شيء في الموضوع نفسه.
meaning_agreed = اتفق المجتمعون على هذا.
meaning_approved = اعتمد المجتمعون هذا.
meaning_requested = طلب المجتمعون من جهة أن تفعل شيئًا. ولا يمكنهم إلزامها به.
meaning_referred = أحال المجتمعون هذا إلى هيئة أخرى أو إلى بند آخر.
meaning_deferred = أجَّل المجتمعون هذا إلى موعد لاحق.
meaning_rejected = رفض المجتمعون هذا.
meaning_welcomed = قال المجتمعون إن هذا يسرهم. وليس ذلك قرارًا.
meaning_none = لم يكن هناك ما يُتخذ فيه قرار.
known_since = ما عُرف بعد ذلك
known_answered = أُجيب عنه
known_partly = أُجيب عن جزء منه
known_scheduled = مقرر
known_scheduled_for = مقرر في { $date }
known_elsewhere = يُذكر أدناه تحت «ما حدث بعد ذلك»
known_none_found = لا سجل لاحق
known_missing = ما زال ناقصا:
who_decided = المطلوب منه
who_promised = وعدت به
who_offered = عرضته
who_expected = متوقع من
who_suggested = اقتُرح على
suggested_by = صاحب الاقتراح
members = أعضاء الاجتماع
inferred_because = لا يذكر المحضر من هو. { $why }
said_how = كيف قيل
said_promised = وعد
said_offered = عرض
said_expected = متوقع
said_suggested = اقتراح
said_at = البند { $number }، { $date }
promised = ما وُعد به في النقاش
promised_intro = لم يقرر الاجتماع هذا. قال أحد الحاضرين إنه سيفعله أو عرضه أو أمله.
suggested = ما اقتُرح
suggested_intro = لم يقرر الاجتماع هذا. طُلب أو اقتُرح في النقاش.
later = ما حدث بعد ذلك
later_intro = هذا ليس من الأوراق. يضيفه هذا الأرشيف من صفحات عامة قرأ أولها في اليوم المذكور، وينبغي أن ينظر فيها إنسان.
later_added = أضافه هذا الأرشيف في
today_page = الصفحة التي تذكر ذلك
promises_states = بحسب ما عُرف بعد ذلك
promises_of_state = المطلوب والموعود: { $state }
promises_counted = { $state }: { $count }
promises_overdue = فات موعدها
promises_overdue_intro = يذكر المحضر لهذه يوما، ولا شيء في هذا الأرشيف يجيب عنها كاملة.
known_unasked = لم يُبحث عنه بعد
decided = ما تقرر
decided_here = تقرر هنا
asked = المطلوب منه
due = الموعد
asked_at = البند { $number } ({ $part })، { $date }
asks = ما تطلبه الورقة
asks_word = مطلوب
asked_to_do = ما طُلب منها أن تفعله

## Timelines
event_kinds = أنواع الأحداث
event_happened = حدث
event_planned = خُطِّط له آنذاك
event_decided = تقرر
event_met = اجتماع
body_met = اجتمعت الهيئة: { $body }.
year_previous = السنة السابقة
year_next = السنة التالية

## Pages
newest = أحدث الاجتماعات والأوراق
big_topics = الموضوعات الكبرى
how_decided = كيف تُتخذ القرارات هنا
how_step_1 = تكتب هيئة أو مجلس ورقة. والورقة تقترح أو تخبر، ولا تقرر شيئًا.
how_step_2 = تناقشها لجنة أو مجلس علنًا. وقد تأخذ علمًا بها، أو تطلب شيئًا، أو توافق عليها.
how_step_3 = يسجل المحضر أي هذه الأمور حدث. ويميز هذا الأرشيف بين الكلمات لأنها لا تعني الشيء نفسه.
all_promises = كل التعهدات
browse = طرق إلى الأرشيف
holds = في هذا الأرشيف { $minutes } و{ $reports }، من { $packs }.
count_minutes = { $count ->
    [zero] صفر من بنود المحاضر
    [one] بند محضر واحد
    [two] بندا محضر
    [few] { $number } بنود محاضر
    [many] { $number } بند محضر
   *[other] { $number } بند محضر
}
count_reports = { $count ->
    [zero] صفر من الأوراق
    [one] ورقة واحدة
    [two] ورقتان
    [few] { $number } أوراق
    [many] { $number } ورقةً
   *[other] { $number } ورقة
}
count_packs = { $count ->
    [zero] صفر من ملفات المصادر
    [one] ملف مصدر واحد
    [two] ملفي مصدر
    [few] { $number } ملفات مصادر
    [many] { $number } ملف مصدر
   *[other] { $number } ملف مصدر
}
minute_number = البند { $number }
minute_previous = البند السابق
minute_next = البند التالي
report_previous = الورقة السابقة
report_next = الورقة التالية
meeting_previous = الاجتماع السابق
meeting_next = الاجتماع التالي
meeting_description = اجتماع { $body } في { $date }: ما تقرر، والمحضر، والأوراق.
minutes = المحضر
papers = الأوراق
papers_considered = الأوراق المعروضة على الاجتماع
packs_of_meeting = ملفات مصادر هذا الاجتماع
when_where_who = متى وأين ومن
body = الهيئة
day = اليوم
venue = المكان
chair = رئاسة الاجتماع
present = الأعضاء الحاضرون
attending = حضر أيضًا
apologies = المعتذرون
dates = تواريخ في هذه الورقة
topics_of_page = موضوعات هذه الصفحة
story = { $title }: القصة حتى الآن
same_name = { $title } ({ $kind })
words_of_page = مصطلحات في هذه الصفحة
named = المؤسسات والأماكن في هذه الصفحة
original_title = العنوان في المصدر
part_of = جزء من
has_parts = أجزاؤها
parts = الفصول والملاحق
for_meeting = مقدمة إلى اجتماع
item = البند
authors = كتبها
officer = الموظف المسؤول
minutes_of_report = بنود محاضر عن هذه الورقة
minutes_naming = بنود المحاضر
reports_naming = الأوراق
minutes_using = في بنود المحاضر
reports_using = في الأوراق
elsewhere = في مواضع أخرى
organisation_description = { $name }: ما هي، وما طُلب منها أن تفعله، والأوراق التي تتحدث عنها.
short_form = الصيغة المختصرة
also_called = تسمى أيضًا
also_written = يُكتب أيضًا
sort = النوع
from = من
to = إلى
web = على الويب
before_and_after = قبلها وبعدها
before = قبلها
after = بعدها
today = من يقوم بذلك اليوم
looked_up = تاريخ الاطلاع
basis_stated = يذكر ذلك مصدر
basis_inferred = مستنتج من الأسماء
wrote = أوراق كتبتها
runs = أماكن تديرها
meetings_of = الاجتماعات
run_by = تديره
district = الحي
story_of_place = ما قيل وما خُطِّط له، بالترتيب
place_description = { $name }: ما اقتُرح له وما تقرر وما خُطِّط، بالترتيب.
say_as = النطق
applies_to = بهذا المعنى في
other_meanings = معانٍ أخرى للأحرف نفسها
used_in = مواضع استعماله
pack_description = ما في { $title }، وأين نُشر كل جزء، وهفواته.
publisher = الناشر
size = الطول
licence = الترخيص
documents = محتوياته
omitted = متروك
slips = هفوات المصدر
slips_intro = لا يُصحَّح المصدر في صمت أبدًا. هذه هفواته كما هي فيه.
whole_source = المصدر كله

## How a page was made
made = كيف أُعدت هذه الصفحة
source_pack = المصدر
source_place = الموضع فيه
source_file = الملف
source_published = منشور في
source_address = نسخة الناشر نفسه
source_unpublished = لا يعرف هذا الأرشيف عنوانًا لنسخة الناشر.
sha256 = مجموع SHA-256 للملف
drafted_by = المسودة الأولى
drafted_software = كتبها برنامج
drafted_person = كتبها شخص
checked_by = راجعها
checked_nobody = لا أحد بعد
checked_by_on = { $by }، { $on }
unchecked = لم يراجع أحد هذه الصفحة على مصدرها بعد.
unchecked_more = المصدر مذكور في آخر الصفحة.
cite = الاستشهاد بهذه الصفحة
cite_all = الاستشهاد بصفحات هذه المجموعة
figures = الأرقام
figures_found = { $count ->
    [zero] وُجد { $found } من أصل { $all } من الأرقام في المصدر ({ $ways })
    [one] وُجد { $found } من أصل رقم واحد في المصدر ({ $ways })
    [two] وُجد { $found } من أصل رقمين في المصدر ({ $ways })
    [few] وُجد { $found } من أصل { $all } أرقام في المصدر ({ $ways })
    [many] وُجد { $found } من أصل { $all } رقمًا في المصدر ({ $ways })
   *[other] وُجد { $found } من أصل { $all } رقم في المصدر ({ $ways })
}
figures_found_linked = { $count ->
    [zero] وُجد { $found } من أصل { $all } من الأرقام في مصادر الصفحات التي ترتبط بها هذه الصفحة ({ $ways })
    [one] وُجد { $found } من أصل رقم واحد في مصادر الصفحات التي ترتبط بها هذه الصفحة ({ $ways })
    [two] وُجد { $found } من أصل رقمين في مصادر الصفحات التي ترتبط بها هذه الصفحة ({ $ways })
    [few] وُجد { $found } من أصل { $all } أرقام في مصادر الصفحات التي ترتبط بها هذه الصفحة ({ $ways })
    [many] وُجد { $found } من أصل { $all } رقمًا في مصادر الصفحات التي ترتبط بها هذه الصفحة ({ $ways })
   *[other] وُجد { $found } من أصل { $all } رقم في مصادر الصفحات التي ترتبط بها هذه الصفحة ({ $ways })
}
figures_as_printed = كما طُبعت: { $number }
figures_as_rounded = مقرَّبة: { $number }
figures_as_worked = محسوبة: { $number }
figures_are_known = { $count ->
    [zero] لا رقم هنا جزء من اسم، ولا تاريخ أو رقم تُعرف به صفحة
    [one] رقم واحد هو جزء من اسم، أو تاريخ أو رقم تُعرف به صفحة
    [two] رقمان هما جزء من اسم، أو تاريخ أو رقم تُعرف به صفحة
    [few] { $count } أرقام هي جزء من اسم، أو تاريخ أو رقم تُعرف به صفحة
    [many] { $count } رقمًا هي جزء من اسم، أو تاريخ أو رقم تُعرف به صفحة
   *[other] { $count } رقم هي جزء من اسم، أو تاريخ أو رقم تُعرف به صفحة
}
figure_is_excused = { $figure } ليس من مصدر: { $why }
workings = محسوب
quotations = كلمات مقتبسة
quotation_real = «{ $words }»: كلمات قالها حقًّا { $by }
quotation_imagined = «{ $words }»: كلمات تتخيلها الورقة على لسان { $by }
quotation_illustration = «{ $words }»: مثال لم يقله أحد ({ $by })
quotation_wording = «{ $words }»: صياغة { $by }
figures_not_checked = لم يدققها البرنامج: لا يملك هذا الأرشيف قائمة بأرقام المصدر
reading_level = مستوى القراءة
reading_grade = الصف الدراسي { $grade } (نحو سن { $age })، بمعادلة فليش وكينكيد من دون الأسماء
reading_short = أقصر من أن يُقاس
reading_other = لم يُقس: المعادلة للغة الإنجليزية
changes = التغييرات
changed_never = أُضيفت في { $first }، ولم تتغير منذ ذلك الحين
changed_last = { $count ->
    [zero] آخر تغيير في { $last }. لا تغييرات منذ إضافتها في { $first }
    [one] آخر تغيير في { $last }. تغيير واحد منذ إضافتها في { $first }
    [two] آخر تغيير في { $last }. تغييران منذ إضافتها في { $first }
    [few] آخر تغيير في { $last }. { $count } تغييرات منذ إضافتها في { $first }
    [many] آخر تغيير في { $last }. { $count } تغييرًا منذ إضافتها في { $first }
   *[other] آخر تغيير في { $last }. { $count } تغيير منذ إضافتها في { $first }
}
history = كل التغييرات في هذه الصفحة
mistakes = إن كان هناك خطأ
more_on_making = كيف تُعد كل الصفحات
corrected_on = صُحح في { $date }:
corrected_in = صُحح في { $date }:
corrections_of = تصحيحات { $archive }
corrections_none = لا توجد تصحيحات حتى الآن.
corrections_feed = تابع التصحيحات في قارئ خلاصات (Atom)
citation = «{ $title }». { $archive }. نسخة بلغة بسيطة من ورقة بتاريخ { $date }. مجموع المصدر { $sum }.

citation_note = نسخة بلغة بسيطة من ورقة بتاريخ { $date }. مجموع المصدر { $sum }.
cite_bibtex = استشهادات المجموعة كلها لبرنامج LaTeX ‏(BibTeX)
cite_ris = استشهادات المجموعة كلها لبرامج إدارة المراجع (RIS)
cite_csl = استشهادات المجموعة كلها لبرنامجي Zotero وPandoc ‏(CSL-JSON)

## Download
download_offline_heading = من دون شبكة
download_offline_intro = الأرشيف كله في ملف واحد. فك ضغطه، وافتح المجلد data فيه، ثم افتح الملف index.html هناك.
download_offline = الأرشيف كله للقراءة من دون شبكة (ZIP)
download_tables = الجداول
download_tables_intro = كل صف يمثل سجلًّا واحدًا ويذكر السجلات الأخرى بعناوينها. أضف شرطة مائلة إلى آخر العنوان فيصبح عنوان صفحة في هذا الأرشيف.
download_csv = { $table }: جدول بيانات (CSV)
download_json = { $table }: للبرامج (JSON)
download_descriptions = أوصاف للبرامج
download_descriptions_intro = يبين الملف الأول ما يحويه كل عمود من الجداول. وفي الثاني المؤسسات والاجتماعات بصيغة تستعملها مشاريع مدنية أخرى.
download_package = وصف الجداول (Data Package)
download_popolo = المؤسسات والاجتماعات (Popolo)
download_calendars = التقاويم
download_calendars_intro = أضف أحدها إلى تقويم الهاتف أو الحاسوب. والأوقات كما ترد في المحاضر.
calendar_all = تقويم كل الاجتماعات (iCalendar)
calendar_of = تقويم { $body } ‏(iCalendar)
calendar_year = تقويم كل الاجتماعات في سنة { $year } ‏(iCalendar)
download_feeds = الخلاصات
download_feeds_intro = يخبرك قارئ الخلاصات بالجديد من دون حساب ولا بريد إلكتروني.
feed_all = الاجتماعات والأوراق الجديدة في قارئ خلاصات (Atom)
feed_of_organisation = اجتماعات { $title } في قارئ خلاصات (Atom)
feed_of_topic = { $title } في قارئ خلاصات (Atom)
feed_page = تابع هذه الصفحة في قارئ خلاصات (Atom)
download_elsewhere = لكل هيئة تجتمع تقويمها وخلاصتها، ولكل موضوع خلاصته. وتجدها في صفحات هاتين القائمتين:
download_citations = الاستشهادات
download_citations_intro = في آخر كل محضر وكل ورقة طريقةُ الاستشهاد بها، وتقرؤها برامج إدارة المراجع مثل Zotero من الصفحة نفسها. ولكل اجتماع ولكل مجموعة أوراق ملفاتٌ فيها استشهادات صفحاتها كلها، بهذه الصيغ:
download_whole = للتأكد من سلامة نسخة
download_whole_intro = في هذه القائمة مجموع SHA-256 لكل ملف في هذا الموقع.
download_manifest = مجاميع كل الملفات (SHA-256)
data_meetings = الاجتماعات
data_minutes = بنود المحاضر
data_decisions = القرارات
data_promises = التعهدات
data_reports = الأوراق
data_organisations = المؤسسات
data_places = الأماكن
data_topics = الموضوعات
data_terms = مصطلحات المسرد
data_events = الأحداث
data_packs = ملفات المصادر
field_id = عنوان السجل، تحت عنوان الأرشيف
field_record = عنوان بند المحضر أو الورقة التي تروي الحدث
field_number = رقم البند في المحضر، أو رقم الحدث في سجله
field_title = العنوان في هذا الأرشيف
field_original_title = العنوان في المصدر
field_name = الاسم الكامل
field_term = المصطلح
field_abbreviation = أحرفه المختصرة
field_other_names = أسماء أو صيغ مكتوبة أخرى
field_kind = نوعه
field_form = نوع الورقة
field_summary = جملة واحدة: ما يقوله
field_definition = معنى المصطلح في هذه الأوراق
field_say_as = كيف يُنطق
field_applies_to = الملفات والسجلات التي يحمل فيها المصطلح هذا المعنى؛ وفي كل مكان إن لم تُذكر
field_date = التاريخ بالدقة التي في المصدر: 2020 أو 2020-03 أو 2020-03-18، أو 2019/20 لسنة مالية، أو ربيع 2020
field_first_day = أول يوم يمكن أن يعنيه التاريخ
field_last_day = آخر يوم يمكن أن يعنيه التاريخ
field_time = الوقت كما يرد في المحضر
field_venue = مكان الانعقاد
field_body = الهيئة التي اجتمعت
field_next = الاجتماع التالي
field_meeting = الاجتماع
field_minute = بند المحضر الذي يسجله
field_item = الرقم في جدول الأعمال
field_order = الموضع بين أجزاء الكل
field_authors = المؤسسات التي كتبتها
field_officer = الموظف المسؤول عنها
field_outcome = ما نتج عنه، بكلمات المحضر
field_part = حرف القرار أو رقمه في المحضر
field_text = المضمون في جملة
field_asked = المؤسسات التي يجب أن تتصرف
field_said = ما قرره الاجتماع، أو ما قيل فيه فحسب
field_due = الموعد
field_known = ما يعرفه هذا الأرشيف عنه منذ ذلك الحين
field_follow_up = بند محضر لاحق أو ورقة لاحقة تتناوله
field_status = هل كان قد حدث حين كُتبت الورقة
field_papers = الأوراق التي عُرضت على الاجتماع
field_organisations = المؤسسات التي يدور حولها
field_topics = الموضوعات
field_places = الأماكن التي يدور حولها
field_pack = ملف المصدر
field_at = أسطر المصدر أو صفحاته
field_drafted = من كتب المسودة الأولى للصفحة
field_checked_by = من راجع الصفحة على مصدرها؛ وهو فارغ إن لم يراجعها أحد بعد
field_checked_on = متى
field_part_of = ما هو جزء منه
field_from = متى بدأ
field_to = متى انتهى
field_preceded_by = من كان يقوم بعمله قبله
field_succeeded_by = من قام بعمله بعده
field_today = من يقوم بعمله الآن
field_run_by = المؤسسة التي تديره
field_district = الحي
field_publisher = المؤسسة التي نشرته
field_file = اسم ملف المصدر
field_sha256 = مجموع SHA-256 لذلك الملف
field_unit = هل الطول بالأسطر أم بالصفحات
field_length = طول المصدر
field_web = عنوان الويب
field_licence = ترخيص المصدر

## Bodies
footnotes = ملاحظات
footnote = ملاحظة
footnote_back = عُد إلى علامة الملاحظة
task_done = تم:
task_to_do = لم يتم بعد:
table = جدول
# Behind the message of a chart
chart = الأرقام في الجدول أدناه.
# Before the number of a table: the link to it as a file
table_csv = جدول بيانات (CSV) للجدول

## Moved and not found
moved = انتقلت هذه الصفحة
moved_title = { $title }، منقولة من { $old }
moved_more = لها الآن عنوان جديد، ويُفترض أنك وصلت إليه.
not_found = الصفحة غير موجودة
not_found_more = لا توجد صفحة في هذا العنوان. ربما كُتب خطأً، أو لم يكن موجودًا قط.
not_found_home = اذهب إلى الصفحة الرئيسية
not_found_top = لتبدأ من الصفحة الرئيسية، احذف آخر العنوان في متصفحك.

## Site map
site_map_lists = القوائم
site_map_bodies = الهيئات التي اجتماعاتها هنا
site_map_years = السنوات

## Contact
contact_write = اكتب إلى الناشر
contact_none = لا تذكر هذه النسخة من الأرشيف عنوانًا. ومن أعطاك عنوانها يمكنه أن يخبرك بمن ينشرها.
contact_say_heading = ما يساعدنا على إصلاح صفحة
contact_say_1 = عنوان الصفحة، أو موقعها على الويب.
contact_say_2 = ما الخطأ، وما الذي ينبغي أن تقوله. ويفيد رقم السطر في المصدر إن كنت تعرفه.
contact_say_3 = إن كان شيء لا يعمل لديك: ما تستعمله للقراءة، مثل قارئ الشاشة، وما الذي حدث.
contact_not_heading = ما لا يمكننا فعله
contact_not = هذا الأرشيف عن أوراق من الماضي. لا يمكنه حجز موعد، ولا تقديم مشورة طبية، ولا النظر في شكوى.

## Accessibility statement
accessibility_aim_heading = ما ينبغي أن تستطيع فعله
accessibility_aim = الهدف هو المستوى AAA من إرشادات النفاذ إلى محتوى الويب (WCAG) 2.2 في كل صفحة. فينبغي أن تستطيع:
accessibility_can_1 = أن تكبر النص إلى الضعف، أو الصفحة إلى أربعة أضعاف، من دون أن تفقد شيئًا
accessibility_can_2 = أن تختار ألوانًا فاتحة أو داكنة أو عالية التباين، أو ألوانك أنت
accessibility_can_3 = أن تتصفح كل صفحة بلوحة المفاتيح وحدها، أو بالصوت
accessibility_can_4 = أن تستمع إلى كل صفحة بقارئ شاشة
accessibility_can_5 = أن تطبع كل صفحة، وأن تقرأها من دون شبكة ومن دون JavaScript.
accessibility_status_heading = مدى توافق هذا الأرشيف
accessibility_sum = في WCAG 2.2 عدد معايير النجاح في مستوياتها الثلاثة { $all }. المعايير التي نجحت اختباراتها: { $passed }. والتي لا تنطبق لأن لا شيء هنا من نوعها: { $not_applicable }. والتي تحتاج إلى حكم شخص: { $person }.
accessibility_status = لا تستطيع البرامج إثبات كل شيء. وإلى أن ينظر أشخاص فيما يحتاج إليهم، يصف هذا الأرشيف نفسه بأنه متوافق جزئيًّا.
accessibility_untested = ليس في هذه النسخة سجل اختبارات، فلا يُدَّعى لها شيء.
accessibility_not_heading = ما لا يسهل الوصول إليه
accessibility_sources = أوراق المجالس وراء هذه الصفحات ملفات PDF طويلة، وكثير منها لا يقرؤه قارئ الشاشة. لهذا يرويها هذا الأرشيف بكلمات بسيطة. وهو لا يحوي الملفات نفسها.
accessibility_open = ما زال على أشخاص أن ينظروا في هذه المعايير:
accessibility_tell_heading = إن كان شيء لا يعمل لديك
accessibility_tell = أخبر الناشر، وعليه أن يجيب ويُصلح. ويمكنك أيضًا أن تطلب صفحة في شكل آخر، مثل الطباعة بأحرف كبيرة.
accessibility_enforcement_heading = إن لم ترضَ عن الجواب
accessibility_enforcement = إن كانت هيئة عامة هي التي تنشر هذا الأرشيف، فالجهة الرقابية في بلدها تتولى إنفاذ قواعد إمكانية الوصول.
accessibility_preparation_heading = كيف أُعد هذا البيان
accessibility_tested_on = تاريخ الاختبار
accessibility_looked_at = الصفحات المختبرة
accessibility_pages = { $looked_at } من أصل { $all } من الصفحات، بعضها من كل نوع
accessibility_tools = أدوات الاختبار
accessibility_people = تجري الاختبارات في متصفح حقيقي، عريض وضيق، بألوان فاتحة وداكنة وعالية التباين. وقد أُثبت أن كل اختبار يفشل في صفحة أُفسدت عمدًا. ولم يختبر هذا الأرشيف بعد أشخاص ذوو إعاقة.
accessibility_level = المستوى { $level }، معيارًا معيارًا
accessibility_passed = نجحت الاختبارات
accessibility_not_applicable = لا ينطبق
accessibility_person = يجب أن يقرر شخص
