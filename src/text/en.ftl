## Counts

count-clients = { $count ->
    [one] { $count } client
   *[other] { $count } clients
}
count-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
scale-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
date = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }

## Why items are left out

skip-after-as-of = { $count } dated after the day of the audit
skip-audience = { $count } of groups too large to be clients
skip-bad-timestamp = { $count } whose time cannot be read
skip-bot = { $count } of chats with bots
skip-broadcast-channel = { $count } of broadcast channels
skip-company = { $count ->
    [one] { $count } row of a company
   *[other] { $count } rows of companies
}
skip-duplicate = { $count } repeated in the same export
skip-excluded = { $count } taken out by your settings
skip-footer = { $count ->
    [one] { $count } footer line
   *[other] { $count } footer lines
}
skip-future = { $count } dated in the future
skip-malformed = { $count } that cannot be understood
skip-merged = { $count } merged into another record by the CRM
skip-no-answer = { $count } of a worklist that are done and brought no contact
skip-no-counterpart = { $count } that name no contact
skip-not-ours = { $count } with the business on both sides or on none
skip-planned = { $count } planned and not done
skip-saved-messages = { $count } of notes to oneself
skip-staff-unknown = { $count } in which staff cannot be told from the client: name your side with --me NAME, or under [staff] in untether.toml
skip-unsupported = { $count } of a kind that is not supported

## What reading runs into: the line after "error[E0305]:"

error-E0301 = cannot read the source: { $detail }
error-E0302 = the file is empty
error-E0303 = no known export format
error-E0304 = the file could be two things: { $detail }
error-E0305 = the file ends in the middle: the export was cut off
error-E0306 = the content breaks the rules of its format: { $detail }
error-E0307 = day and month cannot be told apart in the dates
error-E0308 = the table lacks columns that are needed: { $detail }
error-E0309 = the file is encrypted or protected by a password
error-E0310 = the file is over a safety limit: { $detail }
error-E0311 = nothing that counts was found in the file
error-E0370 = internal error while reading

help-E0301 = check that the path is right and that you may read it; close the program that holds it open
help-E0302 = export it again; in WhatsApp choose the chat, More, Export chat
help-E0303 = give an export (WhatsApp text or zip, Telegram result.json, mbox, CRM table as CSV or XLSX), or say what it is under [[source]] in untether.toml: format = "csv"
help-E0304 = say which it is in untether.toml: a [[source]] entry with path and format
help-E0305 = export it again and wait until it is finished; check that the disk or mailbox was not full on the way
help-E0306 = open the file at this place; if it was edited or saved by another program, export it again and leave it untouched
help-E0307 = say the order with --date-order dmy (31.12.2026), mdy (12/31/2026) or ymd
help-E0308 = name the columns in untether.toml: a [[source]] entry with columns = { "{" } email = ["…"], phone = ["…"] { "}" }
help-E0309 = export without a password, or unpack the archive first and give the folder
help-E0310 = split the export by period or by chat, or take media out of the archive
help-E0311 = check that this is the right export, and that it was made with messages and not with media alone
help-E0370 = this is a fault of untether: please report it with the version and the kind of export, without the file

## The worklist: a file for people, one task a row

worklist-sheet = Worklist
worklist-column-number = No.
worklist-column-client = Client
worklist-column-place = Where to reach them
worklist-column-address = Address there
worklist-column-record = CRM record
worklist-column-do = What to do
worklist-column-why = Why
worklist-column-value = Value at stake
worklist-column-last = Last contact
worklist-column-opening = How to begin
worklist-column-email = New e-mail
worklist-column-phone = New phone
worklist-column-done = Done on
worklist-column-note = Note

worklist-place = { $channel }, through { $account }
worklist-record-row = { $file }, row { $row }

worklist-do-ask-stranded = Ask for an e-mail address and enter it under “New e-mail”.
worklist-do-ask-or-import = Ask for an e-mail address and enter it under “New e-mail”. Or, without asking, put { $contacts } on the client's record in the CRM and enter it here under { $kinds ->
    [email] “New e-mail”
    [phone] “New phone”
   *[both] “New phone” and “New e-mail”
}.
worklist-do-create-records = Create a record in the CRM: { $known }. The next export of the CRM will show it.
worklist-do-import-recoverable = Put { $contacts } on the client's record in the CRM, then enter it here under { $kinds ->
    [email] “New e-mail”
    [phone] “New phone”
   *[both] “New phone” and “New e-mail”
}.
worklist-do-prove-fallback = { $kind ->
    [email] Write to { $contact }. When the answer comes, enter its date under “Done on”.
    [new-email] Write to the address that the client gave. When the answer comes, enter its date under “Done on”.
    [phone] Call { $contact }. If the client picks up, enter the date under “Done on”.
    [new-phone] Call the number that the client gave. If the client picks up, enter the date under “Done on”.
   *[other] Write to the client: { $contact }. When the answer comes, enter its date under “Done on”.
}
worklist-do-repair-contacts = { $kinds ->
    [email] Ask for a working e-mail address, correct it on the record and enter it under “New e-mail”.
    [phone] Ask for a working phone number, correct it on the record and enter it under “New phone”.
    [both] Ask for a working e-mail address and phone number, correct them on the record and enter them under “New e-mail” and “New phone”.
   *[login] Correct the portal login on the record.
}

worklist-why-one-channel = If { $channel } goes, nothing on file reaches this client.
worklist-why-one-operator = { $channels } belong to one company, { $operator }. If they go together, nothing on file reaches this client.
worklist-why-no-contact = There is no contact of this client that would stay yours whatever happens.
worklist-why-create-records = There is no record in the CRM: everything about this client is where they write.
worklist-why-import-recoverable = { $source ->
    [mailbox] This contact is known from the mailbox alone. On a record it is at hand when the mailbox is not.
   *[messenger] This contact is known from a messenger alone. On a record it stays yours if the messenger goes.
}
worklist-why-prove-fallback = It is on file, but in { $days ->
    [one] { $days } day
   *[other] { $days } days
} the client has not answered there: nobody knows whether it works.
worklist-why-prove-new = A new contact is worth something once it has been tried: an answer shows that it works.
worklist-why-repair-contacts = { $kind ->
    [email] The e-mail address on file
    [phone] The phone number on file
   *[login] The portal login on file
} { $fault ->
    [masked] belongs to a go-between that can close it any day.
    [malformed] is not a valid one.
   *[shared] stands on several records, so it says nothing about whose it is.
}

worklist-written = { $path } holds { $count ->
    [one] { $count } task
   *[other] { $count } tasks
} with names and contacts: keep it to those who work with it; audit it together with the exports once it is filled in{ $rest ->
    [0] {""}
    [one] ; { $rest } more is done for a whole channel at once
   *[other] ; { $rest } more are done for a whole channel at once
}

## How to begin a conversation: sentences to a client

worklist-open-ask-stranded = Hello! Could you share an e-mail address with us? If { $channel } ever stops working, we will still be able to reach you.
worklist-open-create-records = Hello! We are setting up a client record for you. How should we write your name?
worklist-open-import-recoverable = { $kind ->
    [email] Hello! May we keep your address { $contact } on file, so that we can write to you there if need be?
   *[phone] Hello! May we keep your number { $contact } on file, so that we can reach you on it if need be?
}
worklist-open-prove-fallback = { $kind ->
    [email] Hello! We are checking that this is the right address for you. Could you answer with a word or two, so that we know our message has reached you?
    [phone] Hello! We are checking that this is the right number for you. May we call you here if need be?
   *[other] Hello! We are checking that our messages reach you here. Could you answer with a word or two?
}
worklist-open-repair-contacts = { $kinds ->
    [email] Hello! We are bringing our contacts up to date. Which e-mail address may we write to?
    [phone] Hello! We are bringing our contacts up to date. Which phone number may we call?
   *[both] Hello! We are bringing our contacts up to date. Which e-mail address and phone number may we use?
}

## Settings

config-syntax = the settings are not valid TOML: { $detail }
config-unknown-key = unknown setting "{ $key }"
config-value = this setting has a wrong value: { $detail }
config-version = config_version { $found } is not known to this version of untether
config-not-a-date = "{ $value }" is no date
config-not-a-zone = "{ $value }" is no time zone
config-not-a-region = "{ $value }" is no country code
config-not-a-currency = "{ $value }" is no currency code
config-not-a-language = "{ $value }" is no language of untether
config-not-one-of = "{ $value }" is not one of: { $choices }
config-too-small = { $name } must be { $least } or more
config-not-a-share = { $name } must lie between 0 and 1
config-weights = weights must be 0 or more and not all 0
config-not-positive = { $name } must be above 0
config-negative = { $name } must be 0 or more
config-unknown-channel = "{ $value }" is no channel
config-unknown-lost = "{ $value }" is no channel, operator, staff:NAME or layer:NAME
config-unknown-layer = there is no [[layer]] named "{ $value }"
config-not-a-segment = "{ $value }" is no segment
config-not-a-handle = "{ $value }" is no handle
config-not-a-glob = "{ $value }" is no path or pattern: { $detail }
config-end-before-start = the end lies before the start
config-unreadable = cannot read the settings: { $detail }

help-nearest = did you mean "{ $nearest }"?
help-date = write year, month and day: 2026-10-31
help-zone = use an IANA name such as Europe/Moscow
help-region = use the two letters of ISO 3166, such as RU or GB
help-currency = use the three letters of ISO 4217, such as RUB or EUR
help-language = use en or ru
help-segment = write country=RU
help-handle = write phone:+79001234567, email:anna@acme.ru or telegram:42
help-channel = add it under [channel.NAME] with operator and ownership
help-config-version = write config_version = 1, or use the version of untether that the file was made for
help-syntax = texts stand in "quotes", lists in [brackets], sections are headed by [name]

note-config = settings: { $path }
warning-config-policy = [gate], [[waiver]] and the logo in { $path } are ignored: a folder that is audited does not set its own bar
warning-environment = the environment variable { $name } is not known

## Command line

usage-stdin-twice = standard input can be given only once
usage-stdin-terminal = nothing to read: standard input is a terminal
usage-unknown-format = "{ $value }" is no report format
usage-two-outputs = -o says where the report goes, but there are several: give each its file as KIND=FILE
usage-same-output = { $path } is named for two outputs
usage-share = "{ $value }" is no share between 0 and 1
usage-jobs = --jobs must be 1 or more
help-formats = known formats: { $choices }
help-usage = untether --help shows the commands and options
help-stdin = give a file or a folder, or pipe an export into untether

output-exists = { $path } exists already
output-failed = cannot write { $path }: { $detail }
output-stdout = cannot write to standard output: { $detail }
output-not-empty = the folder { $path } is not empty
help-output-exists = choose another name, or add --force to replace it (scripts that run again and again want --force)
help-output-failed = check that the folder exists, that you may write to it and that the disk is not full

input-nothing = nothing could be read
help-input-nothing = give at least one export of a messenger or a CRM; untether inspect PATH says what a file is taken for
input-rejects = { $share } of the items of { $path } cannot be used; --max-rejects allows { $limit }
help-input-rejects = untether inspect shows where they stand; export again, or allow more with --max-rejects

internal-error = internal error in untether { $version }
help-internal-error = please report it with this text and the command, without any exports

diagnostic-error = error
diagnostic-warning = warning
diagnostic-note = note
diagnostic-help = help
diagnostic-more = { $count ->
    [one] and 1 more of this kind
   *[other] and { $count } more of this kind
}
diagnostic-partial = { $count ->
    [one] 1 source could not be read: the figures do not hold everything
   *[other] { $count } sources could not be read: the figures do not hold everything
}
written = written: { $path }

stage-read = Reading
stage-link = Linking
stage-measure = Measuring
stage-write = Writing

## First screen

screen-default-title = Channel resilience
screen-head = { $clients } in scope on { $date }
screen-dormant = { $count } dormant
screen-undated = { $count } undated
screen-window = { $days ->
    [365] last 12 months
    [366] last 12 months
    [one] last day
   *[other] last { $days } days
}
screen-partial = Incomplete: { $count ->
    [0] a limit was reached.
    [one] one source could not be read (see the error above).
   *[other] { $count } sources could not be read (see the errors above).
}
screen-index = Resilience
screen-of-100 = { $score } / 100
screen-range = { $low } to { $high }
screen-range-open = { $low } to { $high } (or { $other })
screen-range-grades = { $low } to { $high } ({ $worse } to { $better })
screen-not-assessed = not assessed
screen-index-needs = not assessed: needs all three tests
screen-by-value = clients weighted by won revenue
screen-by-messages = clients weighted by messages

test-outage = Outage
test-context = Context
test-owned = Contacts
verdict-pass = pass
verdict-watch = watch
verdict-fail = fail
verdict-not-assessed = not assessed

say-outage-stranded = If { $name } is gone tomorrow, { $stranded ->
    [one] { $stranded } client is stranded
   *[other] { $stranded } clients are stranded
}{ $recoverable ->
    [0] {""}
    [one] {" "}(one of them a single import away)
   *[other] {" "}({ $recoverable } of them one import away)
}{ $fallback ->
    [0] .
    [one] , one more hangs on a fallback that was never used.
   *[other] , { $fallback } more hang on a fallback that was never used.
}
say-outage-fallback = If { $name } is gone tomorrow nobody is stranded, but { $fallback ->
    [one] one client hangs on a fallback that was never used.
   *[other] { $fallback } clients hang on a fallback that was never used.
}
say-outage-safe = Whichever platform is gone tomorrow, every client keeps a route that has been used.
say-outage-owned = No client depends on a rented platform.
say-out-of-reach = { $count ->
    [one] One client is out of reach already.
   *[other] { $count } clients are out of reach already.
}
say-context = { $share } of messages ({ $messenger } of { $total }) exist only inside messengers.
say-context-all-own = No message exists only inside messengers.
say-context-clients = { $count ->
    [one] One client has no history anywhere else.
   *[other] { $count } clients have no history anywhere else.
}
say-owned-missing = { $count ->
    [one] One client has no e-mail, phone or portal login in your records.
   *[other] { $count } clients have no e-mail, phone or portal login in your records.
}
say-owned-missing-weight = Clients who make up { $share } of the weight have no e-mail, phone or portal login in your records.
say-owned-all = Every client has an e-mail, a phone or a portal login in your records.
say-owned-recoverable = { $count ->
    [one] The contact of one client stands in the exports and only has to be imported.
   *[other] Contacts of { $count } clients stand in the exports and only have to be imported.
}
say-needs = needs { $what }

loses-head = If it goes
loses-clients = clients
loses-safe = safe
loses-fallback = on paper
loses-stranded = stranded
loses-value = at risk
loses-deals = deals
loses-more = and { $count } more (-v)
loses-legend = safe: another used route is left; on paper: only an untried one
loses-legend-value = at risk: revenue expected to be lost
loses-legend-deals = deals: open ones of the stranded
loses-number = The client's number
loses-staff = { $name }'s account
loses-layer = { $name } (layer)
loses-country = Blocks in { $name }

say-effective = You have { $figure } equally used channels; on average a client sends { $share } of its messages by { $name }.
say-effective-handles = The contacts on file amount to { $figure } equally used channels; { $share } of them are { $name }. There are no messages to tell more.
say-one-channel = Everything runs over { $name }.

findings-head = What stands out
findings-clients = clients
findings-severity = how bad
findings-value = revenue
findings-unjudged = { $count ->
    [one] { $count } risk could not be judged for want of data (-v).
   *[other] { $count } risks could not be judged for want of data (-v).
}
findings-unjudged-head = Not judged: that nothing is found here says nothing.
findings-unjudged-need = { $risks }. Needs { $needs }.

