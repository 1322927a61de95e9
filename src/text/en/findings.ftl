## What was found: title, the same without facts (where the title has some), what is measured, why it matters, evidence, remedy

severity-critical = critical
severity-high = high
severity-medium = medium
severity-low = low
severity-info = info

finding-bulk-notes = Notes written by a script
finding-bulk-notes-figure = Share of the records that carry the notes of a single day.
finding-bulk-notes-why = A note shows that somebody looked after the client. A script that writes on hundreds of records in a day makes all of them look fresh. Such notes therefore count for nothing in the context test.
finding-bulk-notes-evidence = On { $day } notes appeared on { $records } records at once ({ $share }).{ $days ->
    [1] {""}
   *[other] {" "}There are { $days } such days.
}
finding-bulk-notes-remedy = Keep imports and scripts out of the notes: give them a field of their own.

finding-cells-unread = Table cells that could not be read
finding-cells-unread-figure = Number of filled cells in used columns that gave no date, amount or phone number.
finding-cells-unread-why = A client without a readable date counts as undated, a deal without a readable amount as worth nothing: unread is not zero, but the figures cannot tell.
finding-cells-unread-evidence = { $cells ->
    [one] { $cells } filled cell gave
   *[other] { $cells } filled cells gave
} no value, in { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
}; { $amounts } of them should be amounts.
finding-cells-unread-remedy = untether inspect shows the columns and lines: write one date or one number per cell, or set date_format for the source.

finding-chain-unreliable = The chain behind { $channel } is down for days
finding-chain-unreliable-risk = A chain of layers is down for days
finding-chain-unreliable-figure = Part of the time in which the least available chain of a channel does not work: 1 less the product of the availabilities of its layers.
finding-chain-unreliable-why = Layers that stand in a row fail in a row: five of them that each work 99.5% of the time work 97.5% of it together. That is nine days a year without an answer.
finding-chain-unreliable-evidence = By the availabilities in your settings the chain of { $channel } ({ $layers ->
    [one] { $layers } layer
   *[other] { $layers } layers
}) works { $availability }% of the time; it stands still { $days } days a year. { $clients ->
    [one] { $clients } client has
   *[other] { $clients } clients have
} a route there.
finding-chain-unreliable-remedy = Take a layer out, or keep a way around the chain that works without it.

finding-channel-grows-noisy = { $channel } gets fewer and fewer replies
finding-channel-grows-noisy-risk = A channel with fewer and fewer replies
finding-channel-grows-noisy-figure = Fall of the reply rate from the first half of the months to the second, on the channel where it fell most. It takes 20 runs of messages in each half, and a fall of more than twice its standard error.
finding-channel-grows-noisy-why = Channels wear out: filters, bans and fatigue take the answers away long before the channel is closed. Sending more does not bring them back; another way to answer does.
finding-channel-grows-noisy-evidence = On { $channel } { $before } of your runs of messages were answered within 72 hours in the first half of the months and { $after } in the second ({ $runs } runs). For each message that came in you sent { $sent_before }, then { $sent_after }.
finding-channel-grows-noisy-remedy = Write less and to the point there, and offer those who have gone silent another channel.

finding-clients-moved = Clients change their channel: { $channel } grows
finding-clients-moved-risk = Clients change their channel
finding-clients-moved-figure = Of the clients who wrote in both halves of the window, the share whose main channel is another now.
finding-clients-moved-why = People go where it is convenient, and do not announce it. Whoever follows them late loses the thread, and history and contacts stay behind on the old channel.
finding-clients-moved-evidence = { $clients ->
    [one] { $clients } client has
   *[other] { $clients } clients have
} another main channel than before ({ $share } of those who wrote in both halves of the window). { $channel } gained most: its share of what clients write rose by { $gained } points.
finding-clients-moved-remedy = Be reachable where they go, and put the new addresses on their records.

finding-clients-out-of-reach = Already out of reach
finding-clients-out-of-reach-figure = Share of the in-scope weight without any route.
finding-clients-out-of-reach-why = These clients had dealings with you within the window, and yet there is no way to reach them today: no usable contact on file, and nothing that they wrote. Every outage starts from here.
finding-clients-out-of-reach-evidence = { $clients ->
    [one] { $clients } client
   *[other] { $clients } clients
} of { $of } in scope ({ $share }) have no usable contact on file and did not write in the window.{ $recoverable ->
    [0] {""}
    [one] {" "}The contact of { $recoverable } of them stands in the exports.
   *[other] {" "}Contacts of { $recoverable } of them stand in the exports.
}
finding-clients-out-of-reach-remedy = Find a contact for them: with the deal's owner, on invoices, in the exports.

