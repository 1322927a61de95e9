//! Paths of files: how exports call their folders and files stays, and whose they are does not.

use super::forms::{is_dated, is_day, is_ending, is_of_time, number_runs, pieces};
use super::mapper::{Mapper, SHORTEST_PHONE};
use super::numbers;
use super::vocabulary::{is_file_of_export, is_known};

impl Mapper {
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
        if is_file_of_export(part) {
            return part.to_owned();
        }
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
            // How an export calls its files says nothing of anybody, whoever else is called so.
            let before = &stem[..stem.len() - title.len()];
            let is_fixed = pieces(before).filter(|(_, is_word)| *is_word).all(|(word, _)| is_known(word));
            let before = if is_fixed { before.to_owned() } else { self.path_words(before) };
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
                        true if is_of_time(piece) => piece.to_owned(),
                        true if is_digits && (piece.len() <= 4 || is_day(piece)) => piece.to_owned(),
                        true if is_digits => numbers::id(piece, &self.key),
                        true if self.is_of_trade(piece) => piece.to_owned(),
                        true => self.words.replaced(piece, &self.key),
                        false => piece.to_owned(),
                    });
                }
            }
        }
        out
    }
}
