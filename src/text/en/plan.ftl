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
    [one] One of them need not be asked: the contact is in the exports, ready to import.
   *[other] { $count } of them need not be asked: their contacts are in the exports, ready to import.
}
plan-alone = alone { $gain }: { $tests }
plan-alone-fewer = alone { $gain } ({ $count ->
    [one] { $count } client
   *[other] { $count } clients
}): { $tests }
plan-alone-nothing = gains nothing alone, only after the steps above
plan-alone-tests = alone: { $tests }
plan-expected = expected, as not everybody answers: index { $after }; about { $hours } h of work
plan-takes = about { $hours } h of work
plan-look-first = look here first: { $place ->
    [address-book] the address book has { $count } of them
    [list] the list of contacts in the export has { $count } of them
    [chat] { $count } of them write from a number or an address
    [likely-card] a card that is likely theirs has a contact of { $count } of them (untether links)
   *[whatsapp-card] WhatsApp shows the number of { $count } of them (open the chat's card and copy the number)
}
plan-gain-outage = outage { $gain }
plan-gain-context = context { $gain }
plan-gain-owned = contacts { $gain }
plan-needless = Worth doing alone, but needless once all of the above is done: { $titles }.
plan-needless-one = { $title } (alone { $gain })
plan-no-index = not assessed, so the actions are in the order of the points they add to the tests that are; needs { $what }
plan-hint = untether plan PATH --worklist ask.xlsx writes who to ask, and what
plan-hint-brief = untether plan PATH shows what each of them gains, and who to ask
plan-of-report = A saved report names nobody: give the exports in its place, with --target, --budget, --hours or --worklist, to see whom to go to.

plan-list-target = The shortest way to { $target }
plan-list-hours = What fits into { $hours } h of work
plan-list-expected = Expected, as not everybody answers: { $after }. About { $hours } h of work.
plan-list-takes = About { $hours } h of work.
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
usage-hours = "{ $value }" is no number of hours
usage-budget = "{ $value }" is no number of clients
usage-report-plan = a saved report names no clients: it knows no target, no budget, no hours and no worklist
plan-gains = what it gains
