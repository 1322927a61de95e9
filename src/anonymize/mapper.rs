//! One mapping for a whole folder: the same name, number, address or id is the same wherever it stands.

use rlibphonenumber::Region;

use super::forms::{SHORTEST_ID, is_amount, is_dated, is_link, is_marker, number_runs};
pub(super) use super::forms::{pieces, runs};
use super::key::Key;
use super::mode::Mode;
use super::numbers;
use super::vocabulary::{is_known, is_of_meta, is_own};
use super::words::Words;
use crate::import::formats::meta_json;
use crate::model::name::normal_name;
use crate::model::order::InOrder as _;

/// Fewest digits of a number that could be a phone.
pub(super) const SHORTEST_PHONE: usize = 7;

/// Most words of a kind or a state; what is longer was written by somebody.
const LONGEST_LABEL: usize = 3;

/// Most words of a name; what is longer is a text.
const LONGEST_NAME: usize = 6;

/// Most letters of an initial.
const LONGEST_INITIAL: usize = 2;

/// Replaces everything, under one key.
pub struct Mapper {
    pub(super) key: Key,
    pub(super) words: Words,
    /// What chats are titled, the longest first.
    pub(super) titles: Vec<String>,
    /// Country of numbers without `+` in the file at hand.
    pub(super) region: Option<Region>,
    /// The file at hand is of a download of Meta's, which has sentences of its own among the messages.
    pub(super) is_of_meta: bool,
}

impl Mapper {
    /// A mapping under a key.
    pub fn new(key: Key) -> Self {
        Self { key, words: Words::default(), titles: Vec::new(), region: None, is_of_meta: false }
    }