finding-columns-unused = Columns that look useful and are not used
finding-columns-unused-figure = Number of columns that hold contacts, dates, amounts or stages and have no role.
finding-columns-unused-why = A column of phones under an unknown heading makes clients look out of reach who are not. Whatever is not used can move every figure.
finding-columns-unused-evidence = { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
} in { $tables ->
    [one] { $tables } table
   *[other] { $tables } tables
}: { $cells } of { $of } cells look like something that the audit uses.
finding-columns-unused-remedy = Name the column under columns of the source in untether.toml, for instance columns = {"{"} phone = "Line" {"}"}; untether inspect lists all columns.

finding-contacts-borrowed = Contacts that belong to somebody else
finding-contacts-borrowed-figure = Share of the contact points on file of clients in scope that are masked or shared.
finding-contacts-borrowed-why = A relay of a marketplace or a throwaway mailbox can be closed by others any day. A number that stands on many records is the line of an office or of a colleague: it does not say who someone is, and links nothing.
finding-contacts-borrowed-evidence = { $points } of { $of } contact points on file ({ $share }): { $masked } masked, { $shared } on more than { $limit } records. Clients with such contacts: { $clients }.
finding-contacts-borrowed-remedy = Ask these clients for an address or a number of their own.

finding-contacts-not-imported = Contacts ready to import
finding-contacts-not-imported-figure = Share of the in-scope weight with a valid phone or e-mail that stands in an export and not on file.
finding-contacts-not-imported-why = The number from which a client writes lies in the messenger's export or in the phone's address book. As long as it is not in your CRM it goes when the messenger goes. Nobody has to be asked for it.
finding-contacts-not-imported-evidence = { $clients ->
    [one] { $clients } client of { $of } has
   *[other] { $clients } clients of { $of } have
} contacts in the exports that are not on file ({ $share }; phones: { $phones }, e-mails: { $emails }). For { $without } of them it would be the first contact of your own.
finding-contacts-not-imported-remedy = Import the numbers and addresses into the CRM.

finding-contacts-unusable = Contacts on file that reach nobody
finding-contacts-unusable-figure = Share of the contact points on file of clients in scope that are placeholders, malformed, unsubscribed or bounced.
finding-contacts-unusable-why = The field is filled, so everybody believes that there is a contact. That there is none shows on the day when the messenger is gone.
finding-contacts-unusable-evidence = { $points } of { $of } contact points on file ({ $share }) reach nobody: placeholders { $placeholder }, malformed { $malformed }, bounced { $bounced }, unsubscribed { $unsubscribed }. Clients with such contacts: { $clients }.
finding-contacts-unusable-remedy = Correct what can be corrected, ask for another contact where mail bounces or is not wanted, and rather leave the field empty than fill it.

finding-conversations-chased = Conversations where only you write
finding-conversations-chased-figure = Of the conversations in which you wrote, the share whose last three messages or more are yours, the last of them a week old or older.
finding-conversations-chased-why = A client who does not answer has not said no: often it is just not easy to say anything. A fourth message on the same channel is noise; another way to answer makes it easy to say yes or no.
finding-conversations-chased-evidence = { $chased } of { $conversations } conversations ({ $share }) end with three messages of yours or more and a week of silence; most of them on { $channel }: { $on_channel }.
finding-conversations-chased-remedy = Stop chasing there: send one link to book, pay or decline, or call.

finding-deals-twice = The same sales stand in two systems or tables
finding-deals-twice-figure = Share of the deals that another system or table repeats: same client, same amount, same day.
finding-deals-twice-why = A CRM, its shop and its payments each write down the same sale. Counted each time, it would make its client look twice as valuable. Where half of the rows of one system or table stand in another, such a sale counts once.
finding-deals-twice-evidence = { $deals ->
    [one] { $deals } deal repeats
   *[other] { $deals } deals repeat
} a sale of another system ({ $share } of { $of }) and { $deals ->
    [one] counts
   *[other] count
} once.
finding-deals-twice-remedy = Give the audit one system's deals, or check that these are the same sales.

