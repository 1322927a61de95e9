## Why items are left out

skip-after-as-of = { $count } dated after the day of the audit
skip-audience = { $count } of groups too large to be clients
skip-bad-timestamp = { $count } whose time cannot be read
skip-bot = { $count } of chats with bots
skip-broadcast-channel = { $count } of broadcast channels
skip-company = { $count ->
    [one] { $count } row of a company
   *[other] { $count } rows of companies
}
skip-drafts = { $count } written and not sent
skip-duplicate = { $count } repeated in the same export
skip-excluded = { $count } taken out by your settings
skip-footer = { $count ->
    [one] { $count } footer line
   *[other] { $count } footer lines
}
skip-future = { $count } dated in the future
skip-malformed = { $count } that cannot be understood
skip-merged = { $count } merged into another record by the CRM
skip-no-answer = { $count } of a worklist that are done and brought no contact
skip-no-counterpart = { $count } that name no contact
skip-not-ours = { $count } with the business on both sides or on none
skip-other-shape = { $count } that look like messages of another shape
skip-part-of-deal = { $count } of deals that count already: payments, invoices and orders of one sale are one
skip-paid-out = { $count } of money that was spent: no client stands there
skip-planned = { $count } planned and not done
skip-saved-messages = { $count } of notes to oneself
skip-staff-unknown = { $count } in which staff cannot be told from the client: name your side with --me NAME, or under [staff] in untether.toml
skip-unsupported = { $count } of a kind that is not supported
