//! What all clients share: channels, operators, weights of the tests.

use super::contact_kind::ContactKind;
use super::inputs::Inputs;
use crate::model::audience::Audience;
use crate::model::channel::ChannelFacts;
use crate::model::client::ChannelIndex;
use crate::model::params::WeightBasis;
use crate::model::sorted_map::SortedMap;
use crate::stress::context::{self, Kappa};
use crate::stress::owned;

/// What of a channel matters to a plan.
#[derive(Debug, Clone, Copy)]
struct ChannelTraits {
    /// Number of its operator when it is rented.
    operator: Option<u16>,
    is_exported: bool,
}

/// What all clients share.
#[derive(Debug, Clone)]
pub struct World {
    channels: Vec<ChannelTraits>,
    /// How many operators rent something out.
    pub(super) operators: usize,
    /// Place of the channel `email`.
    pub(super) email: Option<ChannelIndex>,
    /// Place of the channel `phone`.
    pub(super) phone: Option<ChannelIndex>,
    /// Place of the channel `portal`.
    pub(super) portal: Option<ChannelIndex>,
    /// What a client counts for.
    pub(super) basis: WeightBasis,
    /// What a record counts for in test 2.
    pub(super) kappa: Kappa,
    /// φ.
    pub(super) fallback_credit: f64,
    /// Weights of the three tests in the index; they sum to 1.
    pub(super) exponents: [f64; 3],
    /// Of those asked, the share that answers, 0–1.
    pub(super) answer_rate: f64,
    /// Test 1 has what it needs.
    pub(super) has_outage: bool,
    /// Test 2 has what it needs.
    pub(super) has_context: bool,
    /// Test 3 has what it needs.
    pub(super) has_owned: bool,
}

impl World {
    /// What the clients of an audit share.
    pub fn new(inputs: &Inputs<'_>) -> Self {
        let Inputs { audience, params, kappa } = *inputs;
        let mut operators = SortedMap::<&str, u16>::new();
        for channel in audience.channels.iter().filter(|channel| !channel.is_owned) {
            operators.insert(&channel.operator, 0);
        }
        operators.values_mut().zip(0..).for_each(|(number, next)| *number = next);
        let traits = |channel: &ChannelFacts| ChannelTraits {
            operator: operators.get(channel.operator.as_str()).copied().filter(|_| !channel.is_owned),
            is_exported: channel.is_exported,
        };
        let weights = params.weights;
        let sum = weights.outage + weights.context + weights.owned;
        Self {
            channels: audience.channels.iter().map(traits).collect(),
            operators: operators.len(),
            email: place(audience, "email"),
            phone: place(audience, "phone"),
            portal: place(audience, "portal"),
            basis: params.basis,
            kappa,
            fallback_credit: params.fallback_credit,
            exponents: [weights.outage / sum, weights.context / sum, weights.owned / sum],
            answer_rate: params.plan.answer_rate,
            has_outage: !audience.evidence.sides_unknown,
            has_context: context::assessed(audience),
            has_owned: owned::assessed(audience),
        }
    }

    /// The number of a rented channel's operator.
    pub(super) fn operator(&self, channel: ChannelIndex) -> Option<u16> {
        self.channels[channel as usize].operator
    }

    /// Whether a channel belongs to the business.
    pub(super) fn is_owned(&self, channel: ChannelIndex) -> bool {
        self.operator(channel).is_none()
    }

    /// Whether test 2 counts a channel's messages as M: rented, and some export shows it.
    pub(super) fn is_seen(&self, channel: ChannelIndex) -> bool {
        let channel = &self.channels[channel as usize];
        channel.operator.is_some() && channel.is_exported
    }

    /// The channel of a kind of contact.
    pub(super) fn channel_of(&self, kind: ContactKind) -> Option<ChannelIndex> {
        match kind {
            ContactKind::Email => self.email,
            ContactKind::Phone => self.phone,
            ContactKind::Portal => self.portal,
        }
    }

    /// Rented channels that some export shows.
    pub(super) fn seen_channels(&self) -> impl Iterator<Item = ChannelIndex> {
        (0..self.channels.len() as ChannelIndex).filter(|channel| self.is_seen(*channel))
    }
}

fn place(audience: &Audience, id: &str) -> Option<ChannelIndex> {
    let place = audience.channels.iter().position(|channel| channel.id == id);
    place.map(|place| place as ChannelIndex)
}
