// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.session.SampledStep;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What was seen inside a training run: the last step that was taken apart, the gradient norms so
/// far, and the last test. For the window's thread.
public final class TrainingNews {
  private final ReadOnlyObjectWrapper<Optional<SampledStep>> sample =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<NormStrip>> strips =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<TestReport>> test =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Optional<Double>> bound =
      new SimpleObjectProperty<>(Optional.empty());

  private final ReadOnlyObjectWrapper<Optional<NormBreach>> breach =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public ReadOnlyObjectProperty<Optional<SampledStep>> sampleProperty() {
    return sample.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<NormStrip>> stripsProperty() {
    return strips.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<TestReport>> testProperty() {
    return test.getReadOnlyProperty();
  }

  /// Training stops when the norm of a parameter's gradient is above this in a sampled step.
  public ObjectProperty<Optional<Double>> boundProperty() {
    return bound;
  }

  /// What stopped the training, if the bound did.
  public ReadOnlyObjectProperty<Optional<NormBreach>> breachProperty() {
    return breach.getReadOnlyProperty();
  }

  void stoppedBy(NormBreach cause) {
    breach.set(Optional.of(cause));
  }

  void sampled(SampledStep step, List<NormStrip> norms) {
    sample.set(Optional.of(step));
    strips.set(norms);
  }

  void tested(TestReport report) {
    test.set(Optional.of(report));
  }

  void clear() {
    sample.set(Optional.empty());
    strips.set(List.of());
    breach.set(Optional.empty());
    test.set(Optional.empty());
  }
}
