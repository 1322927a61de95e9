## Samples: where each chat has to be exported by hand

sample-sheet = Sample
sample-column-answer = Chat? (no where there is none)
sample-column-number = No.
sample-column-client = Client
sample-column-contacts = Contacts
sample-column-record = CRM record
sample-column-value = Value
sample-title = { $count ->
    [one] 1 client drawn from { $of }.
   *[other] { $count } clients drawn from { $of }.
}
sample-unfit = { $count ->
    [one] 1 more could not be drawn: it has neither a number nor an address by which a list could find it again.
   *[other] { $count } more could not be drawn: they have neither a number nor an address by which a list could find them again.
}
sample-nobody = There is nobody to draw from: give an export of the CRM, or the phone's address book.
sample-next = -o FILE writes the list. Export the chats on it, write “no” where there is none, and give it back: untether audit PATH --sample FILE. Take these and no others: the newest chats are not like the rest.
sample-written = { $path }: { $count } clients, with names and contacts. Export their chats, write “no” where there is none, and give the file back with --sample.
sample-unreadable = cannot use the list of the sample
help-sample = give back the file that untether sample -o FILE has written, with its last two columns as they were
usage-sample = { $value } is no number of clients: draw { $fewest } or more
usage-sample-of-sample = --sample reads a list back; untether sample draws a new one from all clients

sampling-drawn = { $sampled } of { $of } clients were drawn at random (seed { $seed }); the figures are theirs and stand for all.
sampling-index = With 95 % certainty the index of all clients lies between { $low } and { $high }, so far as chance alone is at work.
sampling-unanswered = { $count ->
    [one] Of 1 drawn client nobody knows whether there is a chat: the intervals hold whatever it may be.
   *[other] Of { $count } drawn clients nobody knows whether there is a chat: the intervals hold whatever they may be.
}
sampling-not-found = { $count ->
    [one] 1 drawn client stands in no export any more.
   *[other] { $count } drawn clients stand in no export any more.
}
sampling-newest = Taking the { $clients } newest instead would err: { $newest } of them have a contact of their own on file, of all clients { $all }.

section-sampling = What the sample says of all
sheet-sampling-intervals = Intervals
sheet-sampling-strata = Parts drawn from
table-sampling-intervals = Where the figures of all clients lie
table-sampling-intervals-note = Scores go from 0 to 100, shares from 0 to 1. Only chance is in it: what no export shows widens the ranges of the scores, not these.
table-sampling-strata = From what was drawn
table-sampling-strata-note = Clients with revenue by falling revenue, then those without.
column-figure-path = Figure
column-sampled = Drawn
column-of-clients = Of clients
column-confidence = Held
column-interval-method = Method
meaning-sampling-intervals-low = Low end of the interval for all clients.
meaning-sampling-intervals-high = High end of the interval for all clients.
meaning-figure-path = The figure by its path, as untether explain takes it.
meaning-confidence = In which share of draws such intervals hold the figure of all clients.
meaning-interval-method = agresti-coull: the variance of the sample, by part, for finitely many clients; least-of-operators: the least ends over the operators; of-ends: from the ends of the three tests.
meaning-sampling-strata-part = Number of the part.
meaning-of-clients = Clients in it.
meaning-sampled = Clients drawn from it whose chats, or that they have none, are known.