surer-head = What would make this surer
surer-by = { $what } (the range narrows by { $points } points)
surer-grade = the grade is not settled: { $list }
setting-kappa-0 = if records counted nothing
setting-kappa-1 = if records summed up everything
setting-links-by-name-off = without links by name
setting-phi-0 = if untried fallbacks counted nothing
setting-phi-1 = if untried fallbacks all worked
setting-shared-10 = with contacts on up to 10 records
setting-shared-3 = with contacts on up to 3 records
setting-window-180 = over 180 days
setting-window-90 = over 90 days
needs-fallback-test = one message over every contact on file that was never used
needs-import = the numbers and addresses in the exports, imported into your CRM
needs-crm = an export of your CRM (HubSpot: Contacts, Export; amoCRM: Lists, Export)
needs-messenger-export = an export of a messenger (WhatsApp: Export chat; Telegram Desktop: Export as JSON)
needs-channel-export = an export of { $what }, which the CRM shows but no export does
needs-consent = the consent or bounce column of { $what }
needs-activities = the activity log of the CRM (calls, mails, notes)
needs-routes = at least one client with a way to be reached
needs-layers = the layers of your chain under [[layer]] in untether.toml
needs-availability = the availability of the layers under [[layer]] in untether.toml
needs-replies = 20 runs of messages or more on a channel in each half of the months
needs-months = 20 clients or more who wrote in both halves of the window

read-head = Read
read-inspect = untether inspect PATH shows every file
screen-footer = Reports: -f html=report.html, -f xlsx=report.xlsx; gate for CI: untether gate PATH

## Saved reports, and two of them side by side

saved-unreadable = cannot read the saved report: { $detail }
saved-large = this is no saved report: the file is larger than 2 GiB
saved-empty = the file is empty
saved-no-json = this is no JSON: it stops making sense in line { $line }
saved-cut-off = the saved report ends in the middle, in line { $line }: it was not written or copied whole
saved-no-report = this is no report of untether: the first thing it should say is "schema": "{ $known }"
saved-other-version = this report has another layout than { $known }, the one this version of untether knows
saved-layout = this report does not have the layout that it says: line { $line }, column { $column }
help-saved = save one with: untether audit PATH -f json=report.json
help-saved-version = make the report again from the exports with this version of untether, or update untether

compare-incomparable = the two reports do not measure the same: { $what }
help-compare-incomparable = audit the older exports again with the settings of today (they can be read at any time, with --as-of), or see what moved all the same with --allow-incomparable
compare-swapped = the first report is the later one: what is said of then and now is the other way round
compare-partial = one of the reports is incomplete: a change may be something that was not read
compare-unset = not set

compare-better = Better: resilience rose from { $old } to { $new } ({ $new-grade }) between { $from } and { $to }.
compare-better-grade = Better: resilience rose from { $old } ({ $old-grade }) to { $new } ({ $new-grade }) between { $from } and { $to }.
compare-worse = Worse: resilience fell from { $old } to { $new } ({ $new-grade }) between { $from } and { $to }.
compare-worse-grade = Worse: resilience fell from { $old } ({ $old-grade }) to { $new } ({ $new-grade }) between { $from } and { $to }.
compare-same = As it was: resilience is { $new } ({ $new-grade }), the same on { $from } and on { $to }.
compare-unknown = Whether it got better between { $from } and { $to } cannot be said: one of the reports has no index, because a test is not assessed in it.
compare-most = { $test } moved most: { $change }.
compare-most-by = { $test } moved most: { $change }, of which { $points } with { $clients }: { $cause }.
compare-despite = These reports do not measure the same ({ $what } differ): a change may be nothing but that.
compare-scores = Scores
compare-then = then
compare-now = now
compare-change = change
compare-range = range now
compare-verdict = verdict

compare-who = Whose changes moved the scores
compare-outage = outage
compare-context = context
compare-owned = contacts
compare-who-rest = another operator is the weakest
compare-who-total = all together
compare-who-legend = Points of each score. A client may stand in several rows, its points stand in one.
compare-who-outage = Outage is taken apart by what is left without { $name }.
compare-who-nobody = No client in scope changed.
compare-who-no_roster = Whose changes moved it cannot be said: both reports need the same --pseudonym-key-file when they are made.
compare-who-other_key = Whose changes moved it cannot be said: not one client stands in both reports. They were made with different keys, or of different businesses.
compare-who-disagrees = Whose changes moved it cannot be said: the clients of a report do not add up to its scores, so it was changed after it was made.
compare-who-incomparable = Whose changes moved it is not taken apart: the scores do not mean the same.

cause-appeared = appeared
cause-came-back = came back
cause-went-dormant = went dormant
cause-vanished = no longer in the exports
cause-merged-or-split = merged or split
cause-got-contact = got a contact
cause-lost-contact = lost a contact
cause-got-proven-route = got a proven route
cause-lost-proven-route = lost a proven route
cause-got-known-route = got an untried route
cause-lost-known-route = lost an untried route
cause-record-caught-up = record caught up
cause-record-fell-behind = record fell behind
cause-conversation-moved = conversation moved
cause-weight-changed = counts for more or less

compare-kept = kept
compare-channels = Channels
compare-rented = rented
compare-effective = equally used channels
compare-properties = Properties
compare-reply-rate = Replies within 72 hours: { $name }
compare-clients = Clients
compare-clients-in-scope = in scope
compare-clients-wrote = wrote
compare-clients-reachable = reachable
compare-clients-unreachable = out of reach
compare-clients-dormant = dormant
compare-clients-undated = without a date
compare-clients-excluded = excluded
compare-clients-records = records
compare-clients-linked-by-name = linked by name

property-answers-anywhere-could-two-operators = Could answer on two operators
property-answers-anywhere-owned-proven = Answered on an owned channel
property-answers-anywhere-two-operators = Answered on two operators
property-fallback-known-owned = Owned fallback, on paper only
property-fallback-proven-owned = Owned fallback, proven
property-fallback-rented-only = No owned fallback
property-history-survives-share = History survives a switch
property-moved-share = Changed their main channel
property-short-path-any = Short path to the next step
property-short-path-calendar = Short path to a calendar
property-short-path-payment = Short path to a payment
property-short-path-portal = Short path to the portal

compare-finding-new = new: { $title } (clients: { $clients })
compare-finding-worse = worse: { $title } (clients: { $clients })
compare-finding-better = better: { $title } (clients: { $clients })
compare-finding-gone = gone: { $title } (clients: { $clients })
compare-sources = Sources
compare-source-added = { $count ->
    [one] new: { $names }
   *[other] { $count } new: { $names }
}
compare-source-gone = { $count ->
    [one] no longer there: { $names }
   *[other] { $count } no longer there: { $names }
}
compare-source-newer = { $count ->
    [one] other content: { $names }
   *[other] { $count } with other content: { $names }
}
compare-source-unreadable = { $count ->
    [one] cannot be read any more: { $names }
   *[other] { $count } cannot be read any more: { $names }
}
compare-settings = Not the same on both sides

## The page that asks for exports

request-title = What we need to see how you depend on your channels
request-title-of = { $name }: what we need to see how you depend on your channels
request-hello = Hello,
request-intro-general = To see how much of your business hangs on each messenger, and what would happen if one of them were gone tomorrow, we need exports from the systems in which you talk to clients. What tells most stands first. Send what you can: every export makes the answer surer.
request-intro-read = Thank you for the exports. We have read: { $read }.
request-intro-range = From them, the resilience of your channels is between { $low } and { $high } out of 100. The width of that range comes from what is missing; what would narrow it most stands first.
request-intro-no-index = They are not enough for a score yet. What it takes stands first.
request-intro-complete = Nothing is missing that an export could tell: all three tests have been assessed.
request-group = { $name } ({ $files }, up to { $day })
request-group-undated = { $name } ({ $files })
request-exports-head = Exports
request-again-head = Please export again
request-again = { $path }: { $why }
request-self-head = What no export can tell
request-send-head = How to send them
request-narrows = narrows the range by { $points } points
request-vital = without it there is no score
request-thanks = Thank you!

request-item-crm = Your CRM: contacts and deals
request-why-crm = With them we see which clients you could reach without any messenger, and what each is worth.
request-item-messenger-export = Your messengers
request-why-messenger-export = Begin with the one in which you talk to most clients. Without messages we do not see on which channel a client can be reached, and what is written down nowhere else.
request-item-channel-export = { $what }
request-why-channel-export = Your CRM shows that you talk to clients there, but we have no export of it.
request-why-channel-export-unknown = Your CRM shows that you talk to clients there. We know of no export button; ask whoever connects it to your CRM for a table of messages: when, with whom, in which direction. Texts are not needed.
request-item-activities = The activity log of your CRM: calls, mails, notes, messages
request-why-activities = With it we see how much of the conversations has been written down in your own system.
request-item-consent = Who has unsubscribed, and whose mail bounces
request-why-consent = In { $what } there are e-mail addresses, but no column that says which of them must not or cannot be written to. Please export once more with such columns; in HubSpot they are called **Unsubscribed from all email** and **Email hard bounce reason**.
request-item-value = Deals with amounts
request-why-value = Without them we cannot say how much money hangs on which channel.
request-item-rates = The rate of { $what }
request-why-rates = Some deals are in { $what }. One number is enough: what one unit is in the currency of your books.
request-item-routes = Anything that shows how you reach your clients
request-why-routes = In what we have there is not one client with an address, a phone or a chat.
request-item-mailbox = Your mailbox
request-why-mailbox = Who also writes by e-mail would not be lost with a messenger.
request-item-table = Anything else in which clients are kept
request-why-table = A booking system, a shop, a list in a spreadsheet, the call log of your telephony.
request-item-fallback-test = One message over contacts that were never used
request-why-fallback-test = { $count ->
    [0] Some clients have a second contact on file over which you have never talked. Whether it works shows only when they answer.
    [one] One client hangs on a second contact over which you have never talked. Whether it works shows only when an answer comes.
   *[other] { $count } clients hang on a second contact over which you have never talked. Whether it works shows only when they answer.
} We can send you the list of whom to write to, and with which words.
request-item-import = Contacts that stand in your messengers and not in your CRM
request-why-import = { $count ->
    [one] The number or address of one client is in the exports
   *[other] Numbers and addresses of { $count } clients are in the exports
}, but not in your records. We can send you a file to import.

request-send-as-is = As they come: do not rename files (the name of a chat is often all that says who it is with), do not open and save them in Excel, archives need not be unpacked. Pictures, voice messages and attachments are not needed.
request-send-time = Where a period is asked for, choose all time, or at least the last 12 months.
request-send-safe = Exports are personal data. Put them into an encrypted archive or a folder that only we can open, not into a chat, and send the password another way.
request-send-use = They are counted on our own computer: who writes where, how often and when last. Messages are neither kept nor sent anywhere, and the report names none of your clients.

way-amocrm = amoCRM, Kommo
way-amocrm-steps = **Lists** → **Contacts**, clear all filters → **⋯** at the top right → **Export** → CSV. The same in **Leads**, in list view. Keep the columns of connectors.
way-amocrm-activities = notes, calls and events are in no export of the lists: ask your administrator or integrator to save them from the API as JSON.
way-bitrix24 = Bitrix24
way-bitrix24-steps = **CRM** → **Contacts** → gear ⚙ at the top right → **Export contacts** → **CSV**, with **Export all fields** ticked. The same in **Deals**.
way-bitrix24-activities = there is no button: an administrator gets them by the REST method crm.activity.list as JSON, page by page; all pages go into one folder.
way-email = Gmail or another mailbox
way-email-steps = Gmail: takeout.google.com → **Deselect all** → tick **Mail** → **Next step** → download. Apple Mail: **Mailbox** → **Export Mailbox…**. Others: save the folders as **mbox**, sent mail together with received mail.
way-hubspot = HubSpot
way-hubspot-steps = **CRM** → **All contacts** → **Export** → **CSV**, with **Include all properties on records** and **associations** → **Export**. The same for deals.
way-hubspot-activities = **CRM** → calls, notes, e-mails, communications → **Export**, as for contacts. Where your plan has no such lists: **Reporting** → **Reports** → **Create report** on one object, unsummarised, as CSV.
way-instagram = Instagram, Facebook Messenger
way-instagram-steps = **Accounts Centre** → **Your information and permissions** → **Export your information** → the profile → **Some of your information** → tick **Messages** and **Personal information** → **Download to device**, with **Date range: All time** and **Format: JSON**. The link comes by e-mail.
way-pipedrive = Pipedrive
way-pipedrive-steps = profile picture → **Tools and apps** → **Export data** → **People** and **Deals**, as CSV, all columns.
way-pipedrive-activities = profile picture → **Tools and apps** → **Export data** → **Activities**, as CSV, all columns.
way-table = Another system
way-table-steps = a table with a header row is enough, CSV or Excel: one row per contact, deal or message.
way-telegram = Telegram
way-telegram-steps = Telegram Desktop for Windows, macOS or Linux, not the phone: **Settings** → **Advanced** → **Export Telegram data** → tick **Contacts list** and **Personal chats**, untick photos, videos and files → **Machine-readable JSON**. On a new login Telegram may ask you to wait 24 hours.
way-vk = VK
way-vk-steps = in a browser: **Settings** → **Privacy** → **Data protection** → **Request archive** → tick **Messages**. Leave the field for the OpenPGP key empty.
way-whatsapp = WhatsApp
way-whatsapp-steps = on the phone, one chat at a time: open the chat → tap the name at the top (Android: **⋮** → **More**) → **Export Chat** → **Without Media** → save the file. Begin with the clients that matter most, and put the chats of each phone into a folder of its own.

## What was found: title, the same without facts (where the title has some), what is measured, why it matters, evidence, remedy

severity-critical = critical
severity-high = high
severity-medium = medium
severity-low = low
severity-info = info

finding-bulk-notes = Notes that a script wrote
finding-bulk-notes-figure = Share of the records that carry the notes of a single day.
finding-bulk-notes-why = A note shows that somebody looked after the client. A script that writes on hundreds of records in a day makes all of them look fresh. Such notes therefore count for nothing in the context test.
finding-bulk-notes-evidence = On { $day } notes appeared on { $records } records at once ({ $share }).{ $days ->
    [1] {""}
   *[other] {" "}There are { $days } such days.
}
finding-bulk-notes-remedy = Keep imports and scripts out of the notes: give them a field of their own.

finding-chain-unreliable = The chain behind { $channel } stands still for days
finding-chain-unreliable-risk = A chain of layers stands still for days
finding-chain-unreliable-figure = Part of the time in which the least available chain of a channel does not work: 1 less the product of the availabilities of its layers.
finding-chain-unreliable-why = Layers that stand in a row fail in a row: five of them that each work 99.5% of the time work 97.5% of it together. That is nine days a year without an answer.
finding-chain-unreliable-evidence = By the availabilities in your settings the chain of { $channel } ({ $layers ->
    [one] { $layers } layer
   *[other] { $layers } layers
}) works { $availability }% of the time; it stands still { $days } days a year. { $clients ->
    [one] { $clients } client has
   *[other] { $clients } clients have
} a route there.
finding-chain-unreliable-remedy = Take a layer out, or keep a way around the chain that works without it.

finding-channel-grows-noisy = { $channel } is answered less and less
finding-channel-grows-noisy-risk = A channel that is answered less and less
finding-channel-grows-noisy-figure = Fall of the reply rate from the first half of the months to the second, on the channel where it fell most. It takes 20 runs of messages in each half, and a fall of more than twice its standard error.
finding-channel-grows-noisy-why = Channels wear out: filters, bans and fatigue take the answers away long before the channel is closed. Sending more does not bring them back; another way to answer does.
finding-channel-grows-noisy-evidence = On { $channel } { $before } of your runs of messages were answered within 72 hours in the first half of the months and { $after } in the second ({ $runs } runs). For each message that came in you sent { $sent_before }, then { $sent_after }.
finding-channel-grows-noisy-remedy = Write less and to the point there, and offer those who have gone silent another channel.

