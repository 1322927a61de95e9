//! Ways from an item of a log to a value: `text.body`, `^contacts[wa_id=from].profile.name`, `^users{senderid}.name`.
//!
//! ```text
//! ways  = way { " | " way }          the first that leads to something
//! way   = part { " + " part }        joined by a blank
//! part  = { "^" } [ segment { "." segment } ]    each ^ is one object further out
//! segment = name | "*" | name "[" name "=" ( part | "'" word "'" ) "]" | name "{" part "}" | "{" part "}" | "@key"
//! ```
//!
//! A list on the way stands for its items, the first of which that leads to something is taken. `{part}` is the member that
//! is called as the part says, `[name=part]` the item whose member is equal to it, `@key` the name under which the object lies.

use std::borrow::Cow;

use serde::Deserialize;

use crate::import::json::{Node, text};

/// An object on the way down to an item, with the name under which it lies.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step<'n> {
    pub(super) node: &'n Node<'n>,
    pub(super) key: &'n [u8],
}

/// An item with the objects around it, the outermost first; the last is the item itself.
pub(super) type Place<'p, 'n> = &'p [Step<'n>];

#[derive(Debug, Clone, PartialEq, Eq)]
enum Segment {
    Name(String),
    Any,
    /// The member called as a part says.
    Called(Part),
    /// The item, or member, whose member of a name is equal to a part.
    Equal(String, Part),
    /// The same, with a word.
    Is(String, String),
    /// The name under which the object lies.
    Key,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Part {
    out: usize,
    segments: Vec<Segment>,
}

/// Ways to one value.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Ways(Vec<Vec<Part>>);

impl TryFrom<String> for Ways {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let way = |way: &str| way.split(" + ").map(Part::parse).collect::<Result<Vec<_>, _>>();
        Ok(Self(text.split(" | ").map(way).collect::<Result<_, _>>()?))
    }
}

impl Ways {
    /// The text that the ways lead to; `None` when that is nothing.
    pub(super) fn text(&self, place: Place<'_, '_>) -> Option<String> {
        self.0.iter().find_map(|way| {
            if let [part] = way.as_slice() {
                return part.bytes(place).map(text).filter(|text| !text.is_empty());
            }
            let parts: Vec<String> = way.iter().filter_map(|part| part.bytes(place)).map(text).collect();
            Some(parts.join(" ")).filter(|text| !text.is_empty())
        })
    }

    /// The text, copied only where it has to be; empty where the ways lead to nothing.
    fn plain<'n>(&self, place: Place<'_, 'n>) -> Cow<'n, str> {
        for way in &self.0 {
            let [part] = way.as_slice() else { return Cow::Owned(self.text(place).unwrap_or_default()) };
            let Some(bytes) = part.bytes(place) else { continue };
            return match std::str::from_utf8(bytes) {
                Ok(plain) if memchr::memchr(b'\\', bytes).is_none() => Cow::Borrowed(plain.trim()),
                _ => Cow::Owned(text(bytes)),
            };
        }
        Cow::Borrowed("")
    }

    /// The bytes, still escaped, that the ways lead to.
    pub(super) fn bytes<'n>(&self, place: Place<'_, 'n>) -> Option<&'n [u8]> {
        self.0.iter().flatten().find_map(|part| part.bytes(place))
    }

    /// All texts, still escaped, that the ways lead to.
    pub(super) fn each<'n>(&self, place: Place<'_, 'n>, mut with: impl FnMut(&'n [u8])) {
        self.0.iter().flatten().filter_map(|part| part.bytes(place)).for_each(&mut with);
    }

    /// Whether the ways lead to something.
    pub(super) fn is_something(&self, place: Place<'_, '_>) -> bool {
        self.0.iter().flatten().any(|part| {
            part.find(place, &mut |node| node.is_something().then_some(())).is_some()
                || part.key(place).is_some()
        })
    }

    /// Writes what makes an item the same as another one: the value, whatever it is, in bytes.
    pub(super) fn identify(&self, place: Place<'_, '_>, out: &mut Vec<u8>) {
        for part in self.0.iter().flatten() {
            out.extend_from_slice(part.key(place).unwrap_or_default());
            part.find(place, &mut |node| {
                write(node, out);
                Some(())
            });
            out.push(0x1f);
        }
    }
}

