# English. Every language has the same messages with the same variables: `npm run messages` checks it.
# Words stay neutral: nobody "claims" or "admits", they say; attacks are not "terror", the dead are named soberly.

## The page

app-tagline = One report, on a map and in time: what happened, when, where, and who says so.
page-title = { $title } · { $dossier }
skip-to-account = Skip to the account
skip-map = Skip the map
skip-timeline = Skip the timeline
language = Language
theme = Theme
theme-auto = As on this device
theme-light = Light
theme-dark = Dark
more = More
close = Close
back = Back
retry = Try again
part-missing = This part could not be loaded.
printed-early = This page had not loaded when it was printed, so some of it is missing. Print it again for all of it.
loading = Loading
loading-checking = Checking the dossier
loading-events = Getting it ready
loading-megabytes = { $count } MB
loading-cancel = Cancel
part-coming = { $here } of { $total } events are here, of { $span }; the others are on their way.
part-stopped = { $here } of { $total } events are here, of { $span }; the others did not come.
part-faults = Some of the file is not sound and was left out:
part-no-room = { $here } of { $total } events are here, of { $span }; this device has no room for more.
part-moving = { $here } of { $total } events are here, of { $span }; those around the time shown are on their way.
part-move = Load events around the time shown
part-absent = Hatched squares on the map and pale bars under the timeline count them.
part-seek = Search the events that aren’t here, too
part-seeking = { $done } of the { $total } events that aren’t here have been searched …
part-found = { $count ->
    [0] None found among the { $total } events that aren’t here.
    [one] One more found among the { $total } events that aren’t here.
   *[other] { $count } more found among the { $total } events that aren’t here.
  }
part-found-first = The first { $count }:
part-found-stopped = The search broke off after { $done } of the { $total } events that aren’t here.
about = About this dossier
keys = Keyboard keys
only-report = Only the report
only-report-hint = Hides what other sources add.
intro = What this is
start-read = Start reading
start-play = Play it
start-find = Find something
not-started = Map and timeline have not started here. If this link opens nothing, copy its address:
open-full-page = Open the full page
new-tab = opens in a new tab
translated-from = Translated from { $language }
no-scripts = Map and timeline need scripts. Story and account below are complete without them.

## Map

map-region = Map
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-fit = Show all places
map-pan-up = Move the map up
map-pan-down = Move the map down
map-pan-left = Move the map left
map-pan-right = Move the map right
map-inset = Overview map
map-inset-count = { $count ->
    [one] { $count } event lies beyond the frame
   *[other] { $count } events lie beyond the frame
  }
map-scale = Scale: { $distance }
map-approximate = Outline approximate
map-attribution = Map data
map-follow = Follow the story
map-unavailable = The map could not be drawn. The account and the timeline are complete without it.
map-move = Move the map
map-surface = Map: arrow keys move it, + and − zoom
map-fit-site = Fit { $site }
map-fit-core = Fit the main area
map-within-button = { $site }, { $count ->
    [one] { $count } event within
   *[other] { $count } events within
  }
map-refined-button = { $site }: { $event }, according to other sources
map-by-others = by other sources
map-near-by-report = the report: near here
map-full-name = { $button }, { $name }
map-mark-whole = { $site } · { $count ->
    [one] { $count } event
   *[other] { $count } events
  }
map-mark-places = { $places } places · { $count ->
    [one] { $count } event
   *[other] { $count } events
  }
map-mark-button = { $label }: { $places }
map-mark-and = { $before }; { $place }
map-edge-button = { $label } { $distance }: { $places }, { $count ->
    [one] { $count } event
   *[other] { $count } events
  } beyond the edge
map-two-fingers = Move the map with two fingers
map-wheel-hint = Click the map first to zoom with the wheel
map-inset-show = Show the overview map
map-inset-hide = Hide the overview map
map-basemap-missing = The background of the map could not be loaded. All places are shown without it.
map-layers = Layers
map-layers-bundled = Bundled map only
map-layers-note = While it is shown, { $host } learns your internet address and which part of the map you look at.
map-list-more = And { $count } more: the account lists them all and finds them by words.
map-crowd-button = { $count ->
    [one] { $count } event here, close together
   *[other] { $count } events here, close together
  }
