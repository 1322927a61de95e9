//! Sentences that a platform writes by itself, known as patterns with places for what differs.
//!
//! A pattern fits a whole text or not at all: a client who quotes a sentence of the platform has written a message. The
//! places are `{who}` (someone of the chat), `{whom}` (the same, or somebody who was or is no more where `{who}` stands
//! beside it), `{n}` (a number), `{emoji}` (signs without letters) and any other
//! name (free text). `(а)`, `(-ла)` and the like behind a word stand for the endings of both genders.

use std::collections::HashSet;

use super::literals::Literals;
use crate::model::name;

/// A literal shorter than this, in bytes, is too common to look for.
const SHORTEST: usize = 3;

/// No name is longer than this, in characters.
const LONGEST_NAME: usize = 60;

/// No text longer than this, in bytes, is a sentence.
const LONGEST: usize = 600;

/// A set of patterns, each of a kind.
pub struct Sentences<K> {
    patterns: Vec<(Vec<PatternPart>, K)>,
    /// Finds the longest literal of each pattern in a raw text, in every spelling that raw texts have.
    finder: Option<Literals>,
    /// The first words of patterns that begin with several.
    openings: HashSet<String>,
    /// The whole beginnings of those that begin with one, or are in a script without blanks.
    beginnings: Vec<String>,
}

/// A piece of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
enum PatternPart {
    /// These very words, folded.
    Words(String),
    /// Someone of the chat.
    Person,
    /// Whoever something was done to: in a sentence that also names who did it, anybody.
    Other,
    /// A number.
    Number,
    /// Signs that are no letters.
    Signs,
    /// The ending of a verb.
    Ending,
    /// Anything.
    Free,
}

impl<K: Copy> Sentences<K> {
    /// The patterns of a table. `spellings` gives the bytes by which words may stand in a raw text.
    pub fn new<'a>(
        rows: impl IntoIterator<Item = (&'a str, K)>,
        spellings: fn(&str) -> Vec<Vec<u8>>,
    ) -> Self {
        let (mut patterns, mut literals, mut is_findable) = (Vec::new(), Vec::new(), true);
        let (mut openings, mut beginnings) = (HashSet::new(), Vec::new());
        for (pattern, kind) in rows {
            let parts = parts(pattern);
            if !parts.iter().any(|part| matches!(part, PatternPart::Words(_))) {
                continue;
            }
            let literal = longest_literal(pattern);
            is_findable &= literal.is_some();
            literals.extend(literal.into_iter().flat_map(spellings));
            if let Some(PatternPart::Words(first)) = parts.first() {
                match first.split_once(' ') {
                    Some((word, _)) => _ = openings.insert(word.to_owned()),
                    None => beginnings.push(first.clone()),
                }
            }
            patterns.push((parts, kind));
        }
        // Without a finder every text is looked at.
        let finder = || Literals::new(literals);
        Self { patterns, finder: is_findable.then(finder).flatten(), openings, beginnings }
    }

    /// Whether a raw text may be a sentence: a quick look that sends nearly all others away.
    pub fn may_hold(&self, raw: &[u8]) -> bool {
        // An escaped text is up to six times as long.
        raw.len() <= 6 * LONGEST && self.finder.as_ref().is_none_or(|finder| finder.stand_in(raw))
    }

    /// The kinds of all patterns that a text fits, in the order of the table. `is_person` is asked for names of people,
    /// folded.
    pub fn kinds<'a>(
        &'a self,
        text: &str,
        is_person: impl Fn(&str) -> bool + 'a,
    ) -> impl Iterator<Item = K> + 'a {
        let text = if text.len() <= LONGEST { fold(text) } else { String::new() };
        let fitting = move |(parts, _): &&(Vec<PatternPart>, K)| {
            may_fit(parts, &text) && fits(parts, &text, &is_person)
        };
        self.patterns.iter().filter(fitting).map(|(_, kind)| *kind)
    }
}

impl<K> Sentences<K> {
    /// Whether a text may fit a pattern that begins with words: its first word alone sends nearly all others away.
    fn may_begin(&self, text: &str) -> bool {
        let mut words = text.split(char::is_whitespace).map(fold);
        let Some(first) = words.find(|word| !word.is_empty()) else { return true };
        // A stop at the end of the word is folded away.
        let is_it = |beginning: &String| {
            first.starts_with(beginning.as_str()) || beginning.starts_with(first.as_str())
        };
        self.openings.contains(&first) || self.beginnings.iter().any(is_it)
    }