finding-clients-moved = Clients change their channel: { $channel } grows
finding-clients-moved-risk = Clients change their channel
finding-clients-moved-figure = Of the clients who wrote in both halves of the window, the share whose main channel is another now.
finding-clients-moved-why = People go where it is convenient, and do not announce it. Whoever follows them late loses the thread, and history and contacts stay behind on the old channel.
finding-clients-moved-evidence = { $clients ->
    [one] { $clients } client has
   *[other] { $clients } clients have
} another main channel than before ({ $share } of those who wrote in both halves of the window). { $channel } gained most: its share of what clients write rose by { $gained } points.
finding-clients-moved-remedy = Be reachable where they go, and put the new addresses on their records.

finding-clients-out-of-reach = Out of reach already
finding-clients-out-of-reach-figure = Share of the in-scope weight without any route.
finding-clients-out-of-reach-why = These clients had dealings with you within the window, and yet there is no way to reach them today: no usable contact on file, and nothing that they wrote. Every outage starts from here.
finding-clients-out-of-reach-evidence = { $clients ->
    [one] { $clients } client
   *[other] { $clients } clients
} of { $of } in scope ({ $share }) have no usable contact on file and did not write in the window.{ $recoverable ->
    [0] {""}
    [one] {" "}The contact of { $recoverable } of them stands in the exports.
   *[other] {" "}Contacts of { $recoverable } of them stand in the exports.
}
finding-clients-out-of-reach-remedy = Find a contact for them: with the deal's owner, on invoices, in the exports.

finding-contacts-borrowed = Contacts that belong to somebody else
finding-contacts-borrowed-figure = Share of the contact points on file of clients in scope that are masked or shared.
finding-contacts-borrowed-why = A relay of a marketplace or a throwaway mailbox can be closed by others any day. A number that stands on many records is the line of an office or of a colleague: it does not say who someone is, and links nothing.
finding-contacts-borrowed-evidence = { $points } of { $of } contact points on file ({ $share }): { $masked } masked, { $shared } on more than { $limit } records. Clients with such contacts: { $clients }.
finding-contacts-borrowed-remedy = Ask these clients for an address or a number of their own.

finding-contacts-not-imported = Contacts that only have to be imported
finding-contacts-not-imported-figure = Share of the in-scope weight with a valid phone or e-mail that stands in an export and not on file.
finding-contacts-not-imported-why = The number from which a client writes lies in the messenger's export or in the phone's address book. As long as it is not in your CRM it goes when the messenger goes. Nobody has to be asked for it.
finding-contacts-not-imported-evidence = { $clients ->
    [one] { $clients } client of { $of } has
   *[other] { $clients } clients of { $of } have
} contacts in the exports that are not on file ({ $share }; phones: { $phones }, e-mails: { $emails }). For { $without } of them it would be the first contact of your own.
finding-contacts-not-imported-remedy = Import the numbers and addresses into the CRM.

finding-contacts-unusable = Contacts on file that reach nobody
finding-contacts-unusable-figure = Share of the contact points on file of clients in scope that are placeholders, malformed, unsubscribed or bounced.
finding-contacts-unusable-why = The field is filled, so everybody believes that there is a contact. That there is none shows on the day when the messenger is gone.
finding-contacts-unusable-evidence = { $points } of { $of } contact points on file ({ $share }) reach nobody: placeholders { $placeholder }, malformed { $malformed }, bounced { $bounced }, unsubscribed { $unsubscribed }. Clients with such contacts: { $clients }.
finding-contacts-unusable-remedy = Correct what can be corrected, ask for another contact where mail bounces or is not wanted, and rather leave the field empty than fill it.

finding-conversations-chased = Conversations that only you keep up
finding-conversations-chased-figure = Of the conversations in which you wrote, the share whose last three messages or more are yours, the last of them a week old or older.
finding-conversations-chased-why = A client who does not answer has not said no: often it is just not easy to say anything. A fourth message on the same channel is noise; another way to answer makes it easy to say yes or no.
finding-conversations-chased-evidence = { $chased } of { $conversations } conversations ({ $share }) end with three messages of yours or more and a week of silence; most of them on { $channel }: { $on_channel }.
finding-conversations-chased-remedy = Stop chasing there: send one link to book, pay or decline, or call.

finding-duplicate-records = Several records for one client
finding-duplicate-records-figure = Share of the records that are not the first of their client in their system.
finding-duplicate-records-why = What is known of a client is spread over records: a note on one of them does not help whoever opens the other, and there seem to be more clients than there are.
finding-duplicate-records-evidence = { $clients ->
    [one] { $clients } client has
   *[other] { $clients } clients have
} more than one record in the same system; { $records } of { $of } records ({ $share }) are surplus.
finding-duplicate-records-remedy = Merge them in the CRM (a lead and its contact may stay two).

finding-export-ends-early = An export ends early: { $export }
finding-export-ends-early-risk = An export ends long before the others
finding-export-ends-early-figure = Days between the end of the export that ends first and the end of the one that ends last. An export with fewer than 20 dated entries is not looked at.
finding-export-ends-early-why = An old export shows the past: clients who wrote later are missing, and so is what was logged later. If the export is new, its channel has fallen silent, and that is worth knowing too.
finding-export-ends-early-evidence = Its last day is { $day }, { $days ->
    [one] { $days } day
   *[other] { $days } days
} before the end of the others.{ $exports ->
    [1] {""}
   *[other] {" "}{ $exports } exports end more than a month early.
}
finding-export-ends-early-remedy = Export again up to today; if it was made this week, the channel has fallen silent.

finding-export-incomplete = Exports that do not hold everything
finding-export-incomplete-figure = Share of the files that cannot be read, break off in the middle, or hold exactly as much as their system exports at a time.
finding-export-incomplete-why = What is missing looks like clients without messages, records and contacts. The other files do not tell that anything is missing.
finding-export-incomplete-evidence = Of { $of } files { $unreadable } could not be read, { $cut_off } break off in the middle, and { $at_limit } are as long as an export can be.
finding-export-incomplete-remedy = Export again; where there is a limit, split by period or by list.

finding-fallback-untried = Only an untried fallback when { $operator } goes
finding-fallback-untried-risk = A fallback that was never used
finding-fallback-untried-figure = Share of the in-scope weight that keeps a known route and no proven one when the worst rented operator goes.
finding-fallback-untried-why = A number on file is a hope: whether anybody answers there shows only when it is tried, and the day of an outage is a bad day to try. The score counts such a fallback by half; the ends of its range show what it may be worth.
finding-fallback-untried-evidence = Without { $operator }, { $clients ->
    [one] { $clients } client of { $of } in scope ({ $share }) hangs
   *[other] { $clients } clients of { $of } in scope ({ $share }) hang
} on a route that they have not used within the window.{ $confirmed ->
    [0] {""}
   *[other] {" "}For { $confirmed } of them it is the very number or address from which they write elsewhere.
}
finding-fallback-untried-remedy = Send one message over the contact on file and wait for an answer.

finding-history-in-messengers-only = History in messengers only
finding-history-in-messengers-only-figure = Share of the messages in the window that are neither in the CRM's log, nor in your own archive, nor summarised on a record.
finding-history-in-messengers-only-why = The account is banned, the phone is lost, the employee leaves, and all of it leaves with them: what was promised, what was sent, what the client likes.
finding-history-in-messengers-only-evidence = { $messages } of { $total } messages ({ $share }) exist nowhere else{ $clients ->
    [0] .
    [one] ; { $clients } client has no history but there.
   *[other] ; { $clients } clients have no history but there.
}{ $accounts ->
    [0] {""}
    [1] {""}
   *[other] {" "}Most of it, { $account_messages } messages, lies in the account { $account }.
}
finding-history-in-messengers-only-remedy = Log the messenger in the CRM: connect it, or import its history.

finding-history-split = History breaks when the channel changes
finding-history-split-figure = Of the clients in scope with messages on two channels or more, the share whose addresses on all of them do not stand on one record.
finding-history-split-why = A client who writes on a messenger today and by e-mail tomorrow is two strangers to whoever answers, unless one record knows both.
finding-history-split-evidence = { $clients } of { $of } clients who use several channels ({ $share }) have no record that holds them all.
finding-history-split-remedy = Put all addresses of such clients on one record.

finding-items-damaged = Items that cannot be used
finding-items-damaged-figure = Share of all items that cannot be understood, have no readable time, or are dated in the future.
finding-items-damaged-why = They are part of no figure. A few are normal; many mean that a file was edited, saved by another program, or read with the wrong order of day and month.
finding-items-damaged-evidence = Of { $of } items { $malformed } cannot be understood, { $undated } have no readable time, and { $future } are dated in the future ({ $share } together).
finding-items-damaged-remedy = untether inspect shows where they stand: export again and leave the file untouched, or set the order of dates.

finding-layer-cuts-many = { $layer } stands between you and most clients
finding-layer-cuts-many-risk = One layer stands between you and most clients
finding-layer-cuts-many-figure = Share of the clients in scope who lose a route when a single layer fails.
finding-layer-cuts-many-why = Every layer of automation is a tax: it has to be paid and kept up, and it breaks. A layer that most conversations run through is a single point of failure, however many channels there are behind it.
finding-layer-cuts-many-evidence = { $clients } of { $of } clients in scope ({ $share }) lose a route when { $layer } fails; { $stranded } of them are stranded.
finding-layer-cuts-many-remedy = Keep a way around it: the channel's own app, a second connector, the contacts on file.

finding-layer-pure-tax = Layers that add no reach
finding-layer-pure-tax-figure = Number of layers without which everybody could be reached as well.
finding-layer-pure-tax-why = A layer that reaches nobody has to earn its keep by something else. If it does not, it is pure tax: cost, upkeep, and one more thing that breaks.
finding-layer-pure-tax-evidence = { $layers ->
    [1] Without { $layer }
   *[other] Without { $layers } of { $of } layers ({ $layer } is one of them)
} everybody could be reached as well.{ $costed ->
    [0] {""}
   *[other] {" "}The cost: { $cost } a month.
}
finding-layer-pure-tax-remedy = Ask of each what it is for, and drop those for which nobody has an answer.

finding-links-uncertain = Clients who are held together by little
finding-links-uncertain-figure = Share of the in-scope weight that is linked by name alone, or by the only contact that two records under different names have in common.
finding-links-uncertain-why = A wrong link makes one client of two: routes and contacts of a stranger count for it, and the figures look better than things are. A missing link makes two of one.
finding-links-uncertain-evidence = Linked by name alone: { $by_name }; by a single contact under two names: { $bridged } ({ $share } of the weight).{ $refused ->
    [0] {""}
   *[other] {" "}Not linked because your list forbids it: { $refused }.
}
finding-links-uncertain-remedy = Look through them, and write what you know into a link file (--links: a,b,relation with same or not).

finding-log-lags-behind = Records do not keep up with the chat
finding-log-lags-behind-figure = Of the clients with a record and messages in messengers, the share (by weight) whose last note or done activity is more than a week older than the last message.
finding-log-lags-behind-why = A record that nobody has touched since the conversation went on speaks of the past, and whoever takes over begins there.
finding-log-lags-behind-evidence = On the records of { $clients } of { $of } clients who write in messengers ({ $share }) the last note is more than a week older than the chat.{ $lag ->
    [0] {""}
    [one] {" "}Where messages are logged at all, the log is { $lag } day behind (median).
   *[other] {" "}Where messages are logged at all, the log is { $lag } days behind (median).
}
finding-log-lags-behind-remedy = Write a note when the conversation is over, or let the connector log it.

finding-no-own-contact = No contact of your own
finding-no-own-contact-figure = Share of the in-scope weight without a usable e-mail, phone or portal login on file.
finding-no-own-contact-why = A chat belongs to the platform. An e-mail, a phone, a login of your portal belong to you: they stay when the platform closes the account, raises its prices or is blocked.
finding-no-own-contact-evidence = { $clients ->
    [one] { $clients } client of { $of } in scope ({ $share }) has
   *[other] { $clients } clients of { $of } in scope ({ $share }) have
} no usable e-mail, phone or portal login in your records. The exports hold a contact of { $recoverable }; for { $captive } there is none anywhere.
finding-no-own-contact-remedy = Ask for an e-mail or a phone and write it into the CRM.

finding-no-short-path = A long way from the chat to a decision
finding-no-short-path-figure = Share of the conversations on rented channels with a message in the last 90 days in which you sent no link to a calendar, to a payment or to your portal.
finding-no-short-path-why = Whoever can book, pay or decline with a tap decides; whoever has to write an answer puts it off. And each such link leads the client out of the messenger, to you.
finding-no-short-path-evidence = { $share } of { $conversations } conversations of the last 90 days had no link to book ({ $calendar } had one), to pay ({ $payment }) or to your portal ({ $portal }).
finding-no-short-path-remedy = Send a link to book, to pay or to the portal in every conversation (name your site under [own], so that links to it count).

finding-one-channel-carries-most = More than half runs over { $channel }
finding-one-channel-carries-most-risk = More than half runs over one channel
finding-one-channel-carries-most-figure = The largest share of what clients write that comes in on one rented channel; each client counts by its weight.
finding-one-channel-carries-most-why = The rules, the prices and the reach of a rented channel are set by others. What mostly runs over it changes when they do.
finding-one-channel-carries-most-evidence = On average a client sends { $share } of its messages by { $channel } (clients who write there: { $clients }){ $channels ->
    [1] {""}
   *[other] ; all channels of { $operator } together carry { $operator_share }
}. It is as if you had { $effective } equally used channels.
finding-one-channel-carries-most-remedy = Offer a second channel of another operator, an owned one at best, and use it.

finding-one-staff-account = Stranded when the account { $account } is gone
finding-one-staff-account-risk = One staff account strands clients
finding-one-staff-account-figure = Share of the in-scope weight without a route when one staff account, a phone or a login, is gone.
finding-one-staff-account-why = A phone is lost, an employee leaves with the number, an account is banned: that happens more often than a platform closes. An address on a platform is worth nothing without the account that may write to it.
finding-one-staff-account-evidence = { $clients ->
    [one] { $clients } client of { $of } in scope ({ $share })
   *[other] { $clients } clients of { $of } in scope ({ $share })
} can be reached through the account { $account } alone; it holds conversations with { $carried } in all.
finding-one-staff-account-remedy = Put phones and e-mails of these clients on file, and let a second account know them.

finding-one-way-to-answer = Only one way to answer
finding-one-way-to-answer-figure = Share of the weight within reach whose routes are all on one operator, or all hang on one phone number.
finding-one-way-to-answer-why = Convenience decides whether a client answers. Where there is a single way, each hitch on it (a lost phone, a full mailbox, a ban) is silence. Channels of one operator, and channels on one phone number, are one way: they fail together.
finding-one-way-to-answer-evidence = { $clients ->
    [one] { $clients } client of { $of } within reach ({ $share }) has
   *[other] { $clients } clients of { $of } within reach ({ $share }) have
} a single way to answer.{ $number ->
    [0] {""}
   *[other] {" "}For { $number } of them there are several channels, all on one phone number.
}
finding-one-way-to-answer-remedy = Add a second way of another kind: an e-mail to a number, a portal.

finding-operator-strands-clients = Stranded when { $operator } goes
finding-operator-strands-clients-risk = One platform strands clients
finding-operator-strands-clients-figure = Share of the in-scope weight without any route when the worst rented operator is gone with all its channels.
finding-operator-strands-clients-why = A block, a ban or new rules come without warning, and the channels of one operator go together. The N−1 criterion of power grids asks that no single failure take the system down; here it holds up to 5%.
finding-operator-strands-clients-evidence = Without { $operator }, { $clients ->
    [one] { $clients } client of { $of } in scope ({ $share }) has
   *[other] { $clients } clients of { $of } in scope ({ $share }) have
} no route left.{ $recoverable ->
    [0] {""}
    [one] {" "}The contact of { $recoverable } of them only has to be imported.
   *[other] {" "}Contacts of { $recoverable } of them only have to be imported.
}{ $conversations ->
    [0] {""}
    [one] {" "}{ $conversations } conversation waits for your answer.
   *[other] {" "}{ $conversations } conversations wait for your answer.
}{ $deals ->
    [0] {""}
    [one] {" "}{ $deals } deal is open.
   *[other] {" "}{ $deals } deals are open.
}
finding-operator-strands-clients-remedy = Ask them for a second contact while the channel still works.