    /// Learns how people are called, so that no name is taken for a word of the trade.
    pub fn learn<'a>(&mut self, titles: impl Iterator<Item = &'a str>, names: impl Iterator<Item = &'a str>) {
        self.titles =
            titles.map(str::trim).filter(|title| title.chars().count() > 1).map(str::to_owned).collect();
        self.titles.order_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        self.titles.dedup();
        self.words.people = names
            .flat_map(pieces)
            .filter(|(_, is_word)| *is_word)
            .map(|(word, _)| normal_name(word))
            // An initial is nobody's name, and often a word between two others.
            .filter(|word| word.chars().count() > LONGEST_INITIAL || !is_known(word))
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
            Mode::Handle => self.written_handle(text),
            Mode::Unread => self.unread(text),
        }
    }

    /// A name; numbers and addresses may stand in the place of one.
    pub(super) fn name(&mut self, text: &str) -> String {
        if self.is_of_meta && meta_json::is_deleted_account(text) {
            return text.to_owned();
        }
        self.spans(text, |mapper, words| mapper.words_of(words, |_| false))
    }

    /// Words of the trade stay, others are replaced as in names.
    pub(super) fn label(&mut self, text: &str) -> String {
        self.spans(text, |mapper, words| mapper.words_of(words, is_known))
    }

    /// A sentence that a program wrote: its own words stay, names in it are replaced.
    pub(super) fn sentence(&mut self, text: &str) -> String {
        self.spans(text, |mapper, words| mapper.words_of(words, is_own))
    }

    /// What somebody wrote: as many words of the same length that say nothing.
    pub(super) fn text(&mut self, text: &str) -> String {
        if is_marker(text.trim()) {
            return text.to_owned();
        }
        if self.is_of_meta && meta_json::is_own_sentence(text) {
            return self.spans(text, |mapper, words| mapper.words_of(words, is_of_meta));
        }
        let mut place = 0;
        self.tokens(text, |mapper, token| {
            place += 1;
            pieces(token)
                .map(|(piece, is_word)| match is_word {
                    true if piece.bytes().all(|byte| byte.is_ascii_digit()) => {
                        numbers::drawn(piece, mapper.key.draw("digits", piece, place))
                    }
                    true => mapper.words.filler(piece, &mapper.key, text, place),
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
                out.push_str(&self.words_of(run, is_known));
            }
        }
        out
    }

    /// An id: digits as digits, anything else letter for letter.
    pub(super) fn id(&mut self, text: &str) -> String {
        if text.bytes().any(|byte| byte.is_ascii_alphabetic())
            && text.bytes().any(|byte| byte.is_ascii_digit())
        {
            // Of ids of Salesforce's the first letters say what each is an id of.
            let kept = if is_of_salesforce(text) { 3 } else { 0 };
            let (kind, rest) = text.split_at(kept);
            return format!("{kind}{}", numbers::opaque(rest, &self.key));
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

    /// A handle: its kind, and the system of a record, stay.
    fn written_handle(&mut self, text: &str) -> String {
        let Some((kind, rest)) = text.split_once(':') else { return self.any(text) };
        let bare = kind.trim_start_matches(['\'', ' ']);
        let new = match bare {
            "record" => match rest.rsplit_once(':') {
                Some((system, id)) => format!("{system}:{}", self.id(id)),
                None => self.id(rest),
            },
            "phone" => self.phones(rest),
            "email" => self.any(rest),
            _ if bare.ends_with("-name") => self.name(rest),
            _ if bare.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-') => {
                self.platform(rest)
            }
            _ => return self.any(text),
        };
        format!("{kind}:{new}")
    }

    /// A value whose form alone tells what it is; kinds and states stay.
    pub(super) fn any(&mut self, text: &str) -> String {
        let mut words = pieces(text).filter(|(_, is_word)| *is_word);
        let is_label =
            words.clone().count() <= LONGEST_LABEL && words.all(|(word, _)| self.is_of_trade(word));
        // Markup is of texts that people wrote.
        let is_label = is_label && !text.contains('<');
        if is_label && text.chars().any(char::is_alphabetic) { text.to_owned() } else { self.unread(text) }
    }

    /// A value of which nothing but dates and amounts stays.
    fn unread(&mut self, text: &str) -> String {
        let bare = text.trim();
        let digits = bare.bytes().filter(u8::is_ascii_digit).count();
        let has_letters = bare.chars().any(char::is_alphabetic);
        if bare.is_empty() || is_dated(bare) || is_amount(bare) {
            return text.to_owned();
        }
        // The same id stands in tables, whose headers say that it is one.
        if is_uuid(bare) || is_of_salesforce(bare) {
            return self.id(text);
        }
        if !has_letters && digits >= SHORTEST_ID {
            let is_bare = bare.bytes().all(|byte| byte.is_ascii_digit());
            return if is_bare && !self.is_phone(bare) { self.coded(text) } else { self.phones(text) };
        }
        if !has_letters {
            return text.to_owned();
        }
        let words = pieces(bare).filter(|(_, is_word)| *is_word).count();
        let is_address = bare.contains('@') || bare.contains("://");
        if words > LONGEST_NAME && !is_address { self.text(text) } else { self.name(text) }
    }

    pub(super) fn is_phone(&self, digits: &str) -> bool {
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
                out.extend([before, &self.link(bare), after]);
            } else if is_mail {
                out.extend([before, &self.address(bare), after]);
            } else {
                out.push_str(&words(self, token));
            }
        }
        out
    }

    /// A word of the trade that is nobody's name in these exports.
    pub(super) fn is_of_trade(&self, word: &str) -> bool {
        is_known(word) && !self.words.is_of_somebody(word)
    }

    /// Word for word; short numbers stay, and words that `is_kept` unless somebody here is called so.
    fn words_of(&mut self, text: &str, is_kept: impl Fn(&str) -> bool) -> String {
        let mut out = String::new();
        for (piece, is_word) in pieces(text) {
            let is_digits = piece.bytes().all(|byte| byte.is_ascii_digit());
            out.push_str(&match is_word {
                true if is_digits && piece.len() > 3 => numbers::id(piece, &self.key),
                true if !is_digits && (!is_kept(piece) || self.words.is_of_somebody(piece)) => {
                    self.words.replaced(piece, &self.key)
                }
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

/// Whether an id is one of those that machines make: `6f0c1f5e-0000-4000-8000-000000000001`.
fn is_uuid(text: &str) -> bool {
    let groups = || text.split('-');
    groups().map(str::len).eq([8, 4, 4, 4, 12])
        && groups().all(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Whether an id is one of Salesforce's: fifteen letters and digits, or three more that tell capitals from small letters.
fn is_of_salesforce(text: &str) -> bool {
    matches!(text.len(), 15 | 18)
        && text.starts_with("00")
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && text.bytes().any(|byte| byte.is_ascii_alphabetic())
}