map-tiles-off = { $name } could not be loaded and was switched off.
site-button = { $site }, { $count ->
    [one] { $count } event
   *[other] { $count } events
  }
place-marker = { $event }, { $when }, { $precision }
elsewhere-region = Elsewhere
elsewhere-told = This is not on the map
elsewhere-count = { $count ->
    [one] { $count } event not on the map
   *[other] { $count } events not on the map
  }
elsewhere-button = { $place }, { $count ->
    [one] { $count } event
   *[other] { $count } events
  }
elsewhere-none = No place given

## Timeline

timeline-region = Timeline
playhead = Playhead
playhead-value = { $moment }; { $count ->
    [0] no events
    [one] { $count } event
   *[other] { $count } events
  }
window-start = Window start
window-end = Window end
window-clear = Clear the window
window-shown = Shown: { $span }
play = Play
pause = Pause
previous-event = Previous event
next-event = Next event
play-speed = Speed
play-speed-value = { $factor }×
timeline-zoom-in = Zoom in on time
timeline-zoom-out = Zoom out of time
timeline-fit = Fit the whole time
timeline-overview = Overview of the whole time
timeline-go-to = Go to a time
timeline-fold-quiet = Fold quiet stretches
timeline-select-range = Select a range
timeline-options = Timeline options
timeline-from = from { $day }
timeline-to = to { $day }
timeline-time-examples = For example: { $date }, or { $time }
timeline-typed-unreadable = This was not understood as a date or time.
timeline-typed-no-such-day = There is no such day.
timeline-typed-no-such-time = There is no such time of day.
timeline-typed-outside = That is outside the time of this dossier: { $span }.
lane-ground = On the ground
lane-said = Statements
timeline-unavailable = The timeline could not be drawn. The account is complete without it.
account-unavailable = The account could not be drawn. Each event can still be read on its own page:

## The two clocks

clock = Show
clock-happened = When it happened
clock-known = When it was known
knowledge-unknown = not yet known
knowledge-perhaps = perhaps known
knowledge-known = known
knowledge-unstated = not said when it became known
known-from = Known from { $when }

## Phases at the playhead

phase-ahead = still ahead
phase-possible = may be happening
phase-underWay = under way
phase-past = past

## Account and event card

account-region = Account
account-earlier = Show the { $count } before
account-later = Show the next { $count }
account-events = { $count ->
    [0] No events
    [one] { $count } event
   *[other] { $count } events
  }
account-no-chapter = Other events
event-when = When
event-where = Where
event-track = Its way
track-position = { $when }: { $place }
track-straight = straight from the position before
track-estimated = estimated
track-speed = Never faster than { $speed }.
event-who-says = Who says so
event-led-to-it = What led to it
event-it-led-to = What it led to
event-accounts-differ = Where accounts differ
event-evidence = The report’s words
event-other-sources = Other sources
event-silences = What the report leaves out
event-notes = Notes
event-said-here = Said in this statement
event-time-words = The report says: { $words }
event-readings = Other readings
event-kind = Kind
event-position = Event { $number } of { $count }
event-announce = { $event }. { $when }. { $where }
event-close = Close this event
claim-link = Link to this claim
not-reported = not reported
background-label = Other sources, not the report
refined-time = Other sources: { $when }
refined-place = Other sources: { $place }

## Account: its filters, cards, table

account-outside-filter = This event is outside the current search or filters.
account-clock-known = Shown for each event: whether it could be known at the playhead.
filters-chosen = Filters ({ $count } in use)
told-by = As told by
told-by-option = { $speaker } ({ $count })
event-reading = How the time was read
event-coordinates = Where the coordinates come from
precision-code = code { $code }
event-in-sequence = Before, after, at the same time
event-disputed = Disputed among them:
sequence-not-cause = A sequence in time, not a cause.
claim-said-in = said in:
figure-at-least = at least { $count }
figure-range = { $low } to { $high }
figures-not-reported = Figures: not reported.
counts-lowest = Lowest figure: { $figure } ({ $speakers }).
counts-highest = Highest figure: { $figure } ({ $speakers }).
counts-different-things = They do not all count the same thing.
conflict-compare = Compare on one time line
conflict-time-not-given = when it was said is not given
conflict-no-order = The order of the lanes says nothing about who is right.
sources-count = { $count ->
    [one] { $count } source
   *[other] { $count } sources
  }
