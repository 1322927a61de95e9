//! The text of a document: paragraphs in styles, lists, tables.

use std::fmt::Write;

use quick_xml::escape::partial_escape;

use crate::text::escape;

/// Twentieths of a point between the margins of A4.
const WIDTH: usize = 9_638;

/// Twentieths of a point that a bold letter of a table takes in a wide typeface, and that lie around the text of a cell.
const LETTER: usize = 140;
const PADDING: usize = 160;

/// How a paragraph looks: a style of `styles.xml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// The title of the document.
    Title,
    /// What it is of, under the title.
    Subtitle,
    /// A heading of a level, 1 to 3.
    Heading(u8),
    /// A sentence that stands out: the verdict.
    Lead,
    /// A sentence.
    Text,
    /// A sentence that stays on one page with what follows it.
    Said,
    /// What is to be known before anything else.
    Warning,
    /// What people have said.
    Remark,
    /// An entry of a list.
    Bullet,
    /// A small fact.
    Fact,
}

impl Style {
    fn id(self) -> String {
        match self {
            Self::Title => "Title".to_owned(),
            Self::Subtitle => "Subtitle".to_owned(),
            Self::Heading(level) => format!("Heading{level}"),
            Self::Lead => "Lead".to_owned(),
            Self::Text => "Normal".to_owned(),
            Self::Said => "Said".to_owned(),
            Self::Warning => "Warning".to_owned(),
            Self::Remark => "Remark".to_owned(),
            Self::Bullet => "ListBullet".to_owned(),
            Self::Fact => "Fact".to_owned(),
        }
    }
}

/// A piece of a line.
pub(super) struct Run<'a> {
    /// Its words, as they may be shown.
    pub(super) text: &'a str,
    /// Whether it stands out.
    pub(super) is_bold: bool,
}

impl<'a> Run<'a> {
    pub(super) fn plain(text: &'a str) -> Self {
        Self { text, is_bold: false }
    }

    pub(super) fn bold(text: &'a str) -> Self {
        Self { text, is_bold: true }
    }
}

/// A column of a table.
pub(super) struct Head {
    /// Its heading.
    pub(super) title: String,
    /// Its share of the width, against those of the others.
    pub(super) weight: usize,
    /// Whether its cells are numbers, which stand to the right.
    pub(super) is_number: bool,
}

/// What a document holds, in order.
#[derive(Default)]
pub(super) struct Body {
    xml: String,
    /// Numbered lists so far: each begins at 1.
    lists: usize,
    /// Whether the next paragraph begins a page.
    breaks_page: bool,
}

impl AsRef<str> for Body {
    fn as_ref(&self) -> &str {
        &self.xml
    }
}

impl Body {
    /// How many numbered lists there are.
    pub(super) fn lists(&self) -> usize {
        self.lists
    }

    /// A paragraph of one piece; nothing for no text.
    pub(super) fn paragraph(&mut self, style: Style, text: &str) {
        self.runs(style, &[Run::plain(text)]);
    }

