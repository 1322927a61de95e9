//! Who is hit, by channel, country and value, and which channels they still have.

use super::outcome::hit;
use crate::model::what_if::{ChannelFate, GroupFate, WhatIf, WhatIfDetail};
use crate::report::layout::{Screen, channel_name};
use crate::text::{Value, escape, number};

/// Most rows of a section before "and 5 more".
const MOST_ROWS: usize = 8;

/// Who is hit, and what becomes of them: in all, by channel, by country, by value.
pub(super) fn who(answer: &WhatIf, screen: &mut Screen<'_>) {
    let scenario = &answer.figures.scenario;
    if hit(&scenario.clients) == 0 {
        return;
    }
    // Of the whole segment, whatever share of it a scenario hits.
    let credit = answer.fallback_credit.unwrap_or(0.0);
    let lost = scenario.value.map(|value| value.stranded + (1.0 - credit) * value.fallback);
    let whole = GroupFate { outcomes: scenario.clients, value_lost: lost, ..GroupFate::default() };
    let mut rows = vec![row(screen.text("what-if-all", &[]), &whole, answer, screen)];
    if let Some(detail) = &answer.figures.detail {
        by_channel(detail, answer, screen, &mut rows);
        by_country(detail, answer, screen, &mut rows);
        by_value(detail, answer, screen, &mut rows);
    }
    let mut header: Vec<&str> =
        vec!["what-if-who", "loses-clients", "loses-safe", "loses-fallback", "loses-stranded"];
    let has_value = scenario.value_lost.is_some();
    header.extend(has_value.then_some("loses-value"));
    let header = header.into_iter().map(|id| screen.text(id, &[])).collect();
    for line in screen.table(header, rows) {
        screen.line(line);
    }
    let legend = [("loses-legend", true), ("loses-legend-value", has_value)];
    let legend = legend.into_iter().filter(|(_, is_shown)| *is_shown).map(|(id, _)| screen.text(id, &[]));
    let legend: Vec<_> = legend.collect();
    screen.paragraph("  ", &legend.join("; "));
    screen.blank();
}

fn row(name: String, fate: &GroupFate, answer: &WhatIf, screen: &Screen<'_>) -> Vec<String> {
    let language = screen.language();
    let outcomes = &fate.outcomes;
    let mut cells = vec![name];
    let counts = [hit(outcomes), outcomes.safe, outcomes.fallback, outcomes.stranded];
    cells.extend(counts.map(|count| number::count(count, language)));
    if let Some(lost) = fate.value_lost {
        cells.push(number::money(lost, answer.currency.as_deref().unwrap_or_default(), language));
    }
    cells
}

/// A section of named groups: those that are hit, worst first, at most so many.
fn section<'a>(
    title: &str,
    groups: impl Iterator<Item = (String, &'a GroupFate)>,
    answer: &WhatIf,
    screen: &Screen<'_>,
    rows: &mut Vec<Vec<String>>,
) {
    let mut groups: Vec<(String, &GroupFate)> = groups.filter(|(_, fate)| hit(&fate.outcomes) > 0).collect();
    let weight = |fate: &GroupFate| (fate.outcomes.stranded, fate.outcomes.fallback, fate.outcomes.safe);
    groups.sort_by(|a, b| weight(b.1).cmp(&weight(a.1)).then_with(|| a.0.cmp(&b.0)));
    rows.push(vec![screen.text(title, &[])]);
    let most = if screen.options.verbose { groups.len() } else { MOST_ROWS };
    for (name, fate) in groups.iter().take(most) {
        rows.push(row(format!("  {name}"), fate, answer, screen));
    }
    if groups.len() > most {
        let more = Value::from((groups.len() - most) as u64);
        rows.push(vec![format!("  {}", screen.text("loses-more", &[("count", more)]))]);
    }
}

fn by_channel(detail: &WhatIfDetail, answer: &WhatIf, screen: &Screen<'_>, rows: &mut Vec<Vec<String>>) {
    let language = screen.language();
    let named = |(id, fate): (&String, &'_ ChannelFate)| (channel_name(id, language), fate.losers);
    let groups: Vec<(String, GroupFate)> = detail.channels.iter().map(named).collect();
    let groups = groups.iter().map(|(name, fate)| (name.clone(), fate));
    section("what-if-by-channel", groups, answer, screen, rows);
}

fn by_country(detail: &WhatIfDetail, answer: &WhatIf, screen: &Screen<'_>, rows: &mut Vec<Vec<String>>) {
    let name = |id: &str| match id {
        "unknown" => screen.text("what-if-nowhere", &[]),
        code => escape::terminal(code).into_owned(),
    };
    let groups = detail.countries.iter().map(|(id, fate)| (name(id), fate));
    section("what-if-by-country", groups, answer, screen, rows);
}

/// All groups, in their order: that few of the valuable are hit is worth seeing too.
fn by_value(detail: &WhatIfDetail, answer: &WhatIf, screen: &Screen<'_>, rows: &mut Vec<Vec<String>>) {
    if detail.value_groups.is_empty() {
        return;
    }
    rows.push(vec![screen.text("what-if-by-value", &[])]);
    for group in &detail.value_groups {
        let name = screen.text("what-if-third", &[("third", Value::from(group.third))]);
        rows.push(row(format!("  {name}"), &group.fate, answer, screen));
    }
}

/// The channels that are left to those who are hit.
pub(super) fn still(answer: &WhatIf, screen: &mut Screen<'_>) {
    let language = screen.language();
    let Some(detail) = &answer.figures.detail else { return };
    let mut left: Vec<_> = detail.channels.iter().filter(|(_, fate)| fate.keepers.clients > 0).collect();
    if left.is_empty() {
        return;
    }
    left.sort_by(|a, b| {
        let order = |fate: &ChannelFate| (fate.keepers.proven, fate.keepers.clients);
        order(b.1).cmp(&order(a.1)).then_with(|| a.0.cmp(b.0))
    });
    let header = ["what-if-still", "loses-clients", "what-if-used", "loses-fallback"];
    let header = header.into_iter().map(|id| screen.text(id, &[])).collect();
    let row = |(id, fate): &(&String, &ChannelFate)| {
        let keepers = fate.keepers;
        let counts = [keepers.clients, keepers.proven, keepers.clients - keepers.proven];
        let mut cells = vec![channel_name(id, language)];
        cells.extend(counts.map(|count| number::integer(count, language)));
        cells
    };
    let most = if screen.options.verbose { left.len() } else { MOST_ROWS };
    let rows = left.iter().take(most).map(row).collect();
    for line in screen.table(header, rows) {
        screen.line(line);
    }
    screen.blank();
}
