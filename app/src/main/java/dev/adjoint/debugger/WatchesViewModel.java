// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.control.Numbers;
import dev.adjoint.i18n.Messages;
import dev.adjoint.session.NodePlace;
import dev.adjoint.session.Watch;
import dev.adjoint.session.WatchExpression;
import dev.adjoint.session.WatchFault;
import dev.adjoint.session.WatchOrigin;
import dev.adjoint.session.WatchReading;
import dev.adjoint.session.Watches;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/// What the watch list shows, and what a person does in it.
public final class WatchesViewModel {
  private final Watches watches;
  private final Messages messages;
  private final Consumer<NodePlace> reveal;

  /// @param reveal leads to a node
  public WatchesViewModel(Watches watches, Messages messages, Consumer<NodePlace> reveal) {
    this.watches = watches;
    this.messages = messages;
    this.reveal = reveal;
  }

  public ObservableValue<List<Watch>> rows() {
    return watches.listProperty();
  }

  public ObservableValue<Map<Long, WatchReading>> readings() {
    return watches.readingsProperty();
  }

  public WatchReading reading(Watch watch) {
    return watches.readingsProperty().get().getOrDefault(watch.id(), WatchReading.NONE);
  }

  /// `0.5379`, or a dash before it is computed.
  public String number(Watch watch) {
    OptionalDouble value = reading(watch).value();
    return value.isPresent() ? Numbers.brief(value.getAsDouble()) : "–";
  }

  /// What the number is, where the expression does not say: the mean of a tensor, the norm of a
  /// gradient. Empty where it does. Without a number, where to go to see one.
  public String meaning(Watch watch) {
    WatchExpression what = watch.expression();
    WatchReading reading = reading(watch);
    if (!what.within().isEmpty() && reading.value().isEmpty()) {
      String body = what.within().getLast().node();
      return reading.origin() == WatchOrigin.LEFT_OUT
          ? messages.text("watch.left-out", body)
          : messages.text("watch.step-into", body);
    }
    if (reading.origin() == WatchOrigin.LAST_ITERATION) {
      return messages.text("watch.last");
    }
    if (!what.element().isEmpty() || what.statistic().isPresent() || reading.single()) {
      return "";
    }
    return messages.text(what.gradient() ? "watch.as-norm" : "watch.as-mean");
  }

  /// Adds what was typed, or says what is wrong with it.
  public Optional<String> add(String typed) {
    try {
      watches.add(typed);
      return Optional.empty();
    } catch (WatchFault fault) {
      return Optional.of(words(fault));
    }
  }

  private String words(WatchFault fault) {
    return switch (fault.kind()) {
      case EMPTY -> messages.text("watch.empty");
      case FORM -> messages.text("watch.form", fault.part());
      case UNKNOWN -> messages.text("watch.unknown", fault.part());
      case INDEX -> messages.text("watch.index", fault.part());
      case RANGE -> messages.text("watch.range", fault.part());
    };
  }

  public List<String> completions(String typed) {
    return watches.reader().completions(typed);
  }

  public void remove(Watch watch) {
    watches.remove(watch.id());
  }

  public void showOnNode(Watch watch, boolean shown) {
    watches.showOnNode(watch.id(), shown);
  }

  public void reveal(Watch watch) {
    reveal.accept(watch.expression().place());
  }
}
