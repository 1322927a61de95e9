## The gate

gate-word-pass = PASS
gate-word-fail = FAIL
gate-word-unknown = UNKNOWN
gate-word-warn = WARN
gate-word-waived = WAIVED
gate-word-not-applicable = N/A

gate-verify-exports = --verify goes with a saved report: exports are computed from, and need no checking
help-gate-verify-exports = leave --verify out, or give the report.json that is to be checked
gate-unverified = these figures are those of a saved report and were not checked against exports; { $reason }
gate-said = { $word }: { $reason }
gate-all-hold = { $count ->
    [one] the { $count } enforced rule holds
   *[other] all { $count } enforced rules hold
}
gate-nothing-judged = no enforced rule applies to anything here
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

gate-name-baseline-channels = Channels of the baseline
gate-name-clients-in-scope = Clients in the audit
gate-name-concentration-clients-top-share = Share of the busiest channel
gate-name-index-score = Resilience
gate-name-properties-fallback-proven-owned = Clients at risk who have answered on a channel of yours
gate-name-settings-own-exclusions = Left out by settings in the exported folder
gate-name-sources-age-days = Age of the export
gate-name-sources-clients-vanished = Clients whose chats are gone
gate-name-sources-damaged-share = Damaged items of the export
gate-name-sources-duplicates = Copies of one export
gate-name-sources-encoding-changed = Encoding of the export
gate-name-sources-layout-changed = Columns of the export
gate-name-sources-missing-columns = Columns that are gone
gate-name-sources-new = New exports
gate-name-sources-placeholder-share = Made-up contacts
gate-name-sources-records-age-days = Newest record of the list
gate-name-sources-records-change = Number of records
gate-name-sources-repeated-share = Repeated items
gate-name-sources-rows-change = Size of the export
gate-name-sources-shortened = Exports without their beginning
gate-name-sources-unread-variant = Exports in a form that is not read
gate-name-sources-vanished = Exports that are gone
gate-name-tests-context-score = Context
gate-name-tests-outage-n-minus-1-on-paper = The loss of any one operator is survived on paper
gate-name-tests-outage-n-minus-1-proven = The loss of any one operator is survived over routes in use
gate-name-tests-outage-score = Outage
gate-name-tests-owned-any = Clients with a contact of yours
gate-name-tests-owned-score = Contacts
gate-named = { $name } ({ $path })
gate-named-change = change of { $name } ({ $path })

gate-off = { $value }, must be { $bar }: off by { $distance }
gate-is = { $value }, must be { $bar }
gate-was = in the baseline: { $was }
gate-not-found = nothing found
gate-not-known = not known: { $what }
gate-open = Open: given the gaps in the evidence, the figure could lie on either side of the bar.
gate-concerns = { $count ->
    [one] { $count } client concerned
   *[other] { $count } clients concerned
}
gate-mend = Fix: { $action } ({ $count ->
    [one] { $count } client
   *[other] { $count } clients
}): { $gain }
gate-mend-plain = Fix: { $action } ({ $count ->
    [one] { $count } client
   *[other] { $count } clients
})
gate-mend-bare = Fix: { $action }
gate-mend-finding = Fix: { $what }
gate-mend-baseline-channels = Fix: export this channel again, or write the baseline anew if it was given up.
gate-mend-concentration-clients-top-share = Fix: offer a second channel of another operator, an owned one at best, and use it.
gate-mend-clients-in-scope = Fix: supply exports with clients who were active within the window.
gate-mend-sources-age-days = Fix: export again up to today; if the job did run, find out why it brought nothing new. Give a channel that is merely quiet a bar of its own.
gate-mend-sources-damaged-share = Fix: untether inspect shows where the damaged items stand; export again and leave the file untouched.
gate-mend-sources-duplicates = Fix: take one of the two files away.
gate-mend-sources-encoding-changed = Fix: find out who has been exporting differently since the baseline; if that is intended, write the baseline anew.
gate-mend-sources-layout-changed = Fix: find out who has been exporting differently since the baseline; if that is intended, write the baseline anew.
gate-mend-sources-missing-columns = Fix: export with all columns again.
gate-mend-sources-new = Fix: if the new export is intended, write the baseline anew.
gate-mend-settings-own-exclusions = Fix: check [exclude] and [staff] in the settings of that folder, and keep what is right in settings of your own (--config).
gate-mend-sources-placeholder-share = Fix: leave a field empty rather than make up a contact.
gate-mend-sources-records-age-days = Fix: export the contacts again; if nobody new really came in all that time, that is worth knowing as well.
gate-mend-sources-records-change = Fix: export all records without a filter; if they were deleted, restore them or write the baseline anew.
gate-mend-sources-repeated-share = Fix: export the same period once.
gate-mend-sources-rows-change = Fix: look for a filter, a limit or a file cut short; if the export is meant to be smaller, write the baseline anew.
gate-mend-sources-unread-variant = Fix: export in a form that can be read; the first screen says how.
gate-mend-sources-clients-vanished = Fix: export the missing chats again; if they were deleted on purpose, write the baseline anew.
gate-mend-sources-shortened = Fix (export-shortened): export the whole period, or write the baseline anew if the older messages are gone for good.
gate-mend-sources-vanished = Fix: export again what is gone, or write the baseline anew if it was given up.
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

