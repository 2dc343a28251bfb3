# The words of the interface in British English. Every other language falls back to these.
# A name is for ever; the words behind it may change. { $number } and the like are filled in.

home = Home
skip = Skip to the main text
menu = Main
crumbs = You are here
about = About this archive
contents = On this page
pager = Previous and next
ways = Ways into this list
years = Years
published_by = Published by
mistake = Tell us about a mistake
edit = Suggest a change to this page
external = (another website)
thousands = ,
decimal = .
between = {", "}
description_of = { $title }. { $archive }

## Dates
month_1 = January
month_2 = February
month_3 = March
month_4 = April
month_5 = May
month_6 = June
month_7 = July
month_8 = August
month_9 = September
month_10 = October
month_11 = November
month_12 = December
part_early = early
part_spring = spring
part_mid = the middle of
part_summer = summer
part_autumn = autumn
part_late = late
part_winter = winter
date_day = { $day } { $month } { $year }
date_month = { $month } { $year }
date_part = { $part } { $year }
range = { $from } to { $to }
at_lines = { $count ->
    [one] line { $at }
   *[other] lines { $at }
}
at_pages = { $count ->
    [one] page { $at }
   *[other] pages { $at }
}
at_of = { $at } of { $last }
at_in = in { $title }
source_notes = This archive notes on the source:
extent_lines = { $count ->
    [one] { $number } line
   *[other] { $number } lines
}
extent_pages = { $count ->
    [one] { $number } page
   *[other] { $number } pages
}
kilobytes = { $number } kB
megabytes = { $number } MB

## Lists
list_meetings = Meetings
list_minutes = Minutes
list_reports = Papers
list_organisations = Organisations
list_places = Places
list_topics = Subjects
list_glossary = Glossary
list_packs = Source packs
list_timeline = Timeline
list_promises = Asked and promised
list_coverage = Coverage
list_corrections = Corrections
list_download = Data to take away
list_a_to_z = A to Z
list_search = Search
list_site_map = Site map
list_accessibility = Accessibility statement
list_contact = Contact
intro_site_map = Every list, year and body in this archive, and every page about it.
intro_accessibility = How well this archive works for everybody, how that was tested, and what to do where it fails.
intro_contact = Who answers for this archive, and what helps them to mend it.
intro_meetings = Every meeting that this archive knows of, the newest year first.
intro_minutes = Every minute in this archive, the newest year first.
intro_reports = Every paper in this archive, the newest year first.
intro_organisations = The councils, health bodies and groups that the papers speak of.
intro_places = The hospitals, towns and areas that the papers speak of.
intro_topics = What the papers are about, each with its story so far.
intro_glossary = What the words in the papers mean, in one sentence each.
intro_packs = The files that this archive was written from. Each page names the lines that it comes from.
intro_timeline = What happened, what was decided and what was only planned, in the order of time.
intro_promises = What somebody was asked to do, promised, offered or was told to expect, and what this archive knows about it since.
intro_coverage = What this archive holds of its sources, what it leaves out and why, and how its figures were checked.
intro_corrections = Mistakes that were mended after a page was published, the newest first.
intro_download = Everything in this archive, in forms that other programs can read. It is made anew with the pages, so it says the same.
intro_a_to_z = Everything in this archive by its name, except meetings.
promises_states = By what is known since
promises_of_state = Asked and promised: { $state }
promises_counted = { $state }: { $count }
promises_overdue = The day has passed
promises_overdue_intro = For these the minutes give a day, and nothing in this archive answers them in full.
promises_caution = “No later record found” does not mean that nothing was done. It means that no paper in this archive says so.
timeline_of = Timeline: { $subject }
timeline_year = { $timeline } – { $year }
timeline_overview = { $count ->
    [one] { $number } event, by year
   *[other] { $number } events, by year
}
timeline_same = The list says the same in words.
timeline_meetings = Meetings of this year
timeline_reports = Papers of this year
timeline_meetings_then = Meetings of that time
timeline_reports_then = Papers of that time

