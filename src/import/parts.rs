//! Joins the files of one export into one source, also where the export came in several archives.

use std::collections::HashSet;

use crate::model::ledger::SkipReason;
use crate::model::order::InOrder as _;
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::source::{Owner, Source};

/// Formats of downloads that come in several archives when they are large.
const IN_PARTS: [&str; 2] = ["facebook-messenger-json", "instagram-json"];

/// What the names of the archives of such a download begin with; a date and letters by chance stand behind.
const NAMED: [&str; 4] = ["facebook", "instagram", "messenger", "meta"];

/// Files of one root.
struct Export {
    root: String,
    sources: Vec<Source>,
}

/// One source for each export.
pub(super) fn joined(mut alone: Vec<Source>) -> Vec<Source> {
    let mut roots = SortedMap::<(&'static str, String), Vec<Source>>::new();
    for source in alone.extract_if(.., |source| source.data.export_root.is_some()) {
        let root = source.data.export_root.clone().unwrap_or_default();
        roots.entry((source.format, root)).or_default().push(source);
    }
    let mut exports: Vec<Vec<Export>> = Vec::new();
    for ((format, root), sources) in roots {
        let next = Export { root, sources };
        let whole = exports.iter_mut().find(|parts| {
            let same_format = parts[0].sources[0].format == format;
            same_format && IN_PARTS.contains(&format) && parts.iter().all(|part| part.completes(&next))
        });
        match whole {
            Some(parts) => parts.push(next),
            None => exports.push(vec![next]),
        }
    }
    alone.extend(exports.into_iter().filter_map(join));
    alone.order_by(|a, b| (&a.path, a.format).cmp(&(&b.path, b.format)));
    alone
}

impl Export {
    /// Whether two roots are parts of one download: they lie side by side under one name but for what numbers them, hold no
    /// page both, and do not state two accounts.
    fn completes(&self, other: &Self) -> bool {
        let (own, others) = (self.place(), other.place());
        if own.0 != others.0 || stem(own.1) != stem(others.1) {
            return false;
        }
        let pages = self.pages();
        let owners = [self.owner(), other.owner()];
        let agree = match owners {
            [Some(own), Some(other)] => own.names.iter().any(|name| other.names.contains(name)),
            _ => true,
        };
        agree && other.pages().is_disjoint(&pages)
    }

    /// The folder around the root and its name there.
    fn place(&self) -> (&str, &str) {
        self.root.rsplit_once('/').unwrap_or(("", &self.root))
    }

    /// Files that hold messages, by their paths in the download.
    fn pages(&self) -> SortedSet<&str> {
        let pages = self.sources.iter().filter(|source| source.data.ledger.items() > 0);
        pages.map(|source| within(&self.root, source)).collect()
    }

    fn owner(&self) -> Option<&Owner> {
        self.sources.iter().map(|source| &source.data.owner).find(|owner| !owner.names.is_empty())
    }
}

/// The path of a file in its export.
fn within<'s>(root: &str, source: &'s Source) -> &'s str {
    source.path.strip_prefix(root).unwrap_or(&source.path)
}

/// The name of a download without the numbers of its parts.
fn stem(name: &str) -> Vec<String> {
    let lower = name.to_lowercase();
    let bare = lower.strip_suffix(".zip").unwrap_or(&lower);
    let words = bare.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words: Vec<String> = words.map(str::to_owned).collect();
    let is_number = |word: &String| word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_named = words.first().is_some_and(|first| NAMED.contains(&first.as_str()));
    // `facebook-shop-2025-06-20-aB3dE`: the letters at the end are another in each archive.
    let day = words.len().saturating_sub(4);
    let is_dated = is_named && words.get(day).is_some_and(|year| year.len() == 4 && year.starts_with("20"));
    if is_dated && words[day + 1..day + 3].iter().all(is_number) {
        words.pop();
        return words;
    }
    while words.len() > 1 && words.last().is_some_and(is_number) {
        words.pop();
    }
    words
}

