//! Bytes as the file that they are.

use untether::import::window::Window;
use untether::import::{Probe, ReadContext, ReadParams, SourceRule, detect, encoding};

/// Reads bytes as each of some formats, whole and as a stream: any error is fine.
pub(crate) fn read_as(formats: &[&str], name: &str, bytes: &[u8]) {
    let head = &bytes[..bytes.len().min(encoding::PROBE_BYTES)];
    let text = encoding::decode(head, head.len() == bytes.len());
    let probe = Probe::new(name, name, head, &text);
    let params = params();
    let rule = SourceRule::default();
    let context = ReadContext { path: name, name, params: &params, rule: &rule };
    for format in formats.iter().filter_map(|id| detect::by_id(id)) {
        let _ = format.detect(&probe);
        let whole = format.read(Window::whole(bytes), &context);
        let stream = format.read(Window::stream(Box::new(bytes)), &context);
        // However the bytes come in, they hold the same number of items.
        if let (Ok(whole), Ok(stream)) = (whole, stream) {
            assert_eq!(whole.ledger.items(), stream.ledger.items(), "{}", format.meta().id);
        }
    }
}

/// Reads bytes as what they are taken for.
pub(crate) fn any(bytes: &[u8]) {
    let names = ["a.csv", "a.txt", "a.json", "a.html", "a.xml", "a.eml", "WhatsApp Chat with A.txt"];
    let Some((first, rest)) = bytes.split_first() else { return };
    let name = names[usize::from(*first) % names.len()];
    let text = encoding::decode(rest, true);
    let found =
        detect::detect(&Probe::new(name, name, &rest[..rest.len().min(encoding::PROBE_BYTES)], &text));
    if let Ok(format) = found {
        read_as(&[format.meta().id], name, rest);
    }
}

/// Settings that reading needs.
fn params() -> ReadParams {
    ReadParams {
        own_domains: vec!["kedr.example".to_owned()],
        ..ReadParams::in_zone("Europe/Moscow".parse().expect("a zone"))
    }
}