fn write(node: &Node<'_>, out: &mut Vec<u8>) {
    match node {
        Node::Object(members) => members.iter().for_each(|(key, value)| {
            out.extend_from_slice(key);
            write(value, out);
        }),
        Node::List(items) => items.iter().for_each(|item| write(item, out)),
        Node::Text(bytes) | Node::Bare(bytes) => out.extend_from_slice(bytes),
        Node::Null => {}
    }
    out.push(0x1e);
}

impl Part {
    fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        let rest = text.trim_start_matches('^');
        let mut segments = Vec::new();
        for piece in pieces(rest) {
            let open = piece.find(['[', '{']);
            let (name, inside) = open.map_or((piece, ""), |at| piece.split_at(at));
            match name {
                "" => {}
                "*" => segments.push(Segment::Any),
                "@key" => segments.push(Segment::Key),
                name => segments.push(Segment::Name(name.to_owned())),
            }
            if let Some(called) = inside.strip_prefix('{').and_then(|inside| inside.strip_suffix('}')) {
                segments.push(Segment::Called(Self::parse(called)?));
            } else if let Some(equal) = inside.strip_prefix('[').and_then(|inside| inside.strip_suffix(']')) {
                let (name, part) = equal.split_once('=').ok_or_else(|| format!("no = in {piece}"))?;
                let word = part.strip_prefix('\'').and_then(|part| part.strip_suffix('\''));
                segments.push(match word {
                    Some(word) => Segment::Is(name.to_owned(), word.to_owned()),
                    None => Segment::Equal(name.to_owned(), Self::parse(part)?),
                });
            } else if !inside.is_empty() {
                return Err(format!("no end of {piece}"));
            }
        }
        Ok(Self { out: text.len() - rest.len(), segments })
    }

    fn bytes<'n>(&self, place: Place<'_, 'n>) -> Option<&'n [u8]> {
        self.key(place).or_else(|| self.find(place, &mut Node::bytes))
    }

    /// The name under which an object lies, where the part asks for it.
    fn key<'n>(&self, place: Place<'_, 'n>) -> Option<&'n [u8]> {
        let at = place.len().checked_sub(self.out + 1)?;
        (self.segments == [Segment::Key]).then(|| place[at].key)
    }

    fn find<'n, T>(
        &self,
        place: Place<'_, 'n>,
        take: &mut dyn FnMut(&'n Node<'n>) -> Option<T>,
    ) -> Option<T> {
        let at = place.len().checked_sub(self.out + 1)?;
        follow(place[at].node, &self.segments, place, take)
    }
}

/// Follows segments down from a value.
fn follow<'n, T>(
    node: &'n Node<'n>,
    segments: &[Segment],
    place: Place<'_, 'n>,
    take: &mut dyn FnMut(&'n Node<'n>) -> Option<T>,
) -> Option<T> {
    let Some((segment, rest)) = segments.split_first() else {
        return match node {
            Node::List(items) if !items.is_empty() => {
                items.iter().find_map(&mut *take).or_else(|| take(node))
            }
            _ => take(node),
        };
    };
    match (segment, node) {
        (Segment::Equal(name, part), _) => {
            let wanted = part.bytes(place)?;
            equal(node, name, wanted).find_map(|item| follow(item, rest, place, take))
        }
        (Segment::Is(name, word), _) => {
            equal(node, name, word.as_bytes()).find_map(|item| follow(item, rest, place, take))
        }
        (_, Node::List(items)) => items.iter().find_map(|item| follow(item, segments, place, take)),
        (Segment::Name(name), _) => follow(node.get(name.as_bytes())?, rest, place, take),
        (Segment::Called(part), _) => follow(node.get(part.bytes(place)?)?, rest, place, take),
        (Segment::Any, _) => children(node).find_map(|item| follow(item, rest, place, take)),
        (Segment::Key, _) => None,
    }
}

/// Those of the items of a list, or of the members of a map, whose member of a name has a value; an object that has such a
/// member stands for itself.
fn equal<'n, 'q>(
    node: &'n Node<'n>,
    name: &'q str,
    wanted: &'q [u8],
) -> impl Iterator<Item = &'n Node<'n>> + use<'n, 'q> {
    let is_alone = node.get(name.as_bytes()).is_some();
    let items = if is_alone { Box::new(std::iter::once(node)) } else { children(node) };
    items.filter(move |item| item.get(name.as_bytes()).and_then(Node::bytes) == Some(wanted))
}