source-no-address = no address known
about-sources-hint = Other sources, not the report. Where no address is known, the note says how to find the text again.
report-publisher-unknown = publisher not known
report-hash = Whoever has it can check it by its SHA-256:
table-title = Everything as a table
table-event = Event
table-claims = Claims and figures
table-links = What led to it, what it led to

## Who says so, and how

mode-direct-quote = in their own words
mode-paraphrase = in the report’s words
mode-unattributed = The report itself, without naming a source
mode-no-source = without naming a source
event-own-sources = { $count ->
    [one] The source it names:
   *[other] The sources it names:
  }
as-told-by-all = everyone
count-exact = { $count } { $of }
count-at-least = at least { $count } { $of }
count-range = { $low } to { $high } { $of }
counts-not-added = Figures from different speakers are not added up.

## Conflicting claims, by what they are about

conflict-figures-differ = Figures differ
conflict-wording-differs = Wording differs
conflict-attribution-differs = Differ on who did it
conflict-framing-differs = Described differently
conflict-internal-tension = The report does not quite agree with itself
conflict-converging = Said by one, later confirmed by another

## Relations: seen from the event that has them, and (relation-of) from the one they name

relation-retaliation-for = In retaliation for
relation-protest-against = In protest at
relation-responds-to = In response to
relation-right-after = Right after
relation-after = After
relation-before = Before
relation-at-the-time-of = At the time of
relation-ordered-by = On the orders of
relation-of-retaliation-for = Led to, in retaliation
relation-of-protest-against = Led to, in protest
relation-of-responds-to = Led to, in response
relation-of-right-after = Right after it
relation-of-after = After it
relation-of-before = Before it
relation-of-at-the-time-of = At the same time
relation-of-ordered-by = Ordered
relation-stated-by = { $speaker } says so

## Places and how well they are known

place-at = at { $site }
place-in = in { $site }
place-near = near { $site }
place-outside = outside { $site }
place-from = from { $site }
place-part-of = { $site }, { $whole }
place-precision-building = known to the building
place-precision-compound = known to the compound
place-precision-area = known to the area
place-precision-region = only the region is known
place-precision-unstated = how exact it is, is not said
place-within = shaded on the map: { $distance } round it
place-radius = All of it lies within { $distance } of this point:
geo-precision-1 = exact place (code 1)
geo-precision-2 = near a known place (code 2)
geo-precision-3 = only the region (code 3)
geo-precision-none = no place on the map
geo-precision-unstated = how exact it is, is not said
distance-m = { $count } m
distance-km = { $count } km

## Time and how well it is known

time-precision-1 = day known (code 1)
time-precision-2 = about a week (code 2)
time-precision-3 = known only roughly (code 3)
time-precision-none = time not given
certainty-certain = stated in the report
certainty-less-certain = inferred from the report
certainty-uncertain = uncertain
day-stated = day stated, hour not given
day-inferred = day inferred, hour not given
confidence-high = high confidence
confidence-medium = medium confidence
confidence-low = low confidence
confidence-editorial = our own choice

date-day = { $day } { $month }
date-day-year = { $day } { $month } { $year }
date-weekday = { $weekday } { $date }
date-both-calendars = { $date } ({ $other })
date-month-year = { $month } { $year }
date-time = { $date }, { $time }
date-time-span = { $date }, { $hours }
moment-in-zone = { $moment }, { $zone }
moment-by-others = other sources: { $moment }
moment-some-day = some day, { $span }
moment-at-end = everything has happened
moment-at-day-end = end of the day
zone-time = { KEY($city) ->
    [UTC] UTC
    [New_York] New York and Washington time
   *[other] { $name } time
  }
zone-offset = { $utc }{ $offset }
zone-choice = Time zone
zone-own = Your own: { $zone }

