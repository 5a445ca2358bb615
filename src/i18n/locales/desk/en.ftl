# The desk, where a report is read in. Only src/desk/ says these; every id begins with desk-.

## The page

desk-page-title = Desk · Dateline
desk-name = Desk
desk-new-dossier = A new dossier from a report
desk-private = The report stays on this device: nothing you paste or write is sent anywhere.
desk-no-storage = This browser keeps nothing for this page. Work goes on, but take the dossier out before you close it.
desk-other-tab = Another tab works on this draft. Close it there, or go on there.

## The first screen

desk-paste = Paste the report
desk-open-file = Open a file
desk-report-text = Report text
desk-read-it-in = Read it in
desk-nothing-enters = Nothing enters the dossier until you take it.
desk-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
  }
desk-about-report = About the report
desk-title = Title
desk-published = Published
desk-published-hint = “On Monday” and “last week” are read back from this day.
desk-zone = Time zone
desk-zone-hint = Of the place where it happened, such as Europe/Rome.
desk-publisher = Publisher
desk-address = Web address
desk-licence = Licence
desk-licence-hint = Empty: all rights reserved, the usual case. Quotes have at most 15 words.
desk-language = Language
desk-drafts = Go on with a draft
desk-drafts-hint = Drafts lie in this browser only. Whoever clears its data clears them, too: take a copy out.
desk-go-on = Go on
desk-remove-draft = Delete this draft
desk-fault-no-text = Paste the report’s text here first.
desk-fault-encoding = { $name } is not UTF-8: save it again with the encoding UTF-8, or paste its text.
desk-fault-too-long = This is longer than the desk can read: paste one report, at most 1.5 million characters.
desk-fault-no-day = Give the day the report came out, such as 2020-01-31.
desk-fault-future = This day has not come yet.
desk-fault-no-zone = This is no time zone. Choose one of the list, such as Europe/Rome.
desk-fault-no-address = This is no web address. Leave it empty if the report is not on the web.
desk-zip-none = This file holds no dossier. Open a zip of a dossier’s folder, or a text file.
desk-zip-large = This zip unpacks to more than the desk can hold.
desk-zip-faulty = This dossier cannot be opened until a file of it is mended:
desk-zip-no-report = The report’s text is not in this zip (report.txt), so its sentences cannot be shown. Put it in and open the zip again.
desk-untitled = Untitled report
desk-first-summary = What one report tells, each time and place as exactly as the report gives it.
desk-the-report = The report itself
desk-kind-event = Event
desk-kind-statement = Statement

## The working screen

desk-tabs = Parts of the work
desk-tab-read-in = Read in
desk-tab-conflicts = Conflicts
desk-tab-words = Words
desk-tab-check = Check & publish
desk-undo = Undo
desk-redo = Redo
desk-leave = All drafts
desk-keeps = Each step is kept in this browser
desk-kept = Kept in this browser · { $time }
desk-not-kept = Not kept any more: download the dossier before you close this page
desk-report = Report
desk-sentences = Sentences
desk-proposals = Proposals
desk-preview = Preview
desk-preview-empty = Map, timeline and account appear here with the first entry.
desk-accounted = { $done } of { $count } sentences accounted for
desk-keys = Enter: accept · X: reject · C: context · L: leave out · J and K: next and previous · E: headline · Ctrl+Z: undo
desk-sentence-of = Sentence { $at } of { $count }
desk-state-open = open
desk-state-used = used
desk-state-context = context
desk-state-left-out = left out
desk-goes-to = Goes to
desk-goes-to-new = An entry of its own
desk-row-entry = A new entry
desk-row-entry-hint = No time, place, figure or speaker was found in it.
desk-row-time = When
desk-row-place = Where
desk-row-speech = Who says so
desk-row-figure = How many
desk-row-order = What led to it
desk-accept = Accept
desk-reject = Reject
desk-accepted = taken
desk-rejected = struck out
desk-offer-again = Offer it again
desk-decide = Decide
desk-take-all = Take every row, next sentence
desk-next-sentence = Next sentence
desk-context = Context
desk-leave-out = Leave out
desk-reason = Why it is left out
desk-reason-repeats = It repeats another sentence
desk-reason-off-story = It is about something else
desk-reason-opinion = It is opinion or colour
desk-reason-other = Another reason
desk-reading = Read as
desk-which-place = Which place
desk-place-none-of-them = None of them: name it beside the map
desk-which-entry = Which entry
desk-no-date = No day follows from these words
desk-no-order = These words give no order
desk-speaker-says = { $speaker } · { $verb }
desk-at-least = at least { $low } { $of }
desk-at-most = at most { $high } { $of }
desk-exactly = { $low } { $of }
desk-between = { $low } to { $high } { $of }
desk-place-in = { $place }, { $country }
desk-place-unplaced = { $place }: not placed yet

## An entry