finding-duplicate-records = Several records for one client
finding-duplicate-records-figure = Share of the records that are not the first of their client in their system.
finding-duplicate-records-why = What is known of a client is spread over records: a note on one of them does not help whoever opens the other, and there seem to be more clients than there are.
finding-duplicate-records-evidence = { $clients ->
    [one] { $clients } client has
   *[other] { $clients } clients have
} more than one record in the same system; { $records } of { $of } records ({ $share }) are surplus.
finding-duplicate-records-remedy = Merge them in the CRM (a lead and its contact may stay two).

finding-export-empty = An export that came out empty: { $export }
finding-export-empty-risk = Exports that came out empty
finding-export-empty-figure = Whether an export was read whole and holds nothing, and whether a list of contacts or a messenger account is among such exports.
finding-export-empty-why = An empty export is read like a business without clients, records or messages, and nothing else tells that something is missing. No list of contacts and no account in use is empty.
finding-export-empty-evidence = { $exports ->
    [one] { $exports } export holds nothing
   *[other] { $exports } exports hold nothing
}; lists of contacts and messenger accounts among them: { $lists }.
finding-export-empty-remedy = Export again without a filter and for the whole period; take the export out if it is meant to be empty.

finding-export-ends-early = An export ends early: { $export }
finding-export-ends-early-risk = An export ends long before the others
finding-export-ends-early-figure = Days between the end of the export that ends first and the end of the one that ends last. An export with fewer than 20 dated entries is not looked at.
finding-export-ends-early-why = An old export shows the past: clients who wrote later are missing, and so is what was logged later. If the export is new, its channel has fallen silent, and that is worth knowing too.
finding-export-ends-early-evidence = Its last day is { $day }, { $days ->
    [one] { $days } day
   *[other] { $days } days
} before the end of the others.{ $exports ->
    [1] {""}
   *[other] {" "}{ $exports } exports end more than a month early.
}
finding-export-ends-early-remedy = Export again up to today; if it was made this week, the channel has fallen silent.

finding-export-incomplete = Exports that do not hold everything
finding-export-incomplete-figure = Share of the files that cannot be read, break off in the middle, or hold exactly as much as their system exports at a time.
finding-export-incomplete-why = What is missing looks like clients without messages, records and contacts. The other files do not tell that anything is missing.
finding-export-incomplete-evidence = Of { $of } files { $unreadable } could not be read, { $cut_off } break off in the middle, and { $at_limit } are as long as an export can be.
finding-export-incomplete-remedy = Export again; where there is a limit, split by period or by list.

finding-fallback-untried = Only an untried fallback when { $operator } goes
finding-fallback-untried-risk = A fallback that was never used
finding-fallback-untried-figure = Share of the in-scope weight that keeps a known route and no proven one when the worst rented operator goes.
finding-fallback-untried-why = A number on file is a hope: whether anybody answers there shows only when it is tried, and the day of an outage is a bad day to try. The score counts such a fallback by half; the ends of its range show what it may be worth.
finding-fallback-untried-evidence = Without { $operator }, { $clients ->
    [one] { $clients } client of { $of } in scope ({ $share }) hangs
   *[other] { $clients } clients of { $of } in scope ({ $share }) hang
} on a route that they have not used within the window.{ $confirmed ->
    [0] {""}
   *[other] {" "}For { $confirmed } of them it is the very number or address from which they write elsewhere.
}
finding-fallback-untried-remedy = Send one message over the contact on file and wait for an answer.

finding-history-in-messengers-only = History in messengers only
finding-history-in-messengers-only-figure = Share of the messages in the window that are neither in the CRM's log, nor in your own archive, nor summarised on a record.
finding-history-in-messengers-only-why = The account is banned, the phone is lost, the employee leaves, and all of it leaves with them: what was promised, what was sent, what the client likes.
finding-history-in-messengers-only-evidence = { $messages } of { $total } messages ({ $share }) exist nowhere else{ $clients ->
    [0] .
    [one] ; { $clients } client has no history but there.
   *[other] ; { $clients } clients have no history but there.
}{ $accounts ->
    [0] {""}
    [1] {""}
   *[other] {" "}Most of it, { $account_messages } messages, lies in the account { $account }.
}
finding-history-in-messengers-only-remedy = Log the messenger in the CRM: connect it, or import its history.