when-unknown = time not given
when-some-day-between = some day between { $from } and { $to }
when-between = between { $from } and { $to }
when-some-day-in = some day in { $month }
when-some-time-in-year = some time in { $year }
when-lasting = { $from } to { $to }
when-hour-open = { $when }, hour not given
when-beside = { $own } ({ $other })
when-after = { $duration } after { $event }
when-after-about = about { $duration } after { $event }
order-entry = “{ $name }”
order-after = after { $events }
order-before = before { $events }
order-both = { $after } and { $before }
order-line = Order: { $order }
order-narrowed = { $order }, so { $when }
when-ordered = { $when }, { $order }
when-not-before = not before { $when }
when-not-after = not after { $when }
calendar-some-day = { $title } (some day within)
calendar-inferred-day = { $title } (day inferred)
calendar-untimed = Time not given:
span-days = { $from } – { $to }
span-same-month = { $from }–{ $to }

## Search and filters

search-region = Search and filters
search = Search
search-placeholder = Search events, places, speakers
filters = Filters
filter-kinds = Kinds
filter-clear = Clear search and filters
results-count = { $count ->
    [0] Nothing found
    [one] { $count } event found
   *[other] { $count } events found
  }
results-none-hint = Try fewer words, or clear the filters and the window.

## Share

share = Share
share-event-link = Link to this event
share-view-link = Link to this exact view
share-with-app = Share with an app
share-copy = Copy
share-copied = Copied
share-copy-failed = Copying was not possible. Select the text and copy it by hand.
share-embed = Embed code
share-cite = Cite
share-cite-plain = As text
share-data = Data
share-picture = Picture (PNG)
share-picture-svg = Picture (SVG)
share-poster = Poster (A3, SVG)
share-print = Print
share-data-shown = Only what is shown
share-data-cut = { $count ->
    [one] One event holds more than this format can; GeoJSON has all of it.
   *[other] { $count } events hold more than this format can; GeoJSON has all of it.
  }
share-embed-hint = Paste this into your page. It runs no script there.
share-failed = This did not work. Try again.
share-qr = QR code
share-accessed = accessed { $date }
share-version = version { $version }

## Keyboard keys

keys-arrows = one event back or on
keys-steps = in the story: one step back or on
keys-shift-arrows = one day back or on
keys-home-end = beginning and end
keys-space = play or pause
keys-zoom = zoom the time
keys-speed = play slower or faster
keys-brush = hold while dragging: select a range
keys-window = move the selected range as a whole
keys-no-snap = hold while dragging: no pull towards events
keys-search = search
keys-escape = step out: close, clear, go back
keys-places = On keyboards of other scripts, the keys in the same places do the same.
keys-single = Single-letter keys
keys-single-hint = They act only while the map, the timeline or the account has the focus.

## About

about-method = Method
about-sources = Sources
about-limits = Limits
about-privacy = Privacy
about-accessibility = Accessibility
about-corrections = Changes and corrections
about-report = The report
about-one-report = One report’s account
about-licences = Licences
report-published = Published { $date }
report-published-unknown = day of publication not known
report-not-included = The report’s text is not part of this site.
correction = Correction

## The poster

poster-more = { $count ->
    [one] and one more
   *[other] and { $count } more
 }

## The legend

legend = Legend
legend-solid = day known
legend-soft = some time within
legend-others = other sources
legend-ahead = still ahead

## Notices

notices-region = Notices
notice-parameter = Part of the link was not understood and left out: { $names }
notice-event-unknown = There is no event “{ $slug }” in this dossier.
notice-event-nearest = Did you mean:
notice-offline = You are offline. What you see was stored on your last visit.
notice-update = A newer version is ready.
notice-update-now = Update now
notice-dossier-missing = The dossier could not be loaded.
notice-dossier-page = A web page came in place of the dossier.
notice-dossier-page-hint = Some networks do this until you sign in. Loading this page again may show you where.
notice-dossier-broken = { $count ->
    [one] The dossier has a fault and cannot be shown.
   *[other] The dossier has { $count } faults and cannot be shown.
  }
notice-dossier-stopped = You stopped loading this dossier.
notice-dossier-too-large = This dossier is too large for this device.
notice-dossier-room = It has { $size } MB or more; there is room here for about { $most } MB.
notice-dossier-too-large-hint = Open it on a device with more memory, close other tabs, or ask its publisher for a part of it.
notice-dossier-empty = This dossier has no events yet.
notice-dismiss = Dismiss
fault-hint = What to write instead:

## About the site

