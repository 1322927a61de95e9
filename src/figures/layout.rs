//! The layout of the report as a tree of paths, with what is declared of each figure where its field stands: what it means (its
//! comment), its unit, and what becomes of it where small groups are hidden. All of it stands in the JSON Schema.

use std::sync::LazyLock;

use serde_json::Value as Json;

use crate::model::report::{Disclosure, FigureUnit};
use crate::model::schema::REPORT;
use crate::model::vocabulary::Rounding;

/// The schema of the report.
static SCHEMA: LazyLock<Json> = LazyLock::new(|| serde_json::from_str(&REPORT).expect("JSON"));

/// A place in the layout.
#[derive(Debug, Clone, Copy)]
pub struct Node<'a> {
    /// What stands where the place is spoken of.
    stated: &'a Json,
    /// The type behind it.
    body: &'a Json,
    /// Whether it may be `null`.
    pub is_nullable: bool,
    /// What is declared of it, or of the map or list that it is part of.
    declared: Declared<'a>,
}

/// What a field declares of the figures in it; empty where it declares nothing.
#[derive(Debug, Clone, Copy, Default)]
struct Declared<'a> {
    unit: Option<&'a str>,
    small_groups: Option<&'a str>,
    rounds: Option<&'a str>,
    of_group: Option<&'a str>,
    part: Option<&'a str>,
}

/// The group of which a figure is a share or a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group<'a> {
    /// Where its size stands: behind `./` beside the figure, else from the whole report, with `*` for the innermost id of the
    /// figure's own path.
    pub size: &'a str,
    /// The field beside the figure that counts the part of which it is the share, where one does.
    pub part: Option<&'a str>,
}

/// Name under which the schema has counts of people.
const COUNT: &str = "#/$defs/Count";

/// What is below a place.
#[derive(Debug, Clone)]
pub enum Below<'a> {
    /// Named fields, sorted.
    Fields(Vec<(&'a str, Node<'a>)>),
    /// The same for each id.
    EachId(Node<'a>),
    /// The same for each entry of a list.
    EachEntry(Node<'a>),
    /// Nothing: a value.
    Nothing,
}

/// The schema of the report, taken apart.
pub fn schema() -> &'static Json {
    &SCHEMA
}

/// The whole report.
pub fn root() -> Node<'static> {
    Node::new(&SCHEMA, Declared::default())
}

/// The fields of the report, sorted.
pub fn fields() -> Vec<&'static str> {
    let fields = SCHEMA["properties"].as_object().into_iter().flatten();
    fields.map(|(name, _)| name.as_str()).collect()
}

