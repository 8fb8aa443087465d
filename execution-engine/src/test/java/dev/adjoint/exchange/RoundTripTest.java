// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import dev.adjoint.backend.Backend;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.Session;
import dev.adjoint.file.FileException;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.onnx.ImportedModel;
import dev.adjoint.onnx.OnnxException;
import dev.adjoint.onnx.OnnxReader;
import dev.adjoint.onnx.OnnxWriter;
import dev.adjoint.onnx.TensorFiles;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every open case that Adjoint reads: written as ONNX again it gives the same, here and in ONNX
/// Runtime.
class RoundTripTest {

  /// Where ONNX Runtime does not give what the case itself expects.
  private static final Set<String> WRONG_THERE =
      Set.of(
          "node/test_resize_downsample_scales_linear_align_corners",
          "v1.7.0/test_resize_downsample_scales_linear_align_corners",
          "v1.12.0/test_resize_downsample_scales_linear_align_corners");

  @ParameterizedTest
  @ValueSource(strings = {"onnx-open.tar.gz", "onnx-legacy-open.tar.gz", "gradients-open.tar.gz"})
  void givesTheSameHereAndInOnnxRuntime(String archive) throws Exception {
    Runtime.require();
    Map<String, byte[]> files = CaseArchive.open(archive);
    List<String> faults = new ArrayList<>();
    int compared = 0;
    try (Backend backend = Devices.open("cpu", 1)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        if (file.getKey().endsWith("/model.onnx")) {
          String name = file.getKey().substring(0, file.getKey().length() - "/model.onnx".length());
          Optional<ImportedModel> model = read(file.getValue());
          if (model.isPresent()) {
            compared++;
            try {
              new Case(name, model.get(), files, backend)
                  .fault()
                  .ifPresent(f -> faults.add(name + ": " + f));
            } catch (RuntimeException | OrtException | FileException fault) {
              faults.add(name + ": " + fault);
            }
          }
        }
      }
    }
    assertEquals("", String.join("\n", faults), faults.size() + " of " + compared);
    assertTrue(compared > 50);
  }

  /// Empty for what Adjoint refuses; that it does so in words is judged elsewhere.
  private static Optional<ImportedModel> read(byte[] bytes) {
    try {
      return Optional.of(OnnxReader.read("model.onnx", bytes, StandardOps.CATALOG));
    } catch (OnnxException unsupported) {
      return Optional.empty();
    }
  }

  private record Case(
      String name, ImportedModel imported, Map<String, byte[]> files, Backend backend) {

    Optional<String> fault() throws FileException, OrtException {
      Map<String, Tensor> feeds = new LinkedHashMap<>();
      for (int i = 0; i < imported.inputs().size(); i++) {
        byte[] bytes = files.get(name + "/test_data_set_0/input_" + i + ".pb");
        if (bytes != null) {
          feeds.put(imported.inputs().get(i), TensorFiles.read(name, bytes));
        }
      }
      Inference types = Inference.of(imported.graph(), StandardOps.CATALOG);
      byte[] written =
          OnnxWriter.bytes(new ModelExport(types, imported.weights(), 0).content(name, false));
      Map<PortRef, Tensor> expected = run(imported, feeds);
      ImportedModel again = OnnxReader.read("again.onnx", written, StandardOps.CATALOG);
      List<Tensor> here = List.copyOf(run(again, feeds).values());
      List<Tensor> there = inRuntime(written, feeds);
      int i = 0;
      for (Map.Entry<PortRef, Tensor> output : expected.entrySet()) {
        Optional<String> fault =
            Agreement.fault(output.getValue(), here.get(i), 0)
                .map(f -> "read again, " + output.getKey() + ": " + f);
        if (fault.isEmpty() && !there.isEmpty()) {
          fault =
              Agreement.fault(output.getValue(), there.get(i), 1e-3)
                  .map(f -> "in ONNX Runtime, " + output.getKey() + ": " + f);
        }
        if (fault.isPresent()) {
          return fault;
        }
        i++;
      }
      return Optional.empty();
    }

    /// Empty when ONNX Runtime cannot run the case as it was given to us either.
    private List<Tensor> inRuntime(byte[] written, Map<String, Tensor> feeds) throws OrtException {
      if (WRONG_THERE.contains(name)) {
        return List.of();
      }
      try (Runtime runtime = new Runtime(written)) {
        return List.copyOf(runtime.run(feeds).values());
      } catch (OrtException fault) {
        try (Runtime original = new Runtime(model())) {
          original.run(feeds);
        } catch (OrtException neither) {
          return List.of();
        }
        throw fault;
      }
    }

    private byte[] model() {
      return files.getOrDefault(name + "/model.onnx", new byte[0]);
    }

    private Map<PortRef, Tensor> run(ImportedModel which, Map<String, Tensor> feeds) {
      try (Session session =
          new Session(which.graph(), StandardOps.CATALOG, backend, Mode.COMPILED, 0)) {
        which.weights().forEach(session::setState);
        return session.run(RunRequest.fetch(which.graph().outputs(), feeds)).values();
      }
    }
  }
}