finding-history-split = History breaks when the channel changes
finding-history-split-figure = Of the clients in scope with messages on two channels or more, the share whose addresses on all of them do not stand on one record.
finding-history-split-why = A client who writes on a messenger today and by e-mail tomorrow is two strangers to whoever answers, unless one record knows both.
finding-history-split-evidence = { $clients } of { $of } clients who use several channels ({ $share }) have no record that holds them all.
finding-history-split-remedy = Put all addresses of such clients on one record.

finding-items-damaged = Items that cannot be used
finding-items-damaged-figure = Share of all items that cannot be understood, have no readable time, or are dated in the future.
finding-items-damaged-why = They are part of no figure. A few are normal; many mean that a file was edited, saved by another program, or read with the wrong order of day and month.
finding-items-damaged-evidence = Of { $of } items { $malformed } cannot be understood, { $undated } have no readable time, and { $future } are dated in the future ({ $share } together).
finding-items-damaged-remedy = untether inspect shows where they stand: export again and leave the file untouched, or set the order of dates.

finding-layer-cuts-many = { $layer } stands between you and most clients
finding-layer-cuts-many-risk = One layer stands between you and most clients
finding-layer-cuts-many-figure = Share of the clients in scope who lose a route when a single layer fails.
finding-layer-cuts-many-why = Every layer of automation is a tax: it has to be paid and kept up, and it breaks. A layer that most conversations run through is a single point of failure, however many channels there are behind it.
finding-layer-cuts-many-evidence = { $clients } of { $of } clients in scope ({ $share }) lose a route when { $layer } fails; { $stranded } of them are stranded.
finding-layer-cuts-many-remedy = Keep a way around it: the channel's own app, a second connector, the contacts on file.

finding-layer-pure-tax = Layers that add no reach
finding-layer-pure-tax-figure = Number of layers without which everybody could be reached as well.
finding-layer-pure-tax-why = A layer that reaches nobody has to earn its keep by something else. If it does not, it is pure tax: cost, upkeep, and one more thing that breaks.
finding-layer-pure-tax-evidence = { $layers ->
    [1] Without { $layer }
   *[other] Without { $layers } of { $of } layers ({ $layer } is one of them)
} everybody could be reached as well.{ $costed ->
    [0] {""}
   *[other] {" "}The cost: { $cost } a month.
}
finding-layer-pure-tax-remedy = Ask of each what it is for, and drop those for which nobody has an answer.

finding-links-uncertain = Clients linked on weak evidence
finding-links-uncertain-figure = Share of the in-scope weight that is linked by name alone, or by the only contact that two records under different names have in common.
finding-links-uncertain-why = A wrong link makes one client of two: routes and contacts of a stranger count for it, and the figures look better than things are. A missing link makes two of one.
finding-links-uncertain-evidence = Linked by name alone: { $by_name }; by a single contact under two names: { $bridged } ({ $share } of the weight).{ $refused ->
    [0] {""}
   *[other] {" "}Not linked because your list forbids it: { $refused }.
}
finding-links-uncertain-remedy = Look through them, and write what you know into a link file (--links: a,b,relation with same or not).

finding-log-lags-behind = Records lag behind the chats
finding-log-lags-behind-figure = Of the clients with a record and messages in messengers, the share (by weight) whose last note or done activity is more than a week older than the last message.
finding-log-lags-behind-why = A record that nobody has touched since the conversation went on speaks of the past, and whoever takes over begins there.
finding-log-lags-behind-evidence = On the records of { $clients } of { $of } clients who write in messengers ({ $share }) the last note is more than a week older than the chat.{ $lag ->
    [0] {""}
    [one] {" "}Where messages are logged at all, the log is { $lag } day behind (median).
   *[other] {" "}Where messages are logged at all, the log is { $lag } days behind (median).
}
finding-log-lags-behind-remedy = Write a note when the conversation is over, or let the connector log it.

