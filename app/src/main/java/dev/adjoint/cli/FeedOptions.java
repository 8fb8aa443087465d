// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.check.RandomFeeds;
import dev.adjoint.file.FileException;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.onnx.TensorFiles;
import dev.adjoint.op.Role;
import dev.adjoint.ops.source.Input;
import dev.adjoint.tensorfile.Npy;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A project and what its inputs are fed: files; or random numbers; or, when neither is given, what
/// the project has: values of its own, or the first batch of its training data.
final class FeedOptions {
  @Parameters(index = "0", paramLabel = "FILE", description = "The project.")
  private Path file = Path.of("");

  @Option(
      names = "--input",
      paramLabel = "NAME=PATH",
      description = "Feed an input from a .npy or .pb file; may be repeated.")
  private Map<String, Path> files = new LinkedHashMap<>();

  @Parameters(index = "1..*", paramLabel = "NAME=PATH", hidden = true)
  private Map<String, Path> more = new LinkedHashMap<>();

  @Option(
      names = "--random",
      paramLabel = "SEED",
      description = "Feed random numbers to every input not given; the same for the same seed.")
  private Optional<Long> random = Optional.empty();

  Path file() {
    return file;
  }

  /// @param fetches what will be computed: only inputs it needs must be there
  Map<String, Tensor> feeds(Project project, List<PortRef> fetches) throws FileException, Fault {
    Map<String, Tensor> given = read(project);
    if (random.isPresent()) {
      return new RandomFeeds(project.types(), random.get()).complete(given);
    }
    if (given.isEmpty()) {
      given = new ProjectData(project).firstBatch();
    }
    requireAll(project, given, fetches);
    return given;
  }

  private Map<String, Tensor> read(Project project) throws FileException, Fault {
    Map<String, Path> all = new LinkedHashMap<>(files);
    all.putAll(more);
    Map<String, DType> inputs = project.inputs();
    Map<String, Tensor> given = new LinkedHashMap<>();
    for (Map.Entry<String, Path> file : all.entrySet()) {
      String name = project.own(file.getKey());
      DType dtype = inputs.get(name);
      if (dtype == null) {
        throw new Fault(
            "%s: there is no input %s; the inputs are %s"
                .formatted(
                    project.file(), file.getKey(), String.join(", ", project.inputs().keySet())));
      }
      given.put(name, tensor(file.getValue(), dtype));
    }
    return given;
  }

  /// Reads a tensor of the wanted kind; another width of the same kind is converted, as NumPy
  /// writes float64 and int64 where nobody says otherwise.
  static Tensor tensor(Path file, DType dtype) throws FileException, Fault {
    boolean onnx = Project.extension(file).equals(".pb");
    Tensor tensor = onnx ? TensorFiles.read(file) : Npy.read(file);
    if (tensor.dtype().kind() != dtype.kind()) {
      throw new Fault(
          "%s: holds %s, the graph expects %s; save it as that type"
              .formatted(file, tensor.dtype().label(), dtype.label()));
    }
    return tensor.as(dtype);
  }

  private static void requireAll(Project project, Map<String, Tensor> given, List<PortRef> fetches)
      throws Fault {
    Inference types = project.types();
    List<String> missing = new ArrayList<>();
    List<String> targets = fetches.stream().map(PortRef::node).toList();
    for (Node node : types.topology().needed(project.graph(), targets)) {
      boolean isInput = types.op(node.id()).filter(op -> op.role() == Role.INPUT).isPresent();
      if (isInput && !given.containsKey(node.id()) && !feedsItself(node)) {
        missing.add(
            "%s: %s: nothing to feed this input; give --input %s=FILE.npy, or --random SEED"
                .formatted(project.file(), node.id(), node.id()));
      }
    }
    if (!missing.isEmpty()) {
      throw new Fault(missing);
    }
  }

  private static boolean feedsItself(Node node) {
    return node.attributes().find(Input.VALUE).isPresent()
        || node.attributes().find(Input.SAMPLE).filter(s -> !s.equals("none")).isPresent();
  }
}
