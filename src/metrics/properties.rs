//! The four properties of a resilient system (methodology, section 10).

use super::{share, weighted};
use crate::model::audience::Audience;
use crate::model::chat::LinkKind;
use crate::model::client::{Client, Path};
use crate::model::params::WeightBasis;
use crate::model::report::{AnswersAnywhere, FallbackRoutes, HistorySurvives, ShortPath};

/// Where clients can answer.
pub fn answers_anywhere(audience: &Audience, basis: WeightBasis) -> AnswersAnywhere {
    let has_two_operators = |client: &Client, proven_only: bool| {
        let routes = client.routes.iter().filter(|route| route.is_proven || !proven_only);
        let mut operators = routes.map(|route| audience.channels[route.channel as usize].operator.as_str());
        operators.next().is_some_and(|first| operators.any(|other| other != first))
    };
    let part = |holds: &dyn Fn(&Client) -> bool| {
        let mut sums = (0.0, 0.0);
        for (client, weight) in weighted(audience, basis) {
            sums.0 += if holds(client) { weight } else { 0.0 };
            sums.1 += weight;
        }
        share(sums.0, sums.1)
    };
    AnswersAnywhere {
        two_operators: part(&|client| has_two_operators(client, true)),
        could_two_operators: part(&|client| has_two_operators(client, false)),
        owned_proven: part(&|client| owned_routes(client, audience).any(|is_proven| is_proven)),
    }
}

/// Of a client's routes on owned channels, whether each is proven.
fn owned_routes<'a>(client: &'a Client, audience: &'a Audience) -> impl Iterator<Item = bool> + 'a {
    let is_owned = |channel: u16| audience.channels[channel as usize].is_owned;
    client.routes.iter().filter(move |route| is_owned(route.channel)).map(|route| route.is_proven)
}

/// Whether one record holds all channels of a client. Heads, not weight.
pub fn history_survives(audience: &Audience) -> HistorySurvives {
    let judged = || audience.in_scope().filter_map(|client| client.survives_switch);
    let clients = judged().count() as u64;
    let survive = judged().filter(|survives| *survives).count();
    HistorySurvives { clients: clients.into(), share: share(survive as f64, clients as f64) }
}

/// Ways out of the chat. Heads, not weight.
pub fn short_path(audience: &Audience) -> ShortPath {
    let paths = || audience.in_scope().flat_map(|client| &client.paths);
    let conversations = paths().count() as u64;
    let part = |holds: &dyn Fn(&Path) -> bool| {
        share(paths().filter(|path| holds(path)).count() as f64, conversations as f64)
    };
    let of = |kind: LinkKind| part(&|path| path.links[kind as usize]);
    ShortPath {
        conversations: conversations.into(),
        any: part(&|path| path.links.contains(&true)),
        calendar: of(LinkKind::Calendar),
        payment: of(LinkKind::Payment),
        portal: of(LinkKind::Portal),
    }
}

/// Owned routes of those whom a rented one proves.
pub fn fallback(audience: &Audience, basis: WeightBasis) -> FallbackRoutes {
    let (mut total, mut proven, mut known) = (0.0, 0.0, 0.0);
    for (client, weight) in weighted(audience, basis) {
        let is_rented = |channel: u16| !audience.channels[channel as usize].is_owned;
        if !client.routes.iter().any(|route| route.is_proven && is_rented(route.channel)) {
            continue;
        }
        total += weight;
        let mut owned = owned_routes(client, audience).peekable();
        if owned.peek().is_some() {
            if owned.any(|is_proven| is_proven) {
                proven += weight;
            } else {
                known += weight;
            }
        }
    }
    FallbackRoutes {
        rented_only: share(total - proven - known, total),
        proven_owned: share(proven, total),
        known_owned: share(known, total),
    }
}