finding-main-channel-blocked = { $channel }, the main channel, is blocked ({ $country })
finding-main-channel-blocked-risk = The main channel is blocked where clients live
finding-main-channel-blocked-figure = Share of the clients in scope with a way to be reached on the channel that carries most, where it is blocked on the day of the audit.
finding-main-channel-blocked-why = A block is no forecast: it is on today. Whoever still writes does so over workarounds, and others stop without a word.
finding-main-channel-blocked-evidence = Blocked in { $country } since { $since }, as the register of incidents knows: { $clients ->
    [one] { $clients } client of { $of } in scope lives there and is reached
   *[other] { $clients } clients of { $of } in scope live there and are reached
} over it.
finding-main-channel-blocked-remedy = Lead these clients to another channel while they still write: ask for a second contact, and answer there first.

finding-no-own-contact = No contact of your own
finding-no-own-contact-figure = Share of the in-scope weight without a usable e-mail, phone or portal login on file.
finding-no-own-contact-why = A chat belongs to the platform. An e-mail, a phone, a login of your portal belong to you: they stay when the platform closes the account, raises its prices or is blocked.
finding-no-own-contact-evidence = { $clients ->
    [one] { $clients } client of { $of } in scope ({ $share }) has
   *[other] { $clients } clients of { $of } in scope ({ $share }) have
} no usable e-mail, phone or portal login in your records.{ $recoverable ->
    [0] {" "}The exports hold none either.
   *[other] {" "}The exports hold a contact of { $recoverable }; for { $captive } there is none anywhere.
}
finding-no-own-contact-remedy = Ask for an e-mail or a phone and write it into the CRM.

finding-no-short-path = No short way from chat to booking or payment
finding-no-short-path-figure = Share of the conversations on rented channels with a message in the last 90 days in which you sent no link to a calendar, to a payment or to your portal.
finding-no-short-path-why = Whoever can book, pay or decline with a tap decides; whoever has to write an answer puts it off. And each such link leads the client out of the messenger, to you.
finding-no-short-path-evidence = { $share } of { $conversations } conversations of the last 90 days had no link to book ({ $calendar } had one), to pay ({ $payment }) or to your portal ({ $portal }).
finding-no-short-path-remedy = Send a link to book, to pay or to the portal in every conversation (name your site under [own], so that links to it count).

finding-one-channel-carries-most = More than half runs through { $channel }
finding-one-channel-carries-most-risk = More than half runs through one channel
finding-one-channel-carries-most-figure = The largest share of what clients write that comes in on one rented channel; each client counts by its weight.
finding-one-channel-carries-most-why = The rules, the prices and the reach of a rented channel are set by others. What mostly runs over it changes when they do.
finding-one-channel-carries-most-evidence = On average a client sends { $share } of its messages by { $channel } (clients who write there: { $clients }){ $channels ->
    [1] {""}
   *[other] ; all channels of { $operator } together carry { $operator_share }
}. It is as if you had { $effective } equally used channels.
finding-one-channel-carries-most-remedy = Offer a second channel of another operator, an owned one at best, and use it.

finding-one-staff-account = Stranded when the account { $account } is gone
finding-one-staff-account-risk = One staff account strands clients
finding-one-staff-account-figure = Share of the in-scope weight without a route when one staff account, a phone or a login, is gone.
finding-one-staff-account-why = A phone is lost, an employee leaves with the number, an account is banned: that happens more often than a platform closes. An address on a platform is worth nothing without the account that may write to it.
finding-one-staff-account-evidence = { $clients ->
    [one] { $clients } client of { $of } in scope ({ $share })
   *[other] { $clients } clients of { $of } in scope ({ $share })
} can be reached through the account { $account } alone; it holds conversations with { $carried } in all.
finding-one-staff-account-remedy = Put phones and e-mails of these clients on file, and let a second account know them.

finding-one-way-to-answer = Only one way to answer
finding-one-way-to-answer-figure = Share of the weight within reach whose routes are all on one operator, or all hang on one phone number.
finding-one-way-to-answer-why = Convenience decides whether a client answers. Where there is a single way, each hitch on it (a lost phone, a full mailbox, a ban) is silence. Channels of one operator, and channels on one phone number, are one way: they fail together.
finding-one-way-to-answer-evidence = { $clients ->
    [one] { $clients } client of { $of } within reach ({ $share }) has
   *[other] { $clients } clients of { $of } within reach ({ $share }) have
} a single way to answer.{ $number ->
    [0] {""}
   *[other] {" "}For { $number } of them there are several channels, all on one phone number.
}
finding-one-way-to-answer-remedy = Add a second way of another kind: an e-mail to a number, a portal.

