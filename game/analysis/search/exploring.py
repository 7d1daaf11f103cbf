"""Finding every position that play can reach, stage by stage, each exactly once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from heapq import heappop, heappush

import numpy as np

from game.analysis.search.chunks import CHUNK, Chunk, SettingOut, one_of
from game.analysis.search.deeds import Way
from game.analysis.search.defaults import Defaults
from game.analysis.search.ends import Ends
from game.analysis.search.going import through
from game.analysis.search.graph import Arc, Falling, Graph, Layer, Trouble
from game.analysis.search.inbox import From, Inbox
from game.analysis.search.order import Order, Stage
from game.analysis.search.reading import Reads
from game.analysis.search.rows import Array, Rows, Truth
from game.analysis.search.space import Space
from game.analysis.search.squeezing import distinct, firsts, squeeze
from game.analysis.search.stepping import Arrival, Stepper, Walk
from game.analysis.search.truths import both, opposite, somewhere, whole
from game.model.casus import Casus
from game.model.play import Position
from game.rules.rules import Rules


class Exploring:
    """The search through one casus; `merge` takes positions together that differ only in what nothing reads any more.

    `also` are paths that count as read everywhere, for who wants to know them at every position. Without `linked`
    positions are only counted, and none is kept longer than the search needs it. With `asked` only short plays are
    searched, in which someone is asked at these moments and nowhere else; None is every play.
    """

    def __init__(
        self,
        rules: Rules,
        starts: Sequence[Position],
        *,
        merge: bool = True,
        also: Iterable[str] = (),
        linked: bool = True,
        asked: Collection[str] | None = None,
    ) -> None:
        casus = rules.casus
        self.casus = casus
        self._rules = rules
        self._starts = starts
        self._order = Order(casus)
        self.space = Space(casus, rules.names, starts)
        self.stepper = Stepper(casus, rules.names, self.space, self._order)
        self._defaults = None if asked is None else Defaults(casus, asked, self.stepper.formulas.condition)
        also = tuple(also)
        self.ends = Ends(casus, rules.names, self.space, self.stepper.formulas, merge=merge, also=also)
        self._also = {rules.names.places[path] for path in also}
        self._reads = self._what_is_read(casus) if merge else None
        self._masks: dict[tuple[str, str], list[np.uint64]] = {}
        self._linked = linked
        self._inboxes: dict[Stage, Inbox] = {}
        self._waiting: list[Stage] = []
        self.graph = Graph(self.space, self.stepper.ways)

    def run(self, limit: int, go_on: Callable[[int], bool] = lambda seen: True) -> Graph:
        """Search on until nothing is new, `limit` positions are known, or `go_on` (told how many) says to stop."""
        for start in self._starts:
            self._begin(start)
        graph = self.graph
        while self._waiting:
            layer = self._close(heappop(self._waiting))
            graph.seen += layer.count
            if graph.seen > limit or not go_on(graph.seen):
                graph.complete = False
                return graph
            if not layer.stage.is_ending:
                self._work_through(layer)
            graph.positions += graph.counted(layer)
        return graph

    def find(self, position: Position) -> tuple[int, int]:
        """The layer and the place in it of a position that was found; raises KeyError for one that was not."""
        stage, words = (
            self._order.at(position, self.space.week),
            [np.array([word], np.uint64) for word in self.space.packed(position)],
        )
        kept = [int(word[0]) for word in self._forgotten(Arrival(stage, words, None))]
        for number, layer in enumerate(self.graph.layers):
            if layer.stage == stage:
                place = layer.place_of(kept)
                if place is not None:
                    return number, place
        raise KeyError(position)

    def holds(self, stage: Stage, place: int) -> bool:
        """Whether positions at this moment still tell a part of them; what nothing reads any more is forgotten."""
        if self._reads is None or place not in self.space.fields:
            return True
        return place in self._also or place in self._reads.at(stage.place, stage.remembered)

    def _begin(self, start: Position) -> None:
        words = [np.array([word], np.uint64) for word in self.space.packed(start)]
        self._take_in(Arrival(self._order.at(start, self.space.week), words, None), None)

    def _take_in(self, arrival: Arrival, arc: From | None) -> None:
        inbox = self._inboxes.get(arrival.stage)
        if inbox is None:
            inbox = self._inboxes[arrival.stage] = Inbox()
            heappush(self._waiting, arrival.stage)
        inbox.put(self._forgotten(arrival), arc)
        if not self._linked:
            inbox.thin()

    def _forgotten(self, arrival: Arrival) -> list[Array]:
        """The words without what nothing reads any more from this stage on."""
        if self._reads is None:
            return arrival.words
        at = arrival.stage.place, arrival.stage.remembered
        if arrival.stage.is_ending and self.ends.merged:
            return self.ends.packed(Rows(self.space, arrival.words, arrival.stage.week, {}))
        masks = self._masks.get(at)
        if masks is None:
            read = self._reads.at_the_end() if arrival.stage.is_ending else self._reads.at(*at)
            masks = self._masks[at] = [np.uint64(mask) for mask in self.space.kept(read | self._also)]
        return [word & mask for word, mask in zip(arrival.words, masks, strict=True)]

    def _close(self, stage: Stage) -> Layer:
        """All that came to a stage, each position once; the arcs learn where they lead."""
        inbox = self._inboxes.pop(stage)
        squeezed, keys = squeeze(inbox.together())
        if not self._linked:
            return Layer(stage, squeezed, distinct(np.sort(keys, kind="stable")))
        order = np.argsort(keys, kind="stable")
        ordered = keys[order]
        first = firsts(ordered)
        layer = Layer(stage, squeezed, ordered[first])
        target = np.empty(len(keys), np.int32)
        target[order] = np.cumsum(first, dtype=np.int32) - 1
        self.graph.layers.append(layer)
        self._link(inbox, len(self.graph.layers) - 1, target)
        return layer

    def _link(self, inbox: Inbox, number: int, target: Array) -> None:
        at = 0
        parts: dict[tuple[int, int, int], list[tuple[Layer, Array | None, Array]]] = {}
        for words, arc in zip(inbox.words, inbox.arcs, strict=True):
            here = target[at : at + len(words[0])]
            at += len(words[0])
            if arc is None:
                self.graph.starts.append((number, int(here[0])))
            else:
                layer, way, outcome, source = arc
                parts.setdefault((id(layer), way, outcome), []).append((layer, source, here))
        for (_, way, outcome), several in parts.items():
            layer = several[0][0]
            sources = [source for _, source, _ in several if source is not None]
            source = np.concatenate(sources) if sources else None
            layer.arcs.append(Arc(way, outcome, source, number, np.concatenate([here for *_, here in several])))

    def _work_through(self, layer: Layer) -> None:
        """Every step from the positions of a stage, a chunk at a time."""
        ways = self.stepper.ways[layer.stage.place]
        chunks = [Chunk(start, layer.rows(self.space, start, start + CHUNK)) for start in range(0, layer.count, CHUNK)]
        opens: list[list[Truth]] = [[] for _ in ways]
        falls: list[list[list[Truth]]] = [[] for _ in ways]
        for chunk in chunks:
            setting_out = []
            taken = self._taken(chunk, layer, ways)
            for number, (way, (open_here, falling)) in enumerate(zip(ways, taken, strict=True)):
                opens[number].append(open_here)
                falls[number].append(falling)
                for outcome, (deed, falls_here) in enumerate(zip(way.deeds, falling, strict=True)):
                    rows, source = chunk.those(both(open_here, falls_here))
                    if rows is not None:
                        setting_out.append(SettingOut(number, outcome, Walk(way, deed, rows), source))
            self._go(chunk, layer, setting_out)
            self._stuck(chunk, layer, [one[-1] for one in opens])
        for number, way in enumerate(ways):
            self._keep(layer, way, opens[number], falls[number], [chunk.rows.count for chunk in chunks])

    def _taken(self, chunk: Chunk, layer: Layer, ways: Sequence[Way]) -> Sequence[tuple[Truth, list[Truth]]]:
        """Per way where it can be taken, and where each of its outcomes can fall."""
        found = [self._open(chunk, way) for way in ways]
        if self._defaults is None:
            return found
        left = self._defaults.left(layer.stage.place, chunk.rows, [is_open for is_open, _ in found])
        return [(where, falling) for where, (_, falling) in zip(left, found, strict=True)]

    def _open(self, chunk: Chunk, way: Way) -> tuple[Truth, list[Truth]]:
        """Where a way is open, and where each of its outcomes can fall."""
        allowed = way.allowed(chunk.rows)
        falling = way.falling(chunk.rows)
        some = somewhere(falling)
        self._note("no-outcome", way.id, chunk, both(allowed, opposite(some)))
        return both(allowed, some), falling

    def _go(self, chunk: Chunk, layer: Layer, setting_out: Sequence[SettingOut]) -> None:
        """Let rows go each their way."""
        for number, arrival in self.stepper.step(layer.stage, [one.walk for one in setting_out]):
            way, outcome, _, source = setting_out[number]
            self._take_in(arrival, (layer, way, outcome, chunk.came_from(layer, source, arrival)))
        for number, disputed in self.stepper.disputed:
            one = setting_out[number]
            lost = through(one.source, np.flatnonzero(disputed))
            assert lost is not None
            self._report("lead-disputed", one.walk.way.id, lost + chunk.start)

    def _stuck(self, chunk: Chunk, layer: Layer, opens: Sequence[Truth]) -> None:
        """Where nothing is open play ends; a moment that cannot pass by itself stays where it is."""
        ways = self.stepper.ways[layer.stage.place]
        nothing = opposite(somewhere(opens))
        rows, source = chunk.those(nothing)
        if rows is None or any(way.id is None for way in ways):
            return
        self._note("nothing-open", None, chunk, nothing)
        for arrival in self.stepper.end(rows):
            self._take_in(arrival, (layer, -1, 0, chunk.came_from(layer, source, arrival)))

    def _keep(
        self, layer: Layer, way: Way, opens: Sequence[Truth], falls: Sequence[Sequence[Truth]], sizes: Sequence[int]
    ) -> None:
        """Keep where a way is open and how its outcomes can fall."""
        is_open = one_of(opens, sizes)
        layer.opens.append(None if is_open is False else is_open)
        layer.open_count += np.asarray(is_open, np.int16)
        total: int | Array = 0
        for outcome, deed in enumerate(way.deeds):
            holds = one_of([falling[outcome] for falling in falls], sizes)
            total = total + (int(holds) * deed.weight if isinstance(holds, bool) else holds * np.int64(deed.weight))
        layer.falling.append(Falling(tuple(deed.weight for deed in way.deeds), total))

    def _note(self, kind: str, way: str | None, chunk: Chunk, where: Truth) -> None:
        if whole(where) is not False:
            rows = np.flatnonzero(np.broadcast_to(where, chunk.rows.count)) + chunk.start
            self._report(kind, way, rows)

    def _report(self, kind: str, way: str | None, rows: Array) -> None:
        self.graph.troubles.append(Trouble(kind, len(self.graph.layers) - 1, way, rows))

    def _what_is_read(self, casus: Casus) -> Reads:
        marks = {mark: self.space.mark(mark) for mark in self.space.marks}
        dues = {later: self.space.due(later) for later in self.space.laters}
        return Reads(casus, self._rules.names, marks, dues)
