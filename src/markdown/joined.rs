//! Text that differs from the source, and where each part of it stands there.

use std::ops::Range;

use crate::source::to_u32;

/// Text that the parser put together, piece by piece.
#[derive(Debug)]
pub struct Joined {
    content: String,
    pieces: Vec<Piece>,
}

/// Part of the content, up to the next piece.
#[derive(Debug)]
struct Piece {
    /// Its first byte in the content.
    at: u32,
    /// Its bytes in the file. A typographic quotation mark has three where the file has one, `&amp;` one where it has five.
    start: u32,
    end: u32,
}

impl Joined {
    /// A first piece.
    pub fn new(text: &str, place: Range<usize>) -> Self {
        let mut joined = Joined { content: String::with_capacity(text.len()), pieces: Vec::new() };
        joined.push(text, place);
        joined
    }

    /// The next piece.
    pub fn push(&mut self, text: &str, place: Range<usize>) {
        self.pieces.push(Piece { at: to_u32(self.content.len()), start: to_u32(place.start), end: to_u32(place.end) });
        self.content.push_str(text);
    }

    /// Gives back the room that it grew into.
    pub fn shrink(&mut self) {
        self.content.shrink_to_fit();
        self.pieces.shrink_to_fit();
    }

    /// The text.
    pub fn content(&self) -> &str {
        &self.content
    }

    /// The bytes of the file in which a part of the content stands.
    pub fn place(&self, part: Range<usize>) -> (u32, u32) {
        let (start, end) = (to_u32(part.start), to_u32(part.end));
        let first = self.pieces.partition_point(|piece| piece.at <= start);
        let last = self.pieces.partition_point(|piece| piece.at < end);
        let start = self.within(first, start).map_or(0, |(at, _)| at);
        (start, self.within(last, end).map_or(start, |(_, at)| at.max(start)))
    }

    /// Leaves out the first bytes.
    pub fn skip(&mut self, bytes: usize) {
        let (start, _) = self.place(bytes..bytes);
        let bytes = bytes.min(self.content.len());
        self.content.drain(..bytes);
        let before = self.pieces.partition_point(|piece| piece.at as usize <= bytes).saturating_sub(1);
        self.pieces.drain(..before);
        for (i, piece) in self.pieces.iter_mut().enumerate() {
            piece.start = if i == 0 { start } else { piece.start };
            piece.at = piece.at.saturating_sub(to_u32(bytes));
        }
    }

    /// Keeps no more than the first bytes.
    pub fn truncate(&mut self, bytes: usize) {
        let (_, end) = self.place(0..bytes);
        self.content.truncate(bytes);
        self.pieces.retain(|piece| (piece.at as usize) < bytes);
        if let Some(last) = self.pieces.last_mut() {
            last.end = end;
        }
    }

    /// The byte of the file for a byte of the content, which lies in the piece before number `next` or at its end: as the first
    /// of a place and as the end of one. A piece that is not written as it reads is never cut.
    fn within(&self, next: usize, at: u32) -> Option<(u32, u32)> {
        let piece = self.pieces.get(next.saturating_sub(1))?;
        let length = self.pieces.get(next.max(1)).map_or(to_u32(self.content.len()), |next| next.at) - piece.at;
        let offset = at.saturating_sub(piece.at);
        Some(match offset {
            0 => (piece.start, piece.start),
            _ if offset >= length => (piece.end, piece.end),
            _ if length == piece.end - piece.start => (piece.start + offset, piece.start + offset),
            _ => (piece.start, piece.end),
        })
    }
}