# Lists that are too long for one page
part_name = Part { $number }
part_title = { $title }, part { $number }
part_previous = Part before
part_next = Part after
without_month = { $date }, month not known
without_day = { $date }, day not known
all_of_list = { $list }: all { $number }
list_of_record = { $list }: { $title }

## Search
search = Search
intro_search = Find a word, a name or a subject in every page of this archive.
search_label = Words to look for
search_button = Search
search_narrow = Narrow the search
search_off = Search needs JavaScript and a web server. Without them, the lists below lead to every page.
search_failed = Search does not work here just now. The lists below lead to every page.
search_found = { $count ->
    [0] No pages found. Try fewer words, or one of the lists below.
    [one] { $number } page found
   *[other] { $number } pages found
}
search_pages = Pages of results
search_previous = Results before these
search_next = More results
search_browse = Find pages without searching
filter_kind = Kind of page
filter_any_kind = Every kind
filter_year = Year
filter_any_year = Every year
filter_body = Meeting of
filter_any_body = Every body
filter_topic = Subject
filter_any_topic = Every subject
filter_organisation = Organisation named
filter_any_organisation = Every organisation

## Coverage
coverage_published = { $part } of { $whole } documents and minutes are in this archive.
coverage_checked = { $part } of { $whole } of these pages were checked against their source by a person.
coverage_words = The sources have { $whole } words. In plain language the archive tells them in { $part }.
part_of_whole = { $part } of { $whole }
coverage_documents = Documents
coverage_minutes = Minutes
coverage_here = In this archive
coverage_person = Checked by a person
coverage_figures = Figures verified
coverage_source_words = Words in the source
coverage_plain_words = Words here
not_recorded = not recorded
coverage_gaps = What is left out
coverage_no_gaps = Nothing: every document and every minute of these packs has a page.
coverage_figures_heading = How the figures were verified
coverage_figures_intro = Each number, amount and date on a page is looked for in the very lines that the page is from, each time the archive is built. A page with a figure that is not there is not published.
figures_direct = As the source prints them
figures_rounded = Rounded, and said to be
figures_worked = Worked out from figures of the source, with the sum shown in the page’s file
figures_known = Part of a name, or a date or number that a record is known by
figures_excused = Not from a source, with the reason in the page’s file

## Kinds
kind_meeting = Meeting
kind_minute = Minute
kind_report = Paper
kind_organisation = Organisation
kind_place = Place
kind_topic = Subject
kind_term = Word
kind_pack = Source pack
kind_page = Page
form_report = Report
form_appendix = Appendix
form_presentation = Presentation
form_strategy = Strategy
form_plan = Plan
form_template = Template
form_log = Log
form_guidance = Guidance
form_booklet = Booklet
organisation_council = Council
organisation_committee = Committee
organisation_board = Board
organisation_commissioner = Plans and buys care
organisation_provider = Provides care
organisation_partnership = Partnership
organisation_network = Network
organisation_national = National body
organisation_regulator = Inspects or regulates
organisation_patient_voice = Speaks for patients and the public
organisation_professional = Professional body
organisation_charity = Charity
organisation_company = Company
organisation_research = Research
organisation_other = Other body
place_hospital = Hospital
place_community_hospital = Community hospital
place_mental_health_unit = Mental health unit
place_health_centre = Health centre
place_building = Building
place_care_home = Care home
place_city = City
place_town = Town
place_district = District
place_county = County
place_area = Area
place_other = Other place

