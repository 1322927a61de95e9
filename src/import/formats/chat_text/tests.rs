//! Words and times of several languages.

use super::words::{clock, is_media, title};
use crate::model::chat::ChatKind;

#[test]
fn times_with_halves_of_the_day_are_read() {
    for (text, wanted) in [
        ("午前11:24\tA", Some((11 * 3600 + 24 * 60, false, "\tA"))),
        ("오후 12:03", Some((12 * 3600 + 180, true, ""))),
        ("2:33 AM, you", Some((2 * 3600 + 33 * 60, false, ", you"))),
        ("23:59:58 Kim", Some((86_398, false, " Kim"))),
        ("25:00", None),
        ("hello", None),
    ] {
        assert_eq!(clock(text), wanted, "{text}");
    }
}

#[test]
fn titles_tell_two_from_many() {
    assert_eq!(title("[LINE] Kimとのトーク履歴"), Some(("Kim".to_owned(), ChatKind::Private)));
    assert_eq!(title("[LINE] Chat history in Club"), Some(("Club".to_owned(), ChatKind::Group)));
    assert_eq!(title("Kim 님과 카카오톡 대화"), Some(("Kim".to_owned(), ChatKind::Private)));
    assert_eq!(title("hello"), None);
    assert!(is_media("[写真]") && is_media("파일: a.pdf") && !is_media("[스탬프]"));
}
