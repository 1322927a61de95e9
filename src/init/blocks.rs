//! From a finished audit to the draft of its settings.

use std::path::{Path, PathBuf};

use super::draft::{Block, Draft, Line, listed, quoted};
use super::paths::Roots;
use super::{accounts, private, tables};
use crate::model::chat::RawHandle;
use crate::model::order::InOrder as _;
use crate::model::params::Params;
use crate::model::report::{AuditReport, WeightBasis};
use crate::model::sorted_map::SortedMap;
use crate::model::sorted_set::SortedSet;
use crate::model::source::SourceKind;
use crate::model::zone::Zone;
use crate::pipeline::Study;
use crate::text::Message;

/// Most files that were passed over by name.
const MOST_PASSED: usize = 20;

/// Most names in a list that the user is to look through.
const MOST_CANDIDATES: usize = 40;

/// The draft of the settings of what was read from `paths`, to be written into `working`. The report of `study` shows contacts.
pub(crate) fn draft(study: &Study, params: &Params, paths: &[PathBuf], working: &Path) -> Draft {
    let roots = Roots::new(paths, working);
    let mut draft = Draft { about: vec![Message::new("init-top")], blocks: Vec::new() };
    draft.blocks.push(audit(study, params));
    draft.blocks.push(staff(study, params));
    draft.blocks.push(channels(study));
    draft.blocks.push(exclude(study, params));
    draft.blocks.push(own(study));
    draft.blocks.extend(of_accounts(study, &roots));
    draft.blocks.extend(tables::entries(&study.audit.sources, &roots));
    draft
}

/// `[audit]`: what all figures hang on. What the user has set already stays set.
fn audit(study: &Study, params: &Params) -> Block {
    let report = &study.report;
    let mut block = Block::new("[audit]");
    let line = |is_set: bool, key, value| if is_set { Line::set(key, value) } else { Line::open(key, value) };
    let zone = Message::new("init-timezone");
    block.lines.push(line(params.timezone != Zone::UTC, "timezone", quoted(&report.timezone)).why(zone));
    let as_of = Message::new("init-as-of");
    block.lines.push(line(params.as_of.is_some(), "as_of", quoted(&report.as_of)).why(as_of));
    block.lines.extend(region(report, params));
    if let Some(currency) = &report.currency {
        let why = Message::new("init-currency");
        block.lines.push(Line::set("currency", quoted(currency)).why(why));
    }
    let basis = Message::new("init-basis");
    block.lines.extend(stages(study));
    block
        .lines
        .push(line(report.basis != WeightBasis::Clients, "basis", quoted(report.basis.id())).why(basis));
    block
}

/// Stages of deals of which nobody knows whether they are won or lost: candidates for either list.
fn stages(study: &Study) -> Vec<Line> {
    let mut stages = SortedMap::<&str, u64>::new();
    for (stage, deals) in study.audit.sources.iter().flat_map(|source| &source.data.unknown_stages) {
        *stages.entry(stage).or_default() += deals;
    }
    if stages.is_empty() {
        return Vec::new();
    }
    let deals: u64 = stages.values().sum();
    let mut names: Vec<&str> = stages.keys().copied().collect();
    names.order_by_key(|name| std::cmp::Reverse(stages[name]));
    names.truncate(MOST_CANDIDATES);
    let why = Message::new("init-stages").with("count", deals);
    vec![Line::open("won_stages", listed(&names)).why(why), Line::open("lost_stages", listed(&names))]
}

/// The country of numbers without `+`, with what decided it. Where sources differ, one setting for all would be wrong.
fn region(report: &AuditReport, params: &Params) -> Option<Line> {
    let guesses = &report.understood.region;
    let ids: SortedSet<&str> = guesses.iter().filter_map(|guess| guess.id.as_deref()).collect();
    let mut why = vec![Message::new("init-region")];
    for guess in guesses {
        let place = if guess.source.is_some() { "one" } else { "all" };
        let message = Message::new("init-region-why")
            .with("place", place)
            .with("source", guess.source.clone().unwrap_or_default())
            .with("id", guess.id.clone().unwrap_or_default())
            .with("why", guess.why.clone())
            .with("numbers", guess.numbers)
            .with("unread", guess.unread);
        why.push(message);
    }
    let is_undecided = guesses.iter().any(|guess| guess.id.is_none());
    let line = match (&report.region, ids.len()) {
        (Some(region), 0 | 1) if !is_undecided || params.region.is_some() => {
            Line::set("region", quoted(region))
        }
        (Some(region), _) => Line::open("region", quoted(region)),
        (None, _) if guesses.is_empty() => return None,
        (None, _) => Line::open("region", quoted(ids.first().copied().unwrap_or("US"))),
    };
    Some(Line { why, ..line })
}

