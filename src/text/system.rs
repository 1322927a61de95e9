//! What the operating system says of a failure, in the language in use: an error that it reports is known by its number, which
//! stands at the end of its words. Words of which no text is known stand as they are.

use std::borrow::Cow;
use std::io::ErrorKind;

use super::{Catalog, Value};

/// What the system may say that has a text.
const TEXTS: [(ErrorKind, &str); 14] = [
    (ErrorKind::AlreadyExists, "system-exists"),
    (ErrorKind::DirectoryNotEmpty, "system-not-empty"),
    (ErrorKind::FileTooLarge, "system-too-large"),
    (ErrorKind::InvalidFilename, "system-bad-name"),
    (ErrorKind::InvalidInput, "system-refused"),
    (ErrorKind::IsADirectory, "system-is-folder"),
    (ErrorKind::NotADirectory, "system-no-folder"),
    (ErrorKind::NotFound, "system-not-found"),
    (ErrorKind::OutOfMemory, "system-memory"),
    (ErrorKind::PermissionDenied, "system-no-right"),
    (ErrorKind::QuotaExceeded, "system-full"),
    (ErrorKind::ReadOnlyFilesystem, "system-read-only"),
    (ErrorKind::ResourceBusy, "system-busy"),
    (ErrorKind::StorageFull, "system-full"),
];

/// The words of the system in the language of a catalog.
pub fn system_words<'a>(words: &'a str, catalog: &Catalog) -> Cow<'a, str> {
    let of = |is: &dyn Fn(ErrorKind) -> bool| TEXTS.iter().find(|(kind, _)| is(*kind)).map(|(_, id)| *id);
    let Some(number) = number(words) else {
        // An error without a number is called what its kind is called.
        let id = of(&|kind| kind.to_string() == words);
        return id.map_or(Cow::Borrowed(words), |id| Cow::Owned(catalog.text(id, &[])));
    };
    let stated = std::io::Error::from_raw_os_error(number).kind();
    let Some(id) = of(&|kind| kind == stated) else { return Cow::Borrowed(words) };
    let said = [("words", Value::from(catalog.text(id, &[]))), ("number", Value::from(number.to_string()))];
    Cow::Owned(catalog.text("system-said", &said))
}

/// The number of an error of the system: `No such file or directory (os error 2)`.
fn number(words: &str) -> Option<i32> {
    words.rsplit_once("(os error ")?.1.strip_suffix(')')?.parse().ok()
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
        assert_eq!(system_words("entity already exists", &russian), "такое имя уже занято");
        for kept in ["(os error x)", "no error", "", "unheard of (os error 99999)"] {
            assert_eq!(system_words(kept, &russian), kept);
        }
    }
}
