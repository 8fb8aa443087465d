// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/// Package names below one root, and the two kinds of arrow rules made of them. The root is a
/// parameter so that the same rules judge the real house and the wrong one.
record Rooms(String root) {
  /// Everything inside `execution-engine`, by first package name.
  static final List<String> ENGINE =
      List.of(
          "engine",
          "compile",
          "cost",
          "plan",
          "memory",
          "backend",
          "reference",
          "cpu",
          "cuda",
          "debug",
          "train",
          "check",
          "data",
          "tensorfile",
          "unroll",
          "codegen",
          "exchange");

  /// Everything inside `graph-model`.
  static final List<String> MODEL =
      List.of("type", "op", "ops", "graph", "infer", "edit", "file", "json", "onnx", "text");

  /// Everything inside `app`.
  static final List<String> APP =
      List.of(
          "main",
          "cli",
          "drawing",
          "canvas",
          "command",
          "geometry",
          "layout",
          "layout",
          "persistent",
          "scene",
          "search",
          "sourcecode",
          "document",
          "session",
          "outline",
          "palette",
          "inspector",
          "tensorview",
          "problems",
          "debugger",
          "training",
          "overlay",
          "project",
          "theme",
          "userdata",
          "welcome",
          "i18n",
          "control");

  /// Resources with a lookup, for everybody.
  static final List<String> REST = List.of("icons", "kernels");

  /// Package patterns of the named rooms, subpackages included.
  String[] of(String... names) {
    return of(List.of(names));
  }

  String[] of(List<String> names) {
    return names.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
  }

  /// `room` may import, of ours, only itself and `allowed`.
  ArchRule onlySees(String room, List<String> allowed, String because) {
    var forbidden =
        Stream.of(MODEL, ENGINE, APP, REST)
            .flatMap(List::stream)
            .filter(name -> !name.equals(room) && !allowed.contains(name))
            .toList();
    var rule = never(List.of(room), because, of(forbidden));
    return rule.as(room + " sees, of ours, only " + allowed);
  }

  /// No class of `rooms` may depend on anything in `packages`.
  ArchRule never(List<String> rooms, String because, String... packages) {
    return noClasses()
        .that()
        .resideInAnyPackage(of(rooms))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .because(because)
        .as(rooms + " never import " + List.of(packages))
        .allowEmptyShould(true);
  }
}
