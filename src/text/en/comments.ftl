# What people have said of a report: notes with owners and days, and accepted findings.
remark-owner-until = { $owner }, by { $date }
remark-owner = Owner: { $owner }
remark-until = By { $date }
remark-note = Note: { $note }
accepted-because = { $reason } ({ $owner }, until { $date })
accepted-expired = It was accepted until { $date } and no longer is ({ $owner }: { $reason }).
accepted-stale = Accepted until { $date }: { $reason }
check-accepted = Accepted until { $date }
section-accepted = Accepted
section-accepted-lead = Somebody puts up with these for a while, in writing. They change no figure, and come back when the day is over.
section-comments-stale = Notes on what is gone
findings-accepted = { $count ->
    [one] One more is accepted and stands under a heading of its own.
   *[other] { $count } more are accepted and stand under a heading of their own.
}
table-accepted = Accepted findings
table-comments-stale = Notes on what is gone
table-comments-stale-note = Nothing in this report is what they speak of: it is done, is about something else now, or was never so called.
table-plan-owners = Who does what
column-note = Note
column-owner = Owner
column-due = By
column-remarks = Notes
column-accepted-because = Accepted because
column-spoken-of = About
meaning-note = What people have said of it, in their own words.
meaning-owner = Who sees to it.
meaning-due = The day by which it is to be done.
meaning-accepted-because = Why it is put up with.
meaning-spoken-of = The finding or step that the note speaks of.
meaning-accepted-expires = The last day on which it is put up with.
sheet-accepted = Accepted
sheet-comments-stale = Old notes
sheet-plan-owners = Plan, owners
skeleton-head = Notes on the findings and the plan of { $name }, { $date }.
skeleton-how = Fill in what there is to say; what stays empty says nothing. Give the file back with --comments FILE, or name it in untether.toml: [report] comments = "FILE".
skeleton-fields = note: what is to be read beside it. owner, date: who sees to it, and by when (2026-12-31). scope: what the finding has to be about; without it, whatever it is about.
skeleton-findings = Findings
skeleton-steps = Steps of the plan
skeleton-accept = Putting up with a finding for a while: it then stands under a heading of its own, and comes back when the day is over. No figure changes, and no verdict of a gate: a gate has its waivers.
skeleton-stale = Not in this report any more
comments-unreadable = the file of comments cannot be read: { $detail }
help-comments = -f comments=FILE writes a skeleton to fill in
comments-subject = a comment speaks of one finding or of one step
help-comments-subject = write either finding = "…" or action = "…", with an id of the report
comments-empty = { $key } of an accepted finding must not be empty
warning-comment-stale = { $name }: nothing in this report is what this entry speaks of
warning-comments-small = notes and reasons are shown as they were written, also where small groups are hidden
usage-comments-one = --comments goes with one report, and there are several
warning-comment-numbered = { $name } is a number that each run gives anew: in the next one it may be another account
help-comment-numbered = --show-staff shows accounts by name, and staff_account of a [[source]] gives one a label