gate-cause-absent = this report has no such figure
gate-cause-ahead-of-clock = its last day lies in the future: the clock or the dates are wrong
gate-cause-baseline = there is no baseline to hold it against (--baseline FILE)
gate-cause-crm = an export of the CRM is missing
gate-cause-missing = it needs { $what }
gate-cause-empty-before = there was nothing in it before
gate-cause-empty-export = there is nothing in the export
gate-cause-gone-since-baseline = it was there in the baseline and is gone
gate-cause-list = it is a list of contacts, whose age is sources.records_age_days
gate-cause-new-export = it was not there in the baseline
gate-cause-none-there = there is nothing of the kind here
gate-cause-not-in-baseline = it is not in the baseline: write the baseline anew
gate-cause-not-reproduced = the report does not follow from the exports it was held against
gate-cause-partial = not everything could be read
gate-cause-withheld = the number is withheld, because so few people could be told apart
gate-cause-undated = nothing in the export has a date

gate-waived = { $reason }, { $owner }, through { $date }
gate-waived-ticket = { $reason }, { $owner }, through { $date } ({ $ticket })
gate-rearmed = A waiver by { $owner } covered this until { $date }; it has run out.
gate-waiver-expired = the waiver by { $owner } ran out on { $date } ({ $reason })
gate-waiver-unused = the waiver by { $owner } is not needed: its rule holds, or is not in the policy
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
gate-baseline-differs = Not comparable, so it only reports. Other settings:
gate-baseline-new = New since then:
gate-baseline-stale = Only in the baseline:
gate-baseline-improved = Something is better than in the baseline: untether baseline write --force freezes the new level.
gate-baseline-of = Baseline, data up to { $date }
gate-baseline-figures = Figures
gate-baseline-exports = Exports
gate-baseline-terms = What the figures mean
gate-baseline-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
gate-baseline-unreadable = cannot read the baseline
gate-baseline-broken = this is no baseline of untether, or of another version, or it was cut off
gate-baseline-partial = no baseline is written where not everything could be read
help-gate-baseline = write one with: untether baseline write PATH
help-gate-baseline-partial = mend what is said above and write it then
help-gate-incomparable = write the baseline anew with the settings and the version of today (untether baseline write), or see what it would say with --allow-incomparable

