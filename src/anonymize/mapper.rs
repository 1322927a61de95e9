//! One mapping for a whole folder: the same name, number, address or id is the same wherever it stands.

use std::collections::HashSet;

use rlibphonenumber::Region;

use super::key::Key;
use super::numbers;
use super::vocabulary::{is_known, is_own};
use super::words::{Words, filler};
use crate::model::name::normal_name;
use crate::reference::links::LinkSpotter;

/// Fewest digits of a number that could be a phone.
const SHORTEST_PHONE: usize = 7;

/// Fewest digits of a number in an unknown place that may name somebody.
const SHORTEST_ID: usize = 7;

/// Most words of a name; what is longer is a text.
const LONGEST_NAME: usize = 6;

/// What a value is, as far as its place tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// Says nothing of anybody: dates, amounts, kinds.
    Keep,
    /// A name: word for word.
    Name,
    /// Words of the trade, among which a name may stand.
    Label,
    /// What somebody wrote.
    Text,
    /// Phone numbers.
    Phone,
    /// An id.
    Id,
    /// An id with a word of the system before it: `user123`.
    Coded,
    /// A path of a file.
    Path,
    /// An id or a username of a platform.
    Platform,
    /// Only its form tells.
    Any,
}

impl Mode {
    /// The mode of an id of the tables.
    pub(super) fn by_id(id: &str) -> Option<Self> {
        Some(match id {
            "keep" => Self::Keep,
            "name" => Self::Name,
            "label" => Self::Label,
            "text" => Self::Text,
            "phone" => Self::Phone,
            "id" => Self::Id,
            "coded" => Self::Coded,
            "path" => Self::Path,
            "platform" => Self::Platform,
            "any" => Self::Any,
            _ => return None,
        })
    }
}

/// Replaces everything, under one key.
pub struct Mapper {
    key: Key,
    words: Words,
    /// What chats are titled, the longest first.
    titles: Vec<String>,
    /// The words of all names, as name keys have them.
    people: HashSet<String>,
    /// What the links of the originals lead to, and what those of the copy do.
    pub(super) links: [LinkSpotter; 2],
    /// Country of numbers without `+` in the file at hand.
    pub(super) region: Option<Region>,
}

impl Mapper {
    /// A mapping under a key. The business's own `domains` and `portals` are what its links are known by.
    pub fn new(key: Key, domains: &[String], portals: &[String]) -> Self {
        let links = [LinkSpotter::new(domains, portals), LinkSpotter::default()];
        let (titles, people) = (Vec::new(), HashSet::new());
        let mut mapper = Self { key, words: Words::default(), titles, people, links, region: None };
        let domains: Vec<String> = domains.iter().map(|domain| mapper.domain(domain)).collect();
        let portals: Vec<String> = portals.iter().map(|portal| mapper.own_link(portal)).collect();
        mapper.links[1] = LinkSpotter::new(&domains, &portals);
        mapper
    }

