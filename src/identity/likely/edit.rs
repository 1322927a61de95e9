//! Words that differ by one edit.

use std::collections::HashMap;

use foldhash::fast::RandomState;

/// The shortest word, in letters, in which one edit is likely a slip.
pub(super) const SHORTEST: usize = 5;

/// Few enough pairs to try each.
const FEW: usize = 1 << 10;

/// Pairs of places in the two lists whose words differ by one edit: a letter more, less or other, or two neighbours swapped.
/// Words are ASCII.
pub(super) fn pairs(left: &[&str], right: &[&str]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    if left.len().saturating_mul(right.len()) <= FEW {
        for (at, a) in left.iter().enumerate() {
            let others = right.iter().enumerate().filter(|(_, b)| is_one_edit(a, b));
            pairs.extend(others.map(|(other, _)| (at, other)));
        }
        return pairs;
    }
    // Words within one edit become equal when at most one letter of each is left out.
    let mut shortened: HashMap<String, Vec<usize>, RandomState> = HashMap::default();
    for (other, b) in right.iter().enumerate() {
        for form in forms(b) {
            shortened.entry(form).or_default().push(other);
        }
    }
    for (at, a) in left.iter().enumerate() {
        let mut near: Vec<usize> =
            forms(a).iter().filter_map(|form| shortened.get(form)).flatten().copied().collect();
        near.sort_unstable();
        near.dedup();
        pairs.extend(near.into_iter().filter(|other| is_one_edit(a, right[*other])).map(|other| (at, other)));
    }
    pairs
}

/// A word, and the word without each one of its letters.
fn forms(word: &str) -> Vec<String> {
    let without = (0..word.len()).map(|at| format!("{}{}", &word[..at], &word[at + 1..]));
    std::iter::once(word.to_owned()).chain(without).collect()
}

/// Whether two words differ by one edit.
pub(super) fn is_one_edit(a: &str, b: &str) -> bool {
    let (short, long) =
        if a.len() <= b.len() { (a.as_bytes(), b.as_bytes()) } else { (b.as_bytes(), a.as_bytes()) };
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (short, long) = (&short[same..], &long[same..]);
    match (short, long) {
        ([a, b, short @ ..], [c, d, long @ ..]) if short.len() == long.len() => {
            ([a, b], short) == ([d, c], long) || (b, short) == (d, long)
        }
        ([_], [_]) => true,
        _ => long.split_first().is_some_and(|(_, long)| short == long),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_edit_is_what_damerau_and_levenshtein_call_one() {
        let words = [
            "", "a", "b", "ab", "ba", "abc", "acb", "bac", "cab", "abcd", "abdc", "bacd", "aabcd", "abcde",
            "xbcde",
        ];
        for a in words {
            for b in words {
                assert_eq!(is_one_edit(a, b), strsim::damerau_levenshtein(a, b) == 1, "{a} and {b}");
            }
        }
    }

    #[test]
    fn one_edit_is_found_among_few_and_among_many() {
        let words = ["wexford", "wefxord", "wexfords", "wexfort", "exford", "alderby", "aledrby", "aldreyb"];
        let few = pairs(&words[..1], &words);
        let found: Vec<&str> = few.iter().map(|(_, other)| words[*other]).collect();
        assert_eq!(found, ["wefxord", "wexfords", "wexfort", "exford"]);
        assert_eq!(pairs(&["alderby"], &words), [(0, 6)], "two swaps are two edits");
        let many: Vec<String> = (0..FEW).map(|number| format!("stranger{number}")).collect();
        let many: Vec<&str> = words.iter().copied().chain(many.iter().map(String::as_str)).collect();
        assert_eq!(pairs(&["wexford", "x"], &many), few);
    }
}