    /// Whether a text fits a pattern that begins with words, so that no name can stand before them.
    pub fn begins(&self, text: &str) -> bool {
        if text.len() > LONGEST || !self.may_begin(text) {
            return false;
        }
        let text = fold(text);
        let with_words =
            self.patterns.iter().filter(|(parts, _)| matches!(parts.first(), Some(PatternPart::Words(_))));
        !text.is_empty() && with_words.map(|(parts, _)| parts).any(|parts| fits(parts, &text, &|_| true))
    }
}

/// A text in the form in which it is compared: lower case, plain blanks and apostrophes, no marks of direction, without
/// what ends a sentence.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut take = |letter: char| match letter {
        '’' | 'ʼ' | '`' => folded.push('\''),
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => {}
        blank if blank.is_whitespace() => {
            if !folded.ends_with(' ') {
                folded.push(' ');
            }
        }
        other => folded.push(other),
    };
    for letter in text.chars() {
        match name::plain_lower(letter) {
            Some(small) => take(small),
            None => letter.to_lowercase().for_each(&mut take),
        }
    }
    folded.trim().trim_end_matches(['.', '。', '।', ' ']).to_owned()
}

/// Whether a name in a sentence is one of a person's: the whole name, its first words, or these in another case of the
/// language they are in («Вы позвонили Анне»).
pub fn names_person(named: &str, name: &str) -> bool {
    let (mut said, mut words) = (named.split(' '), name.split(' '));
    let is_same = |a: &str, b: &str| {
        let (long, common) = (a.chars().count().max(b.chars().count()), common_letters(a, b));
        a == b || (common >= 3 && common + 2 >= long && !a.is_ascii())
    };
    !named.is_empty() && said.all(|word| words.next().is_some_and(|own| is_same(word, own)))
}

/// How many letters two words have in common at their start.
fn common_letters(a: &str, b: &str) -> usize {
    a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count()
}

/// The pieces of a pattern.
fn parts(pattern: &str) -> Vec<PatternPart> {
    let pattern = fold(pattern);
    let (mut parts, mut words, mut rest) = (Vec::new(), String::new(), pattern.as_str());
    while let Some(first) = rest.chars().next() {
        let (part, length) = match first {
            '{' => rest.find('}').map_or((None, 1), |end| (Some(place(&rest[1..end])), end + 1)),
            '(' if words.ends_with(char::is_alphabetic) => {
                ending(rest).map_or((None, 1), |length| (Some(PatternPart::Ending), length))
            }
            other => (None, other.len_utf8()),
        };
        match part {
            None => words.push_str(&rest[..length]),
            Some(part) => {
                if !words.is_empty() {
                    parts.push(PatternPart::Words(std::mem::take(&mut words)));
                }
                parts.push(part);
            }
        }
        rest = &rest[length..];
    }
    if !words.is_empty() {
        parts.push(PatternPart::Words(words));
    }
    // Who was removed is no more in the chat; a sentence that names nobody of it may be a client's own.
    if !parts.contains(&PatternPart::Person) {
        parts
            .iter_mut()
            .filter(|part| **part == PatternPart::Other)
            .for_each(|part| *part = PatternPart::Person);
    }
    parts
}

fn place(name: &str) -> PatternPart {
    match name {
        "who" => PatternPart::Person,
        "whom" => PatternPart::Other,
        "n" => PatternPart::Number,
        "emoji" => PatternPart::Signs,
        _ => PatternPart::Free,
    }
}

/// The length of `(а)` or `(-ла)` at the start of a text; behind a blank such brackets are words of their own.
fn ending(text: &str) -> Option<usize> {
    let end = text.find(')')?;
    let inner = text[1..end].trim_start_matches('-');
    let is_ending = (1..=4).contains(&inner.chars().count()) && inner.chars().all(char::is_alphabetic);
    is_ending.then_some(end + 1)
}

/// The longest piece of words of a pattern as written, without a first letter that may be a capital or not.
fn longest_literal(pattern: &str) -> Option<&str> {
    let pattern = pattern.trim().trim_end_matches(['.', '。', '।']);
    let pieces = pattern.split(['{', '}', '(', ')']).enumerate();
    // Every second piece between braces is a place; what stands in brackets is an ending and short.
    let pieces = pieces.filter(|(_, piece)| !pattern.contains(&format!("{{{piece}}}")));
    let words = pieces.map(|(at, piece)| {
        let first = piece.chars().next().filter(|letter| at == 0 && !letter.is_ascii());
        piece[first.map_or(0, char::len_utf8)..].trim_end_matches(['\'', '’'])
    });
    // Apostrophes are written in more than one way.
    // A raw text may escape quotes.
    let words = words.flat_map(|piece| piece.split(['\'', '’', '"']));
    words.max_by_key(|piece| piece.len()).filter(|piece| piece.len() >= SHORTEST)
}

