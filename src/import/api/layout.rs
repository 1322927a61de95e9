//! What the answers of an interface look like: `layouts/<system>.toml`. A layout names the system, says what gives its
//! answers away, and for each kind of object which field stands for what.

use serde::Deserialize;

use super::path::{Condition, Path};
use crate::import::KnownFrom;
use crate::import::table::{Role, TableKind};
use crate::model::built_in;
use crate::model::sorted_map::SortedMap;

/// The answers of one system's interface.
#[derive(Debug)]
pub struct Layout {
    /// System id: the scope in which record ids are equal.
    pub system: String,
    /// What the layout is known from.
    pub known: KnownFrom,
    /// Words that must stand in the text: any of the lists, all of its groups, any word of a group.
    marks: Vec<Vec<Vec<String>>>,
    /// Kinds of objects; the first whose marks an item shows takes it.
    pub objects: Vec<Object>,
}

/// What becomes of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// A row of such a table.
    Row(TableKind),
    /// A line of the system.
    System,
    /// Nothing: it is left out.
    Nothing,
}

/// A kind of object.
#[derive(Debug)]
pub struct Object {
    /// What becomes of it.
    pub kind: Use,
    /// Keys of lists in which it stands; empty: any.
    pub sections: Vec<String>,
    /// What it must show.
    pub has: Vec<Condition>,
    /// What stands before its ids, where the system counts its objects apart.
    pub prefix: String,
    /// The list within it of which each entry is an item.
    pub each: Option<Path>,
    /// Amounts are in hundredths, but for these currencies.
    pub hundredths: Option<Vec<String>>,
    /// Fields by role.
    pub fields: Vec<Field>,
    /// Lists of fields that name themselves.
    pub named: Vec<Named>,
    /// Objects whose keys are headers, and whether they say more than how to reach somebody.
    pub open: Vec<(Path, bool)>,
    /// What every item of the kind is.
    pub constants: Vec<(Role, String)>,
}

/// A field with a fixed place.
#[derive(Debug)]
pub struct Field {
    /// What it is for.
    pub role: Role,
    /// Where it stands.
    pub path: Path,
    /// When it counts.
    pub when: Vec<Condition>,
    /// What its values mean, where they are codes; `*` is any other.
    pub values: SortedMap<String, String>,
}

/// A list of fields of which each says what it is: `{name: "Телефон", code: "PHONE", values: [{value: …}]}`.
#[derive(Debug)]
pub struct Named {
    /// Where the list stands.
    pub list: Path,
    /// The title of a field.
    pub name: Path,
    /// Its code, which no account can change.
    pub code: Option<Path>,
    /// Its values.
    pub value: Path,
    /// Roles by code.
    pub codes: SortedMap<String, Role>,
    /// The role where title and code tell nothing.
    pub other: Option<Role>,
}

impl Layout {
    /// The layout of a text.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Self, String> {
        let raw: RawLayout = built_in::read(text).map_err(|error| error.to_string())?;
        let objects = raw.object.into_iter().map(RawObject::compiled).collect::<Result<_, _>>()?;
        let groups = |mark: String| {
            let words = |group: &str| group.split(" | ").map(str::to_owned).collect();
            mark.split(" & ").map(words).collect()
        };
        Ok(Self {
            system: raw.system,
            known: raw.known,
            marks: raw.marks.into_iter().map(groups).collect(),
            objects,
        })
    }

    /// Whether a text is an answer of the system; words are keys or values in quotes, with `[]` the key of an empty list,
    /// with `~` any text, with `!` a word that must not be there.
    pub fn is_in(&self, text: &str) -> bool {
        let has = |part: &str| memchr::memmem::find(text.as_bytes(), part.as_bytes()).is_some();
        let stands = |word: &String| match (word.strip_prefix('~'), word.strip_suffix("[]")) {
            (Some(part), _) => has(part),
            (None, Some(key)) => is_empty_list(text, &format!("\"{key}\"")),
            (None, None) => match word.strip_prefix('!') {
                Some(word) => !has(&format!("\"{word}\"")),
                None => has(&format!("\"{word}\"")),
            },
        };
        self.marks.iter().any(|mark| mark.iter().all(|group| group.iter().any(stands)))
    }
}

