//! Limits of what stands in one tag of HTML and between two, watched before it is tokenised: the tokeniser holds each whole, and no export
//! writes tags of thousands of attributes or texts of many megabytes.

use super::error::ImportErrorKind;

/// The most attributes of one tag. No export writes a tenth of it.
const MOST: u32 = 1_000;

/// The longest stretch between two tags: the tokeniser holds a whole text at a time.
const LONGEST: usize = 64 << 20;

/// Watches the text of a page, piece by piece, before it is tokenised.
#[derive(Debug, Default)]
pub struct TagLimit {
    place: Place,
    /// Signs in the open tag behind which an attribute can begin: runs of white space, slashes, closing quotes.
    starts: u32,
    /// Bytes behind the last `<`.
    run: usize,
}

/// Where in the page the reader is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Place {
    /// Outside of tags.
    #[default]
    Text,
    /// Behind `<`: a tag begins only with a letter.
    Opened,
    /// In a tag, behind something else than white space.
    Tag,
    /// In a tag, behind white space.
    Gap,
    /// In an attribute's value, up to this quotation mark.
    Quoted(u8),
}

impl TagLimit {
    /// Looks at the next piece of a page.
    ///
    /// # Errors
    ///
    /// When a tag has more attributes, or a text is longer, than any export writes.
    pub fn watch(&mut self, piece: &[u8]) -> Result<(), ImportErrorKind> {
        self.run = memchr::memrchr(b'<', piece).map_or(self.run + piece.len(), |at| piece.len() - at);
        if self.run > LONGEST {
            return Err(ImportErrorKind::Limit { limit: "64 MiB between two tags" });
        }
        for &byte in piece {
            self.place = match (self.place, byte) {
                (Place::Text | Place::Opened, b'<') => Place::Opened,
                (Place::Opened, byte) if byte.is_ascii_alphabetic() || byte == b'/' => {
                    self.starts = 0;
                    Place::Tag
                }
                (Place::Text | Place::Opened, _) | (Place::Tag | Place::Gap, b'>') => Place::Text,
                (Place::Quoted(mark), byte) if byte != mark => Place::Quoted(mark),
                (Place::Tag | Place::Gap, b'"' | b'\'') => Place::Quoted(byte),
                (Place::Quoted(_), _) | (Place::Tag | Place::Gap, b'/') => self.start(Place::Tag),
                (Place::Gap, byte) if byte.is_ascii_whitespace() => Place::Gap,
                (Place::Tag, byte) if byte.is_ascii_whitespace() => self.start(Place::Gap),
                (Place::Tag | Place::Gap, _) => Place::Tag,
            };
            if self.starts > 2 * MOST {
                return Err(ImportErrorKind::Limit { limit: "1,000 attributes of one tag" });
            }
        }
        Ok(())
    }

    fn start(&mut self, place: Place) -> Place {
        self.starts += 1;
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_fine(page: &str) -> bool {
        // However the pieces are cut, the answer is the same.
        let whole = TagLimit::default().watch(page.as_bytes()).is_ok();
        let mut pieces = TagLimit::default();
        assert_eq!(
            page.split_inclusive('"').try_for_each(|piece| pieces.watch(piece.as_bytes())).is_ok(),
            whole
        );
        whole
    }

    #[test]
    fn tags_with_thousands_of_attributes_are_refused_however_they_are_written() {
        let attributes = |one: &dyn Fn(usize) -> String| (0..40_000).map(one).collect::<String>();
        for hostile in [
            format!("<div {}>", attributes(&|n| format!("a{n}=\"1\" "))),
            format!("<div {}>", attributes(&|n| format!("a{n}='1'"))),
            format!("<p>text</p><td\n{}", attributes(&|n| format!("a{n}\n"))),
            format!("<br/{}>", attributes(&|n| format!("a{n}/"))),
        ] {
            assert!(!is_fine(&hostile), "{}", &hostile[..40]);
        }
    }

    #[test]
    fn a_text_without_end_is_refused() {
        let mut limit = TagLimit { run: LONGEST - 1, ..TagLimit::default() };
        assert!(limit.watch(b"x").is_ok() && limit.watch(b"<p>").is_ok());
        limit.run = LONGEST;
        assert!(limit.watch(b"x").is_err());
    }

    #[test]
    fn pages_with_long_texts_and_values_are_fine() {
        let words = "a < b and so on ".repeat(5_000);
        let value = "data:image/png;base64,/9j/4AAQ ".repeat(5_000);
        let rows = "<tr><td class=\"a\" id=\"b\">1</td></tr>".repeat(5_000);
        assert!(is_fine(&format!("<html><p title=\"{value}\">{words}</p><table>{rows}</table>")));
    }
}
