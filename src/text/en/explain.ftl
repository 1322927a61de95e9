## What is behind something

explain-all = What can be explained: untether explain ID, with PATH also what an audit says of it
explain-all-findings = Findings
explain-all-parts = Figures of the report, by their paths, such as tests.owned.any (-v lists all)
explain-all-figures = Figures of the report, by their paths; * stands for any id
explain-all-formats = Formats
explain-all-codes = Codes of errors
explain-way-out = What to do
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
explain-type-score = a score or points of one, 0 to 100
explain-type-share = a share, 0 to 1
explain-type-days = days
explain-type-money = money, in the report's currency
explain-small = With --hide-small
explain-small-exact = it stays as it is
explain-small-withheld = it is withheld where it is small, or would give a small one away
explain-small-rounded = it is rounded so far that no single client shows
explain-small-with-counts = it is withheld with the counts that it hangs on
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
explain-known-file = the layout is known from exports that people have made
explain-known-documentation = the layout is known from the documentation of the vendor; no export has been seen
explain-known-code = the layout is known from programs that read or write it; no export has been seen
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
client-contact-unread = written without its country, which could not be decided
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
client-ground-address-book = An address book ({ $place }) has it under the name of the chat: { $handles }.
client-ground-name = The chat ({ $place }) bears the full name of this record, and of nobody else's: { $handles }.
client-ground-name-in-accounts = Chats in several accounts ({ $place }) bear the same full name, one in each: { $handles }.
client-ground-name-in-downloads = Two downloads of one account ({ $place }) show one partner of this full name each: { $handles }.
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

## Headings of a manual page

man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-extra = EXTRA
man-version = VERSION