finding-pair-strands-clients = Stranded when { $first } and { $second } go
finding-pair-strands-clients-risk = Two platforms together strand clients
finding-pair-strands-clients-figure = Share of the in-scope weight that survives the loss of either operator of the worst pair, and not of both.
finding-pair-strands-clients-why = Two rented channels look like a spare, and yet both are subject to the same laws and courts. Blocks come in waves: what hits one messenger seldom spares the next.
finding-pair-strands-clients-evidence = { $clients ->
    [one] { $clients } client of { $of } in scope ({ $share }) keeps
   *[other] { $clients } clients of { $of } in scope ({ $share }) keep
} a route when one of the two goes, and none when both do.
finding-pair-strands-clients-remedy = Add a contact of your own: an e-mail or a phone goes with neither.

finding-proven-by-the-past = { $channel } is proven by the past only
finding-proven-by-the-past-risk = Routes that were proven only before a block
finding-proven-by-the-past-figure = Share of the clients in scope who have not written on a channel since it was blocked in their country, where the block still lasts.
finding-proven-by-the-past-why = A route counts as proven for the whole window. Where the channel was blocked meanwhile, the proof is of another time. The scores stay as they are; this finding says by how much they may be off.
finding-proven-by-the-past-evidence = The block ({ $country }) has lasted since { $since }: { $clients ->
    [one] { $clients } client of { $of } in scope has
   *[other] { $clients } clients of { $of } in scope have
} not written on { $channel } since. Messages that came in before: { $before }, over as many days after: { $after }.
finding-proven-by-the-past-remedy = Begin with these clients: write to them now over another contact.

finding-records-vanished = Activities of contacts that are gone
finding-records-vanished-figure = Share of the activities and deals whose contacts no record answers to.
finding-records-vanished-why = The records were deleted, or the list of contacts was exported through a filter. Either way the history of these clients hangs in the air: here it counts for nobody, and in the CRM nobody will find it.
finding-records-vanished-evidence = Contacts that stand in no export: { $contacts }; activities of theirs: { $activities }, deals: { $deals } ({ $share } of all).
finding-records-vanished-remedy = Export all contacts without a filter, archived ones included; if they were deleted, restore them.

finding-staff-unknown = Chats in which your side cannot be told
finding-staff-unknown-figure = Share of the messages that are left out because it cannot be told who of the two is staff.
finding-staff-unknown-why = An export of a chat may hold two names and not say which one is yours. Rather than guess, the chat is left out: every figure hangs on who wrote.
finding-staff-unknown-evidence = Messages left out: { $messages } ({ $share }); files: { $files }.
finding-staff-unknown-remedy = Name your side: --me NAME, or names under [staff] in untether.toml.

finding-valuable-without-contact = Best clients, and no contact of them
finding-valuable-without-contact-figure = Share of the revenue of the most valuable fifth of the clients that comes from those without a usable contact on file.
finding-valuable-without-contact-why = To lose the way to one of these costs as much as to lose many others.
finding-valuable-without-contact-evidence = Of your { $of } most valuable clients { $clients } have no e-mail, phone or portal login on file: { $value } of revenue ({ $share } of that of the group).
finding-valuable-without-contact-remedy = Ask these few in person, and today.

## Why a severity begins where it does

scale-at-risk = A step milder than for clients who are lost: these may be. Convention.
scale-bulk = Notes are bulk from a fifth of the records on; from one half the log says little of anybody. Convention.
scale-chased = Some silence is part of business. Convention.
scale-damaged = One item in a hundred is a usual limit for damage. Convention.
scale-doubtful = A few doubtful links and records change no verdict; many may. Convention.
scale-downtime = 1% of the time is three and a half days a year. Convention.
scale-ends = Exports that are made in one week end within a month of each other, wherever there is life. Convention.
scale-history = One message in twenty goes missing anywhere; with four in five nobody remembers anything. Convention.
scale-lost = 5% is the limit of the N−1 criterion; a fifth and a half are conventions.
scale-majority = Above one half it outweighs all the rest together; the steps above that are conventions.
scale-moved = One in ten is a drift, one in four a migration. Convention.
scale-noise = Smaller falls come and go. Convention.
scale-repairable = One in twenty happens in any list; one in five is a fault of the process. Convention.
scale-short-path = Not every conversation is about a decision. Convention.
scale-step = { $severity } above { $limit }
scale-step-any = { $severity } wherever there is any
scale-tax = To be known: what a layer is good for besides reach only you can say.
scale-untried = A step milder than for the stranded: a fallback may work. Convention.
scale-wearing = It breaks nothing by itself, but it wears. Convention.

## What is behind something

explain-all = What can be explained: untether explain ID, with PATH also what an audit says of it
explain-all-findings = Findings
explain-all-parts = Figures of the report, by their paths, such as tests.owned.any (-v lists all)
explain-all-figures = Figures of the report, by their paths; * stands for any id
explain-all-formats = Formats
explain-all-clients = Clients
explain-all-client = client-000123, with PATH: one client, its routes, links and evidence
explain-here = In this audit, on { $date }
explain-is = What it is
explain-why = Why it matters
explain-measured = What is measured
explain-severity = How bad it is
explain-needs = What it takes to judge it
explain-remedy = What to do
explain-figures = Figures behind it
explain-about = Good to know
explain-about-finding = It belongs to: { $subject }. The rule is there since version { $since }.
explain-unjudged = Not judged. Needs { $needs }.
explain-quiet = Looked for, and nothing to report.
explain-concerned = Concerned: { $clients }.
explain-concerned-value = Concerned: { $clients }, revenue { $value }.
explain-type = What stands there
explain-type-number = a number
explain-type-integer = a whole number
explain-type-string = a text
explain-type-boolean = true or false
explain-type-array = a list
explain-type-map = figures by id
explain-type-object = figures by name
explain-type-any = any value
explain-nullable = { $kind }, or null where it is not known
explain-below = What is below it
explain-above = What it is part of
explain-defined = Where it is defined
explain-section = docs/methodology.md, section { $number }
explain-nothing-here = nothing by that path
explain-null = not known (null)
explain-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
explain-reads = What it reads
explain-kind = kind of source: { $kind }
explain-channel = channel: { $channel }
explain-setting = where detection errs: format = "{ $id }" under [[source]] in untether.toml
explain-obtain = How to get the export
explain-lacks = What it does not hold
subject-outage = test 1, outage
subject-context = test 2, context
subject-owned = test 3, contacts of your own
subject-properties = the properties of a resilient system
subject-tax = the complexity tax
subject-data = the quality of the data

## One client

client-in-scope = scored on { $as-of }
client-dormant = dormant on { $as-of }: its last event, on { $last }, lies before the window, so it is not scored
client-undated = without a date: nothing says when it was there, so it is not scored
client-outside = left out by the population setting, so it is not scored
client-value = { $money } won in the window

client-scores = What it does to the scores
client-counts = counts
client-brings = brings
client-with = with it
client-without = without it
client-scores-legend = counts: 0 to 1, what the client is in the test; brings: its points, those of all clients make the score.
client-scores-outage = Outage counts what is left of it without { $name }.
client-outcome-untouched = not touched
client-outcome-safe = safe: another used route is left
client-outcome-fallback = on paper: only an untried route is left
client-outcome-fallback-confirmed = on paper, but the contact is confirmed
client-outcome-stranded = stranded: nothing is left
client-outcome-out-of-reach = out of reach already

client-routes = Ways to reach it
client-no-route = None. Nobody can write to this client or call it.
client-route-proven = proven
client-route-known = known, not proven
client-route-inbound = { $inbound ->
    [one] One message from the client in the window, on { $last-inbound }.
   *[other] { $inbound } messages from the client in the window, the last on { $last-inbound }.
}
client-route-call = A connected call in the window, the last on { $last }.
client-route-on-file = A usable address stands on file.
client-route-outbound = { $outbound ->
    [one] You wrote once in the window, without an answer.
   *[other] You wrote { $outbound } times in the window, without an answer.
}
client-route-logged = The log holds messages that do not say who wrote.
client-route-confirmed = Confirmed: the client uses this very contact.

client-contacts = Contacts on file
client-no-contact = None stands on a record.
client-contact-email = e-mail
client-contact-phone = phone
client-contact-portal = portal login
client-contact-usable = usable
client-contact-placeholder = typed to fill a field
client-contact-malformed = no such address or number can exist
client-contact-masked = a relay or a throwaway mailbox: others can close it
client-contact-unsubscribed = unsubscribed
client-contact-bounced = mail comes back
client-contact-shared = on too many records to be anybody's own

client-record = Its record
client-record-none = There is none: what is written in messengers is summed up nowhere (κ { $kappa }).
client-record-silent = There is one, but with no note and no done activity on it (κ { $kappa }).
client-record-alone = There is one, last worked on { $done }; no messenger holds a message of the window (κ { $kappa }).
client-record-stale = There is one, but it was last worked on { $done }, more than 7 days before the last message in a messenger, on { $rented } (κ { $kappa }).
client-record-fresh = It follows the conversation: last worked on { $done }, the last message in a messenger was on { $rented } (κ { $kappa }).
client-record-messages = Messages in the window: { $rented } on rented channels, { $logged } of them logged; { $owned } on owned channels.

client-plan = What would help
client-do-ask-stranded = Ask for an e-mail or a phone, on { $channel } while it works.
client-do-call = Call once, and talk.
client-do-create-records = Make a record and put its contacts there.
client-do-import-recoverable = Import the contact that stands only in the exports.
client-do-log-history = Bring the history of { $channel } into the CRM.
client-do-prove-fallback = Write once by { $channel } and wait for an answer.
client-do-repair-contacts = Repair the contact on file that cannot be used.

client-handles = Handles, and where they stand
client-not-on-file = not on file
client-grounds = Why they are one client
client-ground-record = One record ({ $place }): { $handles }.
client-ground-chat = One chat states them together ({ $place }): { $handles }.
client-ground-contact-list = A list of contacts states them together ({ $place }): { $handles }.
client-ground-link-file = Your link file says so: { $handles }.
client-ground-worklist = A worklist that came back names the client so ({ $place }): { $handles }.
client-ground-name = The same name on the chat ({ $place }) and on the record, and on no other: { $handles }.
client-ground-kept-apart = Your link file keeps { $handles } apart from another client.
client-ground-none = There is one handle alone: nothing had to be linked.

client-chats = Chats
client-chat = { $channel } ({ $place }): { $inbound } in, { $outbound } out
client-chat-staff = { $channel } of { $staff } ({ $place }): { $inbound } in, { $outbound } out
client-chat-group = { $channel }, in a group ({ $place }): { $inbound } from the client
client-chat-undirected = { $undirected } without a direction
client-days = { $first } to { $last }
client-deals = Deals
client-deal-open = open
client-deal-won = won
client-deal-lost = lost
client-deal-opened = opened on { $day }
client-deal-closed = closed on { $day }
client-deal-divided = divided among { $count } clients
client-activities = Logged on its records
client-activities-counts = notes { $notes }, messages and calls { $messages }, other { $other }, the last on { $last }

client-unknown = there is no { $name } in this audit: its clients are { $first } to { $last }
client-nobody = this audit has no clients
help-client-unknown = numbers hold for the same exports and settings; -f clients=FILE lists all clients
explain-what = "{ $value }" is nothing that can be explained
help-explain = untether explain lists what can be explained; -f clients=FILE lists all clients
explain-needs-paths = which exports is { $value } a client of?
help-explain-paths = name them as for audit: untether explain { $value } PATH

## Tables of sources

read-group = { $format } ({ $files })
read-reason = left out: { $reason } ({ $places })
read-passed-over = { $count ->
    [one] 1 attachment or other file was passed over.
   *[other] { $count } attachments and other files were passed over.
}
column-items = items
column-messages = messages
column-records = records
column-deals = deals
column-activities = activities
column-service = service
column-left-out = left out
column-total = total
inspect-head = Source
inspect-format = format: { $name }
inspect-channel = channel: { $name }
inspect-account = account: { $name }
inspect-period = period: { $first } to { $last }
inspect-dates = dates read as { $order }
inspect-encoding = encoding: { $name }
inspect-delimiter = delimiter: { $name }
inspect-columns = columns: { $names }
inspect-unused = not used: { $names }
inspect-with = rows with an e-mail { $email }, a phone { $phone }, a messenger { $messenger }

key-unreadable = cannot read the key of pseudonyms: { $detail }
key-short = the key of pseudonyms is shorter than { $least } characters
key-long = this is no key of pseudonyms: the file is larger than 64 KiB
help-key = a key is a line of at least 16 random characters in a file of its own: openssl rand -hex 32 > key.txt; keep it apart from the reports, and use the same one each time
warning-key-open = everybody on this computer can read the key of pseudonyms
help-key-open = keep it to yourself: chmod 600 FILE

threads-failed = the operating system gives no threads
links-unreadable = cannot use the link file: { $detail }
help-links = write a,b,relation in the first line and same or not in the third column

format-amocrm-json = amoCRM API
format-amocrm-json-reads = Answers of the interface of amoCRM and Kommo, version 2 and 4: contacts, leads, notes, events, tasks; one page or many, one after the other
format-amocrm-json-lacks = Texts of chats; an event of a chat often names neither its channel nor its contact.
format-amocrm-table = amoCRM
format-amocrm-table-reads = Lists of contacts, companies and deals exported from amoCRM or Kommo as CSV
format-amocrm-table-lacks = Chats, calls and events are not in it, and of the notes only the last five.
format-bitrix24-json = Bitrix24 REST
format-bitrix24-json-reads = Answers of crm.contact.list, crm.lead.list, crm.deal.list and crm.activity.list
format-bitrix24-json-lacks = Texts of open lines: an activity only says that a conversation took place.
format-bitrix24-table = Bitrix24
format-bitrix24-table-reads = Lists exported from Bitrix24 as CSV, also in windows-1251, and as the HTML table that it calls Excel
format-bitrix24-table-lacks = Texts of chats and most of the activity log are not in a table; export activities as well.
format-csv = CSV
format-csv-reads = Any other table with a header row that has names, phones, e-mails, messages or deals in it; delimiter and encoding are found out
format-csv-lacks = Only what the columns hold.
format-facebook-messenger-json = Messenger
format-facebook-messenger-json-reads = messages/inbox/…/message_1.json of a Facebook download in JSON
format-facebook-messenger-json-lacks = Phone numbers and e-mail addresses of partners, end-to-end encrypted chats (they come in a download of their own), names of deleted accounts, and which employee wrote for a page.
format-hubspot-json = HubSpot API
format-hubspot-json-reads = Answers of the CRM interface: contacts, deals, calls, mails, notes, communications
format-hubspot-json-lacks = Conversations of the inbox are objects of another interface.
format-hubspot-table = HubSpot
format-hubspot-table-reads = CSV exports of contacts, deals and activities
format-hubspot-table-lacks = Each object is a table of its own; conversations of the inbox are in none of them.
format-instagram-json = Instagram
format-instagram-json-reads = your_instagram_activity/messages/inbox/…/message_1.json of an Instagram download in JSON
format-instagram-json-lacks = Phone numbers and e-mail addresses of partners, vanish-mode messages, names of deleted accounts, and which employee wrote from a shared account.
format-mbox = Mailbox
format-mbox-reads = Mailboxes of Google Takeout, Thunderbird, Apple Mail: one file, any number of mails
format-mbox-lacks = Mail that was deleted, and mail kept in another account or only on a device.
format-pipedrive-table = Pipedrive
format-pipedrive-table-reads = CSV exports of people, deals and activities
format-pipedrive-table-lacks = Texts of chats and most of the activity log are not in a table; export activities as well.
format-telegram-json = Telegram
format-telegram-json-reads = result.json of Telegram Desktop: the whole account or one chat
format-telegram-json-lacks = Phone numbers of people who are not saved contacts, usernames of partners, deleted messages, secret chats, and which employee wrote from a shared account.
format-vk-html = VK
format-vk-html-reads = messages/<id>/messages0.html of the archive that VK sends, in windows-1251
format-vk-html-lacks = Phone numbers and e-mails of partners, media files, and the inbox of a community.
format-whatsapp-txt = WhatsApp
format-whatsapp-txt-reads = _chat.txt and WhatsApp Chat with ….txt of iOS and Android in any language, also inside the archive
format-whatsapp-txt-lacks = Direction, phone numbers of saved contacts, messages before the newest 40 000 (10 000 with media) and disappeared ones.
format-worklist = Worklist
format-worklist-reads = Lists of tasks that untether plan --worklist wrote and people filled in, as CSV in any encoding; as a workbook they are read like any other, as xlsx
format-worklist-lacks = Rows that nobody has filled in, and notes, count for nothing.
format-xlsx = Excel
format-xlsx-reads = Workbooks of Excel and of CRMs, and worklists: xlsx, xls, ods
format-xlsx-lacks = Only the first sheet with a table is read.

