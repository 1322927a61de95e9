//! Every figure of the three tests and of concentration taken apart: what each client adds to it.

use super::context::{self, Amounts, ClientContext, Doubts, Kappa};
use super::scenario::{Loss, rented_operators};
use crate::model::audience::Audience;
use crate::model::client::Client;
use crate::model::params::Params;
use crate::model::parts::{
    ClientPart, ClientParts, ContextPoint, CreditPart, OutagePart, OwnedPart, RoutePart,
};
use crate::model::scoring::Left;

/// The parts of all clients, in the order of their numbers.
pub fn parts(audience: &Audience, region: Option<&str>, params: &Params) -> ClientParts {
    parts_of(&audience.clients, audience, region, params)
}

/// The parts of some of the clients of an audience.
pub fn parts_of(
    clients: &[Client],
    audience: &Audience,
    region: Option<&str>,
    params: &Params,
) -> ClientParts {
    let operators = rented_operators(audience);
    let losses: Vec<Loss> = operators.iter().map(|(_, channels)| Loss::of(channels.clone())).collect();
    let apart = Apart {
        audience,
        region,
        params,
        losses: &losses,
        has_messages: audience.in_scope().any(|client| client.inbound() > 0),
    };
    ClientParts {
        channels: audience.channels.iter().map(|channel| channel.id.clone()).collect(),
        operators: operators.into_iter().map(|(operator, _)| operator).collect(),
        clients: clients.iter().map(|client| apart.client(client)).collect(),
    }
}

/// What test 2 makes of one client; `None` when it does not count there, or the test is not assessed.
pub fn context_of(client: &Client, audience: &Audience) -> Option<f64> {
    let part = ClientContext::of(client, audience, Kappa::Convention, Doubts::ALL);
    part.score.filter(|_| context::assessed(audience))
}

/// Takes clients apart.
struct Apart<'a> {
    audience: &'a Audience,
    region: Option<&'a str>,
    params: &'a Params,
    losses: &'a [Loss],
    /// Some client in scope wrote: shares are those of messages, not of channels on file.
    has_messages: bool,
}

impl Apart<'_> {
    fn client(&self, client: &Client) -> ClientPart {
        let shares = self.shares(client);
        let channels = self.audience.channels.iter().zip(&shares);
        let rented_share = channels.filter(|(channel, _)| !channel.is_owned).map(|(_, share)| share).sum();
        let evidence = &self.audience.evidence;
        ClientPart {
            number: client.number,
            scope: client.scope,
            weight: client.weight(self.params.basis),
            value: evidence.has_value.then_some(client.value),
            inbound: client.inbound(),
            outbound: client.traffic.iter().map(|traffic| traffic.outbound).sum(),
            outage: self.outage(client),
            context: self.context(client),
            owned: evidence.has_crm.then(|| OwnedPart::of(client)),
            shares,
            rented_share,
        }
    }

    fn outage(&self, client: &Client) -> OutagePart {
        let mut routes = vec![RoutePart::None; self.audience.channels.len()];
        for route in &client.routes {
            routes[route.channel as usize] =
                if route.is_proven { RoutePart::Proven } else { RoutePart::Known };
        }
        let phi = self.params.fallback_credit;
        let is_in_doubt = self.audience.is_in_doubt(client);
        let credit = |left: Left| CreditPart {
            score: left.credit(phi),
            low: if is_in_doubt { 0.0 } else { left.low(phi) },
            high: left.high(),
        };
        let lost = self.losses.iter().map(|loss| credit(loss.outcome(client, self.region).0.left()));
        let (credits, today) = (lost.collect(), credit(client.left_today()));
        OutagePart { is_reachable: !client.routes.is_empty(), today, routes, credits }
    }

    fn context(&self, client: &Client) -> ContextPoint {
        let amounts = Amounts::of(client, self.audience);
        let part = ClientContext::of(client, self.audience, Kappa::Convention, Doubts::ALL);
        let is_assessed = context::assessed(self.audience);
        ContextPoint {
            rented: amounts.rented as u64,
            logged: amounts.logged as u64,
            owned: amounts.owned as u64,
            kappa: client.summary.kappa(),
            score: part.score.filter(|_| is_assessed),
            low: part.low.filter(|_| is_assessed),
            high: part.high.filter(|_| is_assessed),
        }
    }

    /// As `metrics::concentration` counts: by inbound messages, without a single one equally by the channels on file.
    fn shares(&self, client: &Client) -> Vec<f64> {
        let mut shares = vec![0.0; self.audience.channels.len()];
        if self.has_messages {
            let inbound = client.inbound() as f64;
            for traffic in client.traffic.iter().filter(|traffic| traffic.inbound > 0) {
                shares[traffic.channel as usize] = traffic.inbound as f64 / inbound;
            }
        } else {
            for channel in &client.on_file {
                shares[*channel as usize] = 1.0 / client.on_file.len() as f64;
            }
        }
        shares
    }
}
