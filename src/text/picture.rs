//! Pictures inside a page, as data URIs of the two kinds that a report may hold.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Most bytes of a picture: a page with it stays far below 2 MB.
pub const LARGEST: usize = 256 << 10;

/// A kind of picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// Portable Network Graphics.
    Png,
    /// Scalable Vector Graphics.
    Svg,
}

impl Picture {
    const ALL: [Self; 2] = [Self::Png, Self::Svg];

    /// How a data URI of it begins.
    fn head(self) -> &'static str {
        match self {
            Self::Png => "data:image/png;base64,",
            Self::Svg => "data:image/svg+xml;base64,",
        }
    }

    /// The data URI of a picture.
    pub fn data_uri(self, bytes: &[u8]) -> String {
        format!("{}{}", self.head(), STANDARD.encode(bytes))
    }
}

/// A data URI from a saved report, which may come from anybody: `None` unless it is one as `data_uri` writes it, of a
/// picture that is not too large.
pub fn trusted(uri: &str) -> Option<&str> {
    let code = Picture::ALL.into_iter().find_map(|kind| uri.strip_prefix(kind.head()))?;
    let is_short = code.len() <= LARGEST.div_ceil(3) * 4;
    (is_short && !code.is_empty() && STANDARD.decode(code).is_ok()).then_some(uri)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_written_here_is_trusted() {
        for kind in Picture::ALL {
            let uri = kind.data_uri(&[7; 1_000]);
            assert_eq!(trusted(&uri), Some(uri.as_str()));
            let large = kind.data_uri(&vec![7; LARGEST]);
            assert_eq!(trusted(&large), Some(large.as_str()));
            assert_eq!(trusted(&kind.data_uri(&vec![7; LARGEST + 3])), None);
        }
        for uri in [
            "",
            "data:image/png;base64,",
            "data:image/png,AAAA",
            "data:image/png;base64,AA\"AA",
            "data:image/png;base64,AAA",
            "data:image/png;base64,AAAA ",
            " data:image/png;base64,AAAA",
            "data:image/svg+xml;charset=utf-8;base64,AAAA",
            "data:text/html;base64,PHNjcmlwdD4=",
            "https://x.invalid/logo.png",
            "javascript:alert(1)",
            "\"><script>alert(1)</script>",
        ] {
            assert_eq!(trusted(uri), None, "{uri}");
        }
    }
}
