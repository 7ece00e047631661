"""Shortest times by scipy, for comparison with the engine.

shortest-times.py ARCS NODES SOURCES OUT RUNS
ARCS: one arc a row, three little-endian float64: from, to, cost (0 or more). SOURCES: node numbers, one a line.
OUT: one float64 a node, infinity where no source leads. Prints the median milliseconds of RUNS searches.
"""
import sys
import time
import numpy
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

arcs_file, nodes, sources_file, out, runs = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4], int(sys.argv[5])
arcs = numpy.fromfile(arcs_file, dtype="<f8").reshape(-1, 3)
sources = numpy.loadtxt(sources_file, dtype=int, ndmin=1)
# Of parallel arcs the cheapest: a sparse matrix would add them up.
order = numpy.lexsort((arcs[:, 2], arcs[:, 1], arcs[:, 0]))
arcs = arcs[order]
first = numpy.ones(len(arcs), dtype=bool)
first[1:] = (arcs[1:, 0] != arcs[:-1, 0]) | (arcs[1:, 1] != arcs[:-1, 1])
arcs = arcs[first & (arcs[:, 0] != arcs[:, 1])]
matrix = csr_matrix((arcs[:, 2], (arcs[:, 0].astype(int), arcs[:, 1].astype(int))), shape=(nodes, nodes))
assert matrix.nnz == len(arcs), "an arc that costs nothing was lost"
times = []
for _ in range(runs):
    began = time.perf_counter()
    found = dijkstra(matrix, directed=True, indices=sources, min_only=True)
    times.append(1000 * (time.perf_counter() - began))
found.astype("<f8").tofile(out)
print(sorted(times)[len(times) // 2])