## Outcomes
outcome = Outcome
outcome_noted = Noted
outcome_agreed = Agreed
outcome_approved = Approved
outcome_requested = Requested
outcome_referred = Referred
outcome_deferred = Deferred
outcome_rejected = Rejected
outcome_welcomed = Welcomed
outcome_none = No decision
meaning_noted = To note is to take notice. It is not to approve: nothing was decided about the subject itself.
meaning_agreed = The meeting agreed to this.
meaning_approved = The meeting approved this.
meaning_requested = The meeting asked somebody to do something. It cannot order it.
meaning_referred = The meeting passed this on, to another body or another item.
meaning_deferred = The meeting put this off to a later date.
meaning_rejected = The meeting turned this down.
meaning_welcomed = The meeting said that it was glad of this. That is not a decision.
meaning_none = There was nothing to decide.
known_since = Known since
known_answered = Answered
known_partly = Answered in part
known_scheduled = Planned
known_scheduled_for = Planned for { $date }
known_elsewhere = Told below, under “What happened next”
known_none_found = No later record found
known_missing = Still missing:
known_unasked = Not looked for yet
decided = What was decided
decided_here = Decided here
asked = Asked
who_decided = Asked
who_promised = Promised by
who_offered = Offered by
who_expected = Expected of
who_suggested = Suggested to
suggested_by = Suggested by
members = members of the meeting
inferred_because = The minutes do not name who it is. { $why }
said_how = How it was said
said_promised = Promised
said_offered = Offered
said_expected = Expected
said_suggested = Suggested
said_at = Minute { $number }, { $date }
promised = What was promised in the discussion
promised_intro = The meeting did not decide this. Somebody said at it that they would do it, offered it or hoped for it.
suggested = What was suggested
suggested_intro = The meeting did not decide this. It was asked or suggested in the discussion.
later = What happened next
later_intro = This is not from the papers. This archive adds it from public pages, of which it read the first part on the day given. A person should look.
later_added = Added by this archive on
today_page = Page that says so
due = Due
asked_at = Minute { $number } ({ $part }), { $date }
asks = What the paper asks for
asks_word = Asked for
asked_to_do = What it was asked to do and what it promised

## Timelines
event_kinds = Kinds of event
event_happened = Happened
event_planned = Planned then
event_decided = Decided
event_met = Met
body_met = { $body } met.
year_previous = Year before
year_next = Year after

## Pages
newest = Newest meetings and papers
big_topics = Big subjects
how_decided = How decisions are made here
how_step_1 = A health body or a council writes a paper. It proposes or reports; it decides nothing.
how_step_2 = A committee or board talks about it in public. It may note it, ask for something, or agree to it.
how_step_3 = The minutes record which of these it was. This archive keeps the words apart, because they do not mean the same.
all_promises = All that was asked and promised
browse = Ways into the archive
holds = This archive holds { $minutes } and { $reports }, from { $packs }.
count_minutes = { $count ->
    [one] { $number } minute
   *[other] { $number } minutes
}
count_reports = { $count ->
    [one] { $number } paper
   *[other] { $number } papers
}
count_packs = { $count ->
    [one] { $number } source pack
   *[other] { $number } source packs
}
minute_number = Minute { $number }
minute_previous = Minute before
minute_next = Minute after
report_previous = Paper before
report_next = Paper after
meeting_previous = Meeting before
meeting_next = Meeting after
meeting_description = Meeting of { $body } on { $date }: what was decided, the minutes and the papers.
minutes = The minutes
papers = Papers
papers_considered = Papers before the meeting
packs_of_meeting = Source packs of this meeting
when_where_who = When, where and who
body = Body
day = Day
venue = Place
chair = In the chair
present = Members present
attending = Also there
apologies = Apologies
dates = Dates in this paper
topics_of_page = Subjects of this page
story = { $title }: the story so far
same_name = { $title } ({ $kind })
words_of_page = Words on this page
named = Organisations and places on this page
original_title = Title in the source
part_of = Part of
has_parts = Has as parts
parts = Chapters and appendices
for_meeting = For the meeting
item = item
authors = Written by
officer = Officer
minutes_of_report = Minutes about this paper
minutes_naming = Minutes
reports_naming = Papers
minutes_using = In minutes
reports_using = In papers
elsewhere = Elsewhere
organisation_description = { $name }: what it is, what it was asked to do, and the papers that speak of it.
short_form = Short form
also_called = Also called
also_written = Also written
sort = Kind
from = From
to = Until
web = On the web
before_and_after = Before and after
before = Before
after = After
today = Who does this today
looked_up = Looked up on
basis_stated = a source says so
basis_inferred = inferred from the names
wrote = Papers it wrote
runs = Places it runs
meetings_of = Meetings
run_by = Run by
district = District
story_of_place = What was said and planned, in order
place_description = { $name }: what was proposed, decided and planned for it, in order.
say_as = Say it
applies_to = In this sense in
other_meanings = Other meanings of the same letters
used_in = Where it is used
pack_description = What is in { $title }, where each part is published, and its own slips.
publisher = Publisher
size = Length
licence = Licence
documents = What is in it
omitted = Left out
slips = Slips in the source
slips_intro = The source is never mended in silence. These are its own slips, as it has them.
whole_source = Whole source