/// Items of a list, values of an object.
pub(super) fn children<'n>(node: &'n Node<'n>) -> Box<dyn Iterator<Item = &'n Node<'n>> + 'n> {
    match node {
        Node::List(items) => Box::new(items.iter()),
        Node::Object(members) => Box::new(members.iter().map(|(_, value)| value)),
        _ => Box::new(std::iter::empty()),
    }
}

/// Splits at the dots that stand outside of brackets.
fn pieces(text: &str) -> Vec<&str> {
    let (mut depth, mut start, mut all) = (0, 0, Vec::new());
    for (at, sign) in text.char_indices() {
        match sign {
            '[' | '{' => depth += 1,
            ']' | '}' => depth -= 1,
            '.' if depth == 0 => {
                all.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    all.push(&text[start..]);
    all
}

/// Something that holds or does not: `type=image,video`, `chatId$=@g.us`, `kind^=outgoing`, `isEcho`, `!text`. A leading `!`
/// turns the whole around.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Condition {
    ways: Ways,
    is_negated: bool,
    test: Test,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Test {
    Something,
    OneOf(Vec<String>),
    Starts(Vec<String>),
    Ends(Vec<String>),
    Contains(Vec<String>),
    /// A whole number that is at least as large.
    AtLeast(i64),
    /// Equal to what another way leads to.
    Equal(Ways),
}

/// A test with its words.
type OfWords = fn(Vec<String>) -> Test;

impl TryFrom<String> for Condition {
    type Error = String;

    fn try_from(whole: String) -> Result<Self, String> {
        let (is_negated, rest) = whole.strip_prefix('!').map_or((false, whole.as_str()), |rest| (true, rest));
        let list = |words: &str| words.split(',').map(|word| word.trim().to_owned()).collect::<Vec<_>>();
        let signs: [(&str, OfWords); 3] = [("$=", Test::Ends), ("~=", Test::Starts), ("*=", Test::Contains)];
        for (sign, test) in signs {
            if let Some((ways, words)) = rest.split_once(sign) {
                return Ok(Self { ways: ways.to_owned().try_into()?, is_negated, test: test(list(words)) });
            }
        }
        let (ways, test) = if let Some((ways, other)) = rest.split_once("==") {
            (ways, Test::Equal(other.to_owned().try_into()?))
        } else if let Some((ways, least)) = rest.split_once(">=") {
            (ways, Test::AtLeast(least.trim().parse().map_err(|_| format!("no number in {rest}"))?))
        } else if let Some(at) = outer_equals(rest) {
            (&rest[..at], Test::OneOf(list(&rest[at + 1..])))
        } else {
            (rest, Test::Something)
        };
        Ok(Self { ways: ways.to_owned().try_into()?, is_negated, test })
    }
}

/// The place of the `=` that stands outside of brackets.
fn outer_equals(text: &str) -> Option<usize> {
    let mut depth = 0;
    text.char_indices().find_map(|(at, sign)| {
        match sign {
            '[' | '{' => depth += 1,
            ']' | '}' => depth -= 1,
            _ => {}
        }
        (sign == '=' && depth == 0).then_some(at)
    })
}

impl Condition {
    /// Whether it holds.
    pub(super) fn holds(&self, place: Place<'_, '_>) -> bool {
        let value = || self.ways.plain(place);
        let holds = match &self.test {
            Test::Something => self.ways.is_something(place),
            Test::OneOf(words) => {
                let value = value();
                words.iter().any(|word| *word == *value)
            }
            Test::Starts(words) => {
                let value = value();
                words.iter().any(|word| value.starts_with(word.as_str()))
            }
            Test::Ends(words) => {
                let value = value();
                words.iter().any(|word| value.ends_with(word.as_str()))
            }
            Test::Contains(words) => {
                let value = value();
                words.iter().any(|word| value.contains(word.as_str()))
            }
            Test::AtLeast(least) => value().parse::<f64>().is_ok_and(|number| number >= *least as f64),
            Test::Equal(other) => {
                let value: Option<Cow<'_, [u8]>> = self.ways.bytes(place).map(Cow::Borrowed);
                value.is_some() && value.as_deref() == other.bytes(place)
            }
        };
        holds != self.is_negated
    }
}