finding-operator-strands-clients = Stranded when { $operator } goes
finding-operator-strands-clients-risk = One platform strands clients
finding-operator-strands-clients-figure = Share of the in-scope weight without any route when the worst rented operator is gone with all its channels.
finding-operator-strands-clients-why = A block, a ban or new rules come without warning, and the channels of one operator go together. The N−1 criterion of power grids asks that no single failure take the system down; here it holds up to 5%.
finding-operator-strands-clients-evidence = Without { $operator }, { $clients ->
    [one] { $clients } client of { $of } in scope ({ $share }) has
   *[other] { $clients } clients of { $of } in scope ({ $share }) have
} no route left.{ $recoverable ->
    [0] {""}
    [one] {" "}The contact of { $recoverable } of them only has to be imported.
   *[other] {" "}Contacts of { $recoverable } of them only have to be imported.
}{ $conversations ->
    [0] {""}
    [one] {" "}{ $conversations } conversation waits for your answer.
   *[other] {" "}{ $conversations } conversations wait for your answer.
}{ $deals ->
    [0] {""}
    [one] {" "}{ $deals } deal is open.
   *[other] {" "}{ $deals } deals are open.
}
finding-operator-strands-clients-remedy = Ask them for a second contact while the channel still works.

finding-pair-strands-clients = Stranded when { $first } and { $second } go
finding-pair-strands-clients-risk = Two platforms together strand clients
finding-pair-strands-clients-figure = Share of the in-scope weight that survives the loss of either operator of the worst pair, and not of both.
finding-pair-strands-clients-why = Two rented channels look like a spare, and yet both are subject to the same laws and courts. Blocks come in waves: what hits one messenger seldom spares the next.
finding-pair-strands-clients-evidence = { $clients ->
    [one] { $clients } client of { $of } in scope ({ $share }) keeps
   *[other] { $clients } clients of { $of } in scope ({ $share }) keep
} a route when one of the two goes, and none when both do.
finding-pair-strands-clients-remedy = Add a contact of your own: an e-mail or a phone goes with neither.

finding-phone-hidden = Clients whose number WhatsApp hides
finding-phone-hidden-figure = Of the in-scope weight on WhatsApp, the share that is shown by an id alone (bsuid), with no number and no contact of your own anywhere.
finding-phone-hidden-why = Since 2026 WhatsApp may show a client by an id in place of the number. The id holds inside this one account and nowhere else: without WhatsApp such a client can neither be called nor found again. They are the newest clients, and the most captive ones.
finding-phone-hidden-evidence = { $clients ->
    [one] { $clients } client of { $of } on WhatsApp ({ $share }) is
   *[other] { $clients } clients of { $of } on WhatsApp ({ $share }) are
} known by an id alone; of { $both } the number is known from elsewhere.
finding-phone-hidden-remedy = Ask for the number or an e-mail in the first answers, while the conversation is open, and write it into the CRM beside the id.

finding-proven-by-the-past = { $channel } has been silent since the block
finding-proven-by-the-past-risk = Routes last used before a block
finding-proven-by-the-past-figure = Share of the clients in scope who have not written on a channel since it was blocked in their country, where the block still lasts.
finding-proven-by-the-past-why = A route counts as proven for the whole window. Where the channel was blocked meanwhile, the proof is of another time. The scores stay as they are; this finding says by how much they may be off.
finding-proven-by-the-past-evidence = The block ({ $country }) has lasted since { $since }: { $clients ->
    [one] { $clients } client of { $of } in scope has
   *[other] { $clients } clients of { $of } in scope have
} not written on { $channel } since. Messages that came in before: { $before }, over as many days after: { $after }.
finding-proven-by-the-past-remedy = Begin with these clients: write to them now over another contact.

finding-records-vanished = Activities of contacts that are gone
finding-records-vanished-figure = Share of the activities and deals whose contacts no record answers to.
finding-records-vanished-why = The records were deleted, or the list of contacts was exported through a filter. Either way the history of these clients hangs in the air: here it counts for nobody, and in the CRM nobody will find it.
finding-records-vanished-evidence = Contacts that stand in no export: { $contacts }; activities of theirs: { $activities }, deals: { $deals } ({ $share } of all).
finding-records-vanished-remedy = Export all contacts without a filter, archived ones included; if they were deleted, restore them.

