//! Ways to reach one client, and what makes each a way.

use crate::model::audience::Audience;
use crate::model::client::{Client, Route, Traffic};
use crate::model::dossier::RouteFacts;
use crate::model::time::Window;

pub(super) fn routes(client: &Client, audience: &Audience, window: Window) -> Vec<RouteFacts> {
    client.routes.iter().map(|route| facts(*route, client, audience, window)).collect()
}

fn facts(route: Route, client: &Client, audience: &Audience, window: Window) -> RouteFacts {
    let known = client.traffic.iter().find(|traffic| traffic.channel == route.channel);
    let traffic = known.unwrap_or_default();
    let days = || client.days.iter().filter(|day| day.channel == route.channel && day.day <= window.to);
    RouteFacts {
        channel: audience.channels[route.channel as usize].id.clone(),
        is_proven: route.is_proven,
        is_confirmed: route.is_confirmed,
        reasons: reasons(route, client, traffic).into_iter().map(str::to_owned).collect(),
        inbound: traffic.inbound,
        outbound: traffic.outbound,
        last_inbound: days()
            .filter(|day| day.inbound > 0)
            .map(|day| day.day)
            .max()
            .map(|day| day.to_string()),
        last: days().map(|day| day.day).max().map(|day| day.to_string()),
    }
}

/// What makes it a route (methodology, section 4).
fn reasons(route: Route, client: &Client, traffic: Traffic) -> Vec<&'static str> {
    let mut reasons = Vec::new();
    if route.is_proven {
        // Without a message from the client only a connected call proves anything.
        reasons.push(if traffic.inbound > 0 { "inbound" } else { "call" });
    }
    if client.on_file.contains(&route.channel) {
        reasons.push("on-file");
    }
    if !route.is_proven && traffic.outbound > 0 {
        reasons.push("outbound");
    }
    // Messages without a direction are in neither of the two.
    if !route.is_proven && traffic.messages > traffic.inbound + traffic.outbound {
        reasons.push("logged");
    }
    reasons
}
