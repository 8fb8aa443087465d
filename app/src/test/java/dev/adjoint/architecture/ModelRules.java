// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// `graph-model`: `json, text, infer, edit ─▶ graph ─▶ op ─▶ type`, and `ops` beside them.
final class ModelRules {
  private ModelRules() {}

  static List<ArchRule> of(Rooms rooms) {
    return List.of(
        rooms.onlySees("type", List.of(), "types are the words everything else is said in"),
        rooms.onlySees("op", List.of("type"), "an op is a value that knows no graph and no engine"),
        rooms.onlySees(
            "ops", List.of("op", "type"), "an op file speaks through the scopes of op alone"),
        rooms.onlySees(
            "graph", List.of("op", "type"), "a graph takes any catalog and names no single op"),
        rooms.onlySees(
            "infer",
            List.of("edit", "graph", "op", "type"),
            "inference asks the op for its rule and names no single op; it tries mends as edits"),
        rooms.onlySees(
            "edit",
            List.of("graph", "op", "type"),
            "edits are pure values: undo must be testable without anything else"),
        rooms.onlySees("file", List.of(), "a file is written whole whatever its format"),
        rooms.onlySees(
            "json",
            List.of("file", "graph", "op", "type"),
            "a file may hold ops this build does not know"),
        rooms.onlySees(
            "text",
            List.of("file", "graph", "json", "op", "type"),
            "the text form serves every catalog and writes values as the file does"),
        rooms.onlySees(
            "onnx",
            List.of("file", "graph", "op", "ops", "type"),
            "import and export translate a graph and run nothing"),
        rooms.never(
            List.of("type", "op", "ops", "graph", "infer", "edit", "text", "onnx"),
            "the JSON library is a detail of the file format",
            "com.google.gson.."),
        rooms.never(
            List.of("type", "op", "ops", "graph", "infer", "edit", "json", "text"),
            "protobuf is a detail of the ONNX format",
            "com.google.protobuf.."),
        rooms.never(
            Rooms.MODEL,
            "the model has no window, not even a picture of one",
            "javafx..",
            "java.awt..",
            "javax.swing.."));
  }
}