    /// A paragraph of several pieces; nothing for no text.
    pub(super) fn runs(&mut self, style: Style, runs: &[Run<'_>]) {
        self.put(&format!("<w:pStyle w:val=\"{}\"/>", style.id()), runs);
    }

    /// Lets the next paragraph begin a page.
    pub(super) fn break_page(&mut self) {
        self.breaks_page = true;
    }

    /// Begins a numbered list.
    pub(super) fn begin_list(&mut self) {
        self.lists += 1;
    }

    /// An entry of the numbered list that was begun last.
    pub(super) fn numbered(&mut self, runs: &[Run<'_>]) {
        let list = self.lists + FIRST_LIST;
        let number = format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>");
        self.put(&format!("<w:pStyle w:val=\"ListNumber\"/>{number}"), runs);
    }

    /// A table; the headings come again on every page, and no row is broken over two.
    pub(super) fn table(&mut self, heads: &[Head], rows: impl Iterator<Item = Vec<String>>) {
        let rows: Vec<Vec<String>> = rows.collect();
        let widths = widths(heads, &rows);
        self.xml.push_str(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Figures\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/>\
             <w:tblLook w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>\
             </w:tblPr><w:tblGrid>",
        );
        for width in &widths {
            // Writing to a string cannot fail, here and below.
            let _ = write!(self.xml, "<w:gridCol w:w=\"{width}\"/>");
        }
        self.xml.push_str("</w:tblGrid>");
        let titles: Vec<String> = heads.iter().map(|head| head.title.clone()).collect();
        self.row(&titles, heads, &widths, ("CellHead", "<w:cantSplit/><w:tblHeader/>"));
        for row in &rows {
            self.row(row, heads, &widths, ("Cell", "<w:cantSplit/>"));
        }
        // Two tables in a row would be one.
        self.xml.push_str("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p>");
    }

    /// A row, its paragraphs in a style and itself with some properties.
    fn row(&mut self, cells: &[String], heads: &[Head], widths: &[usize], (style, properties): (&str, &str)) {
        let _ = write!(self.xml, "<w:tr><w:trPr>{properties}</w:trPr>");
        for ((cell, head), width) in cells.iter().zip(heads).zip(widths) {
            let _ = write!(self.xml, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
            let side = if head.is_number { "<w:jc w:val=\"right\"/>" } else { "" };
            let start = self.xml.len();
            for line in cell.lines() {
                self.put(&format!("<w:pStyle w:val=\"{style}\"/>{side}"), &[Run::plain(line)]);
            }
            if self.xml.len() == start {
                // A cell is never without a paragraph: it is where somebody writes.
                self.xml.push_str("<w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr></w:p>");
            }
            self.xml.push_str("</w:tc>");
        }
        self.xml.push_str("</w:tr>");
    }

    fn put(&mut self, properties: &str, runs: &[Run<'_>]) {
        if runs.iter().all(|run| run.text.is_empty()) {
            return;
        }
        // The layout wants it right behind the style.
        let (style, rest) = properties.split_at(properties.find("/>").map_or(0, |end| end + "/>".len()));
        let page = if std::mem::take(&mut self.breaks_page) { "<w:pageBreakBefore/>" } else { "" };
        let _ = write!(self.xml, "<w:p><w:pPr>{style}{page}{rest}</w:pPr>");
        for run in runs.iter().filter(|run| !run.text.is_empty()) {
            let bold = if run.is_bold { "<w:rPr><w:b/></w:rPr>" } else { "" };
            let _ =
                write!(self.xml, "<w:r>{bold}<w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(run.text));
        }
        self.xml.push_str("</w:p>");
    }
}

/// What a column can do with: no less than its longest word takes, for a word is broken anywhere; no more than its longest line.
struct Room {
    least: usize,
    most: usize,
}

impl Room {
    fn of(place: usize, head: &Head, rows: &[Vec<String>]) -> Self {
        let cells = || rows.iter().filter_map(|row| row.get(place)).chain([&head.title]);
        let longest = |parts: fn(&str) -> Vec<&str>| {
            let letters = cells().flat_map(|cell| parts(cell)).map(|part| part.chars().count());
            letters.max().unwrap_or_default() * LETTER + PADDING
        };
        let is_left_to_write = cells().take(rows.len()).all(String::is_empty);
        let most = if is_left_to_write { WIDTH } else { longest(|cell| cell.lines().collect()) };
        // An address or a key of a quarter of the page is broken all the same.
        Self { least: longest(|cell| cell.split([' ', '\n']).collect()).min(WIDTH / 4), most }
    }
}

/// How wide each column is: its share of the page, as far as that is neither too little nor more than it can use. A table with more
/// words than a page is wide has its shares alone.
pub(super) fn widths(heads: &[Head], rows: &[Vec<String>]) -> Vec<usize> {
    let limits: Vec<Room> =
        heads.iter().enumerate().map(|(place, head)| Room::of(place, head, rows)).collect();
    let mut widths: Vec<Option<usize>> = vec![None; heads.len()];
    // Whatever has too little takes what it needs, then whatever has too much gives it back; the others share the rest.
    loop {
        let open: Vec<usize> = (0..heads.len()).filter(|place| widths[*place].is_none()).collect();
        let left = WIDTH.saturating_sub(widths.iter().flatten().sum::<usize>());
        let whole = open.iter().map(|place| heads[*place].weight).sum::<usize>().max(1);
        let share = |place: usize| heads[place].weight * left / whole;
        let of =
            |is_due: &dyn Fn(usize) -> bool| open.iter().copied().filter(|place| is_due(*place)).collect();
        let narrow: Vec<usize> = of(&|place| share(place) < limits[place].least);
        let ample: Vec<usize> = of(&|place| share(place) > limits[place].most);
        let is_over = limits.iter().map(|room| room.least).sum::<usize>() > WIDTH;
        let (due, is_least) = if is_over || (narrow.is_empty() && ample.len() == open.len()) {
            (Vec::new(), true)
        } else if narrow.is_empty() {
            (ample, false)
        } else {
            (narrow, true)
        };
        if due.is_empty() {
            return (0..heads.len()).map(|place| widths[place].unwrap_or_else(|| share(place))).collect();
        }
        for place in due {
            let limit = &limits[place];
            widths[place] = Some(if is_least { limit.least } else { limit.most });
        }
    }
}

/// The number of the first numbered list in `numbering.xml`: 1 are bullets.
pub(super) const FIRST_LIST: usize = 1;

/// A text inside an element: nothing of it is markup.
pub(super) fn escaped(text: &str) -> String {
    partial_escape(escape::xml(text).as_ref()).into_owned()
}
