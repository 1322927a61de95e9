//! The logo of a report: read once, checked, and carried as a data URI.
//!
//! Browsers run nothing and fetch nothing for a picture that stands in `<img>`, and the policy of the page forbids it once
//! more. An SVG with script, foreign elements or something to fetch is refused all the same: the page is handed on, and
//! nobody knows what opens it next.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::reader::NsReader;

use super::error::Fault;
use crate::text::Message;
use crate::text::picture::{LARGEST, Picture};

/// The first bytes of every PNG.
const PNG: [u8; 8] = *b"\x89PNG\r\n\x1a\n";

/// The namespace without which browsers draw no SVG.
const SVG: Namespace<'static> = Namespace("http://www.w3.org/2000/svg");

/// Elements that can do more than draw.
const ACTIVE: [&str; 2] = ["foreignObject", "script"];

/// What is wrong with an SVG.
#[derive(Debug, PartialEq, Eq)]
enum Flaw {
    /// No well-formed XML, or its root is no `svg`.
    NoSvg,
    /// More than a drawing: the part that is.
    Active(String),
}

/// Reads a logo. `name` is its path as the settings state it.
pub(super) fn read(path: &Path, name: &str) -> Result<String, Fault> {
    let message = |id| Message::new(id).with("path", name.to_owned());
    let mut bytes = Vec::new();
    let opened = File::open(path);
    let read = opened.and_then(|file| file.take(LARGEST as u64 + 1).read_to_end(&mut bytes));
    read.map_err(|error| {
        Fault::new(message("logo-unreadable").with("detail", error.to_string()))
            .help(Message::new("help-logo"))
    })?;
    if bytes.len() > LARGEST {
        let large = message("logo-large").with("most", (LARGEST >> 10) as u64);
        return Err(Fault::new(large).help(Message::new("help-logo-large")));
    }
    if bytes.starts_with(&PNG) {
        return Ok(Picture::Png.data_uri(&bytes));
    }
    match check_svg(&bytes) {
        Ok(()) => Ok(Picture::Svg.data_uri(&bytes)),
        Err(Flaw::NoSvg) => Err(Fault::new(message("logo-kind")).help(Message::new("help-logo"))),
        Err(Flaw::Active(part)) => {
            let active = message("logo-active").with("part", part);
            Err(Fault::new(active).help(Message::new("help-logo-active")))
        }
    }
}

/// Whether bytes are an SVG that only draws.
fn check_svg(bytes: &[u8]) -> Result<(), Flaw> {
    let text = std::str::from_utf8(bytes).map_err(|_| Flaw::NoSvg)?;
    let mut reader = NsReader::from_str(text.trim_start_matches('\u{feff}'));
    let mut depth = 0_usize;
    let mut has_root = false;
    let mut in_style = false;
    loop {
        let (namespace, event) = reader.read_resolved_event().map_err(|_| Flaw::NoSvg)?;
        match &event {
            Event::Start(element) | Event::Empty(element) => {
                let is_root = depth == 0;
                let is_svg = element.local_name().as_ref() == "svg" && namespace == ResolveResult::Bound(SVG);
                if is_root && (has_root || !is_svg) {
                    return Err(Flaw::NoSvg);
                }
                has_root = true;
                check_element(element)?;
                if matches!(event, Event::Start(_)) {
                    depth += 1;
                    in_style = element.local_name().as_ref() == "style";
                }
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                in_style = false;
            }
            Event::Text(text) if in_style => check_style(text)?,
            Event::CData(text) if in_style => check_style(text)?,
            Event::DocType(declared) if declared.contains('[') => {
                return Err(Flaw::Active("<!DOCTYPE […]>".to_owned()));
            }
            Event::PI(_) => return Err(Flaw::Active("<?…?>".to_owned())),
            Event::Eof if has_root && depth == 0 => return Ok(()),
            Event::Eof => return Err(Flaw::NoSvg),
            _ => {}
        }
    }
}

