//! A settings file that is not written yet: sections, lines, and the reason of each.

use std::fmt::Write;

use crate::text::{Catalog, Message};

/// Widest line of a comment, in characters.
const WIDEST: usize = 110;

/// One setting.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    /// Its key.
    pub key: &'static str,
    /// Its value, as TOML.
    pub value: String,
    /// Why it is so, or what it is for; a comment above it.
    pub why: Vec<Message>,
    /// It is in force; else it stands behind a `#`.
    pub is_set: bool,
}

impl Line {
    /// A line in force.
    pub(crate) fn set(key: &'static str, value: String) -> Self {
        Self { key, value, why: Vec::new(), is_set: true }
    }

    /// A line behind a `#`, to be decided by the user.
    pub(crate) fn open(key: &'static str, value: String) -> Self {
        Self { is_set: false, ..Self::set(key, value) }
    }

    /// The same with one more comment above it.
    pub(crate) fn why(mut self, why: Message) -> Self {
        self.why.push(why);
        self
    }
}

/// One section with its lines. An entry of a list of tables (`[[source]]`) is in force as a whole or not at all.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Block {
    /// The header: `[audit]`, `[[source]]`.
    pub header: &'static str,
    /// What it is about; a comment above it.
    pub about: Vec<Message>,
    /// Its lines.
    pub lines: Vec<Line>,
}

impl Block {
    /// A section without lines.
    pub(crate) fn new(header: &'static str) -> Self {
        Self { header, about: Vec::new(), lines: Vec::new() }
    }

    /// The same with one more comment above it.
    pub(crate) fn about(mut self, about: Message) -> Self {
        self.about.push(about);
        self
    }

    fn is_entry(&self) -> bool {
        self.header.starts_with("[[")
    }

    /// Its header stands behind a `#` with its lines.
    fn is_optional(&self) -> bool {
        self.is_entry() || self.header == "[channels]"
    }

    fn is_set(&self) -> bool {
        self.lines.iter().any(|line| line.is_set)
    }
}

/// The whole file.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Draft {
    /// What stands at its top.
    pub about: Vec<Message>,
    /// Its sections.
    pub blocks: Vec<Block>,
}

/// What is in force or not as one: a line of a section, or an entry of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    block: usize,
    line: Option<usize>,
}

impl Draft {
    /// The section of a header; made where there is none.
    pub(crate) fn block(&mut self, header: &'static str) -> &mut Block {
        let place = self.blocks.iter().position(|block| block.header == header);
        let place = place.unwrap_or_else(|| {
            self.blocks.push(Block::new(header));
            self.blocks.len() - 1
        });
        &mut self.blocks[place]
    }

    /// Sets a line of a section, in the place of what stands there.
    pub(crate) fn put(&mut self, header: &'static str, line: Line) {
        let lines = &mut self.block(header).lines;
        match lines.iter_mut().find(|known| known.key == line.key) {
            Some(known) => *known = Line { why: std::mem::take(&mut known.why), ..line },
            None => lines.push(line),
        }
    }

    /// Everything that is in force, in order.
    pub(super) fn units(&self) -> Vec<Unit> {
        let mut units = Vec::new();
        for (block, section) in self.blocks.iter().enumerate() {
            if section.is_entry() {
                units.extend(section.is_set().then_some(Unit { block, line: None }));
            } else {
                let set = section.lines.iter().enumerate().filter(|(_, line)| line.is_set);
                units.extend(set.map(|(line, _)| Unit { block, line: Some(line) }));
            }
        }
        units
    }

    /// The same with nothing in force but these.
    pub(super) fn only(&self, units: &[Unit]) -> Self {
        let mut draft = self.clone();
        for unit in self.units().into_iter().filter(|unit| !units.contains(unit)) {
            draft.open(unit, None);
        }
        draft
    }

    /// Puts a unit behind a `#`, with a reason where there is one.
    pub(super) fn open(&mut self, unit: Unit, why: Option<Message>) {
        let block = &mut self.blocks[unit.block];
        if let Some(line) = unit.line {
            block.lines[line].is_set = false;
            block.lines[line].why.extend(why);
        } else {
            block.lines.iter_mut().for_each(|line| line.is_set = false);
            block.about.extend(why);
        }
    }

    /// The file in a language.
    pub(crate) fn text(&self, catalog: &Catalog) -> String {
        let mut text = String::new();
        self.about.iter().for_each(|about| comment(&mut text, &catalog.say(about)));
        text.push_str("config_version = 1\n");
        for block in self.blocks.iter().filter(|block| !block.lines.is_empty()) {
            text.push('\n');
            block.about.iter().for_each(|about| comment(&mut text, &catalog.say(about)));
            // A section without a line in force says nothing; an entry of a list is an entry all the same.
            let mark = if block.is_optional() && !block.is_set() { "# " } else { "" };
            // Writing to a text cannot fail.
            let _ = writeln!(text, "{mark}{}", block.header);
            for line in &block.lines {
                line.why.iter().for_each(|why| comment(&mut text, &catalog.say(why)));
                let mark = if line.is_set { "" } else { "# " };
                let _ = writeln!(text, "{mark}{} = {}", line.key, line.value);
            }
        }
        text
    }
}

/// A comment, its words on as many lines as they need. What a file holds can end no line of it.
fn comment(text: &mut String, words: &str) {
    let mut width = 0;
    for word in words.split_whitespace() {
        let word: String = word.chars().filter(|letter| !letter.is_control()).collect();
        let length = word.chars().count();
        if width == 0 || width + 1 + length > WIDEST {
            text.push_str(if width == 0 { "#" } else { "\n#" });
            width = 1;
        }
        text.push(' ');
        text.push_str(&word);
        width += 1 + length;
    }
    if width > 0 {
        text.push('\n');
    }
}

/// A text as TOML.
pub(super) fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// A list of texts as TOML.
pub(super) fn listed<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    let texts: Vec<String> = texts.into_iter().map(|text| quoted(text.as_ref())).collect();
    format!("[{}]", texts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn draft() -> Draft {
        let mut draft = Draft::default();
        draft.put("[audit]", Line::set("region", quoted("RU")));
        draft.put("[audit]", Line::open("timezone", quoted("UTC")).why(Message::new("init-timezone")));
        let mut source = Block::new("[[source]]");
        source.lines.push(Line::set("path", quoted("a\"b/#1")));
        draft.blocks.push(source);
        draft
    }

    #[test]
    fn what_is_not_in_force_is_a_comment() {
        let mut draft = draft();
        let catalog = Catalog::new(Language::En);
        let text = draft.text(&catalog);
        let read: toml::Table = toml::from_str(&text).expect("TOML");
        assert_eq!(read["audit"]["region"].as_str(), Some("RU"));
        assert!(read["audit"].get("timezone").is_none() && text.contains("\n# timezone = "), "{text}");
        assert_eq!(read["source"][0]["path"].as_str(), Some("a\"b/#1"));
        let units = draft.units();
        assert_eq!(units.len(), 2);
        draft.open(units[1], Some(Message::new("init-moves")));
        let read: toml::Table = toml::from_str(&draft.text(&catalog)).expect("TOML");
        assert!(read.get("source").is_none());
    }

    #[test]
    fn a_comment_stays_one() {
        let mut text = String::new();
        comment(&mut text, &format!("a\nb = 1\r{}", " word".repeat(60)));
        assert!(text.lines().all(|line| line.starts_with("# ") && line.chars().count() <= WIDEST), "{text}");
    }
}
