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
