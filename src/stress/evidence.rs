//! What would make the report surer, and how much hangs on conventions (methodology, section 12).

use super::context::{self, Doubts, Kappa};
use super::{Range, index, outage, owned};
use crate::model::client::Audience;
use crate::model::params::Params;
use crate::model::report::MissingEvidence;

/// One answered message over each contact on file that was never used: what fallbacks are worth.
const FALLBACK_TEST: &str = "fallback-test";

/// Importing the contacts that stand in exports only.
const IMPORT: &str = "import";

/// The index of an audience; `None` while a test is not assessed.
pub fn index(audience: &Audience, region: Option<&str>, params: &Params, kappa: Kappa) -> Option<Range> {
    let ranges = [
        outage::range(audience, region, params)?,
        context::range(audience, params, kappa, Doubts::ALL)?,
        owned::range(audience, params)?,
    ];
    Some(index::of_ranges(ranges, params.weights))
}

/// Sources and checks that would narrow the range of the index. First those without which there is no index, then the one
/// that narrows most; last those of which it cannot be told. `needs` are the needs of the three tests.
pub fn missing(
    audience: &Audience,
    region: Option<&str>,
    params: &Params,
    needs: &[&[String]],
) -> Vec<MissingEvidence> {
    let mut sources: Vec<String> = needs.concat();
    sources.extend([FALLBACK_TEST, IMPORT].map(str::to_owned));
    sources.sort();
    sources.dedup();
    let ranges = [
        outage::range(audience, region, params),
        context::range(audience, params, Kappa::Convention, Doubts::ALL),
        owned::range(audience, params),
    ];
    let all = match ranges {
        [Some(outage), Some(context), Some(owned)] => Some([outage, context, owned]),
        _ => None,
    };
    let width = |ranges: [Range; 3]| {
        let index = index::of_ranges(ranges, params.weights);
        index.high - index.low
    };
    let judge = |source: String| {
        let ends = all.and_then(|ranges| with(&source, ranges, audience, params).map(|with| (ranges, with)));
        let narrows = ends.map(|(without, with)| (width(without) - width(with)).max(0.0));
        MissingEvidence { source, narrows }
    };
    let mut missing: Vec<MissingEvidence> = sources.into_iter().map(judge).collect();
    // What changes nothing is no evidence that is missing.
    missing.retain(|one| one.narrows.is_none_or(|points| points > 0.0) && !is_only_a_check(one, &ranges));
    missing.sort_by(|a, b| {
        let rank = |one: &MissingEvidence| (!is_vital(&one.source), one.narrows.is_none());
        let points = |one: &MissingEvidence| one.narrows.unwrap_or(0.0);
        rank(a)
            .cmp(&rank(b))
            .then_with(|| points(b).total_cmp(&points(a)))
            .then_with(|| a.source.cmp(&b.source))
    });
    missing
}

/// Whether a test cannot be assessed at all without a source.
fn is_vital(source: &str) -> bool {
    ["crm", "messenger-export", "routes", "value"].contains(&source)
}

/// A check of what is there cannot be asked for where its test has no range to narrow.
fn is_only_a_check(one: &MissingEvidence, ranges: &[Option<Range>; 3]) -> bool {
    let is_open = |range: Option<Range>| range.is_some_and(|range| range.high - range.low > 0.0);
    match one.source.as_str() {
        FALLBACK_TEST => !is_open(ranges[0]),
        IMPORT => ranges[2].is_none_or(|range| range.high - range.score <= 0.0),
        _ => false,
    }
}

/// The ranges once a source is supplied or a check is made; `None` when that cannot be told.
fn with(source: &str, ranges: [Range; 3], audience: &Audience, params: &Params) -> Option<[Range; 3]> {
    let [outage, context, owned] = ranges;
    let settled = |range: Range| Range { low: range.score, high: range.score, ..range };
    let doubted = |doubts| context::range(audience, params, Kappa::Convention, doubts);
    match source.split_once(':').unwrap_or((source, "")) {
        ("channel-export", id) => {
            let channel = audience.channels.iter().position(|channel| channel.id == id)?;
            let context = doubted(Doubts { covered: Some(channel as u16), ..Doubts::ALL })?;
            Some([outage, context, owned])
        }
        ("activities", _) => Some([outage, doubted(Doubts { unseen_log: false, ..Doubts::ALL })?, owned]),
        // A contact that answers is proven, and with it the contact is confirmed.
        (FALLBACK_TEST, _) => Some([settled(outage), context, Range { low: owned.score, ..owned }]),
        (IMPORT, _) => Some([outage, context, Range { high: owned.score, ..owned }]),
        _ => None,
    }
}