about-method-text = Every time, place and figure is read from the report’s own words. A time that the report leaves open stays a range; a place that it doesn’t name stays an area. Each claim stands with the one who made it. What other sources add is kept apart, cited, and can be taken away with one switch.
about-limits-text = One report is one account. Where it is silent, this page is silent too and says so. No figure is added to another speaker’s, and no side is declared right.
about-accessibility-text = Map and timeline can be worked by keyboard, and the account says in words everything that they show. The page aims at WCAG 2.2, level AA, and is checked by machine with every change.
about-accessibility-gaps = Not yet tried with readers who use a screen reader every day, nor with switch or voice control. The Arabic and Persian words await proof-reading by native readers. If something stands in your way, tell whoever publishes this page: it counts as a fault.
about-privacy-text = The page loads nothing from anybody else unless you choose a map of theirs, sets no cookies and counts nobody. Your theme, language and keyboard choices stay on your device; an embedded page stores nothing at all.
about-licences-text = The program is free software under the MIT licence. Quotations belong to the report’s publisher and are kept short.
about-licences-map = Outlines on the map that are marked as approximate are computed, not surveyed. Map data:
about-licences-fonts = Set in IBM Plex, under the SIL Open Font License 1.1.
keys-help = show these keys

## Pages that are no longer what they were

moved-title = This page has moved
moved-to = It is now here: { $event }
withdrawn-title = This entry was withdrawn
withdrawn-on = Withdrawn on { $date }. { $reason }
not-found-title = There is no page at this address
not-found-hint = The link may be incomplete or mistyped. If it ends in a full stop, a bracket or a quotation mark, take that away.
not-found-home = To the first page

# A file of the reader's own
open-file = Open a file…
open-file-kinds = A dossier as GeoJSON or as a zip of its folder; a table as CSV (TimelineJS, ACLED, UCDP or any with dates); StoryMapJS; GeoJSON with times.
open-file-choose = Choose a file
open-file-drop = Or drop the file anywhere on this page.
open-file-drop-here = Drop the file to look at it here
open-file-privacy = The file is read on this device only. Nothing is uploaded, and nothing is kept when you leave the page.
opened-region = Opened file
opened-not-published = Not published by { $site }.
opened-from-device = This is the file “{ $name }” from your device. Nothing of it was uploaded.
opened-taken = { $count ->
    [one] { $count } entry taken.
   *[other] { $count } entries taken.
 }
opened-remarks = { $count ->
    [0] Nothing was guessed or left out.
    [one] { $count } remark
   *[other] { $count } remarks
 }
opened-close = Close the file
opened-page-title = Opened file: { $title }
opened-refused = “{ $name }” cannot be shown
opened-faults = { $count ->
    [one] There is one fault to mend. The page is as it was.
   *[other] There are { $count } faults to mend. The page is as it was.
 }
opened-line = line { $line }
all-dossiers = All dossiers
all-dossiers-of = Dossiers of { $site }

## The readings and the story

readings = Readings
reading-story = Story
reading-events = Events
reading-differ = Where accounts differ
reading-causes = What led to what
story-told-by-unknown = As one news report of { $date } tells it; publisher not known.
story-told-by = As { $publisher } tells it, { $date }.
story-told-by-undated = As { $publisher } tells it.
story-told-by-unknown-undated = As one source tells it; publisher and day not known.
story-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
  }
story-progress = Step { $step } of { $count }
story-next = Next step
story-previous = Previous step
story-others = Other sources:
story-who = Who says so:
story-who-is-who = Who is who:
story-words = The report’s words
story-card = { $count ->
    [one] Full card
   *[other] Full cards
  }
story-silences = Everything it leaves out ({ $count })
story-lift-hint = Dashed lines on map and timeline, and the dashed boxes, are what other sources add to the report.
story-lifted = What other sources add is gone. Times and places are now as wide as the report leaves them.
story-lift = See only what the report says
story-hidden = Your filters hide what this step tells.
story-read-on = Read on
story-open = Read it in the story
differ-intro = Where speakers say different things, or the report sits uneasily with itself. No side is declared right.
differ-none = No differing accounts have been recorded.
causes-intro = What somebody says led to what, with who says so and in which words.
causes-reason = a stated reason
causes-order = order in time only
causes-gap = The report does not say what led to this.
causes-none = Nothing is said about what led to what.