notice-date-order-of-siblings = the order of day and month is that of the other chats beside it
notice-mail-cut-off = the file ends inside a mail: that mail is left out
notice-mail-date-assumed = some mails have no date of their own: the day of delivery stands in
notice-mail-owner-unknown = whose mailbox this is cannot be told: name the address under [staff] handles
notice-sheets-left-out = only the first sheet with a table is read
notice-truncated = the file ends inside a row: that row is left out
notice-vk-page-cut-off = the page ends inside a message
needs-value = deals with amounts, for scores by revenue
needs-rates = a rate of { $what } under [rates]: amounts in it are left out

## The register of incidents

date-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }
date-short = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }
incidents-all = { $total } dated incidents of messaging channels, newest first. The register was made on { $made }.
incidents-some = { $count } of { $total } dated incidents, newest first. The register was made on { $made }.
incidents-since = since
incidents-until = until
incidents-where = where
incidents-kind = what
incidents-channels = channels
incidents-world = world
incidents-over = { $name } (over)
incidents-still-open = { $name } (not lifted)
incidents-operator = who: { $text }
incidents-reach = how far: { $text }
incidents-source = source: { $text }
incidents-worldwide = { $count ->
    [one] 1 more hit the whole world: --country world
   *[other] { $count } more hit the whole world: --country world
}
incidents-replay = untether simulate PATH --lose ID --replay shows what one of them would do to your clients.
incidents-verbose = -v adds who it was, how far it went and the sources.
incident-account-ban = account ban
incident-block = block
incident-deprecation = shut down
incident-outage = outage
incident-policy = new rules
incident-pricing = new prices
incident-throttle = slowed down
help-incidents = untether incidents shows the channels it knows of
help-incidents-countries = use the two letters of ISO 3166, such as RU; the register has { $choices }
happened-head = What has happened to these channels
happened-clients = clients
happened-moved = moved
happened-quiet = usually
happened-silent = silent
happened-of = { $moved } of { $clients }
happened-legend-moved = moved: of those who wrote there in the 30 days before, how many wrote on another operator's channel in the 14 days from the start
happened-legend-quiet = usually: the same in undisturbed fortnights
happened-legend-silent = silent: wrote there before the block and not since
happened-others = { $count ->
    [one] 1 more was a new rule, a price or a closure
   *[other] { $count } more were new rules, prices and closures
}; untether incidents has them all.

## The plan

plan-ask-stranded = Ask the stranded for an e-mail or a phone
plan-create-records = Make records for clients who are only in messengers
plan-import-recoverable = Import contacts that stand only in the exports
plan-log-history = Bring the history of { $channel } into the CRM
plan-prove-fallback = Send one message over each untried fallback
plan-repair-contacts = Repair masked, malformed and shared contacts

plan-head = What to do first
plan-clients = clients
plan-index-then = index then
plan-nothing = Nothing on the list would raise a score: no client is stranded, untried, unlogged or without a record.
plan-importable = { $count ->
    [one] One of them need not be asked: the contact stands in the exports and only has to be imported.
   *[other] { $count } of them need not be asked: their contacts stand in the exports and only have to be imported.
}
plan-alone = alone { $gain }: { $tests }
plan-alone-fewer = alone { $gain } ({ $count ->
    [one] { $count } client
   *[other] { $count } clients
}): { $tests }
plan-alone-tests = alone: { $tests }
plan-gain-outage = outage { $gain }
plan-gain-context = context { $gain }
plan-gain-owned = contacts { $gain }
plan-needless = Worth doing alone, but needless once all of the above is done: { $titles }.
plan-needless-one = { $title } (alone { $gain })
plan-no-index = not assessed, so the actions are in the order of the points they add to the tests that are; needs { $what }
plan-hint = untether plan PATH --worklist ask.xlsx writes who to ask, and what
plan-hint-brief = untether plan PATH shows what each of them gains, and who to ask
plan-of-report = A saved report names nobody: give the exports in its place, with --target, --budget or --worklist, to see whom to go to.

plan-list-target = The shortest way to { $target }
plan-list-budget = { $count ->
    [one] The best for { $count } client
   *[other] The best for { $count } clients
}
plan-list-both = The shortest way to { $target } with { $count ->
    [one] { $count } client
   *[other] { $count } clients
} at most
plan-list-empty = There is nothing to do for it.
plan-list-outcome = { $clients }, { $tasks ->
    [one] one task
   *[other] { $tasks } tasks
}: the index goes from { $before } to { $after }.
plan-list-outcome-tests = { $clients }, { $tasks ->
    [one] one task.
   *[other] { $tasks } tasks.
}
plan-list-exact = All lists were tried: none is better.
plan-list-greedy = Found step by step: a slightly better list may exist.
plan-list-out-of-reach = { $target } is out of reach: all that can be done leads to { $after }.
plan-list-short = { $target } is not reached with so few: they lead to { $after } at best.
plan-list-unmeasured = There is no index to measure the target by.

usage-target = "{ $value }" is no score between 0 and 100
usage-budget = "{ $value }" is no number of clients
usage-report-plan = a saved report names no clients: it knows no target, no budget and no worklist

## Written reports: sections, tables, columns

section-outage = What happens if it goes
section-outage-lead = Each row takes one thing away and counts what becomes of every client in scope.
table-outage-clients = Clients
table-outage-clients-note = Safe: another used route is left, or nothing of theirs is lost. On paper: only a route that was never used is left.
table-outage-revenue = Revenue of the last year
table-outage-revenue-note = At risk: what is expected to be lost when all of them are hit, with an untried fallback counted half.
column-scenario = If it goes
column-safe = Safe
column-fallback = On paper
column-stranded = Stranded
column-recoverable = One import away
column-out-of-reach = Out of reach already
column-retention = Retained
column-at-risk = At risk

## What if

what-if-title = lost: { $names }
what-if-partial = Incomplete: a source could not be read.
what-if-replayed = Replayed on today's clients, without an end: { $summary } [{ $dates }]
what-if-since = since { $start }
what-if-nothing = Nothing changes: no client has a route there.
what-if-nobody = Nobody is stranded.
what-if-stranded = { $count ->
    [one] { $count } client is stranded
   *[other] { $count } clients are stranded
}{ $recoverable ->
    [0] .
    [one] , one of them a single import away.
   *[other] , { $recoverable } of them one import away.
}
what-if-fallback = { $count ->
    [one] One hangs on a fallback that was never used.
   *[other] { $count } hang on a fallback that was never used.
}
what-if-safe = { $count ->
    [one] One keeps a route that has been used.
   *[other] { $count } keep a route that has been used.
}
what-if-untouched = { $count ->
    [one] One is not touched.
   *[other] { $count } are not touched.
}
what-if-share = If so many are hit
what-if-today = today
what-if-kept-clients = clients kept
what-if-kept-value = revenue kept
what-if-kept-messages = messages kept
what-if-lost-mean = lost on average, { $currency }
what-if-lost-worst = lost at worst, { $currency }
what-if-part = The scenario hits { $share } of them at most: the columns are parts of that.
what-if-credit = kept: a fallback that was never used counts { $credit }
what-if-waiting = { $count ->
    [one] One conversation of the stranded waits for your answer.
   *[other] { $count } conversations of the stranded wait for your answer.
}
what-if-deals = { $count ->
    [one] One open deal of theirs is worth { $amount }.
   *[other] { $count } open deals of theirs are worth { $amount }.
}
what-if-who = Who is hit
what-if-all = all
what-if-by-channel = by channel
what-if-by-country = by country
what-if-by-value = by revenue
what-if-nowhere = unknown
what-if-third = { $third ->
    [1] top third
    [2] middle third
    [3] bottom third
   *[other] no revenue
}
what-if-still = What they still have
what-if-used = used
what-if-next = If { $name } goes as well: { $stranded } stranded, { $share } kept.
what-if-is-pair = No other two platforms together are worse.
what-if-pair = The worst pair of platforms is { $first } and { $second }: { $share } kept.
what-if-range = { $low } to { $high } are kept, depending on fallbacks that were never used
what-if-confirmed = { $count ->
    [one] one of the fallbacks is a contact from which the client writes to you elsewhere
   *[other] { $count } of the fallbacks are contacts from which the clients write to you elsewhere
}
what-if-assumed = { $count ->
    [one] one client has no phone and was taken to be in { $country }
   *[other] { $count } clients have no phone and were taken to be in { $country }
}
what-if-from-report = a saved report does not hold what happens by channel, country and revenue, nor what would be worst next: give the exports for that

usage-unknown-element = "{ $value }" is nothing that can be lost here
usage-unknown-incident = "{ $value }" is no incident of the register or the settings
usage-mixed-shares = "{ $value }" hits another share of the clients than the rest: it cannot be mixed with them
usage-not-a-report = this report cannot be used: { $detail }
usage-report-among-exports = a saved report is given beside other paths
usage-report-single = a saved report holds single scenarios: several losses together need the exports
usage-report-replay = a saved report cannot replay incidents
usage-report-segment = the report holds this scenario for "{ $segment }" only: another segment needs the exports
help-nearest-ones = did you mean { $nearest }?
help-list-incidents = untether incidents lists them
help-elements = here there are { $known }
help-mixed-shares = simulate it alone
help-needs-exports = give the exports in place of the report
help-report-alone = give the report alone, or the exports
help-report-again = write it again with untether audit PATH -f json=report.json

happened-against = { $share } (quiet { $quiet })
loss-operator = operator
loss-channel = channel
loss-staff = staff account
loss-layer = layer
loss-country = country
loss-number = phone number
loss-own = your own what-if
weight-clients = By clients
weight-value = By revenue
weight-messages = By messages
owned-by-others = rented
owned-by-us = your own
duration-minutes = { $figure } min
duration-hours = { $figure } h
duration-days = { $figure } days

say-n-minus-1-proven = The loss of any one platform strands no more than 5% of the clients, even if no untried fallback works.
say-n-minus-1-paper = The loss of any one platform strands no more than 5% of the clients only if untried fallbacks work.
say-n-minus-1-fails = The loss of a single platform strands more than 5% of the clients.
say-worst-pair = If { $names } go at the same time, { $share } of the weight is kept.
say-rented = { $share } of it runs over channels that belong to others.
say-cut = { $size ->
    [one] The loss of one operator, { $names }, would cut off more than half of the clients.
   *[other] The joint loss of { $size } operators ({ $names }) would cut off more than half of the clients; no fewer would.
}
say-cut-greedy = The joint loss of { $names } would cut off more than half of the clients (found step by step, so perhaps fewer would do).
say-context-months = { $count ->
    [one] In one month of one client everything was said in a messenger and nothing was logged.
   *[other] Counted by client and month, { $count } months passed in messengers with nothing logged.
}
say-context-lag = The log lies { $days ->
    [one] one day
   *[other] { $days } days
} behind the messenger for half of the clients who are logged at all.
say-moved = { $count ->
    [one] One client
   *[other] { $count } clients
} ({ $share } of those who wrote in both halves of the window) changed their main channel.
say-window = The window runs from { $from } to { $to } ({ $days } days, time zone { $zone }).
say-sensitivity = Whatever the weights of the three tests, the index lies between { $low } and { $high } in nine cases of ten.

verdict-grade-a = The loss of a channel would be an inconvenience.
verdict-grade-b = The loss of a channel would hurt, and you would recover.
verdict-grade-c = You would come through the loss of a channel with visible gaps.
verdict-grade-d = The loss of a channel would cost you clients.
verdict-grade-f = You depend on channels that you do not own.
verdict-no-index = The evidence is not enough for an overall verdict.
question-outage = What happens if tomorrow this channel becomes inconvenient or unavailable for part of the clients?
question-context = Where does the context live: in your system or inside the messenger?
question-owned = Do you have your own contacts of the client: e-mail, phone, customer portal?
report-partial = This report is incomplete: { $count ->
    [0] a limit was reached.
    [one] one source could not be read.
   *[other] { $count } sources could not be read.
} See "What was read".
action-effect = { $clients }; resilience { $from } → { $to }

contact-email = E-mail
contact-phone = Phone
contact-portal = Portal login
contact-any = At least one of them
contact-two = Two kinds or more
failed-missing = No contact on file at all (clients)
failed-malformed = Malformed
failed-placeholder = Typed to fill a field
failed-masked = A relay or a throwaway mailbox
failed-shared = On the records of several clients
failed-unsubscribed = Unsubscribed
failed-bounced = Bounced
recoverable-phones = Phones in the exports that only have to be imported
recoverable-emails = E-mails in the exports that only have to be imported
captive-clients = Clients whom only a platform knows
place-own = In your own system
place-summarised = Only summed up on a record
place-messenger = Only in the messenger
property-did = Answered on two operators or more
property-could = Could answer on two operators or more
property-owned-proven = Answered on a channel of your own
property-one-record = One record holds all channels of the client
property-short-path = The chat held a way out: a link to book, to pay or to the portal
property-calendar = – to a calendar
property-payment = – to a payment
property-portal = – to your portal
property-fallback-proven = Behind the messenger: a used channel of your own
property-fallback-known = Behind the messenger: an untried contact on file
property-fallback-none = Behind the messenger: nothing
incident-of = { $channels }: { $kind } ({ $since })
plan-today = Today
other-kappa-0 = Records sum up nothing
other-kappa-1 = Records sum up everything
other-links-by-name-off = No links by name
other-phi-0 = No untried fallback works
other-phi-1 = All untried fallbacks work
other-shared-10 = One contact may stand on 10 records
other-shared-3 = One contact may stand on 3 records
other-window-180 = Window of 180 days
other-window-365 = Window of 365 days
other-window-90 = Window of 90 days
routes-none = None
routes-one = One
routes-several = Several
clients-total = All clients
clients-in-scope = In scope: something happened in the window
clients-dormant = Dormant: nothing since before the window
clients-undated = Without any date
clients-excluded = Taken out by the settings
clients-reachable = In scope with a way to reach them
clients-unreachable = In scope without one
clients-who-wrote = Wrote within the window
clients-linked-by-name = Joined with their record by name alone
count-of-records = Records read
count-of-handles = Addresses, numbers and accounts
setting-changed = changed
setting-none = none
version-tool = Program
version-schema = Layout of the report
version-scoring = Formulas
version-channels = Register of channels
version-incidents = Register of incidents
version-links = Register of links
version-masked = Register of mail relays
version-phones = Phone number metadata

