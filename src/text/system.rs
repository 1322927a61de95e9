//! What the operating system says of a failure, in the language in use: an error that it reports is known by its number, which
//! stands at the end of its words. Words of which no text is known stand as they are.

use std::borrow::Cow;
use std::io::ErrorKind;

use super::{Catalog, Value};

/// The words of the system in the language of a catalog.
pub fn system_words<'a>(words: &'a str, catalog: &Catalog) -> Cow<'a, str> {
    match number(words).and_then(|number| Some((number, text_of(number)?))) {
        Some((number, id)) => Cow::Owned(catalog.text(id, &[("number", Value::from(number.to_string()))])),
        None => Cow::Borrowed(words),
    }
}

/// The number of an error of the system: `No such file or directory (os error 2)`.
fn number(words: &str) -> Option<i32> {
    words.rsplit_once("(os error ")?.1.strip_suffix(')')?.parse().ok()
}

/// The id of the text for an error of this system.
fn text_of(number: i32) -> Option<&'static str> {
    Some(match std::io::Error::from_raw_os_error(number).kind() {
        ErrorKind::AlreadyExists => "system-exists",
        ErrorKind::DirectoryNotEmpty => "system-not-empty",
        ErrorKind::FileTooLarge => "system-too-large",
        ErrorKind::InvalidFilename => "system-bad-name",
        ErrorKind::InvalidInput => "system-refused",
        ErrorKind::IsADirectory => "system-is-folder",
        ErrorKind::NotADirectory => "system-no-folder",
        ErrorKind::NotFound => "system-not-found",
        ErrorKind::OutOfMemory => "system-memory",
        ErrorKind::PermissionDenied => "system-no-right",
        ErrorKind::ReadOnlyFilesystem => "system-read-only",
        ErrorKind::ResourceBusy => "system-busy",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "system-full",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn what_the_system_says_is_in_the_language_in_use() {
        let missing = std::fs::read("/no such folder/a").expect_err("nothing there").to_string();
        let [english, russian] = [Language::En, Language::Ru].map(Catalog::new);
        assert!(system_words(&missing, &russian).starts_with("такого файла или папки нет"), "{missing}");
        assert!(system_words(&missing, &english).starts_with("No such file or"), "{missing}");
        for (number, id) in [(13, "system-no-right"), (28, "system-full"), (21, "system-is-folder")] {
            assert!(!cfg!(unix) || text_of(number) == Some(id), "{id}");
        }
        for kept in ["(os error x)", "no error", "", "unheard of (os error 99999)"] {
            assert_eq!(system_words(kept, &russian), kept);
        }
    }
}
