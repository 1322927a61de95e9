## Counts

count-clients = { $count ->
    [one] { $count } client
   *[other] { $count } clients
}
count-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
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
findings-value = revenue
finding-stranded = Stranded when { $name } goes
finding-fallback = Only an untried fallback when { $name } goes
finding-no-contact = No contact of your own
finding-import = Contacts that only have to be imported
finding-messenger-only = History in messengers only
do-stranded = Ask them for a second contact while the channel still works.
do-fallback = Send one message over the contact on file and wait for an answer.
do-no-contact = Ask for an e-mail or a phone and write it into the CRM.
do-import = Import the numbers and addresses into the CRM.
do-messenger-only = Log the messenger in the CRM: connect it, or import its history.

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

read-head = Read
read-inspect = untether inspect PATH shows every file
screen-footer = Reports: -f json=report.json

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
format-amocrm-table = amoCRM
format-bitrix24-json = Bitrix24 REST
format-bitrix24-table = Bitrix24
format-csv = CSV
format-facebook-messenger-json = Messenger
format-hubspot-json = HubSpot API
format-hubspot-table = HubSpot
format-instagram-json = Instagram
format-mbox = Mailbox
format-pipedrive-table = Pipedrive
format-telegram-json = Telegram
format-vk-html = VK
format-whatsapp-txt = WhatsApp
format-xlsx = Excel

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
incidents-replay = untether simulate PATH --replay ID plays one of them on your clients.
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
## The plan

plan-ask-stranded = Ask the stranded for an e-mail or a phone
plan-create-records = Make records for clients who are only in messengers
plan-import-recoverable = Import contacts that stand only in the exports
plan-log-history = Bring the history of { $channel } into the CRM
plan-prove-fallback = Send one message over each untried fallback
plan-repair-contacts = Repair masked, malformed and shared contacts

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
usage-mixed-shares = "{ $value }" hits another share of the clients than the rest: it cannot be mixed with them
usage-not-a-report = this report cannot be used: { $detail }
usage-report-among-exports = a saved report is given beside other paths
usage-report-single = a saved report holds single scenarios: several losses together need the exports
usage-report-segment = the report holds this scenario for "{ $segment }" only: another segment needs the exports
help-nearest-ones = did you mean { $nearest }?
help-elements = here there are { $known }
help-mixed-shares = simulate it alone
help-needs-exports = give the exports in place of the report
help-report-alone = give the report alone, or the exports
help-report-again = write it again with untether audit PATH -f json=report.json
happened-head = What has happened to these channels
happened-clients = clients
happened-moved = moved
happened-silent = silent
happened-of = { $moved } of { $clients }
happened-against = { $share } (quiet { $quiet })
happened-legend-moved = moved: of those who wrote there in the 30 days before, how many wrote on another operator's channel in the 14 days from the start (quiet: in undisturbed fortnights)
happened-legend-silent = silent: wrote there before the block and not since
happened-others = { $count ->
    [one] 1 more was a new rule, a price or a closure
   *[other] { $count } more were new rules, prices and closures
}; untether incidents has them all.

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
cell-withheld = < 5

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
severity-critical = critical
severity-high = high
severity-medium = medium
severity-low = low
severity-info = for the record
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