assumed-index = Index
assumes-index = The geometric mean of the three tests: a strong test cannot buy off a failed one.
assumed-range = Range
assumes-range = From the low ends of the three tests to their high ends. It shows what is not known, not what is likely.
assumed-fallback = Untried fallback
assumes-fallback = Counts half of a used one (fallback_credit). Whether it works is only known when somebody has answered there.
assumed-summaries = Records with notes
assumes-summaries = A record whose last note keeps up with the messenger counts as half of the history, a stale one as a quarter, none as nothing.
assumed-reply = Reply
assumes-reply = An answer within 72 hours of the last message of a run.
assumed-links = One client
assumes-links = Addresses and numbers on one record belong together; what stands on more than shared_limit records links nobody; names link only where they are unique.
assumed-owned = Contact of your own
assumes-owned = A usable e-mail, phone or portal login that stands on a record. A number that only a messenger shows is none until it is imported.
assumed-scope = In scope
assumes-scope = Clients with something dated in the window. Whoever fell silent before is counted apart and not scored.
assumed-grades = Grades
assumes-grades = A from 85, B from 70, C from 55, D from 40, F below. Tests pass from 80 and fail below 50.

section-concentration = How much hangs on how few
section-owned = The contacts you hold yourself
section-context = Where the context lives
section-movement = How use moves
section-silence = Silence, and ways around it
section-silence-lead = A run is what you wrote in a row; it is answered when a reply comes within 72 hours.
section-incidents = What has happened to these channels
section-incidents-lead = Dated incidents of the channels that these clients use, newest first.
section-findings = What stands out
section-findings-lead = Worst first; each with the numbers it rests on and one thing to do.
section-plan = What to do, and what it buys
section-plan-lead = Every gain was computed by auditing the business again as if the step had been taken.
section-evidence = What would make this surer
section-evidence-lead = What is missing widens the range; what is convention can be seen to matter or not.
section-costs = What it costs
section-sources = What was read
section-sources-lead = Every item of every source counts, or stands here with the reason why it does not.
section-method = Method and settings
section-method-lead = The same exports with the same settings give the same report, byte for byte.

table-channel-map = Channel map
table-channel-map-note = By share of what clients write. Rented channels belong to somebody else and can be taken away.
table-outage-shares = When only a part of the clients is hit
table-outage-shares-note = Mean: what is expected to be lost. Worst: when it hits those who bring most.
table-outage-open-work = Work under way with the stranded
table-outage-open-work-note = Conversations that wait for your answer, and open deals.
table-single-points = Single points of failure
table-single-points-note = What strands clients when it goes alone. One client can hang on several, so shares may add up to more than 100%.
table-failures-to-strand = How many things must fail together
table-concentration-channels = Channels
table-concentration-channels-note = Share: of what an average client writes. Only route: clients who could be reached nowhere else.
table-concentration-operators = Operators
table-concentration-operators-note = Channels of one operator fail together.
table-concentration-staff = Staff accounts
table-concentration-staff-note = Through whose account the conversations run.
table-concentration-figures = Figures of concentration
table-concentration-figures-note = HHI is 10,000 when everything runs over one channel.
table-owned-kinds = By kind
table-owned-channels = Of those who write on a rented channel
table-owned-deciles = By value of the client
table-owned-deciles-note = Ten equal groups of the clients with revenue, those who bring most first.
table-owned-failed = Why contacts fail, and what can be recovered
table-context-places = Messages by place
table-context-channels = By rented channel
table-context-channels-note = The score is the share of the history that would be left to you.
table-context-staff = By staff account
table-movement-channels = Shares by month
table-movement-channels-note = First contacts: clients whose very first message came here.
table-movement-months = All channels by month
table-movement-months-note = Effective channels: as many equally used ones would be as concentrated.
table-silence-channels = Answers by channel
table-silence-channels-note = Chased: conversations that end with three unanswered messages or more, the last at least a week old.
table-silence-months = Answers by month
table-properties = Four properties of a system that bends and does not break
table-properties-note = Shares of clients or of conversations in scope.
table-incidents = Incidents
table-findings = Findings
table-plan-curve = How far the steps lead
table-plan-curve-note = The index after each step and all before it.
table-plan-steps = What each step gains alone
table-plan-steps-note = Points of the index and of each test, out of 100.
table-evidence-missing = What to supply or to try
table-evidence-missing-note = By how many points the range of the index would narrow; a dash where that cannot be told before.
table-evidence-settings = The index under other conventions
table-decided = Is it easy to say yes or no?
table-decided-note = Deals opened more than 30 days ago, by the number of routes to the client.
table-cost = Messages that cost money
table-tax-chains = The chain behind each channel
table-tax-chains-note = Availability in percent: the product of all layers.
table-tax-layers = Layers
table-tax-layers-note = Reach lost: clients who could be reached no more without the layer. Nothing: pure tax.
table-tax = The tax of complexity
table-clients = Who was found
table-errors = What could not be read
table-sources-left-out = What was left out
table-sources = Sources
table-assumptions = What is convention
table-settings = Settings
table-versions = Versions
table-hashes = Hashes of the sources
table-hashes-note = BLAKE3 of the content.

column-loss = What it is
column-hit = Clients hit
column-lost-mean = Lost on average
column-lost-worst = Lost at worst
column-conversations = Conversations waiting
column-open-deals = Open deals
column-open-amount = Their amount
column-element = If it goes
column-clients = Clients
column-share-reachable = Of all reachable
column-failures = Things that fail
column-weight = Weight
column-channel = Channel
column-operator = Operator
column-ownership = Ownership
column-share = Share
column-sole = Only route
column-clients-wrote = Clients
column-clients-through = Clients
column-staff = Staff account
column-effective = Effective channels
column-hhi = HHI
column-operator-hhi = HHI of operators
column-rented = Rented
column-cut = Operators to lose half
column-contact = Contact on file
column-share-clients = Clients
column-owned-any = With a contact of your own
column-owned-two = With two kinds
column-decile = Group
column-reason = What it is
column-count = Count
column-place = Place
column-message-count = Messages
column-files = Files
column-logged = Logged
column-score = Score
column-month = Month
column-inbound = From clients
column-outbound = From you
column-first-contacts = First contacts
column-reply-rate = Answered
column-runs = Runs
column-answered = Answered in 72 h
column-median-reply = Usual wait
column-chased = Chased
column-property = Property
column-incident = Incident
column-what-happened = What happened
column-since = Since
column-until = Until
column-country = Country
column-channels = Channels
column-clients-concerned = Clients concerned
column-clients-hit = Clients hit then
column-turned-up = Turned up elsewhere
column-turned-up-quiet = In quiet times
column-past-only = Silent since
column-read-at = Source
column-finding = Finding
column-severity = Severity
column-rests-on = Rests on
column-remedy = What to do
column-revenue = Revenue
column-id = Id
column-step = Step
column-chain-after = Index after it
column-chain-clients = Clients
column-action = Step
column-index-gain = Index
column-gain-outage = Outage
column-gain-context = Context
column-gain-owned = Contacts
column-to-supply = What
column-narrows = Points narrower
column-other-setting = Convention
column-index = Index
column-grade = Grade
column-first-action = First step
column-routes = Routes to the client
column-decided-share = Decided
column-decided = Won or lost
column-deal-count = Deals
column-cost = Cost
column-cost-tripled = At three times the price
column-cost-one-each = One message to each
column-chain = Chain
column-layer-count = Layers
column-availability = Availability, %
column-layer = Layer
column-reach-lost = Reach lost
column-clients-touched = Clients touched
column-clients-stranded = Clients stranded
column-monthly-cost = Cost a month
column-cost-per-client = Per client a month
column-group = Who
column-path = Source
column-problem = What happened
column-code = Code
column-left-out-reason = Left out
column-places = First places
column-format = Format
column-first-day = First day
column-last-day = Last day
column-item-count = Items
column-record-count = Records
column-activity-count = Activities
column-deal-total = Deals
column-service-count = Service lines
column-left-out-count = Left out
column-assumption = What
column-what-is-assumed = How it is counted
column-setting = Setting
column-setting-value = Value
column-changed = Default
column-made-with = What
column-version = Version
column-bytes = Bytes
column-hash = Hash

say-unjudged = { $count ->
    [one] One thing could not be looked for: that nothing is said of it says nothing.
   *[other] { $count } things could not be looked for: that nothing is said of them says nothing.
}
table-unjudged = What could not be judged
column-looked-for = Looked for

## The HTML report

html-skip = Skip to the report
html-contents = Contents
html-summary = In five minutes
html-three-questions = Three questions
html-actions = What to do first
html-client = For { $name }
html-author = By { $name }
html-switch = Show
html-chart = Chart: { $title }
html-chart-rows = { $label }: { $values }.
html-chart-table = The same numbers stand in the table below.
html-chart-first = The picture shows the first { $count } rows.
html-gauge = { $name }: { $score } out of 100. { $range }
html-all-rows = { $count ->
    [one] One row
   *[other] All { $count } rows
}
html-left-out = { $count ->
    [one] One more row is left out here; it stands in the JSON report.
   *[other] { $count } more rows are left out here; they stand in the JSON report.
}
html-footer = Made with { $tool } { $version } on the state of { $date }. Figures are defined in the method; a dash means that a figure is not known.
html-no-rows = Nothing to show.

## The gate

gate-word-pass = PASS
gate-word-fail = FAIL
gate-word-unknown = UNKNOWN
gate-word-warn = WARN
gate-word-waived = WAIVED
gate-word-not-applicable = N/A

gate-said = { $word }: { $reason }
gate-all-hold = { $count ->
    [one] the { $count } enforced rule holds
   *[other] all { $count } enforced rules hold
}
gate-nothing-judged = no enforced rule speaks of anything here
gate-partial = { $count ->
    [0] not everything could be read, so no verdict can be trusted
    [one] { $count } source could not be read, so no verdict can be trusted
   *[other] { $count } sources could not be read, so no verdict can be trusted
}
gate-count-fail = { $count } failed
gate-count-unknown = { $count } unknown
gate-count-warn = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
gate-count-waived = { $count } waived
gate-count-pass = { $count } passed
gate-by-preset = preset { $name }
gate-dates = data up to { $as_of }, judged on { $today }

gate-off = { $value }, must be { $bar }: off by { $distance }
gate-is = { $value }, must be { $bar }
gate-was = in the baseline: { $was }
gate-not-found = nothing found
gate-not-known = not known: { $what }
gate-open = Open: the gaps in the evidence allow a figure on the other side of the bar, too.
gate-concerns = { $count ->
    [one] { $count } client concerned
   *[other] { $count } clients concerned
}
gate-mend = Mend: { $action } ({ $count ->
    [one] { $count } client
   *[other] { $count } clients
}): { $gain }
gate-mend-plain = Mend: { $action } ({ $count ->
    [one] { $count } client
   *[other] { $count } clients
})
gate-mend-bare = Mend: { $action }
gate-mend-finding = Mend: { $what }
gate-mend-baseline-channels = Mend: export this channel again, or write the baseline anew if it was given up.
gate-mend-concentration-clients-top-share = Mend: offer a second channel of another operator, an owned one at best, and use it.
gate-mend-clients-in-scope = Mend: give exports with clients who wrote or were active within the window.
gate-mend-sources-age-days = Mend: export again up to today; if the job ran, look at why it brought nothing new. A channel that is merely quiet may have a bar of its own.
gate-mend-sources-damaged-share = Mend: untether inspect shows where the damaged items stand; export again and leave the file untouched.
gate-mend-sources-duplicates = Mend: take one of the two files away.
gate-mend-sources-encoding-changed = Mend: see who exports differently since the baseline; if it is meant, write the baseline anew.
gate-mend-sources-layout-changed = Mend: see who exports differently since the baseline; if it is meant, write the baseline anew.
gate-mend-sources-missing-columns = Mend: export with all columns again.
gate-mend-sources-new = Mend: if the new export is meant, write the baseline anew.
gate-mend-sources-placeholder-share = Mend: rather leave a field empty than fill it with a made-up contact.
gate-mend-sources-records-age-days = Mend: export the contacts again; if nobody new came for so long, that is worth knowing, too.
gate-mend-sources-records-change = Mend: export all records without a filter; if they were deleted, restore them or write the baseline anew.
gate-mend-sources-repeated-share = Mend: export the same period once.
gate-mend-sources-rows-change = Mend: look for a filter, a limit or a cut in the export; if it is meant, write the baseline anew.
gate-mend-sources-vanished = Mend: export again what is gone, or write the baseline anew if it was given up.
gate-index-gain = index { $gain }
gate-points = { $figure } points
gate-points-of-percent = { $figure } percentage points
gate-percent = { $figure }%
gate-days = { $count ->
    [one] { $figure } day
   *[other] { $figure } days
}
gate-days-of = { $count ->
    [one] { $figure } day
   *[other] { $figure } days
}
gate-yes = yes
gate-no = no
gate-bar-at-least = { $limit } or more
gate-bar-at-most = { $limit } or less
gate-bar-above = more than { $limit }
gate-bar-below = less than { $limit }
gate-bar-is = { $limit }
gate-bar-is-not = anything but { $limit }

gate-cause-absent = nothing stands there in this report
gate-cause-ahead-of-clock = its last day lies in the future: the clock or the dates are wrong
gate-cause-baseline = there is no baseline to hold it against (--baseline FILE)
gate-cause-crm = an export of the CRM is missing
gate-cause-missing = it takes { $what }
gate-cause-empty-before = there was nothing in it before
gate-cause-empty-export = there is nothing in the export
gate-cause-gone-since-baseline = it was there in the baseline and is gone
gate-cause-list = it is a list of contacts, whose age is sources.records_age_days
gate-cause-new-export = it was not there in the baseline
gate-cause-none-there = there is none of it here
gate-cause-not-in-baseline = the baseline does not hold it: write it anew
gate-cause-partial = not everything could be read
gate-cause-withheld = the number is withheld, because so few people are easily told apart
gate-cause-undated = nothing in the export has a date

gate-waived = { $reason }, { $owner }, through { $date }
gate-waived-ticket = { $reason }, { $owner }, through { $date } ({ $ticket })
gate-rearmed = A waiver of { $owner } put up with it until { $date }; it has run out.
gate-waiver-expired = the waiver of { $owner } ran out on { $date } ({ $reason })
gate-waiver-unused = the waiver of { $owner } is not needed: its rule holds or is not in the policy
gate-ends-soon = The waiver of { $rule } ends in { $days ->
    [0] less than a day
    [one] { $days } day
   *[other] { $days } days
} ({ $owner }, { $date }).
gate-waivers-none = There are no waivers.
gate-waiver-holds = holds for { $days ->
    [one] { $days } more day
   *[other] { $days } more days
}
gate-waiver-ends-soon = ends soon: in { $days ->
    [0] less than a day
    [one] { $days } day
   *[other] { $days } days
}
gate-waiver-over = ran out { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}

gate-baseline = Baseline { $path }, data up to { $date }.
gate-baseline-differs = Not comparable, so it only reports. Other settings: { $what }
gate-baseline-new = New since then: { $what }
gate-baseline-stale = In the baseline alone: { $what }
gate-baseline-improved = Something is better than in the baseline: untether baseline write --force freezes the new level.
gate-baseline-of = Baseline, data up to { $date }
gate-baseline-figures = Figures
gate-baseline-exports = Exports
gate-baseline-terms = What the figures mean
gate-baseline-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
gate-baseline-unreadable = cannot read the baseline: { $detail }
gate-baseline-broken = this is no baseline of untether, or of another version, or it was cut off
gate-baseline-partial = no baseline is written of what could be read only in part
help-gate-baseline = write one with: untether baseline write PATH
help-gate-baseline-partial = mend what is said above and write it then
help-gate-incomparable = write the baseline anew with the settings of today, or see what it would say with --allow-incomparable

