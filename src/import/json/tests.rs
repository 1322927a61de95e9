use std::io::Read;

use super::{Fault, Reader, Scalar, Scanner, integer, open, text};
use crate::import::error::ImportErrorKind;
use crate::import::window::Window;

#[test]
fn values_are_passed_whatever_they_hold() {
    let mut scanner = Scanner::new(br#" {"a\"}":[1,{"b":"]"},null],"c":-2.5e3} , "end""#);
    scanner.skip().expect("a sound object");
    assert_eq!(scanner.scalar(), Ok(Scalar::Text(b"end")));
}

#[test]
fn strings_end_at_a_quote_that_is_not_escaped() {
    let mut scanner = Scanner::new(br#""a\\" "\\\"b""#);
    assert_eq!(scanner.scalar(), Ok(Scalar::Text(br"a\\")));
    assert_eq!(scanner.scalar(), Ok(Scalar::Text(br#"\\\"b"#)));
}

#[test]
fn depth_is_limited_and_brackets_must_match() {
    let deep = |levels: usize| [b"[".repeat(levels), b"]".repeat(levels)].concat();
    assert_eq!(Scanner::new(&deep(64)).skip(), Ok(()));
    assert_eq!(Scanner::new(&deep(65)).skip(), Err(Fault::Deep));
    assert!(matches!(Scanner::new(b"[1}").skip(), Err(Fault::Value)));
    assert!(matches!(Scanner::new(b"[nil]").skip(), Err(Fault::Value)));
}

#[test]
fn every_prefix_is_short() {
    let whole = br#"{"key":["text",12,true,{"x":null}]}"#;
    for end in 0..whole.len() {
        let mut scanner = Scanner::new(&whole[..end]);
        assert_eq!(scanner.skip(), Err(Fault::Short), "prefix of {end} bytes");
        assert_eq!(scanner.at(), 0);
    }
}

/// Gives one byte at a time, the worst a stream can do.
struct Trickle<'a>(&'a [u8]);

impl Read for Trickle<'_> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let count = self.0.len().min(out.len()).min(1);
        out[..count].copy_from_slice(&self.0[..count]);
        self.0 = &self.0[count..];
        Ok(count)
    }
}

#[test]
fn a_stream_is_skipped_without_holding_it() {
    let long = format!("[{}\"end\"]\n7 ", "[1, \"two\"],\n".repeat(300_000));
    let mut reader = Reader::new(Window::stream(Box::new(Trickle(long.as_bytes()))));
    reader.skip().expect("a sound array");
    assert_eq!(reader.line(), 300_001);
    assert_eq!(reader.step(|scanner| Ok(scanner.scalar()?.bytes() == Some(b"7"))).ok(), Some(true));
    assert_eq!(reader.is_exhausted().ok(), Some(true));
}

#[test]
fn errors_name_the_line() {
    let error = Reader::new(Window::whole(b"[1,\n2,\n")).skip().expect_err("the array is open");
    assert!(matches!(error.kind, ImportErrorKind::Truncated(_)));
    assert_eq!(error.line, Some(3));
    let error = Reader::new(Window::whole(b"[1,\n?]")).skip().expect_err("no JSON");
    assert!(matches!(error.kind, ImportErrorKind::Malformed { .. }));
    assert_eq!(error.line, Some(2));
}

#[test]
fn escapes_are_understood() {
    assert_eq!(text(br" \u041a\u0435\u0434\u0440 \ud83c\udf3f\/\n\\"), "Кедр 🌿/\n\\");
    assert_eq!(text(br"\ud83c! \u12 \x"), "\u{fffd}! \u{fffd}12 \u{fffd}");
    assert_eq!(text(b"\xff\\"), "\u{fffd}\u{fffd}");
}

#[test]
fn integers_have_limits() {
    assert_eq!(integer(b"-42"), Some(-42));
    assert_eq!(integer(b"1234567890123456789"), None);
    assert_eq!(integer(b"1.5"), None);
    assert_eq!(integer(b"-"), None);
}

#[test]
fn marks_and_utf_16_are_decoded() {
    let marked = open(Window::whole(b"\xEF\xBB\xBF{}")).expect("memory");
    assert_eq!(marked.view(), b"{}");
    let wide: Vec<u8> = "\u{feff}{\"имя\":1}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut window = open(Window::whole(&wide)).expect("memory");
    let mut seen = String::new();
    window.read_to_string(&mut seen).expect("UTF-8");
    assert_eq!(seen, "{\"имя\":1}");
}
