//! The graph of modules that use each other, and its cycles.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::Path;

use crate::modules::{Module, Read, modules};

/// The maximum number of steps through re-exports: more are a re-export of itself.
const MAX_STEPS: usize = 32;

/// A use of an item of another module, by a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Use {
    from: usize,
    to: usize,
    path: String,
}

/// What a path names.
enum Target {
    Module(usize),
    /// An item, by its defining module.
    Item(usize),
}

/// Returns the cycles of files and of folders of a crate, each as lines for a reader.
pub(crate) fn cycles(root: &Path, read: Read<'_>) -> Vec<String> {
    let modules = modules(root, read);
    let uses = uses(&modules);
    let file_of =
        |index: usize| modules.iter().position(|module| module.file == modules[index].file).expect("its own file");
    let mut found = cycles_of(&uses, file_of);
    for parent in 0..modules.len() {
        // Each child stands for all that is below it.
        let is_below = |index: usize| child_of(&modules, parent, index).is_some();
        let below: Vec<Use> = uses.iter().filter(|each| is_below(each.from) && is_below(each.to)).cloned().collect();
        found.extend(cycles_of(&below, |index| child_of(&modules, parent, index).expect("it is below")));
    }
    let mut texts: Vec<String> = Vec::new();
    for cycle in found {
        let text = text(&modules, read, &cycle);
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts
}

/// Returns the child of `parent` that is `index` or above it.
fn child_of(modules: &[Module], parent: usize, index: usize) -> Option<usize> {
    let mut index = index;
    while let Some(above) = modules[index].parent {
        if above == parent {
            return Some(index);
        }
        index = above;
    }
    None
}

/// Describes a cycle: each line is a use.
fn text(modules: &[Module], read: Read<'_>, cycle: &[Use]) -> String {
    let is_of_files = cycle.iter().zip(cycle.iter().cycle().skip(1)).all(|(each, next)| each.to == next.from);
    let mut text = format!("a cycle of {}:", if is_of_files { "files" } else { "folders" });
    for each in cycle {
        let (file, target) = (&modules[each.from].file, &modules[each.to].file);
        let last = each.path.rsplit("::").next().unwrap_or_default();
        let source = read(file).unwrap_or_default();
        let line = source.lines().position(|line| {
            line.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == last)
                && !line.trim_start().starts_with("//")
        });
        let line = line.map_or(0, |line| line + 1);
        text.push_str(&format!("\n    {}:{line} uses `{}` of {}", file.display(), each.path, target.display()));
    }
    text
}

/// Returns one use for each pair of files, an import rather than a path in the code.
fn uses(modules: &[Module]) -> Vec<Use> {
    let mut uses = BTreeMap::new();
    for (from, module) in modules.iter().enumerate() {
        // A re-export is a use only if the code names it too.
        let imports = module.imports.iter().filter(|import| !import.is_public && import.name != "*");
        for path in imports.map(|import| &import.path).chain(&module.paths) {
            // An imported module is used by the paths that begin with its name.
            if let Some(Target::Item(to)) = resolve(modules, from, path, 0)
                && modules[to].file != module.file
            {
                uses.entry((from, to)).or_insert_with(|| Use { from, to, path: path.join("::") });
            }
        }
    }
    uses.into_values().collect()
}

/// Resolves a path from a module. Returns nothing for items of other crates and of the language.
fn resolve(modules: &[Module], from: usize, path: &[String], steps: usize) -> Option<Target> {
    if steps > MAX_STEPS {
        return None;
    }
    let (first, rest) = path.split_first()?;
    let start = match first.as_str() {
        "crate" => 0,
        "self" => from,
        "super" => modules[from].parent?,
        _ => return lookup(modules, from, path, steps),
    };
    if rest.is_empty() {
        return Some(Target::Module(start));
    }
    if rest[0] == "super" {
        return resolve(modules, start, rest, steps + 1);
    }
    lookup(modules, start, rest, steps)
}

/// Resolves names by a module's items, children and imports.
fn lookup(modules: &[Module], module: usize, path: &[String], steps: usize) -> Option<Target> {
    let (name, rest) = path.split_first()?;
    let here = &modules[module];
    if here.defined.contains(name) {
        return Some(Target::Item(module));
    }
    if let Some(&child) = here.children.get(name) {
        return if rest.is_empty() { Some(Target::Module(child)) } else { lookup(modules, child, rest, steps + 1) };
    }
    if steps > MAX_STEPS {
        return None;
    }
    if let Some(import) = here.imports.iter().find(|import| import.name == *name) {
        // `use name::…` of another crate.
        let path: Vec<String> = import.path.iter().chain(rest).cloned().collect();
        let is_itself = import.path.first() == Some(name);
        return if is_itself { None } else { resolve(modules, module, &path, steps + 1) };
    }
    let globs = here.imports.iter().filter(|import| import.name == "*");
    globs.filter_map(|glob| resolve(modules, module, &glob.path, steps + 1)).find_map(|target| match target {
        Target::Module(target) if target != module => lookup(modules, target, path, steps + 1),
        _ => None,
    })
}

/// Returns disjoint shortest cycles of the nodes that `node` maps modules to.
fn cycles_of(uses: &[Use], node: impl Fn(usize) -> usize) -> Vec<Vec<Use>> {
    let mut edges: BTreeMap<usize, BTreeMap<usize, &Use>> = BTreeMap::new();
    for each in uses {
        let (from, to) = (node(each.from), node(each.to));
        if from != to {
            edges.entry(from).or_default().entry(to).or_insert(each);
        }
    }
    let (mut seen, mut cycles) = (BTreeSet::new(), Vec::new());
    for &start in edges.keys() {
        if let Some(cycle) = cycle_through(&edges, start)
            && cycle.iter().all(|each| !seen.contains(&node(each.from)))
        {
            seen.extend(cycle.iter().map(|each| node(each.from)));
            cycles.push(cycle.into_iter().cloned().collect());
        }
    }
    cycles
}

/// Searches breadth first for the shortest cycle through a node.
fn cycle_through<'a>(edges: &BTreeMap<usize, BTreeMap<usize, &'a Use>>, start: usize) -> Option<Vec<&'a Use>> {
    let mut reached: BTreeMap<usize, (usize, &Use)> = BTreeMap::new();
    let mut queue = VecDeque::from([start]);
    while let Some(node) = queue.pop_front() {
        for (&next, &each) in edges.get(&node).into_iter().flatten() {
            if reached.contains_key(&next) {
                continue;
            }
            reached.insert(next, (node, each));
            queue.push_back(next);
        }
    }
    let mut cycle = Vec::new();
    let mut node = start;
    loop {
        let (before, each) = reached.get(&node)?;
        cycle.push(*each);
        node = *before;
        if node == start {
            cycle.reverse();
            return Some(cycle);
        }
    }
}