## How a page was made
made = How this page was made
source_pack = Source
source_place = Place in it
source_file = File
source_published = Published at
source_address = the publisher’s own copy
source_unpublished = This archive has no address of the publisher’s own copy.
sha256 = SHA-256 sum of the file
drafted_by = First draft
drafted_software = By software
drafted_person = By a person
checked_by = Checked by
checked_nobody = Nobody yet
checked_by_on = { $by }, { $on }
unchecked = No person has checked this page against its source yet.
unchecked_more = The source is named at the end of the page.
cite = Cite this page
cite_all = Cite the pages of it
figures = Figures
figures_found = { $count ->
    [one] { $found } of { $all } figure found in the source ({ $ways })
   *[other] { $found } of { $all } figures found in the source ({ $ways })
}
figures_found_linked = { $count ->
    [one] { $found } of { $all } figure found in the sources of the pages that this page links to ({ $ways })
   *[other] { $found } of { $all } figures found in the sources of the pages that this page links to ({ $ways })
}
figures_as_printed = { $number } as printed
figures_as_rounded = { $number } rounded
figures_as_worked = { $number } worked out
figures_are_known = { $count ->
    [one] 1 figure is part of a name, or a date or number that a page is known by
   *[other] { $count } figures are part of a name, or a date or number that a page is known by
}
figure_is_excused = { $figure } is not from a source: { $why }
workings = Worked out
quotations = Quoted words
quotation_real = “{ $words }”: the real words of { $by }
quotation_imagined = “{ $words }”: words that the paper imagines for { $by }
quotation_illustration = “{ $words }”: an example, which nobody said ({ $by })
quotation_wording = “{ $words }”: the wording of { $by }
figures_not_checked = Not checked by the program: this archive has no list of the figures in the source
reading_level = Reading level
reading_grade = School grade { $grade } (about age { $age }), by the Flesch–Kincaid formula with names taken out
reading_short = Too short to measure
reading_other = Not measured: the formula is for English
changes = Changes
changed_never = Added { $first }, and not changed since
changed_last = { $count ->
    [one] Last changed { $last }. 1 change since it was added on { $first }
   *[other] Last changed { $last }. { $count } changes since it was added on { $first }
}
history = All changes to this page
mistakes = If something is wrong
more_on_making = How all pages are made
corrected_on = Corrected on { $date }:
corrected_in = Corrected in { $date }:
corrections_of = Corrections to { $archive }
corrections_none = There are none so far.
corrections_feed = Follow corrections in a feed reader (Atom)
citation = “{ $title }”. { $archive }. Plain-language version of a paper of { $date }. Source sum { $sum }.

citation_note = Plain-language version of a paper of { $date }. Source sum { $sum }.
cite_bibtex = Citations of the whole, for LaTeX (BibTeX)
cite_ris = Citations of the whole, for reference managers (RIS)
cite_csl = Citations of the whole, for Zotero and Pandoc (CSL-JSON)