impl<'a> Node<'a> {
    fn new(stated: &'a Json, above: Declared<'a>) -> Self {
        let (mut body, mut is_nullable) = (stated, false);
        let mut declared = Declared {
            unit: stated["unit"].as_str().or(above.unit),
            small_groups: stated["small-groups"].as_str().or(above.small_groups),
            rounds: stated["rounds"].as_str().or(above.rounds),
            of_group: stated["of-group"].as_str().or(above.of_group),
            part: stated["part"].as_str().or(above.part),
        };
        loop {
            let variants = body["anyOf"].as_array();
            let is_null = |one: &&Json| one["type"] == "null";
            if let Some(name) = body["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/")) {
                if body["$ref"] == COUNT {
                    declared.small_groups = Some(Disclosure::Withheld.id());
                }
                body = &SCHEMA["$defs"][name];
            } else if let Some(other) = variants.and_then(|all| all.iter().find(|one| !is_null(one))) {
                is_nullable |= variants.is_some_and(|all| all.iter().any(|one| is_null(&one)));
                body = other;
            } else {
                break;
            }
        }
        let types = body["type"].as_array();
        is_nullable |= types.is_some_and(|types| types.iter().any(|one| one == "null"));
        Self { stated, body, is_nullable, declared }
    }

    /// What it is: the comment of its field, else that of its type.
    pub fn description(&self) -> Option<String> {
        let text = [self.stated, self.body].into_iter().find_map(|node| node["description"].as_str())?;
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(text.replace("`None`", "null").replace('`', ""))
    }

    /// The type of a value: `number`, `integer`, `string`, `boolean`, `object`, `array`; empty where it can be anything.
    pub fn kind(&self) -> &'a str {
        let of = |kind: &'a Json| kind.as_str().filter(|kind| *kind != "null");
        let kind = &self.body["type"];
        let is_choice = self.body.get("enum").is_some() || self.body.get("oneOf").is_some();
        let stated = of(kind).or_else(|| kind.as_array().and_then(|all| all.iter().find_map(of)));
        stated.unwrap_or(if is_choice { "string" } else { "" })
    }

    /// What a number is measured in: as its field declares, else a count where it is whole.
    pub fn unit(&self) -> FigureUnit {
        let whole = if self.kind() == "integer" { FigureUnit::Count } else { FigureUnit::Plain };
        self.declared.unit.and_then(FigureUnit::of_id).unwrap_or(whole)
    }

    /// What becomes of a number where small groups are hidden: as its field declares; a whole number that is no count of people
    /// stays.
    pub fn disclosure(&self) -> Disclosure {
        self.declared.small_groups.and_then(Disclosure::of_id).unwrap_or(Disclosure::Exact)
    }

    /// How it is rounded where small groups are hidden: as its field declares, else as its unit is.
    pub fn rounding(&self) -> Rounding {
        let usual = if self.unit() == FigureUnit::Score { Rounding::Down } else { Rounding::Nearest };
        self.declared.rounds.and_then(Rounding::of_id).unwrap_or(usual)
    }

    /// The group that it is of; `None` for all clients in scope.
    pub fn group(&self) -> Option<Group<'a>> {
        self.declared.of_group.map(|size| Group { size, part: self.declared.part })
    }

    /// Whether a number with a fraction says what it is measured in and what becomes of it.
    pub fn is_declared(&self) -> bool {
        self.declared.unit.is_some() && self.declared.small_groups.is_some()
    }

    /// What is below it.
    pub fn below(&self) -> Below<'a> {
        if let Some(fields) = self.body["properties"].as_object() {
            return Below::Fields(
                fields
                    .iter()
                    .map(|(name, node)| (name.as_str(), Node::new(node, Declared::default())))
                    .collect(),
            );
        }
        let each = &self.body["additionalProperties"];
        if each.is_object() {
            return Below::EachId(Node::new(each, self.declared));
        }
        match self.kind() {
            "array" if self.body["items"].is_object() => {
                Below::EachEntry(Node::new(&self.body["items"], self.declared))
            }
            _ => Below::Nothing,
        }
    }

    /// The places that a path leads through, from the one below this to the last; ids may hold dots.
    pub fn follow(self, path: &[&str]) -> Option<Vec<(String, Node<'a>)>> {
        if path.is_empty() {
            return Some(Vec::new());
        }
        let rest = |name: String, node: Node<'a>, used: usize| {
            let rest = node.follow(&path[used..])?;
            Some(std::iter::once((name, node)).chain(rest).collect())
        };
        match self.below() {
            Below::Fields(fields) => {
                let (name, node) = fields.into_iter().find(|(name, _)| *name == path[0])?;
                rest(name.to_owned(), node, 1)
            }
            Below::EachId(node) => {
                let is_any = path[0] == "*";
                let most = if is_any { 1 } else { path.len() };
                (1..=most).find_map(|used| rest(path[..used].join("."), node, used))
            }
            Below::EachEntry(node) => {
                let is_place = path[0] == "*" || path[0].bytes().all(|byte| byte.is_ascii_digit());
                if is_place { rest(path[0].to_owned(), node, 1) } else { None }
            }
            Below::Nothing => None,
        }
    }

    /// All paths below it, with a star for each id and each entry.
    pub fn paths(self, prefix: &str, all: &mut Vec<String>) {
        let mut add = |name: &str, node: Node<'a>| {
            let path = if prefix.is_empty() { name.to_owned() } else { format!("{prefix}.{name}") };
            all.push(path.clone());
            node.paths(&path, all);
        };
        match self.below() {
            Below::Fields(fields) => fields.into_iter().for_each(|(name, node)| add(name, node)),
            Below::EachId(node) | Below::EachEntry(node) => add("*", node),
            Below::Nothing => {}
        }
    }
}
