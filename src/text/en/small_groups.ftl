## Small groups that are hidden

hide-small-few = small groups cannot be hidden among so few: { $count ->
    [one] { $count } client is in scope
   *[other] { $count } clients are in scope
  }, and at least { $least } are needed
help-hide-small-few = leave --hide-small out and keep the report to yourself, or audit a longer window with window_days
hide-small-clients = { $what } speaks of single clients and cannot be had with --hide-small
help-hide-small-clients = leave one of the two out
finding-withheld = Its numbers are hidden: they rest on fewer than five people, or would give such a number away.
note-small-hidden = Counts of fewer than five people are hidden, and so are those that would give them away. Shares and scores are rounded to steps of at least five clients. A dash is a figure that is not known, or hidden with its count.
