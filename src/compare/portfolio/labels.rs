//! What each report is called: by its client, by a title that no other business has, by its file; or not at all.

use super::Entry;

/// Longest name of a file that is shown, in letters.
const LONGEST: usize = 60;

/// Most digits in the name of a file: a date has eight, a phone number more.
const MOST_DIGITS: usize = 8;

/// A text that says something.
pub(super) fn stated(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

/// The labels of reports of numbered businesses. Where two would look the same the name of the file is added.
pub(super) fn labels(entries: &[Entry<'_>], numbers: &[u64]) -> Vec<Option<String>> {
    let stem = |entry: &Entry<'_>| entry.named.stem.and_then(shown);
    let title =
        |entry: &Entry<'_>| stated(entry.named.report.presentation.title.as_deref()).map(str::to_owned);
    let label = |(entry, number): (&Entry<'_>, &u64)| {
        let is_shared = |title: &String| {
            let others = entries.iter().zip(numbers).filter(|(_, other)| *other != number);
            others
                .into_iter()
                .any(|(other, _)| stated(other.named.report.presentation.title.as_deref()) == Some(title))
        };
        let client = stated(entry.named.report.presentation.client.as_deref()).map(str::to_owned);
        client.or_else(|| title(entry).filter(|title| !is_shared(title))).or_else(|| stem(entry))
    };
    let labels: Vec<Option<String>> = entries.iter().zip(numbers).map(label).collect();
    let looks = |place: usize| (&labels[place], &entries[place].named.report.as_of);
    let apart = |place: usize| {
        let is_alone = (0..entries.len()).all(|other| other == place || looks(other) != looks(place));
        match (&labels[place], stem(&entries[place])) {
            (Some(label), Some(stem)) if !is_alone && *label != stem => Some(format!("{label} ({stem})")),
            (label, _) => label.clone(),
        }
    };
    (0..entries.len()).map(apart).collect()
}

/// The name of a file, where it is a word and not somebody's name, number or address: whoever names a file `anna-kotova.json`
/// has said so, but `Anna Kotova.json` or `+79105554771.json` may be an export that was renamed.
fn shown(stem: &str) -> Option<String> {
    let is_word = stem.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
    let digits = stem.chars().filter(char::is_ascii_digit).count();
    let is_fit = is_word && digits <= MOST_DIGITS && stem.chars().count() <= LONGEST && !stem.is_empty();
    is_fit.then(|| stem.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_may_name_someone_gives_no_label() {
        for name in ["acme", "2026-06", "report_2026-10-31", "салон.кедр"] {
            assert_eq!(shown(name).as_deref(), Some(name));
        }
        let long = "a".repeat(61);
        for name in
            ["Anna Kotova", "+79105554771", "79105554771", "anna@mail", "a\u{202e}b", "<b>", "", &long]
        {
            assert_eq!(shown(name), None, "{name}");
        }
    }
}