/// `[staff]`: the business's own side, by name and by number.
fn staff(study: &Study, params: &Params) -> Block {
    let audit = &study.audit;
    let mut names: SortedSet<&str> = params.staff.names.iter().map(String::as_str).collect();
    names.extend(audit.audience.staff.iter().map(String::as_str).filter(|name| !name.trim().is_empty()));
    let mut handles: SortedSet<String> = params.staff.handles.iter().cloned().collect();
    let owners = audit.sources.iter().map(|source| &source.data.owner);
    handles.extend(owners.flat_map(|owner| &owner.handles).filter_map(written));
    let mut block = Block::new("[staff]").about(Message::new("init-staff"));
    let list = |key, all: Vec<String>, example: &str| {
        if all.is_empty() { Line::open(key, listed([example])) } else { Line::set(key, listed(all)) }
    };
    block.lines.push(list("names", names.into_iter().map(str::to_owned).collect(), "Anna (Acme)"));
    block.lines.push(list("handles", handles.into_iter().collect(), "phone:+79000000001"));
    block
}

/// A handle as the settings write it.
fn written(handle: &RawHandle) -> Option<String> {
    let (kind, text) = match handle {
        RawHandle::Phone(text) => ("phone", text),
        RawHandle::Email(text) => ("email", text),
        RawHandle::Portal(text) => ("portal", text),
        RawHandle::Platform(channel, text) => (channel.as_str(), text),
        RawHandle::Name(..) => return None,
    };
    Some(format!("{kind}:{}", text.trim()))
}

/// Channels with messages in the exports, and those that are in use without any.
pub(super) fn used_channels(study: &Study) -> SortedSet<String> {
    let sources = study.audit.sources.iter();
    let of_chats = sources.clone().flat_map(|source| &source.data.chats).map(|chat| chat.channel.clone());
    let of_logs = sources.flat_map(|source| source.data.activities.channels.clone());
    let uncovered = study.report.understood.uncovered.iter().cloned();
    of_chats.chain(of_logs).chain(uncovered).filter(|channel| !channel.is_empty()).collect()
}

/// `[channels]`.
fn channels(study: &Study) -> Block {
    let mut block = Block::new("[channels]").about(Message::new("init-channels"));
    block.lines.push(Line::set("used", listed(used_channels(study))));
    block
}

/// `[exclude]`: candidates only, each behind a `#`.
fn exclude(study: &Study, params: &Params) -> Block {
    let mut block = Block::new("[exclude]").about(Message::new("init-exclude"));
    let mut titles = private::titles(&study.audit);
    let count = titles.len() as u64;
    titles.truncate(MOST_CANDIDATES);
    let chats = if titles.is_empty() { listed(["Family"]) } else { listed(&titles) };
    let set = &params.exclude.chats;
    let line = if set.is_empty() { Line::open("chats", chats) } else { Line::set("chats", listed(set)) };
    block.lines.push(line.why(Message::new("init-private").with("count", count)));
    let passed: u64 = study.report.passed_over.values().sum();
    let files = Line::open("files", listed(["old/**"]));
    let names = study.audit.passed.files.iter().map(|file| file.path.rsplit('/').next().unwrap_or_default());
    let shown: Vec<&str> = names.take(MOST_PASSED).collect();
    let why = Message::new("init-passed-over").with("count", passed).with("names", shown.join(", "));
    block.lines.push(files.why(why));
    block
}

/// `[own]`: the domains of the business's own mailboxes may be those of its site.
fn own(study: &Study) -> Block {
    let mailboxes = study.audit.sources.iter().filter(|source| source.data.kind == SourceKind::Mailbox);
    let handles = mailboxes.flat_map(|source| &source.data.owner.handles);
    let domains: SortedSet<String> = handles
        .filter_map(|handle| match handle {
            RawHandle::Email(text) => text.rsplit_once('@').map(|(_, domain)| domain.trim().to_lowercase()),
            _ => None,
        })
        .collect();
    let mut block = Block::new("[own]").about(Message::new("init-own"));
    let domains = if domains.is_empty() { listed(["acme.example"]) } else { listed(domains) };
    block.lines.push(Line::open("domains", domains));
    block.lines.push(Line::open("portal", listed(["https://acme.example/account"])));
    block
}

/// `[[source]]`: whose account each folder comes from.
fn of_accounts(study: &Study, roots: &Roots) -> Vec<Block> {
    let block = |place: accounts::Place| {
        let about = Message::new("init-account").with("chats", place.chats);
        let mut block = Block::new("[[source]]").about(about);
        block.lines.push(Line::set("path", quoted(&roots.pattern(&place.path, place.is_folder))));
        block.lines.push(Line::set("staff_account", quoted(&place.account)));
        let total = Message::new("init-chats-total");
        block.lines.push(Line::open("chats_total", place.chats.to_string()).why(total));
        block
    };
    accounts::places(study).into_iter().map(block).collect()
}