/// An element may draw, and refer to parts of its own picture.
fn check_element(element: &BytesStart<'_>) -> Result<(), Flaw> {
    let name = element.local_name();
    if ACTIVE.iter().any(|active| name.as_ref().eq_ignore_ascii_case(active)) {
        return Err(Flaw::Active(format!("<{}>", name.as_ref())));
    }
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|_| Flaw::NoSvg)?;
        let name = attribute.key.local_name();
        let name = name.as_ref().to_ascii_lowercase();
        let is_link = matches!(name.as_str(), "href" | "src");
        if name.starts_with("on") || (is_link && !is_inside(&attribute.value)) {
            return Err(Flaw::Active(name));
        }
        check_style(&attribute.value)?;
    }
    Ok(())
}

/// Rules of style may name parts of the picture itself.
fn check_style(text: &str) -> Result<(), Flaw> {
    let text = text.to_ascii_lowercase();
    let mut places = text.split("url(").skip(1).map(|place| place.trim_start_matches(['"', '\'', ' ']));
    if text.contains("@import") || !places.all(is_inside) {
        return Err(Flaw::Active("url(…)".to_owned()));
    }
    Ok(())
}

/// Whether a reference leads to a part of the picture, or to another one inside it.
fn is_inside(reference: &str) -> bool {
    let reference = reference.trim_start().trim_start_matches("&quot;").trim_start_matches("&apos;");
    reference.starts_with('#') || reference.starts_with("data:image/")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\">";

    #[test]
    fn a_drawing_is_an_svg() {
        for text in [
            format!("{ROOT}<circle r=\"4\"/></svg>"),
            format!(
                "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- made by hand -->\n{ROOT}</svg>\n"
            ),
            format!(
                "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">{ROOT}\
                 <style>.a {{ fill: url('#g') }}</style><use href=\"#a\"/><rect style=\"fill:url(#g)\"/></svg>"
            ),
            "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"/>".to_owned(),
        ] {
            assert_eq!(check_svg(text.as_bytes()), Ok(()), "{text}");
        }
    }

    #[test]
    fn what_is_no_svg_or_more_than_a_drawing_is_refused() {
        let no_svg = [
            String::new(),
            "GIF89a".to_owned(),
            "<html></html>".to_owned(),
            "<svg></svg>".to_owned(),
            format!("{ROOT}</svg>{ROOT}</svg>"),
            format!("{ROOT}<g></svg>"),
            ROOT.to_owned(),
        ];
        for text in no_svg {
            assert_eq!(check_svg(text.as_bytes()), Err(Flaw::NoSvg), "{text}");
        }
        assert_eq!(check_svg(&[0xff, 0xfe, b'<']), Err(Flaw::NoSvg));
        for part in [
            "<script>alert(1)</script>",
            "<SCRIPT/>",
            "<foreignObject/>",
            "<g onload=\"alert(1)\"/>",
            "<image href=\"http://x.invalid/p.png\"/>",
            "<use xmlns:x=\"http://www.w3.org/1999/xlink\" x:href=\"other.svg#a\"/>",
            "<a href=\"javascript:alert(1)\"/>",
            "<rect style=\"fill: URL( 'http://x.invalid/p' )\"/>",
            "<style>@import 'http://x.invalid/s.css';</style>",
            "<style><![CDATA[.a{fill:url(//x.invalid)}]]></style>",
            "<?xml-stylesheet href=\"http://x.invalid/s.css\"?>",
        ] {
            let text = format!("{ROOT}{part}</svg>");
            assert!(matches!(check_svg(text.as_bytes()), Err(Flaw::Active(_))), "{text}");
        }
        let entities = format!("<!DOCTYPE svg [<!ENTITY a \"b\">]>{ROOT}&a;</svg>");
        assert!(matches!(check_svg(entities.as_bytes()), Err(Flaw::Active(_))));
    }
}
