//! Several reports side by side, for people and as data.

mod course;
mod document;
mod screen;
mod sentences;
mod side_by_side;
#[cfg(test)]
mod tests;
mod view;

use std::io::{self, Write};

use super::{RenderOptions, html, write_pretty};
use crate::model::portfolio::Portfolio;

pub(super) use document::{Document, document};

/// How a portfolio is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PortfolioFormat {
    /// One self-contained page.
    Html,
    /// All figures.
    Json,
    /// For the terminal.
    Table,
}

impl PortfolioFormat {
    /// All of them, sorted by id.
    pub const ALL: [Self; 3] = [Self::Html, Self::Json, Self::Table];

    /// Stable id: the word behind `-f`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Json => "json",
            Self::Table => "table",
        }
    }

    /// The format of an id.
    pub fn by_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.id() == id)
    }
}

/// Writes a portfolio.
///
/// # Errors
///
/// Only when writing fails.
pub fn render_portfolio(
    portfolio: &Portfolio,
    format: PortfolioFormat,
    options: &RenderOptions<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        PortfolioFormat::Html => out.write_all(html::portfolio_page(portfolio, options.catalog).as_bytes()),
        PortfolioFormat::Json => write_pretty(portfolio, out),
        PortfolioFormat::Table => out.write_all(screen::screen(portfolio, options).as_bytes()),
    }
}
