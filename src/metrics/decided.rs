//! Which deals get decided: is it easy to answer? (methodology, section 10)

use std::cmp::Reverse;

use super::share;
use crate::model::audience::Audience;
use crate::model::report::{Decided, DecidedPart};

/// Deals of clients in scope that were opened more than 30 days before as-of, by the number of routes of the client. A deal
/// of several clients counts once, under the client with most routes. `None` when no source has deals.
pub fn decided(audience: &Audience) -> Option<Decided> {
    let mut deals: Vec<(u32, usize, bool)> = audience
        .in_scope()
        .flat_map(|client| {
            client.old_deals.iter().map(|deal| (deal.deal, client.routes.len(), deal.is_decided))
        })
        .collect();
    deals.sort_unstable_by_key(|(deal, routes, _)| (*deal, Reverse(*routes)));
    deals.dedup_by_key(|(deal, _, _)| *deal);
    let mut decided = Decided::default();
    for (_, routes, is_decided) in deals {
        let part = match routes {
            0 => &mut decided.none,
            1 => &mut decided.one,
            _ => &mut decided.several,
        };
        part.deals += 1;
        part.decided += u64::from(is_decided);
    }
    let settled = |part: DecidedPart| {
        let of = part.decided.figure().zip(part.deals.figure());
        DecidedPart { share: of.and_then(|(decided, deals)| share(decided, deals)), ..part }
    };
    audience.evidence.has_deals.then(|| Decided {
        none: settled(decided.none),
        one: settled(decided.one),
        several: settled(decided.several),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::audience::Evidence;
    use crate::model::client::{Client, OldDeal};
    use crate::model::sample;

    fn client(routes: u16, deals: &[(u32, bool)]) -> Client {
        let deal = |(deal, is_decided): &(u32, bool)| OldDeal { deal: *deal, is_decided: *is_decided };
        let routes: Vec<u16> = (0..routes).collect();
        Client { old_deals: deals.iter().map(deal).collect(), ..sample::proven(&routes) }
    }

    #[test]
    fn a_deal_counts_once_under_the_client_with_most_routes() {
        let clients = vec![
            client(0, &[(1, false), (2, true)]),
            client(1, &[(2, true), (3, false), (4, true)]),
            // Deal 4 is shared with a client of three routes, deal 2 with one of a single route.
            client(3, &[(4, true)]),
        ];
        let evidence = Evidence { has_deals: true, ..Evidence::default() };
        let audience = Audience { evidence, ..sample::audience(&[], clients) };
        let part = |deals: u64, decided: u64, share| DecidedPart {
            deals: deals.into(),
            decided: decided.into(),
            share,
        };
        let want = Decided {
            none: part(1, 0, Some(0.0)),
            one: part(2, 1, Some(0.5)),
            several: part(1, 1, Some(1.0)),
        };
        assert_eq!(decided(&audience), Some(want));
    }

    #[test]
    fn without_deals_nothing_is_known() {
        assert_eq!(decided(&Audience::default()), None);
        let evidence = Evidence { has_deals: true, ..Evidence::default() };
        let young = Audience { evidence, ..Audience::default() };
        assert_eq!(decided(&young), Some(Decided::default()), "deals, but none old enough");
    }
}