/// The parts as one source; `None` where there is none. What stands in a file once more, under whatever name, counts once.
fn join(parts: Vec<Export>) -> Option<Source> {
    let mut hash = blake3::Hasher::new();
    let mut joined: Option<Source> = None;
    let mut read = HashSet::new();
    for Export { root, sources } in parts {
        for source in sources {
            let is_known = source.data.ledger.items() > 0 && !read.insert(source.hash.clone());
            if let Some(whole) = joined.as_mut().filter(|_| is_known) {
                leave_out(whole, &source);
                continue;
            }
            // Wherever the export lies: by paths from its own folder.
            let path = within(&root, &source);
            hash.update(path.as_bytes()).update(b"\0").update(source.hash.as_bytes()).update(b"\n");
            match &mut joined {
                None => joined = Some(Source { path: root.clone(), ..source }),
                Some(whole) => {
                    whole.bytes += source.bytes;
                    whole.files += source.files;
                    whole.staff_account = whole.staff_account.take().or(source.staff_account);
                    whole.chats_total = whole.chats_total.or(source.chats_total);
                    whole.data.absorb(source.data);
                }
            }
        }
    }
    let mut source = joined?;
    source.hash = hash.finalize().to_hex().to_string();
    source.data.seal();
    Some(source)
}

/// Takes a file into the account whose content has been read already.
fn leave_out(whole: &mut Source, copy: &Source) {
    whole.bytes += copy.bytes;
    whole.files += copy.files;
    whole.data.ledger.skip_many(SkipReason::Duplicate, copy.data.ledger.items(), &[1]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::source::SourceData;

    #[test]
    fn parts_of_one_download_have_one_stem() {
        for (a, b) in [
            ("facebook-shop-1.zip", "facebook-shop-2.zip"),
            ("facebook-shop-2025-06-20-aB3dE.zip", "facebook-shop-2025-06-20-Zx9yQ.zip"),
            ("Download (1)", "Download (2)"),
            ("instagram-lark.zip", "instagram-lark_2.zip"),
        ] {
            assert_eq!(stem(a), stem(b), "{a}");
        }
        for (a, b) in [
            ("facebook-shop-2025-06-20-aB3dE.zip", "facebook-shop-2025-07-20-aB3dE.zip"),
            ("facebook-lark", "facebook-rowan"),
            ("2024", "2025"),
        ] {
            assert_ne!(stem(a), stem(b), "{a}");
        }
    }

    #[test]
    fn a_file_that_lies_in_an_export_twice_counts_once() {
        let file = |path: &str, hash: &str, messages: u64| {
            let mut data = SourceData { export_root: Some("shop".to_owned()), ..SourceData::default() };
            data.ledger.messages = messages;
            let (path, hash) = (path.to_owned(), hash.to_owned());
            let format = "instagram-json";
            Source { path, format, hash, bytes: 10, staff_account: None, chats_total: None, files: 1, data }
        };
        let pages = || vec![file("shop/a/message_1.json", "1", 4), file("shop/b/message_1.json", "2", 3)];
        let copies = [file("shop/a/message_1 (1).json", "1", 4), file("shop/old/b/message_1.json", "2", 3)];
        // Files in which nothing stands are alike everywhere.
        let empty = || [file("shop/c/message_1.json", "0", 0), file("shop/d/message_1.json", "0", 0)];
        let once = joined([pages(), empty().to_vec()].concat()).remove(0);
        let twice = joined([pages(), empty().to_vec(), copies.to_vec()].concat()).remove(0);
        assert_eq!((once.files, once.data.ledger.messages, once.data.ledger.left_out_total()), (4, 7, 0));
        assert_eq!((twice.files, twice.data.ledger.messages, twice.data.ledger.left_out_total()), (6, 7, 7));
        assert_eq!(once.hash, twice.hash, "the same export");
    }
}
