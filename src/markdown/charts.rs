//! Pass: a code block `chart` right before a table becomes the table's chart.

use super::body::{Body, Node, NodeKind, Table};

/// The language of the block.
const MARK: &str = "chart";

/// Moves each chart block into its table.
pub fn attach(body: &mut Body) {
    let blocks = std::mem::take(&mut body.blocks);
    let mut kept: Vec<Node> = Vec::with_capacity(blocks.len());
    for mut node in blocks {
        if let NodeKind::Table(table) = &mut node.kind {
            table.chart = kept.pop_if(|before| is_chart(before));
        }
        kept.push(node);
    }
    body.blocks = kept;
}

/// Whether a block is a chart; one that is still in the body has no table.
pub fn is_chart(node: &Node) -> bool {
    matches!(&node.kind, NodeKind::CodeBlock(language) if language.trim() == MARK)
}

/// Signs that are taken for backticks, or are too few of them.
const FENCES: [char; 7] = ['`', '´', '\'', '‘', '’', '"', '“'];

/// The length of the line with which a paragraph begins, where that line was meant to open a chart: two backticks, say, and `chart`.
pub fn misspelt(paragraph: &str) -> Option<usize> {
    let line = paragraph.lines().next()?.trim_end();
    let word = line.trim_start_matches(FENCES);
    (word.trim() == MARK && word.len() < line.len()).then_some(line.len())
}

/// Whether the words behind a fence are meant for a chart, though they make none.
pub fn is_chart_like(words: &str) -> bool {
    words.split_whitespace().next().is_some_and(|first| first.trim_end_matches(':').eq_ignore_ascii_case(MARK))
}

/// The cells of a table as plain words.
pub struct Cells {
    /// The first row.
    pub head: Vec<String>,
    /// The others.
    pub rows: Vec<Vec<String>>,
}

impl Body {
    /// What the chart block of a table says, and the text node that says it.
    pub fn chart<'a>(&'a self, table: &'a Table) -> Option<(&'a str, &'a Node)> {
        let block = table.chart.as_ref()?.children.first()?;
        Some((self.text(block), block))
    }

    /// The cells of a table.
    pub fn cells(&self, table: &Node) -> Cells {
        let mut rows = table.children.iter().map(|row| row.children.iter().map(|cell| self.plain_text(cell)).collect());
        Cells { head: rows.next().unwrap_or_default(), rows: rows.collect() }
    }

    /// The tables in the order in which they are printed, so that the first is table 1.
    pub fn tables(&self) -> Vec<&Node> {
        let mut tables = Vec::new();
        self.each(&mut |node| {
            if matches!(node.kind, NodeKind::Table(_)) {
                tables.push(node);
            }
        });
        tables
    }
}
