use super::*;
use crate::import::{ReadParams, SourceRule};
use crate::model::chat::RawHandle;
use crate::model::sorted_map::SortedMap;
use crate::model::zone::Zone;

fn read(bytes: &[u8]) -> Result<SourceData, ImportError> {
    let params = ReadParams::in_zone(Zone::UTC);
    let rule = SourceRule { columns: SortedMap::new(), ..SourceRule::default() };
    let context = ReadContext { path: "book.vcf", name: "book.vcf", params: &params, rule: &rule };
    VCard.read(Window::whole(bytes), &context)
}

fn people(bytes: &[u8]) -> Vec<(String, Vec<String>)> {
    let data = read(bytes).expect("cards");
    let texts = |handles: &[RawHandle]| handles.iter().map(|handle| handle.text().to_owned()).collect();
    data.people.iter().map(|person| (person.name.clone(), texts(&person.handles))).collect()
}

fn person(name: &str, handles: &[&str]) -> (String, Vec<String>) {
    (name.to_owned(), handles.iter().map(|text| (*text).to_owned()).collect())
}

#[test]
fn three_versions_say_the_same() {
    let second = b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=95=D0=B6=D0=\r\n=BE=D0=B2;=D0=9F=D1=91=D1=82=D1=80;;;\r\nTEL;CELL:+7 916 555-21-04\r\nEND:VCARD\r\n";
    let third = "BEGIN:VCARD\nVERSION:3.0\nFN:Пётр\n  Ежов\nitem1.TEL;TYPE=\"CELL:x\",pref:+7 916\n  555-21-04\nPHOTO;ENCODING=b:AAAA\n BBBB\nEND:VCARD\n";
    let fourth = "begin:vcard\nVERSION:4.0\nFN:Пётр Ежов\nTEL;VALUE=uri;TYPE=\"voice,cell\":tel:+7 916 555-21-04\nEND:VCARD";
    let expected = [person("Пётр Ежов", &["+7 916 555-21-04"])];
    assert_eq!(people(second), expected);
    assert_eq!(people(third.as_bytes()), expected);
    assert_eq!(people(fourth.as_bytes()), expected);
}

#[test]
fn cards_of_a_russian_phone_are_read_in_its_encoding() {
    let card = "BEGIN:VCARD\nVERSION:2.1\nN:Ежова;Вера\nTEL:8 916 555-21-04\nEND:VCARD\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(card);
    assert_eq!(people(&bytes), [person("Вера Ежова", &["8 916 555-21-04"])]);
    let marked = "BEGIN:VCARD\nN;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=C5=E6=EE=E2=E0;=C2=E5=F0=E0\nEND:VCARD";
    assert_eq!(people(marked.as_bytes()), [person("Вера Ежова", &[])]);
}

#[test]
fn escapes_go_and_a_name_is_found_wherever_it_stands() {
    let cards = "BEGIN:VCARD\nFN:Quill\\, Vera\\; Ltd\nEMAIL:vera@kiln.test\nEMAIL:vera@kiln.test\nEND:VCARD\n\
                 BEGIN:VCARD\nORG:Kiln;Office\nTEL:+44 7400 123461\nEND:VCARD\n\
                 BEGIN:VCARD\nN:Quill;Vera;;;\nFN:\nEND:VCARD\n";
    let expected = [
        person("Quill, Vera; Ltd", &["vera@kiln.test"]),
        person("Kiln Office", &["+44 7400 123461"]),
        person("Vera Quill", &[]),
    ];
    assert_eq!(people(cards.as_bytes()), expected);
}

#[test]
fn what_says_nothing_or_breaks_off_is_left_out_with_its_place() {
    let data =
        read(b"BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\nBEGIN:VCARD\nFN:Gus\nEND:VCARD\nBEGIN:VCARD\nFN:Ann")
            .expect("cards");
    assert_eq!((data.ledger.records, data.ledger.items()), (1, 3));
    assert_eq!(data.detail.notices, ["truncated"]);
    assert!(read(b"BEGIN:VCALENDAR\nEND:VCALENDAR\n").is_err());
}