## Download
download_offline_heading = Without a network
download_offline_intro = The whole archive as one file. Unpack it, open the folder data in it, and open index.html there.
download_offline = The whole archive for reading without a network (ZIP)
download_tables = Tables
download_tables_intro = A row stands for one record and names others by their addresses. Add a slash to the end of an address, and it is that of a page of this archive.
download_csv = { $table } as a spreadsheet (CSV)
download_json = { $table } for programs (JSON)
download_descriptions = Descriptions for programs
download_descriptions_intro = The first file says what each column of the tables holds. The second has the organisations and meetings in a form that other civic projects use.
download_package = Description of the tables (Data Package)
download_popolo = Organisations and meetings (Popolo)
download_calendars = Calendars
download_calendars_intro = Add one to the calendar of a telephone or a computer. Times are as the minutes give them.
calendar_all = Calendar of all meetings (iCalendar)
calendar_of = Calendar of { $body } (iCalendar)
calendar_year = Calendar of all meetings in { $year } (iCalendar)
download_feeds = Feeds
download_feeds_intro = A feed reader tells you what is new without an account or an e-mail address.
feed_all = New meetings and papers in a feed reader (Atom)
feed_of_organisation = Meetings of { $title }, in a feed reader (Atom)
feed_of_topic = { $title }, in a feed reader (Atom)
feed_page = Follow this page in a feed reader (Atom)
download_elsewhere = Each body that meets has its own calendar and feed, and each subject has its own feed. They are on the pages of these lists:
download_citations = Citations
download_citations_intro = Each minute and each paper says at the end of its page how to cite it, and reference managers such as Zotero can read it from the page. Each meeting and each pack has the citations of all its pages as files:
download_whole = To see that a copy is whole
download_whole_intro = This list has the SHA-256 sum of every file of this site.
download_manifest = Sums of all files (SHA-256)
data_meetings = Meetings
data_minutes = Minutes
data_decisions = Decisions
data_promises = Promises
data_reports = Papers
data_organisations = Organisations
data_places = Places
data_topics = Subjects
data_terms = Words of the glossary
data_events = Events
data_packs = Source packs
field_id = Address of the record, below the address of the archive
field_record = Address of the minute or the paper that tells the event
field_number = Number of the minute in the minutes, or of the event in its record
field_title = Title in this archive
field_original_title = Title in the source
field_name = Full name
field_term = The word
field_abbreviation = Its letters
field_other_names = Other names or written forms
field_kind = What sort it is
field_form = What sort of paper
field_summary = One sentence: what it says
field_definition = What the word means in these papers
field_say_as = How it is spoken
field_applies_to = Packs and records in which the word has this meaning; everywhere where there are none
field_date = Date, as exact as the source has it: 2020, 2020-03, 2020-03-18, 2019/20 for a financial year, or spring 2020
field_first_day = First day that the date can mean
field_last_day = Last day that the date can mean
field_time = Time as the minutes give it
field_venue = Where it was
field_body = Organisation that met
field_next = Next meeting
field_meeting = Meeting
field_minute = Minute that records it
field_item = Number on the agenda
field_order = Place among the parts of the whole
field_authors = Organisations that wrote it
field_officer = Officer who answers for it
field_outcome = What came of it, in the words of the minutes
field_part = Letter or number of the decision in the minutes
field_text = What, in a sentence
field_asked = Organisations that must act
field_said = Decided by the meeting, or only said at it
field_due = By when
field_known = What this archive knows of it since
field_follow_up = Later minute or paper that deals with it
field_status = Whether it had happened when the paper was written
field_papers = Papers that the meeting had before it
field_organisations = Organisations that it is about
field_topics = Subjects
field_places = Places that it is about
field_pack = Source pack
field_at = Lines or pages of the source
field_drafted = Who wrote the first draft of the page
field_checked_by = Who checked the page against its source; empty where nobody has yet
field_checked_on = When
field_part_of = What it is a part of
field_from = When it began
field_to = When it ended
field_preceded_by = Who did its work before
field_succeeded_by = Who did its work after
field_today = Who does its work now
field_run_by = Organisation that runs it
field_district = District
field_publisher = Organisation that published it
field_file = Name of the file of the source
field_sha256 = SHA-256 sum of that file
field_unit = Whether the length is in lines or pages
field_length = How long the source is
field_web = Web address
field_licence = Licence of the source

