//! The action that a plan would begin with, under several settings at once.

use rayon::prelude::{ParallelIterator, ParallelSlice};

use super::act::Act;
use super::chain::{CHUNK, gains};
use super::kinds::{Kinds, Outcome};
use super::standing::Standing;
use super::sums::{Amount, Scores, Shape, Sums};
use super::world::World;
use crate::model::audience::Audience;
use crate::model::client::{ChannelIndex, Client};

/// The id of an action, and its channel where it is one of its own there.
pub type First = (&'static str, Option<ChannelIndex>);

/// What a plan would begin with in each world; `None` where nothing gains. The worlds are those of one audience and differ in
/// nothing but in what a record and an untried route count for: what an action makes of a client is the same in all of them, and
/// only what it adds differs.
pub fn first(audience: &Audience, worlds: &[World]) -> Vec<Option<First>> {
    let Some(world) = worlds.first() else { return Vec::new() };
    let acts = Act::all(world);
    let clients: Vec<&Client> = audience.in_scope().collect();
    // Of the clients as they stand there are never more than each thread has in hand.
    let of_chunk = |chunk: &[&Client]| {
        let members = Members::of(chunk, world);
        let acts = std::iter::once(None).chain(acts.iter().copied().map(Some));
        acts.map(|act| Sum::after(&members, act, worlds)).collect()
    };
    let chunks: Vec<Vec<Sum>> = clients.par_chunks(CHUNK).map(of_chunk).collect();
    let mut sums: Vec<Sum> = (0..=acts.len()).map(|_| Sum::none(worlds)).collect();
    for chunk in &chunks {
        sums.iter_mut().zip(chunk).for_each(|(all, own)| all.join(own));
    }
    let mut scores = sums.into_iter().map(|sum| (sum.clients, sum.scores(worlds)));
    let today = scores.next().map(|(_, today)| today).unwrap_or_default();
    let after: Vec<(u64, Vec<Scores>)> = scores.collect();
    let first_in = |(place, world): (usize, &World)| {
        let mut best: Option<(f64, usize)> = None;
        for (act, (_, scores)) in after.iter().enumerate() {
            let aim = scores[place].aim(world);
            if best.is_none_or(|(most, _)| aim.total_cmp(&most).is_gt()) {
                best = Some((aim, act));
            }
        }
        let (clients, scores) = &after[best?.1];
        let act = acts[best?.1];
        (*clients > 0 && gains(today[place], scores[place], world)).then_some((act.action.id(), act.channel))
    };
    worlds.iter().enumerate().map(first_in).collect()
}

/// Clients that are looked at together.
struct Members {
    all: Vec<Member>,
    kinds: Kinds,
}

/// A client, and what there is to reach it by.
struct Member {
    standing: Standing,
    shape: Shape,
}

impl Members {
    fn of(clients: &[&Client], world: &World) -> Self {
        let member = |client: &&Client| {
            let standing = Standing::new(client, world);
            Member { shape: Shape::of(&standing, world), standing }
        };
        let all: Vec<Member> = clients.iter().map(member).collect();
        Self { kinds: Kinds::of(all.iter().map(|member| &member.standing)), all }
    }
}

/// Sums over clients, by world.
struct Sum {
    /// How many clients the action concerns.
    clients: u64,
    sums: Vec<Sums>,
}

impl Sum {
    fn none(worlds: &[World]) -> Self {
        Self { clients: 0, sums: worlds.iter().map(Sums::none).collect() }
    }

    /// The sums after an action; without one, as they are.
    fn after(members: &Members, act: Option<Act>, worlds: &[World]) -> Self {
        let mut sum = Self::none(worlds);
        let standing = |place: usize| &members.all[place].standing;
        let outcomes = act.and_then(|act| members.kinds.outcomes(act, standing, &worlds[0]));
        for (place, member) in members.all.iter().enumerate() {
            match &outcomes {
                Some(outcomes) => sum.add_outcome(member, outcomes.of(place), worlds),
                None => sum.add(member, act, worlds),
            }
        }
        sum
    }

    /// Adds those of others.
    fn join(&mut self, other: &Self) {
        self.clients += other.clients;
        self.sums.iter_mut().zip(&other.sums).for_each(|(all, own)| all.join(own));
    }

    /// Adds a client on whom an action is tried.
    fn add(&mut self, member: &Member, act: Option<Act>, worlds: &[World]) {
        let Member { standing, shape } = member;
        match act.filter(|act| act.concerns(standing, &worlds[0])) {
            Some(act) => {
                let mut changed = standing.clone();
                act.carry_out(&mut changed, &worlds[0]);
                self.clients += 1;
                self.put(&Shape::of(&changed, &worlds[0]), worlds, |world| Amount::of(&changed, world));
            }
            None => self.put(shape, worlds, |world| Amount::of(standing, world)),
        }
    }

    /// Adds a client of whose kind it is known what an action makes of it.
    fn add_outcome(&mut self, member: &Member, outcome: Option<&Outcome>, worlds: &[World]) {
        let Member { standing, shape } = member;
        match outcome {
            Some(outcome) => {
                self.clients += 1;
                self.put(&outcome.shape, worlds, |world| outcome.amount(standing, world));
            }
            None => self.put(shape, worlds, |world| Amount::of(standing, world)),
        }
    }

    fn put(&mut self, shape: &Shape, worlds: &[World], amount: impl Fn(&World) -> Amount) {
        for (sums, world) in self.sums.iter_mut().zip(worlds) {
            sums.add(shape, amount(world), 1.0, world);
        }
    }

    fn scores(&self, worlds: &[World]) -> Vec<Scores> {
        self.sums.iter().zip(worlds).map(|(sums, world)| sums.scores(world)).collect()
    }
}
