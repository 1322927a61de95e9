//! Feeds the scanner from a window, so that a document of any size is read step by step.

use encoding_rs::{UTF_16BE, UTF_16LE};

use super::scan::{Fault, Open, Place, Scanner};
use crate::import::encoding::encoding_of;
use crate::import::error::{ImportError, ImportErrorKind};
use crate::import::window::Window;

/// How much of a file shows its encoding.
const HEAD: usize = 4 << 10;

/// A window on the same document in UTF-8 and without byte order mark.
///
/// # Errors
///
/// When reading fails.
pub fn open(mut input: Window<'_>) -> Result<Window<'_>, ImportError> {
    input.fill(HEAD)?;
    let head = &input.view()[..input.view().len().min(HEAD)];
    let encoding = encoding_of(head, input.is_at_end() && input.view().len() <= HEAD);
    // JSON is never written in an 8-bit encoding: there, a wrong byte is just damage.
    if encoding == UTF_16LE || encoding == UTF_16BE {
        return Ok(input.decoded(encoding));
    }
    if input.view().starts_with(b"\xEF\xBB\xBF") {
        input.consume(3);
    }
    Ok(input)
}

/// Reads a document in steps, each of which is taken as a whole: when the bytes of a step are not all there yet, more are
/// fetched and the step is taken again.
pub struct Reader<'a> {
    window: Window<'a>,
    /// How far the view of the window is read.
    place: Place,
}

impl<'a> Reader<'a> {
    /// A reader of what is left in a window, the next byte of which stands on line 1.
    pub fn new(window: Window<'a>) -> Self {
        Self { window, place: Place::START }
    }

    /// Line of the next byte, 1-based.
    pub fn line(&mut self) -> u64 {
        let mut scanner = Scanner::resume(self.window.view(), self.place);
        scanner.line(scanner.at())
    }

    /// Takes one step. `read` may be called several times with more and more bytes, so it must change nothing before it
    /// has seen the end of what it reads.
    ///
    /// # Errors
    ///
    /// When reading fails, the document ends inside the step, or `read` meets something that is no JSON.
    #[inline]
    pub fn step<T>(
        &mut self,
        mut read: impl FnMut(&mut Scanner<'_>) -> Result<T, Fault>,
    ) -> Result<T, ImportError> {
        loop {
            let mut scanner = Scanner::resume(self.window.view(), self.place);
            match read(&mut scanner) {
                Ok(value) => {
                    self.place = scanner.place();
                    return Ok(value);
                }
                Err(Fault::Short) => self.grow()?,
                Err(fault) => return Err(scanner.error(fault)),
            }
        }
    }

    /// Steps over a value of any size.
    ///
    /// # Errors
    ///
    /// As `step`.
    pub fn skip(&mut self) -> Result<(), ImportError> {
        let mut open = Open::default();
        loop {
            let mut scanner = Scanner::resume(self.window.view(), self.place);
            let result = scanner.skip_on(&mut open);
            self.place = scanner.place();
            match result {
                Ok(()) => return Ok(()),
                Err(Fault::Short) => self.grow()?,
                Err(fault) => return Err(scanner.error(fault)),
            }
        }
    }

    /// Enters an object (`{`) or an array (`[`). Another value is stepped over: `false`.
    ///
    /// # Errors
    ///
    /// As `step`.
    pub fn enter(&mut self, bracket: u8) -> Result<bool, ImportError> {
        let entered = self.step(|scanner| scanner.enter(bracket))?;
        if !entered {
            self.skip()?;
        }
        Ok(entered)
    }

    /// The next key of the object that is being walked, as `name` understands it; `None` leaves the object.
    ///
    /// # Errors
    ///
    /// As `step`.
    pub fn key<T>(&mut self, name: impl Fn(&[u8]) -> T) -> Result<Option<T>, ImportError> {
        self.step(|scanner| Ok(scanner.key()?.map(&name)))
    }

    /// Whether the array that is being walked has another element; `false` leaves the array.
    ///
    /// # Errors
    ///
    /// As `step`.
    pub fn element(&mut self) -> Result<bool, ImportError> {
        self.step(|scanner| Ok(!scanner.enter(b']')?))
    }

    /// Enters the object that a document is.
    ///
    /// # Errors
    ///
    /// As `step`, and when the document is something else.
    pub fn document(&mut self) -> Result<(), ImportError> {
        if self.step(|scanner| scanner.enter(b'{'))? { Ok(()) } else { Err(self.expected("a JSON object")) }
    }

    /// Makes sure that the document ends here.
    ///
    /// # Errors
    ///
    /// As `step`, and when the document goes on.
    pub fn end(&mut self) -> Result<(), ImportError> {
        if self.is_exhausted()? { Ok(()) } else { Err(self.expected("the end of the file")) }
    }

    /// The error of something else in the place of what is expected.
    pub fn expected(&mut self, expected: &'static str) -> ImportError {
        let kind = ImportErrorKind::Malformed { expected, found: "something else" };
        ImportError::at(kind, self.line())
    }

    /// Walks through the rest of an array of objects, and leaves it. `element` gets where each starts: an object behind its
    /// bracket (`true`), to be read to its end; anything else stepped over (`false`). It is called as `step` calls.
    ///
    /// # Errors
    ///
    /// As `step`.
    #[inline]
    pub fn objects(
        &mut self,
        mut element: impl FnMut(&mut Scanner<'_>, usize, bool) -> Result<(), Fault>,
    ) -> Result<(), ImportError> {
        loop {
            let is_more = self.step(|scanner| {
                if !scanner.element()? {
                    return Ok(false);
                }
                let start = scanner.at();
                let is_object = scanner.enter(b'{')?;
                if !is_object {
                    scanner.skip()?;
                }
                element(scanner, start, is_object)?;
                Ok(true)
            })?;
            if !is_more {
                return Ok(());
            }
        }
    }

    /// Whether nothing but blank space and commas is left.
    ///
    /// # Errors
    ///
    /// When reading fails.
    pub fn is_exhausted(&mut self) -> Result<bool, ImportError> {
        loop {
            let mut scanner = Scanner::resume(self.window.view(), self.place);
            if scanner.peek().is_ok() {
                return Ok(false);
            }
            self.place = scanner.place();
            if !self.fetch()? {
                return Ok(true);
            }
        }
    }

    /// Fetches more bytes; at the end of the document an error that names the line of its end.
    fn grow(&mut self) -> Result<(), ImportError> {
        if self.fetch()? {
            return Ok(());
        }
        let view = self.window.view();
        let line = Scanner::resume(view, self.place).line(view.len());
        Err(Fault::Short.error(None, line))
    }

    /// Gives up the bytes that are read and fetches more; `false` at the end of the document.
    fn fetch(&mut self) -> Result<bool, ImportError> {
        // A whole input stays as it is: all of it is in view.
        if self.window.is_at_end() {
            return Ok(false);
        }
        let line = self.line();
        self.window.consume(self.place.at);
        self.place = Place { at: 0, counted: 0, line };
        self.window.grow()
    }
}
