## untether init: the settings file with the reasons of its lines

init-top = What untether made of the exports. Lines without # are in force and move no figure: the report under this file is the report without it. Lines behind # are guesses, or change the result; remove the # to heed them. Paths start from this file.
init-moves = Put behind # because it changes the report. Heed it if it is right.
init-timezone = Time zone of all days. Exports do not say it; UTC unless set.
init-as-of = Day of the audit. Left open it is the latest message or activity, so that the next exports move it on.
init-region = Country of phone numbers written without +.
init-region-why = { $place ->
    [one] { $source }:{" "}
   *[all] {""}
}{ $why ->
    [set] set by you
    [numbers] { $id }, because numbers with + say so
    [addresses] { $id }, because the endings of addresses say so
    [currency] { $id }, because the currency of the deals says so
    [language] { $id }, because the language of headers and names says so
   *[undecided] nothing decides it; these numbers are unread until it is set
} ({ $numbers } numbers hang on it, { $unread } unread).
init-currency = Currency of most deals. Amounts in others need a rate under [rates].
init-basis = What a client counts for: clients, value or messages.
init-staff = Your own side of the chats, as it was found out. A client among these names would be taken for you: check them.
init-channels = Channels with messages in these exports. Add what you use beside them: a channel that no export shows keeps the ranges honest.
init-exclude = Who is no client, and files that are not to be read. Only candidates; nothing here is in force.
init-private = { $count ->
    [0] No chat without a card has a title that looks private.
    [one] 1 chat without a card has a title that looks private.
   *[other] { $count } chats without a card have titles that look private.
}
init-passed-over = { $count ->
    [0] Files to leave out, as globs.
    [one] Files to leave out, as globs. 1 file was passed over already: { $names }
   *[other] Files to leave out, as globs. { $count } files were passed over already: { $names }
}
init-own = Your own site and mail: links to it in chats count as a short path, mail from it is yours.
init-account = { $chats ->
    [one] Whose account: 1 chat. The name stands in every report; write a neutral one to keep it out.
   *[other] Whose account: { $chats } chats. The name stands in every report; write a neutral one to keep it out.
}
init-chats-total = How many chats the account really has, where only some were exported.
init-table = Table ({ $format }), { $rows } rows: { $records } records, { $deals } deals, { $activities } activities, { $messages } messages.
init-column-unsure = The column { $column } looks like { $role } ({ $cells } of { $of } cells, such as { $shapes }) and is not used.
init-stages = { $count ->
    [one] 1 deal stands in a stage of which nobody knows whether it is won or lost. Name the stage in one of the two lists.
   *[other] { $count } deals stand in stages of which nobody knows whether they are won or lost. Keep in each of the two lists what belongs there.
}
init-no-terminal = questions are asked on a terminal only
help-init-no-terminal = leave out --ask: the file is written without, and every line says how to change it
init-broken-off = the questions were broken off; nothing is written
init-answers-top = What was answered to the questions of untether init, and nothing else.
init-answers-unreadable = no answers can be read from this file
help-init-answers = it is JSON: what --questions has written, with the field "answer" in each and "answers" in the place of "questions"
help-init-exists = move it away, or go to another folder: settings that exist are never written over
init-ask-channels = Which channels do you use with clients, exported or not?
init-ask-region = Which country are phone numbers without + of?
init-ask-staff = Which names and numbers in the chats are your own side?
init-ask-domains = What are the domains of your own site and mail?
init-ask-private = Which chats are private, or with suppliers, and no clients?
