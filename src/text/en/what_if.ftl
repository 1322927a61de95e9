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
    [one] , one of them has a contact ready to import.
   *[other] , { $recoverable } of them have a contact ready to import.
}
what-if-fallback = { $count ->
    [one] One depends on a fallback that was never tried.
   *[other] { $count } depend on a fallback that was never tried.
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
what-if-lost-mean = lost on average
what-if-lost-worst = lost at worst
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
what-if-open = Left unfinished
what-if-worst-next = Worst next
what-if-grouped-by = grouped by
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
say-answers-observed = { $tried ->
    [one] One first message on a contact of your own was watched
   *[other] { $tried } first messages on contacts of your own were watched
}: { $answered ->
    [0] none was answered
    [one] one was answered
   *[other] { $answered } were answered
} within 14 days.
say-worst-pair = If { INSIDE($names) } go at the same time, { $share } of the weight is kept.
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
action-effort = about { $work } of work
action-effect = { $clients }; resilience { $from } → { $to }

contact-email = E-mail
contact-phone = Phone
contact-portal = Portal login
contact-any = At least one of them
contact-two = Two kinds or more
failed-missing = No contact on file at all (clients)
failed-malformed = Malformed
failed-unread = Country not known
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
other-likely-links = All likely links are true
other-links-by-name-off = No links by name
other-phi-0 = No untried fallback works
other-phi-1 = All untried fallbacks work
other-phi-observed = Untried fallbacks work as those that were tried
other-shared-1 = One contact may stand on 1 record
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
clients-linked-by-name = Chats linked by name alone
clients-likely-links = Likely links, not made
clients-by-phone = In scope, on WhatsApp by the number
clients-by-bsuid-only = In scope, on WhatsApp by an id alone
clients-by-both = In scope, on WhatsApp by an id, with the number from elsewhere
clients-unlinked-partners = In scope with a chat and without a record
clients-records-without-chat = In scope with a record and without a chat
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

section-concentration = What everything rests on
section-owned = Contacts of your own
section-context = Where the context lives
section-movement = How usage is shifting
section-silence = Replies, and the way to payment
section-silence-lead = A run is what you wrote in a row; it is answered when a reply comes within 72 hours.
section-incidents = What has happened to these channels
section-incidents-lead = Dated incidents of the channels that these clients use, newest first.
section-findings = What stands out
section-findings-lead = Worst first; each with the numbers it rests on and one thing to do.
section-plan = What to do and what it gains
section-plan-lead = Every gain was computed by auditing the business again as if the step had been taken.
section-evidence = What would make this more certain
section-evidence-lead = What is missing widens the range; what is convention can be seen to matter or not.
section-costs = What it costs
section-sources = What was read
section-understood = What was understood
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
table-new-clients = Where new clients come from
table-new-clients-note = Who wrote for the first time in the last 90 days and has no card or deal from before. Channels that the exports do not show from before are left out.
table-coverage = How much of each channel was shown
table-coverage-note = Chats in the exports beside the clients who may be there: by an id, a logged message, a route, or a phone where accounts are made with one.
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
table-properties = Four properties of a resilient system
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
column-came-over = First heard on
column-new-clients = New clients
column-share-new = Of all new clients
column-chats = Chats
column-clients-there = May be there
column-chats-total = Chats in all
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
column-expected-after = Expected
column-work-minutes = Work
column-chain-clients = Clients
column-action = Step
column-index-gain = Index
column-gain-outage = Outage
column-gain-context = Context
column-gain-owned = Contacts
column-to-supply = What to supply
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
    [one] One risk could not be checked: that it is not listed does not mean that it is absent.
   *[other] { $count } risks could not be checked: that they are not listed does not mean that they are absent.
}
table-unjudged = What could not be assessed
column-looked-for = Looked for
