// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli.conformance;

import dev.adjoint.engine.Differentiate;
import dev.adjoint.engine.EngineException;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.Session;
import dev.adjoint.file.FileException;
import dev.adjoint.file.IoReason;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.onnx.ImportedModel;
import dev.adjoint.onnx.OnnxException;
import dev.adjoint.onnx.OnnxReader;
import dev.adjoint.onnx.TensorFiles;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Runs one case: every data set through the model, outputs compared, and gradients where there are
/// cotangents.
public final class CaseRun {

  private final CaseFolder at;
  private final OpCatalog catalog;
  private final Function<Graph, Session> sessions;

  public CaseRun(CaseFolder at, OpCatalog catalog, Function<Graph, Session> sessions) {
    this.at = at;
    this.catalog = catalog;
    this.sessions = sessions;
  }

  /// Never throws: whatever goes wrong is the case's verdict.
  public Verdict verdict() {
    try {
      return judged();
    } catch (OnnxException fault) {
      String why = fault.reason();
      return fault.isUnsupported() ? Verdict.unsupported(why) : Verdict.fail(why);
    } catch (FileException fault) {
      return Verdict.fail(String.valueOf(fault.getMessage()));
    } catch (IOException fault) {
      return Verdict.fail(IoReason.of(fault));
    } catch (EngineException fault) {
      return Verdict.fail(String.valueOf(fault.getMessage()));
    } catch (OutOfMemoryError fault) {
      return Verdict.fail("needs more memory than Java has");
    } catch (RuntimeException | StackOverflowError | LinkageError fault) {
      return Verdict.fail("internal error, " + fault);
    }
  }

  private Verdict judged() throws IOException, FileException {
    ImportedModel model = OnnxReader.read(at.model(), catalog);
    List<Diagnostic> errors =
        Inference.of(model.graph(), catalog).diagnostics().stream()
            .filter(Diagnostic::isError)
            .toList();
    if (!errors.isEmpty()) {
      String why = errors.getFirst().line();
      boolean type = errors.stream().allMatch(e -> isOfTypes(e.code()));
      return type ? Verdict.unsupported(why) : Verdict.fail(why);
    }
    for (Path dataSet : at.dataSets()) {
      try (Session session = sessions.apply(model.graph())) {
        model.weights().forEach(session::setState);
        Optional<String> fault = fault(model, session, dataSet);
        if (fault.isPresent()) {
          return Verdict.fail(fault.get());
        }
      }
    }
    return Verdict.PASS;
  }

  /// Whether the fault is that an op does not compute in an element type.
  private static boolean isOfTypes(String code) {
    return code.endsWith(".type") || code.equals("type.unsupported");
  }

  private Optional<String> fault(ImportedModel model, Session session, Path dataSet)
      throws IOException, FileException {
    Map<String, Tensor> feeds = new LinkedHashMap<>();
    List<Optional<Path>> inputs = CaseFolder.numbered(dataSet, "input");
    if (inputs.size() > model.inputs().size()) {
      return Optional.of(
          "%d inputs are given, the model takes %d"
              .formatted(inputs.size(), model.inputs().size()));
    }
    for (int i = 0; i < inputs.size(); i++) {
      if (inputs.get(i).isPresent()) {
        feeds.put(model.inputs().get(i), TensorFiles.read(inputs.get(i).get()));
      }
    }
    List<Optional<Path>> cotangents = CaseFolder.numbered(dataSet, "cotangent");
    Closeness closeness = cotangents.isEmpty() ? Closeness.OUTPUTS : Closeness.GRADIENTS;
    Optional<String> fault = outputs(model, session, feeds, dataSet, closeness);
    return fault.isPresent() || cotangents.isEmpty() || at.outputsOnly()
        ? fault
        : gradients(model, session, feeds, dataSet, cotangents);
  }

  private static Optional<String> outputs(
      ImportedModel model,
      Session session,
      Map<String, Tensor> feeds,
      Path dataSet,
      Closeness closeness)
      throws IOException, FileException {
    List<PortRef> refs = model.graph().outputs();
    Map<PortRef, Tensor> values = session.run(RunRequest.fetch(refs, feeds)).values();
    List<Optional<Path>> expected = CaseFolder.numbered(dataSet, "output");
    if (expected.size() > refs.size()) {
      return Optional.of(
          "%d outputs are expected, the model has %d".formatted(expected.size(), refs.size()));
    }
    for (int i = 0; i < expected.size(); i++) {
      Tensor actual = values.get(refs.get(i));
      if (expected.get(i).isPresent() && actual != null) {
        Optional<String> fault = fault(closeness, expected.get(i).get(), actual, session);
        if (fault.isPresent()) {
          return Optional.of("output " + refs.get(i) + ": " + fault.get());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> gradients(
      ImportedModel model,
      Session session,
      Map<String, Tensor> feeds,
      Path dataSet,
      List<Optional<Path>> cotangents)
      throws IOException, FileException {
    List<Optional<Path>> expected = CaseFolder.numbered(dataSet, "gradient");
    List<String> wrt = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      if (expected.get(i).isPresent()) {
        wrt.add(model.inputs().get(i));
      }
    }
    Map<String, Tensor> sums = new LinkedHashMap<>();
    for (int i = 0; i < cotangents.size(); i++) {
      if (cotangents.get(i).isPresent()) {
        PortRef of = model.graph().outputs().get(i);
        Differentiate wanted =
            new Differentiate(of, wrt, Optional.of(TensorFiles.read(cotangents.get(i).get())));
        session
            .run(RunRequest.fetch(List.of(of), feeds).with(wanted))
            .gradients()
            .forEach((name, part) -> sums.merge(name, part, CaseRun::sum));
      }
    }
    for (int i = 0; i < expected.size(); i++) {
      Tensor actual = expected.get(i).isPresent() ? sums.get(model.inputs().get(i)) : null;
      if (actual != null) {
        Optional<String> fault =
            fault(Closeness.GRADIENTS, expected.get(i).orElseThrow(), actual, session);
        if (fault.isPresent()) {
          return Optional.of("gradient of " + model.inputs().get(i) + ": " + fault.get());
        }
      }
    }
    return Optional.empty();
  }

  /// A device that computes single precision in double is judged by its numbers, not by their
  /// width.
  private static Optional<String> fault(
      Closeness closeness, Path file, Tensor actual, Session session) throws FileException {
    Tensor expected = TensorFiles.read(file);
    boolean wider =
        actual.dtype() == DType.FLOAT64
            && expected.dtype() == DType.FLOAT32
            && session.backend().elementBytes(DType.FLOAT32) > DType.FLOAT32.sizeBytes();
    return closeness.fault(expected, wider ? actual.as(DType.FLOAT32) : actual);
  }

  private static Tensor sum(Tensor a, Tensor b) {
    return Tensor.of(a.dtype(), a.shape(), i -> a.get(i) + b.get(i));
  }
}
