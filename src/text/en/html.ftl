## The HTML report

html-skip = Skip to the report
html-contents = Contents
html-summary = In five minutes
html-three-questions = Three questions
html-risks = Three risks
html-unknown = What is not known
html-owner = Owner
html-until = Until
docx-effect = Whom it concerns, and where it leads
html-appendix = Appendix: who was found, files, settings, hashes
html-numbers = The numbers behind the picture
html-not-printed = { $count ->
    [one] One more stands in the report on the screen.
   *[other] { $count } more stand in the report on the screen.
}
html-actions = What to do first
board-money = { $amount } of revenue is at risk: the expected loss in the worst case (“{ $name }”).
html-client = For { $name }
html-author = By { $name }
html-switch = Show
html-chart = Chart: { $title }
html-chart-rows = { $label }: { $values }.
html-chart-table = The same numbers stand in the table below.
html-chart-first = The picture shows the first { $count } rows.
html-gauge = { $name }: { $score } out of 100. { $range }
html-all-rows = { $count ->
    [one] One row
   *[other] All { $count } rows
}
html-left-out = { $count ->
    [one] One more row is left out here; it stands in the JSON report.
   *[other] { $count } more rows are left out here; they stand in the JSON report.
}
html-footer = Made with { $tool } { $version } on the state of { $date }. Figures are defined in the method; a dash means that a figure is not known.
html-answer-footer = Made with untether { $version }. A dash means that a figure is not known.
table-said = What is said in words
column-part = Part
column-sentence = Sentence
meaning-part = The part of the answer it belongs to
meaning-sentence = What is said
