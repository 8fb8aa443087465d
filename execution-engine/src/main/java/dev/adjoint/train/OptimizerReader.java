// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.train;

import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.compile.update.OptimizerSettings.Kind;
import dev.adjoint.json.GraphFileException;
import dev.adjoint.json.JsonAt;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the `optimizer` object of a training section.
final class OptimizerReader {

  private static final Set<String> FIELDS =
      Set.of(
          "kind",
          "learning_rate",
          "momentum",
          "beta1",
          "beta2",
          "rho",
          "epsilon",
          "initial_accumulator",
          "weight_decay",
          "l2",
          "clip_norm");

  private OptimizerReader() {}

  static OptimizerSettings read(JsonAt at) throws GraphFileException {
    at.requireOnly(FIELDS);
    String label = at.get("kind").text();
    Optional<Kind> kind = Kind.named(label);
    if (kind.isEmpty()) {
      String known =
          Arrays.stream(Kind.values()).map(Kind::label).collect(Collectors.joining(", "));
      throw at.get("kind").fault("there is no optimizer " + label, "write one of " + known);
    }
    OptimizerSettings usual = OptimizerSettings.of(kind.get(), positive(at.get("learning_rate")));
    return new OptimizerSettings(
        kind.get(),
        usual.learningRate(),
        share(at, "momentum", usual.momentum()),
        share(at, "beta1", usual.beta1()),
        share(at, "beta2", usual.beta2()),
        share(at, "rho", usual.rho()),
        natural(at, "epsilon", usual.epsilon()),
        natural(at, "initial_accumulator", usual.initialAccumulator()),
        natural(at, "weight_decay", usual.weightDecay()),
        natural(at, "l2", usual.l2()),
        at.find("clip_norm").isPresent()
            ? Optional.of(positive(at.get("clip_norm")))
            : Optional.empty());
  }

  private static double positive(JsonAt at) throws GraphFileException {
    double value = at.number();
    if (value <= 0) {
      throw at.expected("a number above 0");
    }
    return value;
  }

  private static double share(JsonAt at, String key, double usual) throws GraphFileException {
    double value = natural(at, key, usual);
    if (value >= 1) {
      throw at.get(key).expected("a number from 0 up to, but not including, 1");
    }
    return value;
  }

  private static double natural(JsonAt at, String key, double usual) throws GraphFileException {
    if (at.find(key).isEmpty()) {
      return usual;
    }
    double value = at.get(key).number();
    if (value < 0) {
      throw at.get(key).expected("a number of at least 0");
    }
    return value;
  }
}
