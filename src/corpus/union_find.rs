//! Which of many items belong together (disjoint sets, Tarjan 1975).

pub(super) struct UnionFind {
    parent: Vec<u32>,
}

impl UnionFind {
    pub fn new(items: usize) -> Self {
        Self { parent: (0..items as u32).collect() }
    }

    /// Adds an item that is alone.
    pub fn push(&mut self) -> u32 {
        let item = self.parent.len() as u32;
        self.parent.push(item);
        item
    }

    /// The item that stands for the set: its first one.
    pub fn find(&mut self, item: u32) -> u32 {
        let mut at = item;
        while self.parent[at as usize] != at {
            let up = self.parent[self.parent[at as usize] as usize];
            self.parent[at as usize] = up;
            at = up;
        }
        at
    }

    pub fn union(&mut self, a: u32, b: u32) {
        let (a, b) = (self.find(a), self.find(b));
        self.parent[a.max(b) as usize] = a.min(b);
    }
}
