//! Where an incident was read: addresses and what is remarked of them.

/// The address in a piece of a source, without what is remarked of it.
pub(super) fn address(piece: &str) -> Option<&str> {
    let words = piece.split([' ', '(', ')', ',']);
    words.into_iter().find(|word| word.starts_with("https://"))
}

/// Whether a source is in Russian, by its address: a Russian domain, or the Russian edition of another house.
pub(super) fn is_russian(source: &str) -> bool {
    let address = source.split_once("://").map_or(source, |(_, rest)| rest);
    let host = address.split(['/', ' ', '?']).next().unwrap_or_default();
    host.starts_with("ru.") || [".ru", ".рф", ".su"].iter().any(|ending| host.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_out_of_its_remark() {
        assert_eq!(address("Reuters factbox (https://d2443.example)"), Some("https://d2443.example"));
        assert_eq!(address("https://a.example/b (2025-01-01)"), Some("https://a.example/b"));
        assert_eq!(address("a press release"), None);
        assert!(is_russian("https://www.kommersant.ru/doc/1") && is_russian("https://ru.euronews.com/x"));
        assert!(!is_russian("https://interfax.com/newsroom") && !is_russian("a press release"));
    }
}
