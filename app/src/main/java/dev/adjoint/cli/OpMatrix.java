// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.backend.Backend;
import dev.adjoint.backend.BackendProvider.DeviceInfo;
import dev.adjoint.engine.Devices;
import dev.adjoint.onnx.Operators;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.Gradient;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.ops.StandardOps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Every op with what there is for it, as a Markdown page made from the tables that the program
/// itself works with.
final class OpMatrix implements AutoCloseable {

  private static final List<String> DEVICES = List.of("reference", "cpu", "cuda");
  private static final String NOTHING = "–";

  /// Older names of operators that are here.
  private static final Set<String> RENAMED = Set.of("Scatter", "Upsample");

  private final Map<String, Optional<Backend>> backends = new LinkedHashMap<>();

  OpMatrix() {
    for (String device : DEVICES) {
      boolean usable =
          Devices.list().stream()
              .filter(DeviceInfo::available)
              .anyMatch(d -> d.id().equals(device) || d.id().startsWith(device + ":"));
      backends.put(device, usable ? Optional.of(Devices.open(device, 1)) : Optional.empty());
    }
  }

  String page() {
    List<String> lines = new ArrayList<>();
    lines.add("# Ops");
    lines.add("");
    lines.add("Made by `./adjoint docs`; do not edit by hand.");
    lines.add("");
    lines.add(
        "- *Versions*: operator sets at which ONNX changed the operator; all are"
            + " read, but sequences of different lengths in Scan of set 8.");
    lines.add("- *Gradient*: a rule of its own, or derived from the ops it is composed of.");
    lines.add(
        "- *Devices*: a kernel of its own, or composed of ops that have one; "
            + NOTHING
            + " where the page was made without the device.");
    lines.add(
        "- *ONNX*: `kept` one to one in both directions, `opened` into ONNX operators when"
            + " written, `refused` by name when written.");
    lines.add("");
    lines.add("| Op | Versions | Gradient | " + String.join(" | ", DEVICES) + " | ONNX |");
    lines.add("|---|---|---|" + "---|".repeat(DEVICES.size()) + "---|");
    StandardOps.OPS.stream()
        .filter(op -> op.category() != Category.INTERNAL)
        .map(this::row)
        .forEach(lines::add);
    lines.add("");
    lines.add("ONNX operators without an op: " + missing() + ".");
    return String.join("\n", lines) + "\n";
  }

  private String row(OpDef op) {
    List<String> cells = new ArrayList<>();
    cells.add(op.name());
    cells.add(versions(op));
    cells.add(gradient(op));
    backends.values().forEach(backend -> cells.add(kernel(op, backend)));
    cells.add(onnx(op));
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String versions(OpDef op) {
    List<Integer> known = Operators.VERSIONS.getOrDefault(op.name(), List.of());
    return known.isEmpty()
        ? NOTHING
        : known.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String gradient(OpDef op) {
    return switch (op.gradient()) {
      case Gradient.Rule rule -> "rule";
      case Gradient.Derived derived -> "derived";
      case Gradient.None(String reason) -> "none: " + reason;
    };
  }

  private static String kernel(OpDef op, Optional<Backend> backend) {
    if (backend.isEmpty() || op.role() != Role.COMPUTE) {
      return NOTHING;
    }
    boolean own = backend.get().supports(op, Attributes.NONE, List.of());
    return own ? "kernel" : op.isPrimitive() ? "missing" : "composed";
  }

  private static String onnx(OpDef op) {
    return switch (op.role()) {
      case INPUT, STATE, CONSTANT -> "kept";
      case CONTROL -> "refused";
      case COMPUTE -> Operators.has(op.name()) ? "kept" : "opened";
    };
  }

  private static String missing() {
    return Operators.VERSIONS.keySet().stream()
        .filter(name -> StandardOps.CATALOG.find(name).isEmpty() && !RENAMED.contains(name))
        .collect(Collectors.joining(", "));
  }

  @Override
  public void close() {
    backends.values().forEach(backend -> backend.ifPresent(Backend::close));
  }
}
