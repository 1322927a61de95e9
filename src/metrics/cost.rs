//! What a channel with a price costs (methodology, section 10).

use crate::model::audience::Audience;
use crate::model::client::Client;
use crate::model::params::Params;
use crate::model::report::ChannelCost;
use crate::model::scoring::DEARER;
use crate::model::sorted_map::SortedMap;

/// By channel with a price in the settings: what the window's outbound messages to clients in scope cost, the same at three
/// times the price, and one message to each client in scope with a route there. What is written into groups belongs to no
/// client and is not in it. `None` when no channel has a price.
pub fn cost(audience: &Audience, params: &Params) -> Option<SortedMap<String, ChannelCost>> {
    let priced = params.channels.iter().filter_map(|(id, setting)| Some((id, setting.price_per_message?)));
    let costs: SortedMap<String, ChannelCost> =
        priced.map(|(id, price)| (id.clone(), of_channel(audience, id, price))).collect();
    (!costs.is_empty()).then_some(costs)
}

fn of_channel(audience: &Audience, id: &str, price: f64) -> ChannelCost {
    let place = audience.channels.iter().position(|channel| channel.id == id);
    let is_it = |channel: u16| place == Some(channel as usize);
    let outbound = |client: &Client| -> u64 {
        client.traffic.iter().filter(|traffic| is_it(traffic.channel)).map(|traffic| traffic.outbound).sum()
    };
    let outbound: u64 = audience.in_scope().map(outbound).sum();
    let routed = audience.in_scope().filter(|client| client.routes.iter().any(|route| is_it(route.channel)));
    let cost = outbound as f64 * price;
    ChannelCost {
        outbound,
        cost,
        at_three_times: DEARER * cost,
        one_each: Some(routed.count() as f64 * price),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::client::Traffic;
    use crate::model::params::ChannelSetting;
    use crate::model::sample;
    use crate::model::time::Day;

    #[test]
    fn outbound_messages_have_their_price() {
        let traffic = |channel, outbound| Traffic { channel, outbound, inbound: 1, ..Traffic::default() };
        let client = |traffic: &[Traffic]| Client {
            traffic: traffic.iter().copied().collect(),
            ..sample::proven(&[1])
        };
        let clients = vec![client(&[traffic(0, 7), traffic(1, 4)]), client(&[traffic(1, 6)]), client(&[])];
        let audience = sample::audience(&["instagram", "whatsapp"], clients);
        let mut params = Params::new(Day(20_000));
        assert_eq!(cost(&audience, &params), None);
        let priced = ChannelSetting { price_per_message: Some(0.5), ..ChannelSetting::default() };
        params.channels.insert("whatsapp".to_owned(), priced);
        params.channels.insert("instagram".to_owned(), ChannelSetting::default());
        let costs = cost(&audience, &params).expect("a price");
        // 10 messages at 0.5; three clients have a route.
        let want = ChannelCost { outbound: 10, cost: 5.0, at_three_times: 15.0, one_each: Some(1.5) };
        assert_eq!(costs.into_iter().collect::<Vec<_>>(), [("whatsapp".to_owned(), want)]);
    }
}