gate-default-preset = no rules are given: the preset starter is taken ({ $choices }; rules of your own stand under [gate])
gate-no-freshness = no enforced rule of this policy looks at the age of the exports: a dead export would stay green
help-gate-no-freshness = add "sources.age_days" = "<= 35" under [gate]
gate-input-empty = nothing that counts stands in what was read
gate-report-clients = a saved report holds no single clients
gate-policy-unreadable = cannot read the policy: { $detail }
help-gate-policy = a policy is a TOML file with [gate], [gate-options] and [[waiver]]
gate-no-rules = the policy has no rules: nothing would be judged
help-gate-no-rules = add rules under [gate], or choose a --preset
gate-no-figure = no report can have the figure "{ $rule }"
gate-has-parts = "{ $rule }" has parts and is no figure itself
gate-no-change = "{ $rule }" is no number of a single run, so there is no change of it
gate-no-bar = the rule "{ $rule }" has no bar
gate-no-bar-of-it = "{ $bar }" is no bar of this figure
gate-no-rule = "{ $rule }" is given neither a bar nor a level
gate-unquoted = "{ $rule }" is a table: the path of a figure stands in quotes
gate-tolerance = a tolerance is 0 or more, or a table of abs and rel
gate-waiver-days = waiver_days must lie between 1 and { $most }
gate-waiver-empty = { $key } of a waiver must not be empty
gate-waiver-long = a waiver may hold for { $most } days, until { $latest }
help-gate-figures = untether explain -v lists the figures; untether explain FIGURE says what one is
help-gate-part = name one of them, such as "{ $part }"
help-gate-bar = write >=, <=, >, <, == or != and a number: ">= 60"
help-gate-bar-boolean = write "== true" or "== false"
help-gate-bar-text = write == or != and a text in quotes: '!= "F"'
help-gate-bar-finding = a finding has no bar, only a level: "error", "warn", "info" or "off"
help-gate-unquoted = write "tests.owned.score" = ">= 80"
help-gate-tolerance = write tolerance = 2 (in the figure's unit), or tolerance = { "{" } abs = 2, rel = 0.05 { "}" }
help-gate-waiver-long = choose an earlier day, or allow more with waiver_days under [gate-options]

gate-preset-starter = For the first weeks and for exports made by hand once a month: catches dead and damaged exports, and a business that would lose half its clients.
gate-preset-recommended = For exports made every week or two: most clients can be reached without the worst platform, and the record holds at least half of the context.
gate-preset-strict = For nightly exports: the loss of any one platform is survived with contacts that were tried.
gate-why-concentration-clients-top-share = What most clients use is what breaks most. { $preset ->
    [strict] Below two thirds the rest can carry on for a while.
   *[other] Above four fifths one ban is the end of the day's work.
}
gate-why-index-score = The index is a headline: { $preset ->
    [strict] at 70, grade B, no test is far behind the others.
    [recommended] below 55, grade C, something is badly amiss. It only warns, the rules on the tests decide.
   *[other] below 40, grade F, nearly everything is amiss. It only warns, the rules on the tests decide.
}
gate-why-properties-fallback-proven-owned = A contact on file is worth what a test of it has shown: half of the clients at risk should have answered on an owned channel.
gate-why-sources-age-days = A figure from a dead export stays green for ever. { $preset ->
    [strict] A nightly job misses a weekend at most: 3 days.
    [recommended] An export a week may fall out once, or into holidays: 14 days.
   *[other] An export by hand once a month comes a few days late: 35 days.
}
gate-why-sources-damaged-share = Damaged items are left out, and what is left out cannot look bad. { $preset ->
    [strict] 1% is a few odd lines.
    [recommended] 2% is a few odd lines.
   *[other] Above 5% something is wrong with the whole file.
}
gate-why-sources-encoding-changed = Another encoding means that another program or person exports now: names and numbers may be broken.
gate-why-sources-layout-changed = Other columns mean another view or another filter: the figures may no longer speak of the same.
gate-why-sources-missing-columns = A column that is gone takes its contacts out of the figures without a word.
gate-why-sources-placeholder-share = Made-up contacts count as none. { $preset ->
    [strict] Above one in fifty records people fill the field to please the form.
   *[other] Above one in twenty records people fill the field to please the form.
}
gate-why-sources-records-age-days = A list of contacts says when the last one was added. { $preset ->
    [strict] Nobody new in a month means that the export is dead, or the sales are.
    [recommended] Nobody new in three months means that the export is dead, or the sales are.
   *[other] Nobody new in four months means that the export is dead, or the sales are.
}
gate-why-sources-records-change = A CRM does not lose records from one run to the next: { $preset ->
    [strict] a twentieth
    [recommended] a tenth
   *[other] a fifth
} less is a filter, a limit or a deletion.
gate-why-sources-rows-change = A shrunken export looks better than a whole one: { $preset ->
    [strict] a twentieth
    [recommended] a tenth
   *[other] a fifth
} less than last time has a reason that somebody should know.
gate-why-tests-context-score = Where the record holds { $preset ->
    [strict] four fifths
    [recommended] half
   *[other] not even a fifth
} of the context, a lost account { $preset ->
    [strict] is a nuisance.
    [recommended] can be got over.
   *[other] is a lost memory. It only warns: a first audit seldom has the log.
}
gate-why-tests-outage-n-minus-1-on-paper = The loss of any one platform must leave a way to every client, if only on paper.
gate-why-tests-outage-n-minus-1-proven = The loss of any one platform must leave a way that has been used before: paper does not answer.
gate-why-tests-outage-score = Share of clients still within reach when the worst platform goes, a fallback on paper counting half: { $preset ->
    [strict] four fifths is a pass of the test.
    [recommended] two thirds is a business that goes on.
   *[other] below a half it stands still.
}
gate-why-tests-owned-any = Clients with an e-mail, a phone or a portal login of their own on file: { $preset ->
    [strict] all but the newest.
    [recommended] four in five.
   *[other] every second one is the least with which a campaign makes sense.
}

section-gate = The gate
say-gate = { $word }: { $reason }.
table-gate-rules = Rules
table-gate-rules-note = Figures are compared unrounded. What is not known never passes.
table-gate-waivers = Waivers
table-gate-waivers-note = What is put up with for a while, by whom and until when. The last day counts in UTC.
gate-level-error = enforced
gate-level-warn = warns
gate-level-info = shown
gate-waiver-is-used = in use
gate-waiver-is-unused = not needed
gate-waiver-is-expired = ran out
column-rule = Rule
column-outcome = Outcome
column-level = Level
column-stands = What stands there
column-mends = What mends it
column-waiver-state = State
column-waived-because = Why
column-answers-for-it = Answers for it
column-expires = Until
column-ticket = Ticket
meaning-rule = The figure by its path, or the finding by its id; in brackets what of several it speaks of.
meaning-outcome = What became of the rule.
meaning-level = Whether the rule decides the gate.
meaning-stands = The figure, its bar, and how far it is on the wrong side.
meaning-mends = Whom it concerns, what would mend it and what that buys.
meaning-waiver-state = Whether a rule is put up with by it.
meaning-waived-because = The reason that was given.
meaning-answers-for-it = Who answers for it.
meaning-expires = Its last day.
meaning-ticket = Where it is dealt with.
meaning-history-runs-index = The index of the run, 0–100.
meaning-ran = Day of the run.
meaning-outage = Score of test 1 in the run, 0–100.
meaning-context = Score of test 2 in the run, 0–100.
meaning-owned = Score of test 3 in the run, 0–100.
meaning-gate = How the gate ended.
meaning-failed-rules = Enforced rules that did not hold or could not be judged.
meaning-clients-in-scope = Clients in scope in the run.
meaning-as-of = Day up to which its data went.

## Checks, for machines. Names of checks and rules are never translated

check-input = All of the input was read
check-input-unread = { $count ->
    [one] One source could not be read, so nothing is passed: the figures do not hold everything
   *[other] { $count } sources could not be read, so nothing is passed: the figures do not hold everything
}
check-input-limit = A limit cut the input short, so nothing is passed: the figures do not hold everything
check-about = { $rule } must be { $bar }
check-quiet = Not found: { $risk }
check-unjudged = Could not be looked for: { $risk }
check-needs = To supply: { $needs }.
check-help = untether explain { $rule } says how it is computed and what moves it.
check-help-input = The errors of the run name each source and what to do about it.
check-more = { $count } more of level { $level }: the report shows them all
check-summary = { $count } checks, { $failed } of them failed; no gate was asked for
mask-source = source { $number } ({ $format })
mask-account = no. { $number }
mask-some-source = a source
mask-item = item { $number }

## Earlier runs

trend-index = Resilience { $index }, { $change } since the run of { $date } ({ $runs ->
    [one] one earlier run
   *[other] { $runs } earlier runs
}).
trend-unknown = Resilience cannot be compared with the run of { $date }: one of the two was not assessed ({ $runs ->
    [one] one earlier run
   *[other] { $runs } earlier runs
}).
trend-other-version = Resilience cannot be compared with the run of { $date }: the formulas are others ({ $runs ->
    [one] one earlier run
   *[other] { $runs } earlier runs
}).
section-history = Earlier runs
table-history-runs = Resilience from run to run
table-history-runs-note = An empty row breaks the lines where the formulas changed: scores on its two sides do not compare.
column-ran = Run on
column-outage = Outage
column-context = Context
column-owned = Contacts
column-gate = Gate
column-failed-rules = Rules failed
column-clients-in-scope = Clients
history-pass = passed
history-unknown = unknown
history-fail = failed
history-other-version = New formulas

history-line = this line is no run of a gate
history-unreadable = the history cannot be read: { $detail }
history-stdout = the history is a file that is read and written again: it cannot be standard output
history-partial = this run could not read everything, so it is not added to { $path }
help-history = mend the line or take it out; or name another file, which begins a new history

## Written reports: Markdown, tables, workbooks

markdown-test = Test
markdown-question = Question
markdown-score = Score
markdown-range = Range
markdown-verdict = Verdict
markdown-found = What was found

written-folder = written: { $path } ({ $count } files)
output-foreign = { $path } was not written by untether and is not removed
help-output-foreign = choose another folder, or move it away: --force replaces only folders in which there is nothing but tables of untether
usage-needs-folder = csv is a folder of tables: name one, as in -f csv=tables
usage-needs-file = { $format } is no text for a terminal: name a file, as in -f { $format }=report.{ $format }, or send it into a pipe
usage-no-csv = { $option } is for the outputs csv and clients, and none is asked for

table-summary = The report in short
table-summary-note = One row for everything that the first page says.
table-columns = What the columns mean
column-item = Item
column-low = Low end
column-high = High end
column-verdict = Verdict
column-said = In words
column-sheet = Sheet
column-column = Column
column-unit = Unit
column-meaning = Meaning
unit-words = words
unit-prose = sentences
unit-code = as it is
unit-date = date
unit-count = count
unit-share = share
unit-score = 0–100
unit-points = points
unit-money = money
unit-minutes = minutes
unit-plain = number

meaning-item = What the row is about: a fact about the report, index, a test or a step.
meaning-score = Score, 0–100; higher is better.
meaning-low = Lowest score that the gaps in the evidence leave open.
meaning-high = Highest score that the gaps in the evidence leave open.
meaning-verdict = Of a test: pass, watch, fail or not_assessed. Of the index: its grade, A to F.
meaning-said = The value of a fact, or what was found, in words.
meaning-hit = Share of the clients with a route on what is lost who are hit.
meaning-scenario = What is lost: a channel, an operator, a staff account, a layer, a country, the phone number, or a what-if of the settings.
meaning-loss = Kind of thing that is lost.
meaning-safe = Clients in scope who keep a used route, or lose nothing.
meaning-outage-revenue-safe = Revenue of the last year from clients who keep a used route, or lose nothing.
meaning-fallback = Clients who keep only a route that was never used.
meaning-outage-revenue-fallback = Revenue of the last year from clients who keep only a route that was never used.
meaning-stranded = Clients who keep no route at all.
meaning-outage-revenue-stranded = Revenue of the last year from clients who keep no route at all.
meaning-recoverable = Of the stranded, those whose contact stands in the exports and only has to be imported.
meaning-out-of-reach = Clients who could not be reached before the loss either.
meaning-outage-revenue-out-of-reach = Revenue of the last year from clients who could not be reached before the loss either.
meaning-retention = Share of the weight that is kept, an untried fallback counted in part.
meaning-at-risk = Revenue expected to be lost when everybody is hit.
meaning-lost-mean = Revenue expected to be lost when so many are hit at random.
meaning-lost-worst = Revenue lost when those are hit who bring most.
meaning-conversations = Conversations of the stranded that wait for an answer from the business.
meaning-open-deals = Open deals of the stranded.
meaning-open-amount = Amount of these deals.
meaning-element = What strands clients when it goes alone.
meaning-clients = Clients in scope whom it concerns.
meaning-movement-channels-clients = Clients with a message on the channel in the month, either way.
meaning-single-points-clients = Clients whom its loss strands.
meaning-failures-to-strand-clients = Clients who are stranded by so many failures at once and by no fewer.
meaning-share-reachable = The same as a share of all clients who can be reached.
meaning-failures = How many operators, accounts or other things must fail together.
meaning-weight = What a client counts for: one, its revenue or its messages.
meaning-channel = Channel.
meaning-operator = Who runs the channel; channels of one operator fail together.
meaning-ownership = Whether the channel belongs to the business or is rented from somebody who can take it away.
meaning-share = Share of the total.
meaning-channel-map-share = Share of what clients write, under the weight of the scores.
meaning-concentration-channels-share = Share of what an average client writes.
meaning-concentration-operators-share = Share of what an average client writes.
meaning-concentration-staff-share = Share of the conversations that run through the account.
meaning-context-places-share = Share of all messages.
meaning-movement-channels-share = Share of those who wrote in the month, each client counting 1.
meaning-properties-share = Share of clients or of conversations in scope.
meaning-sole = Share of the weight with clients who could be reached nowhere else.
meaning-clients-wrote = Clients who wrote there, or have it on file where nobody wrote anything.
meaning-clients-through = Clients whose conversations run through the account.
meaning-staff = Staff account; its label, or a number where a label would name someone.
meaning-effective = As many equally used channels would be as concentrated.
meaning-hhi = Herfindahl index of channels: 10,000 when everything runs over one.
meaning-operator-hhi = The same of operators.
meaning-rented = Share on channels that belong to somebody else.
meaning-cut = Fewest operators whose loss takes away half of the weight.
meaning-contact = Kind of contact on file.
meaning-share-clients = Share of the weight with clients who have it.
meaning-owned-any = Share with at least one usable contact of the business's own: e-mail, phone or portal.
meaning-owned-two = Share with two kinds of them.
meaning-decile = Tenth of the clients with revenue; 1 are those who bring most.
meaning-reason = Why a contact does not count, or what can be recovered.
meaning-count = How many.
meaning-owned-failed-count = Contact points, or clients where the reason speaks of clients.
meaning-sources-left-out-count = Items left out for the reason.
meaning-clients-count = How many clients, records or handles.
meaning-place = Where the messages can be found again.
meaning-message-count = Messages in the window.
meaning-sources-message-count = Messages read.
meaning-files = Photos, voice messages and other files among them.
meaning-logged = Of these, logged in a system of the business.
meaning-context-channels-score = Share of the history that would be left to the business, 0–100.
meaning-context-staff-score = Share of the history that would be left to the business, 0–100.
meaning-month = Calendar month.
meaning-inbound = Messages from clients.
meaning-outbound = Messages from the business.
meaning-first-contacts = Clients whose very first message came then and there.
meaning-reply-rate = Share of runs that were answered within 72 hours.
meaning-runs = Runs: what the business wrote in a row.
meaning-answered = Of these, answered within 72 hours.
meaning-median-reply = Median time to the answer, in minutes.
meaning-chased = Conversations that end with three unanswered messages or more, the last at least a week old.
meaning-property = What a system that bends and does not break can do.
meaning-incident = Incident; its id stands in the built-in register or in the settings.
meaning-what-happened = What happened, in a sentence.
meaning-since = First day, as exactly as it is known.
meaning-until = Last day; nothing while it lasts or when no end is known.
meaning-country = Country, ISO code; * for the whole world.
meaning-channels = The channels of the incident that clients use.
meaning-clients-concerned = Clients in scope in the country who use one of the channels.
meaning-clients-hit = Clients with a message on the channels in the 30 days before.
meaning-turned-up = Of these, the share who wrote over another operator within 14 days.
meaning-turned-up-quiet = The same share in fortnights without an incident, for comparison.
meaning-past-only = Clients who have not written on a channel since it was blocked.
meaning-read-at = Where it is reported.
meaning-finding = What stands out.
meaning-severity = How bad: critical, high, medium, low or info.
meaning-rests-on = The numbers that it rests on.
meaning-remedy = One thing to do.
meaning-revenue = Their revenue in the last year.
meaning-id = Stable id of the finding: untether explain ID says more.
meaning-step = Step of the plan; the first row is today.
meaning-chain-after = The index after this step and all before it.
meaning-chain-clients = Clients whom the step still concerns after all before it.
meaning-action = Step of the plan.
meaning-plan-steps-clients = Clients whom it concerns today.
meaning-index-gain = Points that the index gains by this step alone.
meaning-gain-outage = Points that the first test gains by this step alone.
meaning-gain-context = Points that the second test gains by this step alone.
meaning-gain-owned = Points that the third test gains by this step alone.
meaning-to-supply = What is missing.
meaning-narrows = Points by which the range of the index would be narrower with it.
meaning-other-setting = Convention that is changed.
meaning-index = The index then.
meaning-grade = Its grade.
meaning-first-action = What the plan would begin with.
meaning-routes = How many routes there are to the client.
meaning-decided-share = Share of the deals that were won or lost.
meaning-decided = Deals won or lost.
meaning-deal-count = Deals opened more than 30 days ago.
meaning-cost = What the messages from the business cost.
meaning-cost-tripled = The same at three times the price.
meaning-cost-one-each = One message to each client with a route on the channel.
meaning-chain = Layers between the client and the record, in order.
meaning-layer-count = How many layers.
meaning-availability = Product of the availabilities of all layers, in percent.
meaning-layer = Layer between clients and the record.
meaning-reach-lost = Share of clients who could be reached no more without it.
meaning-clients-touched = Clients whose routes its failure touches; only of layers on which more than half hang.
meaning-clients-stranded = Of these, the stranded.
meaning-monthly-cost = Sum of the monthly costs that are stated.
meaning-cost-per-client = The same for each client in scope.
meaning-group = Who or what is counted.
meaning-path = File, as it was found; numbered where its name would name someone.
meaning-problem = Why it could not be read, in a sentence.
meaning-code = Code of the error.
meaning-left-out-reason = Why items do not count.
meaning-places = First places, as file and line.
meaning-format = Format that was recognised.
meaning-first-day = First day in the source.
meaning-last-day = Last day in the source.
meaning-item-count = Everything in the source; the following counts add up to it.
meaning-record-count = Records of clients.
meaning-activity-count = Logged activities.
meaning-deal-total = Deals.
meaning-service-count = Lines of the messenger itself, such as joining a group.
meaning-left-out-count = Left out, for the reasons listed elsewhere.
meaning-assumption = What is a convention.
meaning-what-is-assumed = How it is counted.
meaning-setting = Setting, by its name.
meaning-setting-value = Its value in effect.
meaning-changed = Marked where it is not the default.
meaning-made-with = Program, layout, rules or table.
meaning-version = Its version.
meaning-bytes = Size of the source, in bytes.
meaning-hash = BLAKE3 of its content, in hexadecimal digits.
meaning-looked-for = Risk that could not be judged.
meaning-sheet = Sheet of the workbook.
meaning-column = Heading of the column.
meaning-unit = What its numbers or words are.
meaning-meaning = What it says.

sheet-summary = Summary
sheet-columns = Columns
sheet-channel-map = Channel map
sheet-outage-clients = Loss, clients
sheet-outage-revenue = Loss, revenue
sheet-outage-shares = Loss, in part
sheet-outage-open-work = Loss, open work
sheet-single-points = Single points
sheet-failures-to-strand = Failures to strand
sheet-concentration-channels = Concentration, channels
sheet-concentration-operators = Concentration, operators
sheet-concentration-staff = Concentration, accounts
sheet-concentration-figures = Concentration, figures
sheet-owned-kinds = Contacts, kinds
sheet-owned-channels = Contacts, channels
sheet-owned-deciles = Contacts, value
sheet-owned-failed = Contacts that fail
sheet-context-places = Context, places
sheet-context-channels = Context, channels
sheet-context-staff = Context, accounts
sheet-movement-channels = Months, channels
sheet-movement-months = Months, all
sheet-silence-channels = Answers, channels
sheet-silence-months = Answers, months
sheet-properties = Properties
sheet-incidents = Incidents
sheet-findings = Findings
sheet-unjudged = Not judged
sheet-plan-curve = Plan, path
sheet-plan-steps = Plan, steps
sheet-evidence-missing = Evidence, missing
sheet-evidence-settings = Evidence, conventions
sheet-decided = Deals decided
sheet-cost = Message costs
sheet-tax-chains = Layers, chains
sheet-tax-layers = Layers
sheet-tax = Layers, costs
sheet-clients = Who was found
sheet-errors = Not read
sheet-sources-left-out = Left out
sheet-sources = Sources
sheet-assumptions = Conventions
sheet-settings = Settings
sheet-versions = Versions
sheet-hashes = Hashes

workbook-contents = What is in this workbook
workbook-rows = Rows
workbook-about = About
workbook-page = Page { $page } of { $pages }
workbook-cut = { $count ->
    [one] One more row is left out here; it stands in the JSON report and in the tables of -f csv.
   *[other] { $count } more rows are left out here; they stand in the JSON report and in the tables of -f csv.
}
workbook-chart-first = { $title } (first { $count })
## Several reports side by side

portfolio-title = { $count ->
    [one] One business
   *[other] { $count } businesses
} side by side
portfolio-title-over-time = { $name } over time
portfolio-title-course = One business over time
portfolio-reports = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}
portfolio-day = as of { $first }
portfolio-days = as of { $first } to { $last }
portfolio-nameless = Report { $place }
portfolio-and-more = { $names } and { $count } more
portfolio-worst = Worst off is { $name }: resilience { $score } ({ $grade }).
portfolio-grades = { $count ->
    [0] None of { $of } has a grade of D or F.
    [one] One of { $of } has a grade of D or F.
   *[other] { $count } of { $of } have a grade of D or F.
}
portfolio-unrated = { $count } of { $of } cannot be rated: a test is not assessed.
portfolio-shared-operator = { $name } is the worst loss for { $count } of { $of }.
portfolio-shared-finding = Found most often, in { $count } of { $of }: “{ $name }”.
portfolio-shared-action = The first step is the same for { $count } of { $of }: “{ $name }”.
portfolio-median = Half of the { $of } have a resilience of { $score } or less.
portfolio-course-incomparable = Whether it got better between { $from } and { $to } cannot be said: the reports do not measure the same.
portfolio-lasting-finding = Found in { $count } of { $of } and still there: “{ $name }”.
portfolio-incomparable = Not to be compared: { $name } is not the same. { $values }.
portfolio-currencies = Money stands in several currencies and is neither added up nor ranked: { $values }.
portfolio-difference = { $name }: { $values }
portfolio-partial = { $count ->
    [one] One report is incomplete: { $names }.
   *[other] { $count } reports are incomplete: { $names }.
}
portfolio-repeated = { $name } was given { $count } times; it counts once.
portfolio-same-exports = Behind these stand the same exports of the same day: { $names }.
portfolio-earlier = Of a business with several reports the latest counts; { $count ->
    [one] one earlier report stands under it.
   *[other] { $count } earlier reports stand under theirs.
}
portfolio-say-whose = { $count ->
    [one] One report does not say whose it is: name the client under [report] in untether.toml.
   *[other] { $count } reports do not say whose they are: name the clients under [report] in untether.toml.
}
portfolio-nobody = none
portfolio-is-partial = incomplete
portfolio-is-earlier = earlier report
portfolio-decisive = other scores
portfolio-harmless = to be known

