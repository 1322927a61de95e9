## Saved reports, handed over and checked

logo-unreadable = the logo "{ $path }" cannot be read: { $detail }
logo-large = the logo "{ $path }" is larger than { $most } KiB
logo-kind = the logo "{ $path }" is neither a PNG nor an SVG
logo-active = the logo "{ $path }" is more than a drawing: it holds { $part }
help-logo = give a PNG or an SVG by its path from the folder of the settings file
help-logo-large = save it smaller: it is shown no higher than a few lines
help-logo-active = save it as a plain SVG without scripts, links and pictures from elsewhere, or as a PNG
html-logo = Logo
html-logo-of = Logo: { $name }

version-headers = Register of column headings
version-throwaway = List of throwaway mailboxes
version-timezones = Time zones
hashed-settings = The settings file
hashed-links = The crosswalk of handles

usage-report-clients = a saved report holds no single clients
warning-saved-partial = the saved report does not hold everything: some input of the audit could not be read

verify-yes = Reproduces: { $sources ->
    [one] one source is
   *[other] all { $sources } sources are
  } the same, and so are all { $figures } values of the report of { $date }.
verify-no = Does not reproduce: of the report of { $date } { $files ->
    [0] all sources are the same
    [one] one source differs
   *[other] { $files } sources differ
  }, and { $different ->
    [0] no figure differs
    [one] one figure differs
   *[other] { $different } figures differ
  } ({ $figures } values compared).
verify-tolerance = { $new ->
    [0] Another version made it: figures may differ by a billionth of themselves, and words are not compared.
    [one] Another version made it: figures may differ by a billionth of themselves, words are not compared, and one value is new.
   *[other] Another version made it: figures may differ by a billionth of themselves, words are not compared, and { $new } values are new.
}
verify-changed = { $count ->
    [one] One source holds something else
   *[other] { $count } sources hold something else
}
verify-missing = { $count ->
    [one] One source is not there
   *[other] { $count } sources are not there
}
verify-added = { $count ->
    [one] One source was not there
   *[other] { $count } sources were not there
}
verify-renamed = { $count ->
    [one] One source has another name now; that is no matter
   *[other] { $count } sources have other names now; that is no matter
}
verify-beside = Beside the sources, by hash: in the report, and now
verify-unlike = Settings that could not be made as the report states them: in the report, and now
verify-figures = What differs: in the report, and now
verify-versions = Versions that differ, which is no fault by itself: in the report, and now
verify-overruled = Settings at hand that are not those of the report, which were taken: in the report, and at hand
verify-at-hand = The report does not name people, so these are the settings at hand: { $names }.
verify-left-aside = Left aside, because it needs more than the exports: { $names }.
verify-nothing = nothing
verify-named = the report names people, and something in it differs: showing what would name them too
help-verify-named = run it again with --show-contacts
verify-title = A check of the report on { $date }
verify-at-hand-head = Taken from the settings at hand
verify-left-aside-head = Left aside
