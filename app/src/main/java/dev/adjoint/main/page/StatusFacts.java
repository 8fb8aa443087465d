// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.control.Numbers;
import dev.adjoint.control.Room;
import dev.adjoint.engine.CompileTime;
import dev.adjoint.i18n.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// What is measured of the program, for the lowest row. Where that is narrow, or its text large,
/// what matters least is left out first: cut to a few letters each they would tell nothing.
///
/// @param zoom the size of the interface
record StatusFacts(Node row, Messages messages, ObservableValue<Number> zoom) {
  private static final double ROOM_FOR_COST = 700;
  private static final double ROOM_FOR_MEMORY = 960;
  private static final double ROOM_FOR_COMPILING = 1200;

  ObservableValue<Boolean> roomForCost() {
    return Room.atLeast(ROOM_FOR_COST, row, zoom);
  }

  /// What the program holds of the machine's memory.
  StatusFact memory() {
    var words = new MemoryWatch(row, ProcessMemory::now).wordsProperty();
    ObservableValue<String> text =
        Bindings.createStringBinding(
            () ->
                words
                    .get()
                    .map(now -> messages.text("status.memory", now.held(), now.machine()))
                    .orElse(""),
            words,
            messages.languageProperty());
    return fact("memory", text, messages.bound("status.memory-tip"), ROOM_FOR_MEMORY);
  }

  /// How long it took to compile what trains; nothing where nothing was compiled.
  StatusFact compiling(ObservableValue<CompileTime> time) {
    ObservableValue<String> text =
        Bindings.createStringBinding(
            () ->
                time.getValue().plans() == 0
                    ? ""
                    : messages.text("status.compiled", Numbers.time(time.getValue().nanos())),
            time,
            messages.languageProperty());
    ObservableValue<String> tip =
        Bindings.createStringBinding(
            () -> messages.text("status.compiled-tip", time.getValue().plans()),
            time,
            messages.languageProperty());
    return fact("compile-time", text, tip, ROOM_FOR_COMPILING);
  }

  private StatusFact fact(
      String id, ObservableValue<String> text, ObservableValue<String> tip, double room) {
    StatusFact fact = new StatusFact(text, tip, Room.atLeast(room, row, zoom));
    fact.setId(id);
    return fact;
  }
}
