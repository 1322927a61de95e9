//! The three scores as sums over clients: what one client adds can be taken out and put back changed.

use smallvec::SmallVec;

use super::standing::Standing;
use super::world::World;
use crate::metrics::share;
use crate::model::client::Summary;
use crate::model::scoring::Left;
use crate::stress::index::geometric_mean;

/// What of a client's part is the same for many: what there is to reach it by, and whether it has a contact of its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Shape {
    /// What there is today; nothing where it is out of reach.
    pub(super) today: Left,
    /// By rented operator on which it has a route, what is left without it.
    pub(super) lefts: SmallVec<[(u16, Left); 4]>,
    pub(super) is_owned: bool,
}

impl Shape {
    /// What is left without an operator.
    fn without(&self, operator: u16) -> Left {
        let own = self.lefts.iter().find(|(known, _)| *known == operator);
        own.map_or(self.today, |(_, left)| *left)
    }
}

/// What counts one by one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Amount {
    pub(super) weight: f64,
    /// Share of its messages kept in the own system; `None` without messages.
    pub(super) context: Option<f64>,
}

/// What one client adds to the sums.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Contribution {
    pub(super) shape: Shape,
    pub(super) amount: Amount,
}

impl Shape {
    /// What there is to reach a client by.
    #[inline]
    pub(super) fn of(standing: &Standing, world: &World) -> Self {
        let mut lefts = SmallVec::new();
        for operator in standing.operators(world) {
            lefts.push((operator, standing.left_without(operator, world)));
        }
        Self { today: standing.left(), lefts, is_owned: standing.is_owned() }
    }
}

impl Amount {
    /// What of a client counts one by one.
    #[inline]
    pub(super) fn of(standing: &Standing, world: &World) -> Self {
        Self::new(standing.weight, standing.messages(), standing.summary, world)
    }

    /// The same by the messages (O, L, M) of test 2.
    #[inline]
    pub(super) fn new(
        weight: f64,
        (own, logged, rented): (u64, u64, u64),
        summary: Summary,
        world: &World,
    ) -> Self {
        let (own, logged, rented) = (own as f64, logged as f64, rented as f64);
        let kept = own + logged + world.kappa.of_summary(summary) * (rented - logged);
        Self { weight, context: share(kept, own + rented) }
    }
}

impl Contribution {
    /// What a client adds.
    #[inline]
    pub(super) fn new(standing: &Standing, world: &World) -> Self {
        Self { shape: Shape::of(standing, world), amount: Amount::of(standing, world) }
    }

    /// Of two parts of one client, the higher is to be preferred where neither is better in everything.
    pub(super) fn rank(&self) -> (Left, bool, usize) {
        let left = self.shape.lefts.iter().map(|(_, left)| *left as usize).sum();
        (self.shape.today, self.shape.is_owned, left)
    }

    /// Whether a client is nowhere worse off than in another part of its own.
    pub(super) fn is_at_least(&self, other: &Self) -> bool {
        let context = |part: &Self| part.amount.context.unwrap_or(0.0);
        let operators = self.shape.lefts.iter().chain(&other.shape.lefts).map(|(operator, _)| *operator);
        self.shape.today >= other.shape.today
            && self.shape.is_owned >= other.shape.is_owned
            && context(self) >= context(other)
            && operators.into_iter().all(|one| self.shape.without(one) >= other.shape.without(one))
    }
}

/// Sums over the in-scope clients.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sums {
    total: f64,
    /// Clients with a route.
    reachable: f64,
    /// Σ w·credit today.
    kept: f64,
    /// By rented operator, what of it its loss takes.
    lost: Vec<f64>,
    context: f64,
    with_messages: f64,
    owned: f64,
}

impl Sums {
    /// Of nobody.
    pub(super) fn none(world: &World) -> Self {
        Self {
            total: 0.0,
            reachable: 0.0,
            kept: 0.0,
            lost: vec![0.0; world.operators],
            context: 0.0,
            with_messages: 0.0,
            owned: 0.0,
        }
    }

    /// Adds a client `sign` times: 1 puts it in, −1 takes it out.
    pub(super) fn add(&mut self, shape: &Shape, amount: Amount, sign: f64, world: &World) {
        let weight = sign * amount.weight;
        self.total += weight;
        self.reachable += if shape.today > Left::Nothing { sign } else { 0.0 };
        let today = shape.today.credit(world.fallback_credit);
        self.kept += weight * today;
        for (operator, left) in &shape.lefts {
            self.lost[*operator as usize] += weight * (today - left.credit(world.fallback_credit));
        }
        if let Some(context) = amount.context {
            self.context += weight * context;
            self.with_messages += weight;
        }
        self.owned += if shape.is_owned { weight } else { 0.0 };
    }

    /// Puts a client in.
    pub(super) fn put(&mut self, part: &Contribution, world: &World) {
        self.add(&part.shape, part.amount, 1.0, world);
    }

    /// Puts a client back changed.
    pub(super) fn replace(&mut self, before: &Contribution, after: &Contribution, world: &World) {
        self.add(&before.shape, before.amount, -1.0, world);
        self.put(after, world);
    }

    /// Adds other sums.
    pub(super) fn join(&mut self, other: &Self) {
        self.total += other.total;
        self.reachable += other.reachable;
        self.kept += other.kept;
        self.lost.iter_mut().zip(&other.lost).for_each(|(mine, more)| *mine += more);
        self.context += other.context;
        self.with_messages += other.with_messages;
        self.owned += other.owned;
    }

    /// What is kept, 0–1, by number: whatever operator 0, 1, … is lost, and last when none is.
    pub(super) fn retention(&self, limit: usize) -> Option<f64> {
        share(self.kept - self.lost.get(limit).copied().unwrap_or(0.0), self.total)
    }

    /// How many limits test 1 has: an operator each, and reach today.
    pub(super) fn limits(&self) -> usize {
        self.lost.len() + 1
    }

    /// The limit that decides test 1, the first of equal ones.
    pub(super) fn tightest(&self) -> usize {
        let retained = |limit: &usize| self.retention(*limit).unwrap_or(0.0);
        (0..self.limits()).min_by(|a, b| retained(a).total_cmp(&retained(b))).unwrap_or(0)
    }

    /// The three scores.
    pub(super) fn scores(&self, world: &World) -> Scores {
        let outage = self.retention(self.tightest()).filter(|_| self.reachable > 0.5 && world.has_outage);
        Scores {
            outage: outage.map(|share| 100.0 * share),
            context: share(self.context, self.with_messages)
                .filter(|_| world.has_context)
                .map(|share| 100.0 * share),
            owned: share(self.owned, self.total).filter(|_| world.has_owned).map(|share| 100.0 * share),
        }
    }
}

/// The scores of the three tests, 0–100; `None` while a test is not assessed.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Scores {
    /// Test 1.
    pub outage: Option<f64>,
    /// Test 2.
    pub context: Option<f64>,
    /// Test 3.
    pub owned: Option<f64>,
}

impl Scores {
    /// The index; `None` while one of the tests is not assessed.
    pub fn index(&self, world: &World) -> Option<f64> {
        Some(geometric_mean([self.outage?, self.context?, self.owned?], world.exponents))
    }

    /// What the plan raises: the index, else the sum of the assessed tests.
    pub(super) fn aim(&self, world: &World) -> f64 {
        let sum = || self.all().into_iter().flatten().fold(0.0, |sum, score| sum + score);
        self.index(world).unwrap_or_else(sum)
    }

    /// All three in order.
    pub(super) fn all(&self) -> [Option<f64>; 3] {
        [self.outage, self.context, self.owned]
    }
}