portfolio-report = Report
portfolio-as-of = as of
portfolio-days-since = days since
portfolio-resilience = resilience
portfolio-range = range
portfolio-questions = Three questions
portfolio-lacks = { $name }: not assessed, needs { $what }
portfolio-where = Hangs on
portfolio-operator = worst loss
portfolio-effective = channels
portfolio-owned = own
portfolio-legend = worst loss: the operator whose loss strands most; at risk: revenue expected to be lost with it; channels: equally used ones; rented: what clients write on channels of others; own: clients with a contact on file
portfolio-next = What stands out, and what to do first
portfolio-first = first: { $action }
portfolio-first-gains = first: { $action } ({ $gain })
portfolio-moved-head = What moved between reports
portfolio-moved = { $name } since { $since }: resilience { $points }
portfolio-not-compared = not compared, for these are not the same: { $what }
portfolio-new = new: { $what }
portfolio-gone = gone: { $what }
portfolio-shared = What they share
portfolio-lasting = What lasts
portfolio-severity = at worst
portfolio-found-in = in reports
portfolio-last-found = last on
portfolio-of = { $count } of { $of }
portfolio-worst-of = Worst loss in { $of }: { $what }.
portfolio-first-of = First step in { $of }: { $what }.
portfolio-differences = Not the same in all reports
portfolio-hint = -f html=FILE makes one page of this, -f json=FILE holds every figure

html-portfolio-footer = Made with untether from reports of version { $versions }. A dash means that a figure is not known. Nothing is added up over reports.

section-portfolio-index = Who stands where
section-portfolio-index-lead = The worst first. The mark is the score, the band what gaps in the evidence leave open.
section-portfolio-tests = Three questions
section-portfolio-tests-lead = Pass from 80, watch from 50. A test that is not assessed is not a failed one: the last column says what is missing.
section-portfolio-reach = On what each hangs
section-portfolio-reach-lead = The one operator whose loss strands most, how few channels carry it all, whose they are, and for how many clients there is a contact besides.
section-portfolio-reach-course = On each day: the one operator whose loss strands most, how few channels carry it all, whose they are, and for how many clients there is a contact besides.
section-portfolio-next = What stands out, and what to do first
section-portfolio-changes = What moved between reports
section-portfolio-changes-lead = Points from one report of a business to its next. A dash: a figure is not known, or the two reports do not measure the same.
section-portfolio-shared = What they share
section-portfolio-shared-lead = One count for each business, from its latest report. A finding that could not be looked for is not counted as absent.
section-portfolio-lasting = What lasts and what came and went
section-portfolio-shared-course = One count for each report. A finding that could not be looked for is not counted as absent.
section-portfolio-differences = What is not the same
section-portfolio-differences-lead = Other scores: with another value the figures mean something else and are not to be compared. To be known: it may be behind a difference.
section-portfolio-course = From report to report
section-portfolio-course-lead = Pass from 80, watch from 50. A change within the range of the index may be nothing but gaps in the evidence.

table-portfolio-index = Resilience
table-portfolio-tests = Scores and verdicts
table-portfolio-medians = The middle of them
table-portfolio-medians-note = Half of those in which the figure is known are at or below it. Not given for fewer than five.
table-portfolio-reach = Losses and channels
table-portfolio-next = Report by report
table-portfolio-changes = Changes
table-portfolio-turnover = Findings that came and went
table-portfolio-findings = Findings
table-portfolio-findings-note = Share: of the reports in which it could be looked for.
table-portfolio-operators = Worst losses
table-portfolio-actions = First steps
table-portfolio-differences = Settings and versions
table-portfolio-course = Resilience and tests

column-report = Report
column-as-of = As of
column-remark = Remark
column-lacking = What is missing
column-index-low = Low end
column-index-high = High end
column-test-outage = Outage
column-test-context = Context
column-test-owned = Contacts
column-worst-operator = Worst loss
column-found-in = In reports
column-looked-for-in = Looked for in
column-known-in = Known in
column-found-share = Share
column-first-found = First in
column-last-found = Last in
column-which-reports = Reports
column-report-count = How many
column-difference-means = What it means
column-days-between = Days between
column-findings-new = New findings
column-findings-gone = Gone
column-incomparable = Not the same
column-worst-finding = Stands out
column-figure = Figure
column-median = Middle

## Linear text, for screen readers and logs

plain-then = then
plain-more = and others
plain-unknown = not known
plain-of-100 = { $score } of 100
plain-index = { $score } of 100; grade { $grade }; range { $range }
plain-test = { $score } of 100; { $verdict }
plain-range = range { $range }

## Small groups that are hidden

hide-small-few = small groups cannot be hidden among so few: { $count ->
    [one] { $count } client is in scope
   *[other] { $count } clients are in scope
  }, and at least { $least } are needed
help-hide-small-few = leave --hide-small out and keep the report to yourself, or audit a longer window with window_days
hide-small-clients = { $what } speaks of single clients and cannot be had with --hide-small
help-hide-small-clients = leave one of the two out
finding-withheld = Its numbers are hidden: they rest on fewer than five people, or would give such a number away.
note-small-hidden = Counts of fewer than five people are hidden, and so are those that would give them away. Shares and scores are rounded to steps of at least five clients. A dash is a figure that is not known, or hidden with its count.

## Saved reports, handed over and checked

logo-unreadable = the logo "{ $path }" cannot be read: { $detail }
logo-large = the logo "{ $path }" is larger than { $most } KiB
logo-kind = the logo "{ $path }" is neither a PNG nor an SVG
logo-active = the logo "{ $path }" is more than a drawing: it holds { $part }
help-logo = give a PNG or an SVG by its path from the folder of the settings file
help-logo-large = save it smaller: it is shown no higher than a few lines
help-logo-active = save it as a plain SVG without scripts, links and pictures from elsewhere, or as a PNG
html-logo = Logo
html-logo-of = Logo: { $name }

version-headers = Register of column headings
version-throwaway = List of throwaway mailboxes
version-timezones = Time zones
hashed-settings = The settings file
hashed-links = The crosswalk of handles

usage-report-clients = a saved report holds no single clients
warning-saved-partial = the saved report does not hold everything: some input of the audit could not be read

verify-yes = Reproduces: { $sources ->
    [one] one source is
   *[other] all { $sources } sources are
  } the same, and so are all { $figures } values of the report of { $date }.
verify-no = Does not reproduce: of the report of { $date } { $files ->
    [0] all sources are the same
    [one] one source differs
   *[other] { $files } sources differ
  }, and { $different ->
    [0] no figure differs
    [one] one figure differs
   *[other] { $different } figures differ
  } ({ $figures } values compared).
verify-tolerance = { $new ->
    [0] Another version made it: figures may differ by a billionth of themselves, and words are not compared.
    [one] Another version made it: figures may differ by a billionth of themselves, words are not compared, and one value is new.
   *[other] Another version made it: figures may differ by a billionth of themselves, words are not compared, and { $new } values are new.
}
verify-changed = { $count ->
    [one] One source holds something else
   *[other] { $count } sources hold something else
}
verify-missing = { $count ->
    [one] One source is not there
   *[other] { $count } sources are not there
}
verify-added = { $count ->
    [one] One source was not there
   *[other] { $count } sources were not there
}
verify-renamed = { $count ->
    [one] One source has another name now; that is no matter
   *[other] { $count } sources have other names now; that is no matter
}
verify-beside = Beside the sources, by hash: in the report, and now
verify-unlike = Settings that could not be made as the report states them: in the report, and now
verify-figures = What differs: in the report, and now
verify-versions = Versions that differ, which is no fault by itself: in the report, and now
verify-overruled = Settings at hand that are not those of the report, which were taken: in the report, and at hand
verify-at-hand = The report does not name people, so these are the settings at hand: { $names }.
verify-left-aside = Left aside, because it needs more than the exports: { $names }.
verify-nothing = nothing
verify-named = the report names people, and something in it differs: showing what would name them too
help-verify-named = run it again with --show-contacts
