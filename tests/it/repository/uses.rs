//! Which file of `src/` uses which, as their paths say.
//!
//! A path leads to the file of the deepest module that it names: `crate::check::Names` to `check/mod.rs`, whoever the name is handed
//! on from, and `crate::check::names::Names` to `check/names.rs`. A line `mod names;` is no use of anything. Tests beside the code may
//! stand on more than the code does, and are left out.

use std::collections::{BTreeMap, BTreeSet};

use super::tokens::tokens;

/// The files that each file uses.
pub type Uses = BTreeMap<String, BTreeSet<String>>;

/// A module, from the root of its crate: `["lib", "check", "names"]`.
type Module = Vec<String>;

/// The files that each of these uses.
pub fn uses(files: &BTreeMap<String, String>) -> Uses {
    let modules: BTreeMap<Module, &String> = files.keys().map(|path| (module(path), path)).collect();
    let used = files.iter().map(|(path, text)| {
        let mut reader = Reader { modules: &modules, own: module(path), names: BTreeMap::new(), used: BTreeSet::new() };
        reader.read(&tokens(text.split("#[cfg(test)]\nmod ").next().unwrap_or_default()));
        let mut used: BTreeSet<String> = reader.used.iter().filter_map(|module| file(&modules, module)).collect();
        used.remove(path);
        (path.clone(), used)
    });
    used.collect()
}

/// The module that a file is. What stands below `main.rs` is a crate of its own.
fn module(path: &str) -> Module {
    let name = path.trim_end_matches(".rs").trim_end_matches("/mod");
    let root = if name == "main" || name.starts_with("commands") { "main" } else { "lib" };
    let below = name.split('/').filter(|part| !["lib", "main"].contains(part));
    [root].into_iter().chain(below).map(str::to_owned).collect()
}

/// The file in which a module stands; a module within a file is part of it.
fn file(modules: &BTreeMap<Module, &String>, module: &[String]) -> Option<String> {
    (0..=module.len()).rev().find_map(|length| modules.get(&module[..length])).map(|path| (*path).clone())
}

/// Goes through a file.
struct Reader<'m> {
    modules: &'m BTreeMap<Module, &'m String>,
    /// Where the reader is: the module of the file, or one within it.
    own: Module,
    /// Modules that `use` gave a name.
    names: BTreeMap<String, Module>,
    used: BTreeSet<Module>,
}

