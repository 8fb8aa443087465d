// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.train;

import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.graph.PortRef;
import dev.adjoint.json.GraphFileException;
import dev.adjoint.json.JsonAt;
import dev.adjoint.json.JsonDocument;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A training section, read and checked. Exactly one of `epochs` and `steps` counts; data sources
/// stay JSON until [dev.adjoint.data] reads them.
///
/// @param seed decides first weights, the order of rows and random numbers, where nobody says
///   another
/// @param data source by graph input
public record TrainingSpec(
    PortRef loss,
    OptimizerSettings optimizer,
    int batch,
    OptionalInt epochs,
    OptionalLong steps,
    boolean shuffle,
    OptionalLong seed,
    Set<String> frozen,
    SequencedMap<String, JsonAt> data,
    List<String> metrics) {

  private static final Set<String> FIELDS =
      Set.of(
          "loss",
          "optimizer",
          "batch",
          "epochs",
          "steps",
          "shuffle",
          "seed",
          "frozen",
          "data",
          "metrics");

  public TrainingSpec {
    frozen = Collections.unmodifiableSet(new LinkedHashSet<>(frozen));
    data = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(data));
    metrics = List.copyOf(metrics);
  }

  /// @param name stands where messages name the file
  /// @throws GraphFileException naming the place of the fault
  public static TrainingSpec read(String name, String json) throws GraphFileException {
    return read(JsonDocument.part(name, json).root());
  }

  public static TrainingSpec read(JsonAt at) throws GraphFileException {
    return read(at, name -> name);
  }

  /// @param own what the graph calls a node, input or parameter that the section names
  public static TrainingSpec read(JsonAt at, UnaryOperator<String> own) throws GraphFileException {
    at.requireOnly(FIELDS);
    OptionalInt epochs = OptionalInt.empty();
    OptionalLong steps = OptionalLong.empty();
    if (at.find("epochs").isPresent()) {
      epochs = OptionalInt.of((int) at.get("epochs").wholeNumber(1, 1_000_000));
    }
    if (at.find("steps").isPresent()) {
      steps = OptionalLong.of(at.get("steps").wholeNumber(1, Long.MAX_VALUE));
    }
    if (epochs.isPresent() && steps.isPresent()) {
      throw at.get("steps").fault("epochs and steps are both given", "keep one of them");
    }
    if (epochs.isEmpty() && steps.isEmpty()) {
      epochs = OptionalInt.of(1);
    }
    SequencedMap<String, JsonAt> data = new LinkedHashMap<>();
    if (at.find("data").isPresent()) {
      at.get("data").members().forEach((input, source) -> data.put(own.apply(input), source));
    }
    return new TrainingSpec(
        PortRef.parse(own.apply(at.get("loss").text())),
        OptimizerReader.read(at.get("optimizer")),
        at.find("batch").isPresent() ? (int) at.get("batch").wholeNumber(1, 1 << 30) : 32,
        epochs,
        steps,
        at.find("shuffle").isEmpty() || at.get("shuffle").flag(),
        at.find("seed").isPresent()
            ? OptionalLong.of(at.get("seed").wholeNumber())
            : OptionalLong.empty(),
        texts(at, "frozen").stream().map(own).collect(Collectors.toSet()),
        data,
        texts(at, "metrics"));
  }

  private static List<String> texts(JsonAt at, String key) throws GraphFileException {
    List<String> texts = new java.util.ArrayList<>();
    if (at.find(key).isPresent()) {
      for (JsonAt element : at.get(key).elements()) {
        texts.add(element.text());
      }
    }
    return texts;
  }

  public TrainingSpec withEpochs(int count) {
    return new TrainingSpec(
        loss,
        optimizer,
        batch,
        OptionalInt.of(count),
        OptionalLong.empty(),
        shuffle,
        seed,
        frozen,
        data,
        metrics);
  }

  public TrainingSpec withSteps(long count) {
    return new TrainingSpec(
        loss,
        optimizer,
        batch,
        OptionalInt.empty(),
        OptionalLong.of(count),
        shuffle,
        seed,
        frozen,
        data,
        metrics);
  }
}