    /// Learns how people are called, so that no name is taken for a word of the trade.
    pub fn learn<'a>(&mut self, titles: impl Iterator<Item = &'a str>, names: impl Iterator<Item = &'a str>) {
        self.titles =
            titles.map(str::trim).filter(|title| title.chars().count() > 1).map(str::to_owned).collect();
        self.titles.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        self.titles.dedup();
        self.people = names
            .flat_map(pieces)
            .filter(|(_, is_word)| *is_word)
            .map(|(word, _)| normal_name(word))
            .collect();
    }

    /// A value of some kind.
    pub(super) fn value(&mut self, mode: Mode, text: &str) -> String {
        match mode {
            Mode::Keep => text.to_owned(),
            Mode::Name => self.name(text),
            Mode::Label => self.label(text),
            Mode::Text => self.text(text),
            Mode::Phone => self.phones(text),
            Mode::Id => self.id(text),
            Mode::Coded => self.coded(text),
            Mode::Path => self.path(text),
            Mode::Platform => self.platform(text),
            Mode::Any => self.any(text),
        }
    }

    /// A name; numbers and addresses may stand in the place of one.
    pub(super) fn name(&mut self, text: &str) -> String {
        self.spans(text, |mapper, words| mapper.words_of(words, |_| false))
    }

    /// Words of the trade stay, others are replaced as in names.
    pub(super) fn label(&mut self, text: &str) -> String {
        self.spans(text, |mapper, words| mapper.words_of(words, is_known))
    }

    /// A sentence that a program wrote: its own words stay, names in it are replaced.
    pub(super) fn sentence(&mut self, text: &str) -> String {
        self.spans(text, |mapper, words| {
            let people = std::mem::take(&mut mapper.people);
            let new = mapper.words_of(words, |word| is_own(word) && !people.contains(&normal_name(word)));
            mapper.people = people;
            new
        })
    }

    /// What somebody wrote: as many words of the same length that say nothing.
    pub(super) fn text(&mut self, text: &str) -> String {
        if is_marker(text.trim()) {
            return text.to_owned();
        }
        let mut place = 0;
        self.tokens(text, |mapper, token| {
            place += 1;
            pieces(token)
                .map(|(piece, is_word)| match is_word {
                    true if piece.bytes().all(|byte| byte.is_ascii_digit()) => {
                        let draw = mapper.key.draw("digits", piece, place).to_string();
                        draw.chars().rev().cycle().take(piece.len()).collect()
                    }
                    true => filler(piece, &mapper.key, text, place),
                    false => piece.to_owned(),
                })
                .collect()
        })
    }

    /// One or several phone numbers in a cell; words between them stay words.
    pub(super) fn phones(&mut self, text: &str) -> String {
        let digits = |part: &str| part.chars().filter(char::is_ascii_digit).count();
        if text.contains('@') {
            return self.any(text);
        }
        let mut out = String::new();
        for (run, is_number) in number_runs(text) {
            if is_number && digits(run) >= 5 {
                out.push_str(&numbers::phone(run, self.region, &self.key));
            } else {
                out.push_str(&self.words_of(run, is_extension));
            }
        }
        out
    }

    /// An id: digits as digits, anything else letter for letter.
    pub(super) fn id(&mut self, text: &str) -> String {
        if text.bytes().any(|byte| byte.is_ascii_alphabetic())
            && text.bytes().any(|byte| byte.is_ascii_digit())
        {
            return self.opaque(text);
        }
        if text.chars().any(char::is_alphabetic) {
            return self.any(text);
        }
        self.coded(text)
    }

    /// The digits of an id whose letters say what it is an id of.
    pub(super) fn coded(&mut self, text: &str) -> String {
        let mut out = String::new();
        for (piece, is_digits) in runs(text, |letter| letter.is_ascii_digit()) {
            out.push_str(&if is_digits { numbers::id(piece, &self.key) } else { piece.to_owned() });
        }
        out
    }

    /// An id or a username of a platform: a long number there is no phone.
    fn platform(&mut self, text: &str) -> String {
        let letters = text.trim().trim_end_matches(|sign: char| sign.is_ascii_digit());
        if ["", "-", "@", "id", "user", "public", "club"].contains(&letters) {
            self.coded(text)
        } else {
            self.any(text)
        }
    }

    /// Letters and digits that only a machine reads.
    fn opaque(&mut self, text: &str) -> String {
        let draw = |place: usize| self.key.draw("opaque", &text.to_lowercase(), place as u64);
        let sign = |(place, sign): (usize, char)| match sign {
            '0'..='9' => char::from(b'0' + (draw(place) % 10) as u8),
            'a'..='f' => char::from(b'a' + (draw(place) % 6) as u8),
            'A'..='F' => char::from(b'A' + (draw(place) % 6) as u8),
            'a'..='z' => char::from(b'a' + (draw(place) % 26) as u8),
            'A'..='Z' => char::from(b'A' + (draw(place) % 26) as u8),
            other => other,
        };
        text.chars().enumerate().map(sign).collect()
    }

    /// A path: what folders and files of exports are called stays, and so do endings and dates.
    pub(super) fn path(&mut self, text: &str) -> String {
        if text.contains("://") {
            return self.link(text);
        }
        if text.starts_with('(') {
            // Telegram's sentence in the place of a file.
            return text.to_owned();
        }
        let parts: Vec<String> = text.split('/').map(|part| self.path_part(part)).collect();
        parts.join("/")
    }

    fn path_part(&mut self, part: &str) -> String {
        let (stem, ending) = match part.rsplit_once('.') {
            Some((stem, ending)) if !stem.is_empty() && is_ending(ending) => (stem, &part[stem.len()..]),
            _ => (part, ""),
        };
        let is_whole = |title: &&String| {
            let before = stem.strip_suffix(title.as_str());
            before.is_some_and(|before| {
                !before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '+')
            })
        };
        let title = self.titles.iter().find(is_whole).cloned();
        if let Some(title) = title {
            let before = self.path_words(&stem[..stem.len() - title.len()]);
            return format!("{before}{}{ending}", self.name(&title));
        }
        format!("{}{ending}", self.path_words(stem))
    }

    fn path_words(&mut self, text: &str) -> String {
        let mut out = String::new();
        for (run, is_number) in number_runs(text) {
            let digits = run.chars().filter(char::is_ascii_digit).count();
            // A bare number is a phone only when it is one with its country: profiles are numbers, too.
            let is_bare = run.bytes().all(|byte| byte.is_ascii_digit());
            let is_phone = is_number
                && digits >= SHORTEST_PHONE
                && (!is_bare || digits > 10 && self.is_phone(&format!("+{run}")));
            if is_phone && !is_dated(run) {
                out.push_str(&numbers::phone(run, self.region, &self.key));
            } else {
                for (piece, is_word) in pieces(run) {
                    let is_digits = piece.bytes().all(|byte| byte.is_ascii_digit());
                    out.push_str(&match is_word {
                        true if is_digits && (piece.len() <= 4 || is_day(piece)) => piece.to_owned(),
                        true if is_digits => numbers::id(piece, &self.key),
                        true if is_known(piece) && !self.people.contains(&normal_name(piece)) => {
                            piece.to_owned()
                        }
                        true => self.words.replaced(piece, &self.key),
                        false => piece.to_owned(),
                    });
                }
            }
        }
        out
    }

    /// A value whose form alone tells what it is.
    pub(super) fn any(&mut self, text: &str) -> String {
        let bare = text.trim();
        let digits = bare.bytes().filter(u8::is_ascii_digit).count();
        let has_letters = bare.chars().any(char::is_alphabetic);
        if bare.is_empty() || is_dated(bare) || is_amount(bare) {
            return text.to_owned();
        }
        if !has_letters && digits >= SHORTEST_ID {
            let is_bare = bare.bytes().all(|byte| byte.is_ascii_digit());
            return if is_bare && !self.is_phone(bare) { self.coded(text) } else { self.phones(text) };
        }
        if !has_letters {
            return text.to_owned();
        }
        let words: Vec<&str> = pieces(bare).filter(|(_, is_word)| *is_word).map(|(piece, _)| piece).collect();
        if words.iter().all(|word| is_known(word)) {
            return text.to_owned();
        }
        let is_address = bare.contains('@') || bare.contains("://");
        if words.len() > LONGEST_NAME && !is_address { self.text(text) } else { self.name(text) }
    }

    fn is_phone(&self, digits: &str) -> bool {
        let region = self.region;
        rlibphonenumber::PHONE_NUMBER_UTIL.parse(digits, region).is_ok_and(|number| number.is_valid())
    }

    /// Addresses, links and phones of a text, each in its own way; the words between them by `words`.
    fn spans(&mut self, text: &str, words: impl Fn(&mut Self, &str) -> String) -> String {
        let mut out = String::new();
        for (run, is_number) in number_runs(text) {
            let digits = run.chars().filter(char::is_ascii_digit).count();
            if is_number && digits >= SHORTEST_PHONE && !is_dated(run) {
                out.push_str(&numbers::phone(run, self.region, &self.key));
            } else {
                out.push_str(&self.tokens(run, |mapper, token| words(mapper, token)));
            }
        }
        out
    }

    /// Goes over what stands between blanks: addresses and links in their own way, anything else by `words`.
    fn tokens(&mut self, text: &str, mut words: impl FnMut(&mut Self, &str) -> String) -> String {
        let mut out = String::new();
        for (token, is_token) in
            runs(text, |letter| !letter.is_whitespace() && !matches!(letter, ';' | ',' | '|'))
        {
            let bare = token.trim_matches(|sign: char| "<>()[]{}\"',;:!?«»".contains(sign));
            let is_mail =
                bare.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.'));
            if !is_token || bare.is_empty() {
                out.push_str(token);
                continue;
            }
            let start = token.find(bare).unwrap_or(0);
            let (before, after) = (&token[..start], &token[start + bare.len()..]);
            if is_link(bare) {
                out.push_str(&format!("{before}{}{after}", self.link(bare)));
            } else if is_mail {
                out.push_str(&format!("{before}{}{after}", self.address(bare)));
            } else {
                out.push_str(&words(self, token));
            }
        }
        out
    }

    /// Word for word; short numbers stay, and words that `is_kept`.
    fn words_of(&mut self, text: &str, is_kept: impl Fn(&str) -> bool) -> String {
        let mut out = String::new();
        for (piece, is_word) in pieces(text) {
            let is_digits = piece.bytes().all(|byte| byte.is_ascii_digit());
            out.push_str(&match is_word {
                true if is_digits && piece.len() > 3 => numbers::id(piece, &self.key),
                true if !is_digits && !is_kept(piece) => self.words.replaced(piece, &self.key),
                _ => piece.to_owned(),
            });
        }
        out
    }

    /// The words of a domain or of the part before an `@`.
    pub(super) fn handle(&mut self, text: &str) -> String {
        self.words_of(text, |_| false)
    }

    /// An id that may be a phone, as it stands in a link.
    pub(super) fn number(&mut self, digits: &str) -> String {
        if self.is_phone(&format!("+{digits}")) {
            numbers::phone(&format!("+{digits}"), self.region, &self.key).trim_start_matches('+').to_owned()
        } else {
            numbers::id(digits, &self.key)
        }
    }
}

