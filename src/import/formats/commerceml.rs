//! `CommerceML`, the XML in which 1C hands counterparties and orders to shops and sites. Elements become objects as in JSON, and a
//! layout says what their fields are.

use std::io::BufReader;
use std::sync::LazyLock;

use encoding_rs::UTF_8;
use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::{Map, Value};

use crate::import::api::{self, Layout};
use crate::import::encoding::{self, PROBE_BYTES};
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::window::Window;
use crate::import::xml::referred;
use crate::import::{Detection, Format, FormatMeta, KnownFrom, Probe, ReadContext};
use crate::model::source::{SourceData, SourceKind};

/// `CommerceML`.
pub struct CommerceMl;

/// The element around all others.
const ROOT: &str = "КоммерческаяИнформация";

/// Elements that are items. A document holds its counterparties.
const ITEMS: [&str; 2] = ["Документ", "Контрагент"];

/// The deepest element of an item, and the most text in one.
const DEEPEST: usize = 32;
const LONGEST: usize = 4 << 20;

static LAYOUT: LazyLock<Result<Layout, String>> =
    LazyLock::new(|| Layout::parse(include_str!("../api/layouts/commerceml.toml")));

impl Format for CommerceMl {
    fn meta(&self) -> FormatMeta {
        FormatMeta {
            id: "commerceml",
            title: "CommerceML (1C)",
            channel: None,
            kind: SourceKind::Crm,
            unit: "item",
        }
    }

    fn known_from(&self) -> KnownFrom {
        KnownFrom::Documentation
    }

    fn detect(&self, probe: &Probe<'_>) -> Detection {
        let is_it = probe.text.trim_start().starts_with('<') && probe.text.contains(ROOT);
        if is_it { Detection::Yes } else { Detection::No }
    }

    fn read(&self, mut input: Window<'_>, context: &ReadContext<'_>) -> Result<SourceData, ImportError> {
        input.fill(PROBE_BYTES)?;
        let head = input.view().get(..PROBE_BYTES).unwrap_or(input.view());
        let encoding = encoding::encoding_of(head, input.is_at_end());
        let text = if encoding == UTF_8 { input } else { input.decoded(encoding) };
        let layout = LAYOUT.as_ref().map_err(|_| ImportErrorKind::NothingFound("items"))?;
        let mut data = api::read_from(layout, context, |each| walk(text, each))?;
        data.detail.encoding = Some(encoding.name().to_ascii_lowercase());
        Ok(data)
    }
}

/// Hands out every item, and says whether the document was one at all.
fn walk(text: Window<'_>, each: &mut dyn FnMut(&str, Value, u64)) -> Result<bool, ImportError> {
    let mut reader = Reader::from_reader(BufReader::new(text));
    let (mut buffer, mut number) = (Vec::new(), 0);
    let mut open: Vec<Element> = Vec::new();
    let mut is_closed = false;
    loop {
        let event = reader.read_event_into(&mut buffer).map_err(|_| damaged())?;
        match event {
            Event::Start(tag) => {
                let name = tag.local_name().as_ref().to_owned();
                if !open.is_empty() || ITEMS.contains(&name.as_str()) {
                    open.push(Element::new(name));
                }
                if open.len() > DEEPEST {
                    return Err(ImportErrorKind::Limit { limit: "32 elements in one another" }.into());
                }
            }
            Event::Text(part) => {
                if let Some(element) = open.last_mut() {
                    element.add(&part)?;
                }
            }
            Event::GeneralRef(reference) => {
                if let Some(element) = open.last_mut() {
                    element.add(&referred(&reference))?;
                }
            }
            Event::CData(part) => {
                if let Some(element) = open.last_mut() {
                    element.add(part.trim())?;
                }
            }
            Event::End(tag) => {
                is_closed |= tag.local_name().as_ref() == ROOT;
                if let Some(element) = open.pop() {
                    if let Some(outer) = open.last_mut() {
                        outer.put(element);
                    } else {
                        number += 1;
                        each(&element.name.clone(), element.value(), number);
                    }
                }
            }
            Event::Eof => break,
            _ => {}
        }
        buffer.clear();
    }
    if is_closed { Ok(true) } else { Err(ImportErrorKind::Truncated("the document").into()) }
}

fn damaged() -> ImportError {
    ImportErrorKind::Malformed { expected: "XML", found: "something else" }.into()
}

/// An element that is open: its text, or what is in it.
struct Element {
    name: String,
    text: String,
    fields: Map<String, Value>,
}

impl Element {
    fn new(name: String) -> Self {
        Self { name, text: String::new(), fields: Map::new() }
    }

    fn add(&mut self, text: &str) -> Result<(), ImportError> {
        self.text.push_str(text);
        if self.text.len() > LONGEST {
            return Err(ImportErrorKind::Limit { limit: "4 MiB for one item" }.into());
        }
        Ok(())
    }

    /// Takes an element; of several with one name it makes a list.
    fn put(&mut self, inner: Self) {
        let name = inner.name.clone();
        let value = inner.value();
        match self.fields.get_mut(&name) {
            Some(Value::Array(list)) => list.push(value),
            Some(one) => *one = Value::Array(vec![one.take(), value]),
            None => drop(self.fields.insert(name, value)),
        }
    }

    fn value(self) -> Value {
        if self.fields.is_empty() {
            Value::String(self.text.trim().to_owned())
        } else {
            Value::Object(self.fields)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::table::tests::{params, rule};

    const BOOK: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<КоммерческаяИнформация ВерсияСхемы=\"2.08\"><Контрагенты>
<Контрагент><Ид>a1</Ид><Наименование>Вера &amp; Ко</Наименование><Роль>Покупатель</Роль><Контакты>
<Контакт><Тип>Телефон рабочий</Тип><Значение>+7 916 555-21-04</Значение></Контакт>
<Контакт><Тип>Почта</Тип><Значение>vera@kedr-primer.ru</Значение></Контакт></Контакты></Контрагент>
<Контрагент><Ид>a2</Ид><Наименование>Склад</Наименование><Роль>Поставщик</Роль></Контрагент>
</Контрагенты></КоммерческаяИнформация>";

    fn read(text: &[u8]) -> Result<SourceData, ImportError> {
        let (params, rule) = (params(), rule());
        let context = ReadContext { path: "x.xml", name: "x.xml", params: &params, rule: &rule };
        CommerceMl.read(Window::whole(text), &context)
    }

    #[test]
    fn counterparties_have_their_contacts_and_suppliers_are_none() {
        for bytes in [BOOK.as_bytes().to_vec(), encoding_rs::WINDOWS_1251.encode(BOOK).0.into_owned()] {
            let data = read(&bytes).expect("a book");
            assert_eq!((data.ledger.records, data.ledger.left_out_total()), (1, 1));
            assert_eq!((data.records[0].name.as_str(), data.records[0].points.len()), ("Вера & Ко", 2));
        }
    }

    #[test]
    fn a_cut_document_is_an_error() {
        for end in [200, 400, BOOK.len() - 60] {
            let end = (0..=end).rev().find(|end| BOOK.is_char_boundary(*end)).unwrap_or(0);
            assert!(read(&BOOK.as_bytes()[..end]).is_err(), "{end}");
        }
    }
}
