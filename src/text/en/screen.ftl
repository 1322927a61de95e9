## First screen

screen-default-title = Channel resilience
screen-staff = Names in place of account numbers: --show-staff
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
screen-index-needs = needs all three tests
screen-index-not-assessed = not assessed
screen-by-value = clients weighted by won revenue
screen-by-messages = clients weighted by messages

scores-of = Scores
scores-score = score
scores-verdict = verdict
scores-range = range
scores-said = What was found

test-outage = Outage
test-context = Context
test-owned = Contacts
verdict-pass = pass
verdict-watch = watch
verdict-fail = fail
verdict-not-assessed = not assessed

say-outage-stranded = If { INSIDE($name) } is gone tomorrow, { $stranded ->
    [one] { $stranded } client is stranded
   *[other] { $stranded } clients are stranded
}{ $recoverable ->
    [0] {""}
    [one] {" "}(one of them has a contact ready to import)
   *[other] {" "}({ $recoverable } of them have a contact ready to import)
}{ $fallback ->
    [0] .
    [one] , one more depends on a fallback that was never tried.
   *[other] , { $fallback } more depend on a fallback that was never tried.
}
say-outage-fallback = If { INSIDE($name) } is gone tomorrow nobody is stranded, but { $fallback ->
    [one] one client depends on a fallback that was never tried.
   *[other] { $fallback } clients depend on a fallback that was never tried.
}
say-outage-safe = Whichever platform is gone tomorrow, nobody loses the last route that has been used.
say-outage-owned = No client depends on a rented platform.
say-kept = Over routes already in use, { $kept } of { $basis ->
    [value] the revenue
    [messages] the messages
   *[other] the clients
} can be kept today; on paper, { $base } can be reached.
say-new-clients = { $all ->
    [one] The one new client of the last { $days } days
   *[other] Of { $all } new clients in { $days } days { $count }
} wrote first on { $name }.
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
    [one] The contact of one client is in the exports, ready to import.
   *[other] Contacts of { $count } clients are in the exports, ready to import.
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
loses-country = { $code ->
    [AE] Blocks in the United Arab Emirates
    [GB] Blocks in the United Kingdom
    [US] Blocks in the United States
   *[other] Blocks in { $name }
}

say-effective = You have { $figure } equally used channels; on average a client sends { $share } of its messages by { INSIDE($name) }.
say-effective-handles = The contacts on file amount to { $figure } equally used channels; { $share } of them are { INSIDE($name) }. There are no messages to tell more.
say-one-channel = Everything runs through { INSIDE($name) }.

findings-head = What stands out
findings-clients = clients
findings-severity = severity
findings-value = revenue
findings-unjudged = { $count ->
    [one] { $count } risk could not be assessed for lack of data (-v).
   *[other] { $count } risks could not be assessed for lack of data (-v).
}
findings-unjudged-head = Not assessed: that nothing is listed does not mean that nothing is wrong.
findings-unjudged-need = { $risks }. Needs { $needs }.

surer-head = What would make this more certain
surer-by = { $what } (the range narrows by { $points } points)
surer-grade = the grade is not final: { $list }
setting-kappa-0 = if records counted nothing
setting-kappa-1 = if records summed up everything
setting-likely-links = with every likely link made
setting-links-by-name-off = without links by name
setting-phi-0 = if untried fallbacks counted nothing
setting-phi-1 = if untried fallbacks all worked
setting-phi-observed = if untried routes work as often as first messages were answered
setting-shared-1 = if a number on the cards of different people links nobody
setting-shared-10 = with contacts on up to 10 records
setting-shared-3 = with contacts on up to 3 records
setting-window-180 = over 180 days
setting-window-90 = over 90 days
needs-fallback-test = one message over every contact on file that was never used
needs-import = the numbers and addresses in the exports, imported into your CRM
needs-crm = an export of your CRM (HubSpot: Contacts, Export; amoCRM: Lists, Export)
needs-messenger-export = an export of a messenger (WhatsApp: Export chat; Telegram Desktop: Export as JSON)
needs-channel-export = an export of { $what }: it is in use, and no export shows it
needs-consent = the consent or bounce column of { $what }
needs-activities = the activity log of the CRM (calls, mails, notes)
needs-chats = the chats of { $what } that were left out: the settings say how many there are
needs-deals = the deals of the CRM
needs-links = links between chats and cards that only a person can confirm
needs-price = what a message on { $what } costs (price_per_message under [channel] in untether.toml)
needs-region = the country of the phone numbers without a plus (region in untether.toml)
region-proposal = This machine is set to the country { $country }: if the phone numbers without a plus are of it, run again with --region { $country }.
needs-staff = which side of the chats is yours (names under [staff], or --me)
needs-routes = at least one client with a way to be reached
needs-layers = the layers of your chain under [[layer]] in untether.toml
needs-availability = the availability of the layers under [[layer]] in untether.toml
needs-replies = 20 runs of messages or more on a channel in each half of the months
needs-months = 20 clients or more who wrote in both halves of the window

read-head = Read
read-inspect = untether inspect PATH shows every file
screen-footer = Reports: -f html=report.html, -f xlsx=report.xlsx; gate for CI: untether gate PATH

## Linear text, for screen readers and logs

plain-then = then
plain-more = and others
plain-unknown = not known
plain-of-100 = { $score } of 100

how-to-begin = untether shows how much of a business hangs on its messengers, from exports of your messengers and CRM.
    Give it the folder with the exports: untether FOLDER. The report is written beside the folder and opened.
    untether demo shows an invented business; untether --help lists everything else.
