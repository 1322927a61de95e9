## Saved reports, and two of them side by side

saved-unreadable = cannot read the saved report
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
compare-title = From { $from } to { $to }
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
compare-unlike = Not like for like: { $what }. A change may be nothing but that.
compare-unlike-clients = { $count ->
    [one] { $count } client heard before has no chat in the later exports
   *[other] { $count } clients heard before have no chat in the later exports
}
compare-unlike-chats = { $count ->
    [one] the later exports lack { $count } chat that was there before
   *[other] the later exports lack { $count } chats that were there before
}
compare-unlike-channel = { $channel }: no export shows it any more
compare-unlike-account = { $channel } of { $staff }: { $old } → { $new }
compare-shortened = { $channel } of { $staff } begins on { $new } now, on { $old } before: older messages are missing from the export (export-shortened).
compare-of-both = Over the { $clients } of both: { $tests }.
compare-of-both-test = { $test } { $old } → { $new }
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
compare-clients-likely-links = likely links
compare-clients-by-bsuid-only = on WhatsApp by an id alone
compare-clients-unlinked-partners = with a chat, without a record
compare-clients-records-without-chat = with a record, without a chat

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
