//! The bet on the channel that carries most: four beliefs, each with its evidence or with what would tell.

use super::{Cell, Section, Source, Table, Unit};
use crate::model::report::{Bet, Count};
use crate::naming;
use crate::reference::incidents::{self, IncidentKind};
use crate::report::sentences::need_text;
use crate::text::{Value, number};

/// A line for each belief.
pub(in crate::report) fn bet(source: Source<'_>) -> Option<Section> {
    let bet = source.report.bet.as_ref()?;
    let name = ("name", Value::from(source.channel(&bet.channel)));
    let said = [
        ("stable", bet.stable.holds, &bet.stable.needs, stable(bet, source)),
        ("available", bet.available.holds, &bet.available.needs, available(bet, source)),
        ("cheap", bet.cheap.holds, &bet.cheap.needs, cheap(bet, source)),
        ("unchanging", bet.unchanging.holds, &bet.unchanging.needs, unchanging(bet, source)),
    ];
    let rows = said.map(|(id, holds, needs, mut said)| {
        let needs: Vec<String> = needs.iter().map(|need| need_text(need, source.catalog)).collect();
        if !needs.is_empty() {
            said.push(source.text("bet-needs", &[("what", Value::from(needs.join("; ")))]));
        }
        let word = match holds {
            Some(true) => "bet-holds",
            Some(false) => "bet-fails",
            None => "bet-unknown",
        };
        vec![
            Cell::named(id, source.text(&format!("bet-{id}"), &[])),
            source.word(word),
            Cell::text(said.join("; ")),
        ]
    });
    let columns = [("belief", Unit::Words), ("belief-holds", Unit::Words), ("evidence", Unit::Prose)];
    let mut table = Table::new(source, "bet", &columns).rows(rows).entries();
    table.title = source.text("section-bet", &[name]);
    let mut section = Section::of_table(table)?;
    section.about = vec![source.text("section-bet-lead", &[])];
    Some(section)
}

/// How often something happened, and what last.
fn happened(text: &str, count: u64, last: Option<&str>, source: Source<'_>) -> String {
    let said = source.text(text, &[("count", Value::from(count))]);
    let Some(known) = last.and_then(incidents::incident) else { return said };
    let kind = naming::incident_kind(known.kind, source.catalog);
    let day = naming::stated(&known.start, source.catalog);
    let what = match known.kind {
        IncidentKind::Policy | IncidentKind::Pricing | IncidentKind::Deprecation => {
            known.wording(source.language()).summary.trim_end_matches('.').to_owned()
        }
        _ => kind,
    };
    format!("{said} {}", source.text("bet-last", &[("what", what.into()), ("day", day.into())]))
}

fn stable(bet: &Bet, source: Source<'_>) -> Vec<String> {
    vec![happened("bet-incidents", bet.stable.disruptions, bet.stable.last.as_deref(), source)]
}

fn available(bet: &Bet, source: Source<'_>) -> Vec<String> {
    if bet.available.holds.is_none() {
        return Vec::new();
    }
    let hit = [("bet-blocked", bet.available.blocked), ("bet-throttled", bet.available.throttled)];
    let said: Vec<String> = hit
        .into_iter()
        .filter(|(_, clients): &(_, Count)| clients.is_withheld() || *clients > 0)
        .map(|(text, clients)| source.text(text, &[("count", Value::from(clients))]))
        .collect();
    if said.is_empty() { vec![source.text("bet-not-hampered", &[])] } else { said }
}

fn cheap(bet: &Bet, source: Source<'_>) -> Vec<String> {
    let currency = source.report.currency.as_deref().unwrap_or_default();
    let money = |amount: f64| Value::from(number::money(amount, currency, source.language()));
    let cost = bet.cheap.cost.zip(bet.cheap.at_three_times);
    let cost = cost.map(|(now, dear)| source.text("bet-cost", &[("now", money(now)), ("dear", money(dear))]));
    let changes = happened("bet-prices", bet.cheap.price_changes, bet.cheap.last.as_deref(), source);
    cost.into_iter().chain([changes]).collect()
}

fn unchanging(bet: &Bet, source: Source<'_>) -> Vec<String> {
    let of = &bet.unchanging;
    let share = |share: f64| Value::from(number::percent(share, source.language()));
    let moved = of
        .moved_share
        .map(|part| source.text("bet-moved", &[("count", Value::from(of.moved)), ("share", share(part))]));
    let replies = of.reply_rate_then.zip(of.reply_rate_now);
    let replies =
        replies.map(|(then, now)| source.text("bet-replies", &[("then", share(then)), ("now", share(now))]));
    let rules = happened("bet-rules", of.rules_changed, of.last.as_deref(), source);
    [Some(rules), moved, replies].into_iter().flatten().collect()
}
