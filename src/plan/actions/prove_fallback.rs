//! Try the fallback while nothing depends on it.

use super::Action;
use crate::model::client::{ChannelIndex, Route};
use crate::plan::standing::Standing;
use crate::plan::world::World;

/// Concerns every client that has untried routes alone, or that the loss of some one rented operator would leave with such,
/// an owned one among them. One message goes out there on as-of and one comes back: the route is proven, its contact confirmed.
pub(super) struct ProveFallback;

/// The owned route to try when an operator is lost: a confirmed contact first, then e-mail, then phone, then whatever else.
fn fallback(standing: &Standing, world: &World) -> Option<ChannelIndex> {
    let hangs_on = |operator: u16| standing.left_without(operator, world).is_known_only();
    if !standing.left().is_known_only() && !standing.operators(world).any(hangs_on) {
        return None;
    }
    let order = |route: &&Route| {
        let is_other_than = |channel: Option<ChannelIndex>| channel != Some(route.channel);
        (!route.is_confirmed, is_other_than(world.email), is_other_than(world.phone))
    };
    let owned = standing.routes.iter().filter(|route| !route.is_proven && world.is_owned(route.channel));
    owned.min_by_key(order).map(|route| route.channel)
}

impl Action for ProveFallback {
    fn id(&self) -> &'static str {
        "prove-fallback"
    }

    fn turn(&self) -> u8 {
        5
    }

    fn concerns(&self, standing: &Standing, _channel: Option<ChannelIndex>, world: &World) -> bool {
        fallback(standing, world).is_some()
    }

    fn carry_out(&self, standing: &mut Standing, _channel: Option<ChannelIndex>, world: &World) {
        if let Some(channel) = fallback(standing, world) {
            standing.answer_on(channel, world);
        }
    }

    fn needs_an_answer(&self) -> bool {
        true
    }

    fn works_on(
        &self,
        standing: &Standing,
        _channel: Option<ChannelIndex>,
        world: &World,
    ) -> Option<ChannelIndex> {
        fallback(standing, world)
    }
}