/// Whether a list without any item stands behind a key, which is given in its quotes.
fn is_empty_list(text: &str, key: &str) -> bool {
    let behind = text.split_once(key).map(|(_, rest)| rest.trim_start());
    let list =
        behind.and_then(|rest| rest.strip_prefix(':')).and_then(|rest| rest.trim_start().strip_prefix('['));
    list.is_some_and(|rest| rest.trim_start().starts_with(']'))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLayout {
    system: String,
    known: KnownFrom,
    marks: Vec<String>,
    object: Vec<RawObject>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawObject {
    kind: String,
    #[serde(default, rename = "in")]
    sections: Vec<String>,
    #[serde(default)]
    has: Vec<String>,
    #[serde(default)]
    prefix: String,
    each: Option<String>,
    hundredths: Option<Vec<String>>,
    #[serde(default)]
    fields: SortedMap<String, RawField>,
    #[serde(default)]
    values: SortedMap<String, SortedMap<String, String>>,
    #[serde(default)]
    named: Vec<RawNamed>,
    #[serde(default)]
    open: Vec<String>,
    #[serde(default)]
    open_wide: Vec<String>,
    #[serde(default)]
    constants: SortedMap<String, String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum RawField {
    One(RawPlace),
    Several(Vec<RawPlace>),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum RawPlace {
    Path(String),
    When { path: String, when: Vec<String> },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawNamed {
    list: String,
    name: String,
    code: Option<String>,
    value: String,
    #[serde(default)]
    codes: SortedMap<String, String>,
    other: Option<String>,
}

/// The role of a name.
fn role(name: &str) -> Result<Role, String> {
    Role::named(name).ok_or_else(|| format!("no role is called {name}"))
}

impl RawObject {
    fn compiled(self) -> Result<Object, String> {
        let kind = match self.kind.as_str() {
            "system" => Use::System,
            "nothing" => Use::Nothing,
            "companies" => Use::Row(TableKind::Companies),
            other => {
                Use::Row(TableKind::from_setting(other).ok_or_else(|| format!("no kind is called {other}"))?)
            }
        };
        let conditions = |texts: &[String]| texts.iter().map(|text| Condition::new(text)).collect();
        let mut fields = Vec::new();
        for (name, places) in self.fields {
            let places = match places {
                RawField::One(place) => vec![place],
                RawField::Several(places) => places,
            };
            for place in places {
                let (path, when) = match place {
                    RawPlace::Path(path) => (path, Vec::new()),
                    RawPlace::When { path, when } => (path, when),
                };
                let values = self.values.get(&name).cloned().unwrap_or_default();
                let (path, when) = (Path::new(&path), conditions(&when));
                fields.push(Field { role: role(&name)?, path, when, values });
            }
        }
        let open = |paths: Vec<String>, is_wide: bool| {
            paths.into_iter().map(move |path| (Path::new(&path), is_wide)).collect::<Vec<_>>()
        };
        let mut opened = open(self.open, false);
        opened.extend(open(self.open_wide, true));
        let constants = self.constants.into_iter().map(|(name, text)| Ok((role(&name)?, text)));
        Ok(Object {
            kind,
            sections: self.sections,
            has: conditions(&self.has),
            prefix: self.prefix,
            each: self.each.as_deref().map(Path::new),
            hundredths: self.hundredths,
            fields,
            named: self.named.into_iter().map(RawNamed::compiled).collect::<Result<_, _>>()?,
            open: opened,
            constants: constants.collect::<Result<_, String>>()?,
        })
    }
}

impl RawNamed {
    fn compiled(self) -> Result<Named, String> {
        let mut codes = SortedMap::new();
        for (code, name) in self.codes {
            codes.insert(code, role(&name)?);
        }
        Ok(Named {
            list: Path::new(&self.list),
            name: Path::new(&self.name),
            code: self.code.as_deref().map(Path::new),
            value: Path::new(&self.value),
            codes,
            other: self.other.as_deref().map(role).transpose()?,
        })
    }
}