gate-default-preset = no rules are given: the preset starter is taken ({ $choices }; rules of your own stand under [gate])
gate-no-freshness = no enforced rule of this policy looks at the age of the exports: a dead export would stay green
help-gate-no-freshness = add "sources.age_days" = "<= 35" under [gate]
gate-input-empty = there is nothing that counts in what was read
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
gate-why-finding-export-empty = An export that came out empty reads like a business without clients. A list of contacts or a messenger account fails, as does any export that held something in the baseline; another one, such as a month without mail, only warns.
gate-why-sources-clients-vanished = Clients whose chats are missing from an export take the worst figures with them. From two on, or 2% of all chats, that fails; below it warns.
gate-why-sources-shortened = When the first messages of an account are gone, so are first contacts and quiet clients.
gate-why-sources-vanished = What is no longer exported can no longer look bad.
gate-why-sources-damaged-share = Damaged items are left out, and what is left out cannot look bad. { $preset ->
    [strict] 1% is a few odd lines.
    [recommended] 2% is a few odd lines.
   *[other] Above 5% something is wrong with the whole file.
}
gate-why-sources-encoding-changed = Another encoding means that another program or person exports now: names and numbers may be broken.
gate-why-sources-layout-changed = Other columns mean another view or another filter: the figures may no longer speak of the same.
gate-why-sources-missing-columns = A column that is gone takes its contacts out of the figures without a word.
gate-why-settings-own-exclusions = Whom the settings in the exported folder leave out is in no figure. Above two in a hundred somebody should have looked at the list.
gate-why-sources-placeholder-share = Made-up contacts count as none. { $preset ->
    [strict] Above one in fifty records people fill the field to please the form.
   *[other] Above one in twenty records people fill the field to please the form.
}
gate-why-sources-unread-variant = Conversations that lie in a file which cannot be read are not in the figures: the business looks less dependent than it is.
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
   *[other] not even a tenth
} of the context, a lost account { $preset ->
    [strict] is a nuisance.
    [recommended] can be got over.
   *[other] is a lost memory. It only warns: a first audit seldom has the log.
}
gate-why-tests-outage-n-minus-1-on-paper = The loss of any one platform must leave a way to every client, if only on paper.
gate-why-tests-outage-n-minus-1-proven = The loss of any one platform must leave a way that has been used before: paper does not answer.
gate-why-tests-outage-score = Share of clients kept when the worst platform goes, a contact that nobody tried counting half: { $preset ->
    [strict] four fifths is a pass of the test.
    [recommended] a list of contacts alone gives 50 at most, so from 60 on some of it must have been used.
   *[other] below 40 even a list of contacts is missing for one client in five.
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
column-mends = What would fix it
column-waiver-state = State
column-waived-because = Why
column-answers-for-it = Answers for it
column-expires = Until
column-ticket = Ticket
meaning-rule = The figure by its path, or the finding by its id; in brackets what of several it speaks of.
meaning-outcome = What became of the rule.
meaning-level = Whether the rule decides the gate.
meaning-stands = The figure, its bar, and how far it is on the wrong side.
meaning-mends = Whom it concerns, what would fix it and what that gains.
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

say-no-course = which way it goes: there is no earlier run on record (untether gate --history FILE keeps a line of each run, untether compare OLD.json NEW.json sets two reports side by side)
trend-index = Resilience { $index }, { $change } since the run of { $date } ({ $runs ->
    [one] one earlier run
   *[other] { $runs } earlier runs
}).
trend-unknown = Resilience cannot be compared with the run of { $date }: one of the two was not assessed ({ $runs ->
    [one] one earlier run
   *[other] { $runs } earlier runs
}).
trend-other-version = Resilience cannot be compared with the run of { $date }: the formulas have changed ({ $runs ->
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
history-unreadable = the history cannot be read
history-stdout = the history is a file that is read and written again: it cannot be standard output
history-partial = this run could not read everything, so it is not added to { $path }
help-history = mend the line or take it out; or name another file, which begins a new history

section-gate-rules = What does not hold
section-gate-baseline = The baseline
table-gate-failed = Failed, or not known
table-gate-warned = Only a warning, or put up with
table-gate-held = What holds
table-gate-preset = Why the rules of the preset are asked for
table-waivers = Waivers
column-figure-now = Figure
column-bar = Bar
column-asked-because = Why
meaning-figure-now = What stands there; cut towards failing, never rounded up to the bar.
meaning-bar = What must hold.
meaning-asked-because = Why a policy asks for it.
meaning-gate-failed-clients = In-scope clients concerned.
meaning-gate-warned-clients = In-scope clients concerned.
meaning-gate-held-clients = In-scope clients concerned.
meaning-waivers-stands = The reason, who answers for it, the last day.