/// Whether a text is no words of anybody's but stands for something, `[photo]`.
fn is_marker(text: &str) -> bool {
    let inner = text.strip_prefix(['[', '<', '(']).and_then(|rest| rest.strip_suffix([']', '>', ')']));
    inner.is_some_and(|inner| pieces(inner).all(|(piece, is_word)| !is_word || is_known(piece)))
}

/// Words that stand before an extension, and between numbers of a cell.
fn is_extension(word: &str) -> bool {
    word.chars().count() <= 4 || is_known(word)
}

/// Runs of letters that are of a kind, and those between them.
pub(super) fn runs<'t>(text: &'t str, is_in: impl Fn(char) -> bool) -> impl Iterator<Item = (&'t str, bool)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_one = is_in(rest.chars().next()?);
        let end = rest.find(|letter| is_in(letter) != is_one).unwrap_or(rest.len());
        let (run, behind) = rest.split_at(end);
        rest = behind;
        Some((run, is_one))
    })
}

/// Words, and what stands between them. An apostrophe or a mark above a letter is part of its word.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = (&str, bool)> {
    runs(text, |letter| letter.is_alphanumeric() || is_inside(letter))
}

fn is_inside(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '’' | '\'')
}

/// Runs that could be a phone number (digits and what people put between them), and what stands between such runs.
fn number_runs(text: &str) -> Vec<(&str, bool)> {
    let is_sign = |letter: char| {
        letter.is_ascii_digit()
            || matches!(
                letter,
                '+' | '('
                    | ')'
                    | '-'
                    | '.'
                    | ' '
                    | '\u{a0}'
                    | '\u{202f}'
                    | '\u{2009}'
                    | '‑'
                    | '–'
                    | '\u{2010}'
            )
    };
    let mut all = Vec::new();
    let mut from = 0;
    let mut at = 0;
    let bytes: Vec<(usize, char)> = text.char_indices().collect();
    while at < bytes.len() {
        let (start, letter) = bytes[at];
        let before = at.checked_sub(1).map(|before| bytes[before].1);
        let begins = (letter.is_ascii_digit() || letter == '+' || letter == '(')
            && !before.is_some_and(|letter| {
                letter.is_alphanumeric() || letter == '@' || letter == '/' || letter == '_'
            });
        if !begins {
            at += 1;
            continue;
        }
        let mut end = at;
        while end < bytes.len() && is_sign(bytes[end].1) && (end == at || bytes[end].1 != '+') {
            end += 1;
        }
        let is_cut = bytes.get(end).is_some_and(|(_, letter)| letter.is_alphanumeric() || *letter == '@');
        // Back to the last digit.
        let mut last = end;
        while last > at && !bytes[last - 1].1.is_ascii_digit() {
            last -= 1;
        }
        let is_glued = is_cut && last == end;
        let digits = bytes[at..last].iter().filter(|(_, letter)| letter.is_ascii_digit()).count();
        if digits >= 5 && !is_glued {
            let stop = bytes.get(last).map_or(text.len(), |(place, _)| *place);
            if from < start {
                all.push((&text[from..start], false));
            }
            all.push((&text[start..stop], true));
            from = stop;
        }
        at = end.max(at + 1);
    }
    if from < text.len() {
        all.push((&text[from..], false));
    }
    all
}