impl Reader<'_> {
    fn read(&mut self, tokens: &[&str]) {
        let mut open = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            match tokens[at..] {
                ["mod", name, "{", ..] => {
                    open.push(true);
                    self.own.push(name.to_owned());
                    at += 3;
                }
                ["{", ..] => {
                    open.push(false);
                    at += 1;
                }
                ["}", ..] => {
                    if open.pop() == Some(true) {
                        self.own.pop();
                    }
                    at += 1;
                }
                ["use", ..] => {
                    let length = tokens[at..].iter().take_while(|token| **token != ";").count();
                    self.tree(&[], &tokens[at + 1..at + length]);
                    at += length;
                }
                _ => at += self.path(&tokens[at..], at.checked_sub(1).map(|before| tokens[before])),
            }
        }
    }

    /// What a `use` names: a path, or several within braces that begin alike.
    fn tree(&mut self, before: &[&str], tree: &[&str]) {
        let Some(open) = tree.iter().position(|token| *token == "{") else {
            let end = tree.iter().position(|token| *token == "as").unwrap_or(tree.len());
            let path: Vec<&str> = before.iter().chain(&tree[..end]).copied().filter(|token| *token != "::").collect();
            return self.name(&path, tree.last().copied().unwrap_or_default());
        };
        let before: Vec<&str> = before.iter().chain(&tree[..open]).copied().collect();
        let mut depth = 0;
        let inside = &tree[open + 1..tree.len() - 1];
        for part in inside.split(|token| {
            depth += i32::from(*token == "{") - i32::from(*token == "}");
            depth == 0 && *token == ","
        }) {
            if !part.is_empty() {
                self.tree(&before, part);
            }
        }
    }

    /// `path` is used, and from now on called `name` where it is a module.
    fn name(&mut self, path: &[&str], name: &str) {
        let path = path.strip_suffix(&["self"]).filter(|path| !path.is_empty()).unwrap_or(path);
        let name = if name == "self" { path.last().copied().unwrap_or_default() } else { name };
        if let Some((module, is_whole)) = self.resolved(path) {
            if is_whole {
                self.names.insert(name.to_owned(), module.clone());
            }
            self.used.insert(module);
        }
    }

    /// A path in the code, such as `names::Names::of`. Gives how many tokens it has; what is no path is one.
    fn path(&mut self, tokens: &[&str], before: Option<&str>) -> usize {
        let mut path = vec![tokens[0]];
        while let ["::", next, ..] = tokens[2 * path.len() - 1..] {
            path.push(next);
        }
        if path.len() > 1
            && !matches!(before, Some("::" | "$"))
            && let Some((module, _)) = self.resolved(&path)
        {
            self.used.insert(module);
        }
        2 * path.len() - 1
    }

    /// The deepest module that a path names, and whether it names nothing below that.
    fn resolved(&self, path: &[&str]) -> Option<(Module, bool)> {
        let (first, mut rest) = path.split_first()?;
        let mut module = match *first {
            "crate" => self.own[..1].to_vec(),
            "minutebook" => vec!["lib".to_owned()],
            "self" => self.own.clone(),
            "super" => self.own[..self.own.len() - 1].to_vec(),
            name => self.child(&self.own, name).or_else(|| self.names.get(name).cloned())?,
        };
        while let Some((name, behind)) = rest.split_first() {
            if *name == "super" {
                module.pop();
            } else if let Some(child) = self.child(&module, name) {
                module = child;
            } else {
                break;
            }
            rest = behind;
        }
        Some((module, rest.is_empty()))
    }

    fn child(&self, module: &[String], name: &str) -> Option<Module> {
        let child: Module = module.iter().cloned().chain([name.to_owned()]).collect();
        self.modules.contains_key(&child).then_some(child)
    }
}

/// The circles: files that use each other, be it through others.
pub fn circles(uses: &Uses) -> Vec<String> {
    let reach: Uses = uses.keys().map(|file| (file.clone(), reached(uses, file))).collect();
    let circle = |file: &String| -> BTreeSet<&String> {
        reach[file].iter().filter(|other| reach.get(*other).is_some_and(|back| back.contains(file))).collect()
    };
    let circles: BTreeSet<BTreeSet<&String>> = uses.keys().map(circle).filter(|circle| circle.len() > 1).collect();
    circles.iter().map(|circle| told(uses, circle)).collect()
}

/// All files that a file uses, be it through others.
fn reached(uses: &Uses, file: &str) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut open = vec![file];
    while let Some(file) = open.pop() {
        let new = uses.get(file).into_iter().flatten().filter(|next| reached.insert((*next).clone()));
        open.extend(new.map(String::as_str));
    }
    reached
}

/// `a.rs uses b.rs, b.rs uses a.rs`
fn told(uses: &Uses, circle: &BTreeSet<&String>) -> String {
    let within = |file: &String| -> Vec<String> {
        uses[file].iter().filter(|used| circle.contains(used)).map(|used| format!("{file} uses {used}")).collect()
    };
    circle.iter().flat_map(|file| within(file)).collect::<Vec<_>>().join(", ")
}

/// Each file that uses one in whose folder it lies: what lists its children stands above them.
pub fn uses_from_above(uses: &Uses) -> Vec<String> {
    let pairs = uses.iter().flat_map(|(file, used)| used.iter().map(move |used| (file, used)));
    let faults = pairs.filter(|(file, used)| module(file).starts_with(&module(used)));
    faults.map(|(file, used)| format!("{file} uses {used}, which stands above it")).collect()
}
