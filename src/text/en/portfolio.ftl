## Several reports side by side

portfolio-title = { $count ->
    [one] One business
   *[other] { $count } businesses
} side by side
portfolio-title-over-time = { $name } over time
portfolio-title-course = One business over time
portfolio-reports = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}
portfolio-day = as of { $first }
portfolio-days = as of { $first } to { $last }
portfolio-nameless = Report { $place }
portfolio-and-more = { $names } and { $count } more
portfolio-worst = { $name } is worst off, with a resilience of { $score } ({ $grade }).
portfolio-grades = { $count ->
    [0] None of { $of } has a grade of D or F.
    [one] One of { $of } has a grade of D or F.
   *[other] { $count } of { $of } have a grade of D or F.
}
portfolio-unrated = { $count } of { $of } cannot be rated, because a test could not be assessed.
portfolio-shared-operator = For { $count } of { $of }, losing { $name } would hurt most.
portfolio-shared-finding = The most common finding, in { $count } of { $of }: “{ $name }”.
portfolio-shared-action = { $count } of { $of } should start with the same step: “{ $name }”.
portfolio-median = Half of the { $of } have a resilience of { $score } or less.
portfolio-course-incomparable = There is no telling whether it got better between { $from } and { $to }: the reports do not measure the same thing.
portfolio-lasting-finding = Found in { $count } of { $of } and still there: “{ $name }”.
portfolio-incomparable = These reports cannot be compared: { $name } differs. { $values }.
portfolio-currencies = Amounts are in several currencies, so they are neither added up nor ranked: { $values }.
portfolio-partial = { $count ->
    [one] One report is incomplete: { $names }.
   *[other] { $count } reports are incomplete: { $names }.
}
portfolio-repeated = { $name } was given { $count } times; it counts once.
portfolio-same-exports = These were made from the same exports on the same day: { $names }.
portfolio-earlier = Where a business has several reports, the latest one counts; { $count ->
    [one] one earlier report is listed under it.
   *[other] { $count } earlier reports are listed under theirs.
}
portfolio-say-whose = { $count ->
    [one] One report does not say whose it is: name the client under [report] in untether.toml.
   *[other] { $count } reports do not say whose they are: name the clients under [report] in untether.toml.
}
portfolio-nobody = none
portfolio-is-partial = incomplete
portfolio-is-earlier = earlier report
portfolio-decisive = other scores
portfolio-harmless = worth knowing

portfolio-next = What stands out, and what to do first
portfolio-moved-head = What moved between reports
portfolio-shared = What they share
portfolio-lasting = What lasts
portfolio-differences = Not the same in all reports
portfolio-hint = -f html=FILE makes one page of this, -f json=FILE holds every figure

html-portfolio-footer = Made with untether from reports of version { $versions }. A dash means that a figure is not known. Nothing is added up over reports.

section-portfolio-index = Where each stands
section-portfolio-index-lead = Worst first. The mark is the score, the band is what gaps in the evidence leave open.
section-portfolio-tests = Three questions
section-portfolio-tests-lead = 80 and above passes, 50 and above needs watching. A test that could not be assessed has not failed: the last column says what is missing.
section-portfolio-reach = What each depends on
section-portfolio-reach-lead = The operator whose loss would strand most clients, how few channels carry everything, who owns them, and how many clients can be reached otherwise.
section-portfolio-reach-course = On each day: the operator whose loss would strand most clients, how few channels carry everything, who owns them, and how many clients can be reached otherwise.
section-portfolio-next = What stands out, and what to do first
section-portfolio-changes = What moved between reports
section-portfolio-changes-lead = Points from one report of a business to the next. A dash: a figure is not known, or the two reports do not measure the same.
section-portfolio-said = What people have said
section-portfolio-said-lead = From the latest report of each business, as its comments file has it. It changes no figure.
section-portfolio-shared = What they share
section-portfolio-shared-lead = One count for each business, from its latest report. A finding that could not be looked for is not counted as absent.
section-portfolio-lasting = What lasts and what came and went
section-portfolio-shared-course = One count for each report. A finding that could not be looked for is not counted as absent.
section-portfolio-differences = What is not the same
section-portfolio-differences-lead = Other scores: with another value the figures mean something else and are not to be compared. Worth knowing: it may be behind a difference.
section-portfolio-course = From report to report
section-portfolio-course-lead = 80 and above passes, 50 and above needs watching. A change within the range of the index may come from gaps in the evidence alone.

table-portfolio-index = Resilience
table-portfolio-tests = Scores and verdicts
table-portfolio-medians = Medians
table-portfolio-medians-note = Half of the reports in which the figure is known are at or below it; not given for fewer than five.
table-portfolio-reach = Losses and channels
table-portfolio-next = Report by report
table-portfolio-changes = Changes
table-portfolio-turnover = Findings that came and went
table-portfolio-findings = Findings
table-portfolio-findings-note = Share: of the reports in which it could be looked for.
table-portfolio-operators = Worst losses
table-portfolio-comments = Who sees to what
table-portfolio-accepted = Accepted findings
table-portfolio-actions = First steps
table-portfolio-differences = Settings and versions
table-portfolio-course = Resilience and tests

column-report = Report
column-as-of = As of
column-remark = Remark
column-lacking = What is missing
column-index-low = Low end
column-index-high = High end
column-test-outage = Outage
column-test-context = Context
column-test-owned = Contacts
column-worst-operator = Worst loss
column-found-in = In reports
column-looked-for-in = Looked for in
column-known-in = Known in
column-found-share = Share
column-first-found = First in
column-last-found = Last in
column-which-reports = Reports
column-report-count = How many
column-difference-means = What it means
column-days-between = Days between
column-findings-new = New findings
column-findings-gone = Gone
column-incomparable = Not the same
column-worst-finding = Stands out
column-figure = Figure
column-median = Median