/// Whether a folded text begins and ends as the pieces do: a quick look that sends nearly all patterns away.
fn may_fit(parts: &[PatternPart], text: &str) -> bool {
    let is_so = |part: Option<&PatternPart>, holds: &dyn Fn(&str) -> bool| match part {
        Some(PatternPart::Words(words)) => holds(words),
        _ => true,
    };
    !text.is_empty()
        && is_so(parts.first(), &|words| text.starts_with(words))
        && is_so(parts.last(), &|words| text.ends_with(words))
}

/// Whether a folded text is what the pieces say.
fn fits(parts: &[PatternPart], text: &str, is_person: &dyn Fn(&str) -> bool) -> bool {
    let Some((part, rest)) = parts.split_first() else { return text.is_empty() };
    if let PatternPart::Words(words) = part {
        return text.strip_prefix(words.as_str()).is_some_and(|text| fits(rest, text, is_person));
    }
    let may_be = |taken: &str| match part {
        PatternPart::Person => is_person(taken.trim_matches(['"', '“', '”', '«', '»', ' '])),
        PatternPart::Other => (1..=LONGEST_NAME).contains(&taken.chars().count()),
        PatternPart::Number => !taken.is_empty() && taken.chars().all(char::is_numeric),
        PatternPart::Signs => !taken.is_empty() && !taken.chars().any(char::is_alphabetic),
        PatternPart::Ending => {
            taken.chars().count() <= 6
                && taken.chars().all(|c| c.is_alphabetic() || matches!(c, '(' | ')' | '-'))
        }
        PatternPart::Free | PatternPart::Words(_) => true,
    };
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    // The next piece is mostly words: only where they stand may this one end.
    let next = |at: &usize| match rest.first() {
        None => *at == text.len(),
        Some(PatternPart::Words(words)) => text[*at..].starts_with(words.as_str()),
        Some(_) => true,
    };
    ends.filter(next).any(|end| may_be(&text[..end]) && fits(rest, &text[end..], is_person))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences() -> Sentences<u8> {
        let rows = [
            ("{who} left the group.", 1),
            ("Reacted {emoji} to your message", 2),
            ("You called {who}.", 3),
            ("{who} отправил(а) вложение.", 4),
            ("You created a broadcast list with {n} recipients", 5),
            ("{who} named the group {title}.", 6),
            ("{who} removed {whom} from the group.", 8),
            ("You added {whom}.", 9),
            ("Вы позвонили {who}.", 7),
        ];
        Sentences::new(rows, |words| vec![words.as_bytes().to_vec()])
    }

    fn kind(text: &str) -> Option<u8> {
        let sentences = sentences();
        let is_person = |name: &str| ["jo ann hill", "анна", "you"].iter().any(|one| names_person(name, one));
        let found = sentences.kinds(text, is_person).next();
        assert!(found.is_none() || sentences.may_hold(text.as_bytes()), "{text}");
        found
    }

    #[test]
    fn a_sentence_is_a_whole_text_about_someone_of_the_chat() {
        for (text, wanted) in [
            ("Jo Ann left the group.", Some(1)),
            ("Jo left the group", Some(1)),
            ("Sam left the group.", None),
            ("Jo left the group and so did I", None),
            ("You called me.", None),
            ("You called Jo Ann Hill.", Some(3)),
            ("Reacted ❤️ to your message ", Some(2)),
            ("Reacted badly to your message", None),
            ("Анна отправила вложение.", Some(4)),
            ("Анна отправил(-а) вложение", Some(4)),
            ("Анна отправит завтра вложение", None),
            ("Вы позвонили Анне.", Some(7)),
            ("You created a broadcast list with 12 recipients", Some(5)),
            ("You created a broadcast list with my recipients", None),
            ("Jo named the group Club 7.", Some(6)),
            ("Jo removed Sam Low from the group.", Some(8)),
            ("Sam removed Jo from the group.", None),
            ("You added Sam Low.", None),
            ("You added Jo.", Some(9)),
        ] {
            assert_eq!(kind(text), wanted, "{text}");
        }
    }

    #[test]
    fn long_and_empty_texts_are_none() {
        assert_eq!(kind(""), None);
        assert_eq!(kind(&"Jo left the group ".repeat(100)), None);
    }
}