desk-entry = Entry
desk-headline = Headline
desk-headline-hint = In your own words
desk-summary = Summary
desk-summary-hint = In a sentence or two, in your own words
desk-kind = Kind
desk-speaker-type = Who that is
desk-speaker-narrator = the report itself
desk-speaker-institution = an institution
desk-speaker-person = a person
desk-speaker-armed-group = an armed group
desk-speaker-unnamed-group = a group without a name
desk-speaker-unnamed-source = a source without a name
desk-speaker-state = a state
desk-speaker-crowd = a crowd
desk-new-speaker = Another speaker
desk-speaker-name = Name of the speaker
desk-mode = In whose words
desk-mode-paraphrase = in its sense
desk-mode-direct-quote = word for word
desk-new-kind = Another kind
desk-kind-name = Name of the kind
desk-shape = Mark
desk-shape-diamond = diamond
desk-shape-triangle = triangle
desk-shape-square = square
desk-shape-circle = circle
desk-lane = What it is
desk-lane-ground = something that happened
desk-lane-said = something that was said
desk-change-when = Change when
desk-change-where = Change where
desk-remove-entry = Take this entry out
desk-where-none = place not given yet
desk-when-title = When it happened
desk-first-day = First day
desk-last-day = Last day
desk-how-exactly = How exactly it is known
desk-extent-throughout = All through these days
desk-extent-within = Some time within these days
desk-edtf = As EDTF
desk-report-words = Words of the report
desk-how-sure = How sure the reading is
desk-sure-certain = sure
desk-sure-less-certain = fairly sure
desk-sure-uncertain = not sure
desk-why = How it was read
desk-no-time = No time given
desk-fault-edtf = This cannot be read as EDTF. Write 2020-01-31, 2020-01-30/2020-01-31 or [2020-01-30..2020-01-31].
desk-fault-hour = An hour needs words of the report that give one in digits.
desk-fault-after-report = This is after the day the report came out.
desk-fault-words = These words do not stand in the report, or are more than 15.
desk-where-title = Where it happened
desk-known-places = Places so far
desk-choose = Choose
desk-new-place = Name of a new place
desk-place-name = Name of the place
desk-relation = How it stands to the place
desk-relation-at = at
desk-relation-in = in
desk-relation-near = near
desk-relation-outside = outside
desk-relation-from = from
desk-precision = How finely the place is known
desk-precision-building = a building
desk-precision-compound = a compound
desk-precision-area = a town or part of one
desk-precision-region = a region
desk-precision-unstated = not said
desk-radius = Metres round it that surely hold it
desk-position = Latitude, longitude
desk-press-map = Or press the map of the preview.
desk-placed-by-hand = Placed by hand on the map
desk-not-stated = Place not stated
desk-claim-words = What is said, in your words
desk-low = Lowest
desk-high = Highest; empty is “at least”
desk-counted = What is counted
desk-fault-range = The lowest is above the highest.
desk-add-figure = Add a figure or claim
desk-remove-claim = Take this claim out
desk-add-link = Add what led to it
desk-relation-kind = How they hang together
desk-link-them = Link them
desk-remove-link = Unlink

## Conflicts and words

desk-conflicts-hint = Claims that answer one question differently. The dossier names no winner.
desk-few-claims = There are fewer than two claims yet.
desk-group-claims = Group claims into a question
desk-make-question = Make it a question
desk-question = Question
desk-question-how-many = How many { $of }?
desk-question-which = What do the speakers say differently?
desk-fault-question = A question ends with a question mark.
desk-nature = What differs
desk-nature-figures-differ = the figures
desk-nature-wording-differs = the wording
desk-nature-attribution-differs = who is named
desk-nature-framing-differs = how it is told
desk-nature-internal-tension = one speaker’s own words
desk-nature-converging = an accusation that was confirmed later
desk-remove-question = Take this question out
desk-translate-into = Translate into
desk-translated = { $done } of { $count } texts are translated. Quotes stay in the report’s language.
desk-in-language = “{ $words }” in this language

## Check and publish

desk-check-list = Check
desk-checking = Checking …
desk-stops = { $count ->
    [0] Nothing stops publishing
    [one] One thing stops publishing
   *[other] { $count } things stop publishing
  }
desk-stops-it = stops publishing
desk-look-at-it = worth a look
desk-go-there = Go there
desk-never-locked = The dossier itself can be downloaded at any time, faults and all.
desk-take-out = Take it out
desk-dossier-title = Title of the dossier
desk-dossier-summary = Summary of the dossier
desk-dossier-licence = Licence of the dossier
desk-with-report = With the report’s text (report.txt): for yourself, to go on from this zip; not to be published
desk-download-dossier = Download dossier
desk-dossier-hint = A zip of plain YAML files that people can read, correct and check.
desk-download-one-page = Download one page
desk-one-page-hint = One HTML file for readers, with map, timeline and account: it runs from a disk, without a network.
desk-one-page-stopped = One HTML file for readers, as soon as nothing stops publishing.
desk-one-page-failed = The page could not be made: { $fault }
desk-own-headline = No headline in your own words yet
desk-own-summary = No summary in your own words yet
desk-own-claim-words = A claim is not in your own words yet
desk-own-sentences = { $count ->
    [one] One sentence is still open
   *[other] { $count } sentences are still open
  }
desk-own-title = The report has no title
desk-own-publisher = No publisher is named
desk-own-report-licence = No licence of the report is given: taken as all rights reserved
desk-rule-quotes = A quote is missing, or has more than 15 words
desk-rule-clock-times = An hour is given that the report’s words do not have
desk-rule-extent = A time lies outside the time that the dossier covers
desk-rule-figures = A figure cannot be right as it stands
desk-rule-statements = A statement in which nothing is said: add a claim, or choose another kind
desk-rule-quote-missing = These words do not stand in the report
desk-rule-quote-twice = These words stand in the report more than once
desk-rule-words-missing = These time words do not stand in the report
desk-rule-title-copied = This headline is copied from the report: say it in your own words
desk-rule-attribution = Who says it and in whose words do not fit together
desk-rule-order = Times and what led to what contradict each other
desk-rule-edtf = A time that cannot be read