/// Whether a text begins with a date: it says when, not who.
fn is_dated(text: &str) -> bool {
    let parts: Vec<&str> = text.trim().split(['-', '.', '/']).take(3).collect();
    let [a, b, c] = parts.as_slice() else { return is_day(text.trim()) };
    let number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit()) && !part.is_empty();
    let last: String = c.chars().take_while(char::is_ascii_digit).collect();
    let short = |part: &str| number(part) && part.len() <= 2;
    let rest = &c[last.len()..];
    let ends = rest.is_empty() || rest.starts_with([' ', 'T', ',', '\u{a0}', 'г']);
    ends && (a.len() == 4 && number(a) && short(b) && (1..=2).contains(&last.len())
        || short(a) && short(b) && matches!(last.len(), 2 | 4))
}

/// Eight digits that are a day: 20251031.
fn is_day(digits: &str) -> bool {
    digits.len() == 8
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (digits.starts_with("20") || digits.starts_with("19"))
}

/// Whether a text is a number that counts or measures something.
fn is_amount(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_plain = text.chars().all(|sign| sign.is_ascii_digit() || " \u{a0}\u{202f}.,-%:".contains(sign));
    let decimals = text.rsplit_once(['.', ',']).map(|(_, decimals)| decimals.len());
    is_plain
        && (digits < SHORTEST_ID
            || decimals.is_some_and(|count| count <= 2) && digits <= 11 && !text.contains('-'))
}

/// Whether a part behind the last point of a file's name is an ending.
fn is_ending(ending: &str) -> bool {
    (1..=8).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn is_link(token: &str) -> bool {
    let lower = token.to_lowercase();
    let host = lower.split(['/', '?']).next().unwrap_or_default();
    lower.contains("://")
        || lower.starts_with("www.")
        || lower.contains('/')
            && host.contains('.')
            && !host.contains('@')
            && host.chars().all(|sign| sign.is_ascii_alphanumeric() || ".-".contains(sign))
            && host
                .rsplit('.')
                .next()
                .is_some_and(|top| top.len() >= 2 && top.bytes().all(|byte| byte.is_ascii_alphabetic()))
}