## Bodies
footnotes = Notes
footnote = Note
footnote_back = Back to the mark of note
task_done = Done:
task_to_do = To do:
table = Table
# Behind the message of a chart
chart = The table below has its numbers.
# Before the number of a table: the link to it as a file
table_csv = Spreadsheet (CSV) of table

## Moved and not found
moved = This page has moved
moved_title = { $title }, moved from { $old }
moved_more = It is now at a new address, and you should be there already.
not_found = Page not found
not_found_more = There is no page at this address. It may have been typed wrongly, or never have existed.
not_found_home = Go to the home page
not_found_top = To begin at the home page, take away the end of the address in your browser.

## Site map
site_map_lists = Lists
site_map_bodies = Bodies whose meetings are here
site_map_years = Years

## Contact
contact_write = Write to the publisher
contact_none = This copy of the archive names no address. Whoever gave you its address can tell you who publishes it.
contact_say_heading = What helps us to mend a page
contact_say_1 = The title of the page, or its address.
contact_say_2 = What is wrong, and what it should say. The line of the source helps, where you know it.
contact_say_3 = If something does not work for you: what you use to read, such as a screen reader, and what happened.
contact_not_heading = What we cannot do
contact_not = This archive is about papers of the past. It cannot book an appointment, give medical advice, or take up a complaint about care.

## Accessibility statement
accessibility_aim_heading = What you should be able to do
accessibility_aim = The aim is level AAA of the Web Content Accessibility Guidelines (WCAG) 2.2 on every page. So you should be able to:
accessibility_can_1 = make the text twice as large, or the page four times, without losing anything
accessibility_can_2 = choose light, dark or high-contrast colours, or your own
accessibility_can_3 = go through every page with a keyboard alone, or with speech
accessibility_can_4 = listen to every page with a screen reader
accessibility_can_5 = print every page, and read it without a network or JavaScript.
accessibility_status_heading = How far this archive is compliant
accessibility_sum = WCAG 2.2 has { $all } success criteria at its three levels. Tests passed for { $passed }. { $not_applicable } do not apply, because nothing here is of that kind. { $person } need a person to decide.
accessibility_status = Programs cannot prove everything. Until people have looked at what needs them, this archive calls itself partially compliant.
accessibility_untested = This copy has no record of tests, so nothing is claimed for it.
accessibility_not_heading = What is not accessible
accessibility_sources = The council papers behind these pages are long PDF files, and many cannot be read with a screen reader. That is why this archive tells them in plain words. It does not hold the files themselves.
accessibility_open = These criteria are still to be looked at by people:
accessibility_tell_heading = If something does not work for you
accessibility_tell = Tell the publisher, who should answer and mend it. You can also ask for a page in another form, such as large print.
accessibility_enforcement_heading = If you are not happy with the answer
accessibility_enforcement = Where a public body publishes this archive, the Equality and Human Rights Commission enforces the accessibility regulations of 2018. The Equality Advisory and Support Service (EASS) gives advice.
accessibility_preparation_heading = How this statement was prepared
accessibility_tested_on = Tested on
accessibility_looked_at = Pages tested
accessibility_pages = { $looked_at } of { $all } pages, some of each kind
accessibility_tools = Tested with
accessibility_people = The tests run in a real browser, wide and narrow, in light, dark and high-contrast colours. Each test is shown to fail on a page that was broken on purpose. No people with disabilities have tested this archive yet.
accessibility_level = Level { $level }, criterion by criterion
accessibility_passed = Tests passed
accessibility_not_applicable = Does not apply
accessibility_person = A person must decide
