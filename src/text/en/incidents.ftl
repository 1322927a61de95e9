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
incidents-world = world
incidents-over = { $name } (over)
incidents-still-open = { $name } (not lifted)
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

table-register = Incidents of messaging channels
column-incident-kind = What
column-who-did = Who
column-how-far = How far
column-incident-id = Id
meaning-register-since = Since when; as exactly as it is known.
meaning-register-until = Until when; nothing while it lasts.
meaning-register-country = Where it hit; * for the whole world.
meaning-register-channels = The channels that were hit.
meaning-incident-kind = What kind of thing happened.
meaning-who-did = Who did it.
meaning-how-far = How far it went.
meaning-incident-id = Its stable id: untether simulate PATH --lose ID --replay.

## What works today

today-head = What works today
today-line = { $place } on { $date }: { $what }.
today-nothing = nothing is blocked
today-blocked = { $count ->
    [one] { $names } is blocked
   *[other] { $names } are blocked
}
today-throttled = { $count ->
    [one] { $names } is slowed down
   *[other] { $names } are slowed down
}
today-region = { $names } disturbed in a part of the country
today-calls = calls restricted on { $names }
today-sign-up = new users of { $names } get no login codes
today-more = { $names } and { $count } more
today-since = Since then (known up to { $date }): { $what }.
today-news = { $channel }, { $kind } since { $since }
today-known = Known up to { $date }.

## The bet on one channel

section-bet = The bet on { $name }, checked
section-bet-lead = Whoever relies on one channel believes that it is stable, available, cheap and will not change. This is what speaks for and against it, in the 24 months up to the day of the report.
column-belief = Belief
column-belief-holds = Verdict
column-evidence = What is known
meaning-belief = What is believed of the channel that carries most
meaning-belief-holds = Whether it holds, fails or is not known
meaning-evidence = What speaks for or against it, or what would tell
table-bet = The bet on one channel, checked
bet-stable = It is stable
bet-available = It is available
bet-cheap = It is cheap
bet-unchanging = It will not change
bet-holds = holds
bet-fails = fails
bet-unknown = not known
bet-needs = needs { $what }
bet-incidents = { $count ->
    [0] no block, slowdown or outage where clients live
    [one] one incident where clients live
   *[other] { $count } incidents where clients live
}
bet-last = (the latest, { $day }: { $what })
bet-blocked = { $count ->
    [one] blocked today for one client
   *[other] blocked today for { $count } clients
}
bet-throttled = { $count ->
    [one] hampered today for one client
   *[other] hampered today for { $count } clients
}
bet-not-hampered = neither blocked nor slowed down today where clients live, as far as is known
bet-cost = messages of the period cost { $now }, at three times the price { $dear }
bet-prices = { $count ->
    [0] no change of prices
    [one] prices changed once
   *[other] prices changed { $count } times
}
bet-rules = { $count ->
    [0] no change of rules
    [one] rules changed once
   *[other] rules changed { $count } times
}
bet-moved = { $count ->
    [0] no client moved to another channel
    [one] one client ({ $share }) moved to another channel
   *[other] { $count } clients ({ $share }) moved to another channel
}
bet-replies = answers: { $then } in the first half of the period, { $now } in the second

## Rules that apply

section-rules = Rules that apply
section-rules-lead = Laws and terms of the platforms that concern the channels and the countries of these clients, newest first.
table-rules = Rules that apply
column-law = Rule
column-applies-to = Concerns
meaning-law = What the rule says
meaning-applies-to = The channels of these clients that it concerns
meaning-rules-country = The country whose rule it is
meaning-rules-since = Since when it applies
