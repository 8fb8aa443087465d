// SPDX-License-Identifier: Apache-2.0

/// The project file: reader, writer, format version and migrations, JSON Schema. May import
/// `graph`, `op`, `type` and `file`; names no single op, a catalog says what attributes mean.
///
/// The parser is our own and strict: it knows line, column and path of everything, keeps numbers as
/// written, and has limits on depth, length and size. Every fault is one line that names the place.
///
/// `Graph graph = GraphReader.read(path, catalog); GraphFiles.save(graph, path, catalog);`
@NullMarked
package dev.adjoint.json;

import org.jspecify.annotations.NullMarked;
