// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import dev.adjoint.file.FileException;
import dev.adjoint.file.Quoted;
import dev.adjoint.json.JsonAt;
import dev.adjoint.tensorfile.DataException;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The rows of a training section: those to train on and, where every source names some, those held
/// out for testing.
public record TrainingData(Dataset train, Optional<Dataset> test) {

  /// Reads all sources. Reads nothing outside `folder` without its permission.
  ///
  /// @param sources what the section says, by graph input
  /// @param inputs the element types of the graph's inputs: data are converted to them
  /// @throws FileException one line that names the file or the option at fault
  public static TrainingData load(
      Map<String, JsonAt> sources, DataFolder folder, Map<String, DType> inputs)
      throws FileException {
    SequencedMap<String, DataSpec> specs = new LinkedHashMap<>();
    for (Map.Entry<String, JsonAt> source : sources.entrySet()) {
      if (!inputs.containsKey(source.getKey())) {
        throw source
            .getValue()
            .fault(
                "the graph has no input " + Quoted.of(source.getKey()),
                "it has "
                    + Quoted.cut(String.join(", ", inputs.keySet().stream().sorted().toList())));
      }
      specs.put(source.getKey(), DataSpec.read(source.getValue()));
    }
    return read(specs, folder, inputs);
  }

  public static TrainingData read(
      SequencedMap<String, DataSpec> specs, DataFolder folder, Map<String, DType> inputs)
      throws DataException {
    SourceReader reader = new SourceReader(folder);
    SequencedMap<String, Tensor> train = new LinkedHashMap<>();
    SequencedMap<String, Tensor> test = new LinkedHashMap<>();
    for (Map.Entry<String, DataSpec> entry : specs.entrySet()) {
      String input = entry.getKey();
      DataSpec spec = entry.getValue();
      DType dtype = dtype(spec, Optional.ofNullable(inputs.get(input)));
      train.put(
          input,
          spec.path().isPresent()
              ? reader.read(spec, spec.path().get(), dtype)
              : values(input, spec, dtype));
      if (spec.test().isPresent()) {
        test.put(input, reader.read(spec, spec.test().get(), dtype));
      }
    }
    requireAllOrNone(specs, test);
    return new TrainingData(
        Dataset.of(train), test.isEmpty() ? Optional.empty() : Optional.of(Dataset.of(test)));
  }

  private static Tensor values(String input, DataSpec spec, DType dtype) throws DataException {
    return SourceReader.finish(spec, input, spec.values().orElseThrow(), dtype, spec.scale());
  }

  private static DType dtype(DataSpec spec, Optional<DType> input) {
    return spec.dtype().or(() -> input).orElse(spec.label() ? DType.INT64 : DType.FLOAT32);
  }

  private static void requireAllOrNone(Map<String, DataSpec> specs, Map<String, Tensor> test)
      throws DataException {
    for (String input : specs.keySet()) {
      if (!test.isEmpty() && !test.containsKey(input)) {
        throw new DataException(
            input,
            "has no \"test\" rows, " + test.keySet().iterator().next() + " has",
            "give every source a \"test\", or none");
      }
    }
  }
}
