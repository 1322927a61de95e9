## Counts

count-clients = { $count ->
    [one] { $count } client
   *[other] { $count } clients
}
count-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
scale-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
date = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }

## Names of channels that are common nouns

names-common = E-mail, Phone call, Postal mail, Customer portal, Own app push, Web push, Website chat, Website form, Loyalty card or wallet pass, In person or counter, Food delivery app, Unknown channel
names-account = staff