finding-region-assumed = Phone numbers without a country code
finding-region-assumed-figure = Share of the distinct phone numbers without + that could not be read, because nothing says their country.
finding-region-assumed-why = A number without its country means one person in Moscow and another in Minsk. The country is inferred from numbers that have one, from addresses, from money and from language. Where these do not agree, the numbers stay unread: they own nothing, join nothing and fail nothing.
finding-region-assumed-evidence = { $numbers ->
    [one] { $numbers } number has
   *[other] { $numbers } numbers have
} no country. { $unread ->
    [0] They were read as numbers of { $country }.
   *[other] Unread: { $unread } ({ $share }).
}
finding-region-assumed-remedy = Name the country: --region, or region under [audit] in untether.toml.

finding-staff-unknown = Chats where your side is unclear
finding-staff-unknown-figure = Share of the messages that are left out because it cannot be told who of the two is staff.
finding-staff-unknown-why = An export of a chat may hold two names and not say which one is yours. Rather than guess, the chat is left out: every figure hangs on who wrote.
finding-staff-unknown-evidence = Messages left out: { $messages } ({ $share }); files: { $files }.
finding-staff-unknown-remedy = Name your side: --me NAME, or names under [staff] in untether.toml.

finding-tables-not-joined = A table refers to clients who stand in no other table
finding-tables-not-joined-figure = Share of the references to clients that are found nowhere, of the tables fewer than half of whose references are found.
finding-tables-not-joined-why = Deals and activities name their clients by an id. When the table with these ids is not among the exports, or is another system's, nobody gets the deals and activities. That says nothing of deleted contacts.
finding-tables-not-joined-evidence = { $tables ->
    [one] { $tables } table names
   *[other] { $tables } tables name
} { $references ->
    [one] { $references } client
   *[other] { $references } clients
} by id, of whom { $found } { $found ->
    [one] is
   *[other] are
} found.
finding-tables-not-joined-remedy = Add the list of contacts that these ids stand in, or say by system = "…" under [[source]] which tables belong together.

finding-valuable-without-contact = Best clients without a contact of your own
finding-valuable-without-contact-figure = Share of the revenue of the most valuable fifth of the clients that comes from those without a usable contact on file.
finding-valuable-without-contact-why = To lose the way to one of these costs as much as to lose many others.
finding-valuable-without-contact-evidence = Of your { $of } most valuable clients { $clients } have no e-mail, phone or portal login on file: { $value } of revenue ({ $share } of that of the group).
finding-valuable-without-contact-remedy = Ask these few in person, and today.

## Why a severity begins where it does

scale-at-risk = A step milder than for clients who are lost: these may be. Convention.
scale-bulk = Notes are bulk from a fifth of the records on; from one half the log says little of anybody. Convention.
scale-chased = Some silence is part of business. Convention.
scale-damaged = One item in a hundred is a usual limit for damage. Convention.
scale-doubtful = A few doubtful links and records change no verdict; many may. Convention.
scale-downtime = 1% of the time is three and a half days a year. Convention.
scale-empty = No list in use is empty; a month without mail may be. Convention.
scale-ends = Exports that are made in one week end within a month of each other, wherever there is life. Convention.
scale-hidden = A client of whom no number is known anywhere is lost with the account. Convention.
scale-history = One message in twenty goes missing anywhere; with four in five nobody remembers anything. Convention.
scale-lost = 5% is the limit of the N−1 criterion; a fifth and a half are conventions.
scale-majority = Above one half it outweighs all the rest together; the steps above that are conventions.
scale-moved = One in ten is a drift, one in four a migration. Convention.
scale-noise = Smaller falls come and go. Convention.
scale-region = From a fifth on test 3 is not assessed; an inferred country is only said.
scale-repairable = One in twenty happens in any list; one in five is a fault of the process. Convention.
scale-short-path = Not every conversation is about a decision. Convention.
scale-step = { $severity } above { $limit }
scale-step-any = { $severity } wherever there is any
scale-tax = To be known: what a layer is good for besides reach only you can say.
scale-unread = One unread cell is a slip; from twenty on a form of writing is not understood. Convention.
scale-untried = A step milder than for the stranded: a fallback may work. Convention.
scale-unused = One unused column of phones decides over the whole report. Convention.
scale-wearing = It breaks nothing by itself, but it wears. Convention.
