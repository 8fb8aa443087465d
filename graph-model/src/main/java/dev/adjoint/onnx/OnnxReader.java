// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.graph.Graph;
import dev.adjoint.onnx.proto.GraphProto;
import dev.adjoint.onnx.proto.ModelProto;
import dev.adjoint.onnx.proto.OperatorSet;
import dev.adjoint.onnx.proto.ProtoReader;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;

/// Reads ONNX models.
public final class OnnxReader {

  private OnnxReader() {}

  /// Reads a model; the graph names the file as that of its weights.
  ///
  /// @param catalog the ops that a graph may use
  /// @throws OnnxException when the file is damaged, or says what Adjoint has no word for
  public static ImportedModel read(Path file, OpCatalog catalog) throws OnnxException {
    try {
      ModelProto model = ProtoReader.read(file, ModelProto::read);
      ImportedModel read = read(file.toString(), model, beside(file), catalog);
      Optional<String> weights =
          read.weights().isEmpty() ? Optional.empty() : Optional.of(name(file));
      Graph graph = read.graph().toBuilder().weights(weights).build();
      return new ImportedModel(graph, read.inputs(), read.names(), read.weights());
    } catch (IOException fault) {
      throw OnnxException.of(file, fault);
    }
  }

  /// The first values of the parameters in the graph that [#read] makes of the file, by node id.
  public static SequencedMap<String, Tensor> weights(Path file, OpCatalog catalog)
      throws OnnxException {
    return read(file, catalog).weights();
  }

  private static String name(Path file) {
    return Objects.requireNonNull(file.getFileName()).toString();
  }

  private static ExternalData beside(Path file) {
    return new ExternalData(Optional.of(Objects.requireNonNull(file.toAbsolutePath().getParent())));
  }

  /// Reads a model from memory; it may keep nothing outside.
  ///
  /// @param where how messages name it
  public static ImportedModel read(String where, byte[] bytes, OpCatalog catalog)
      throws OnnxException {
    try {
      return read(where, ProtoReader.read(bytes, ModelProto::read), ExternalData.NONE, catalog);
    } catch (IOException fault) {
      throw OnnxException.of(Path.of(where), fault);
    }
  }

  private static ImportedModel read(
      String where, ModelProto model, ExternalData outside, OpCatalog catalog)
      throws IOException, OnnxException {
    GraphProto graph =
        model.graph().orElseThrow(() -> OnnxException.damaged(where, "holds no ONNX graph"));
    OptionalLong version = OperatorSet.standard(model.operatorSets());
    if (version.isEmpty() && model.irVersion() > 2 && model.functions().isEmpty()) {
      throw OnnxException.damaged(where, "does not say for which operator set it is written");
    }
    Shortfalls shortfalls = new Shortfalls();
    if (graph.sparse() > 0) {
      shortfalls.add("sparse initializers", graph.sparse() + " of them");
      shortfalls.require(where);
    }
    ImportContext context =
        new ImportContext(
            catalog,
            new TensorDecoder(outside),
            version.orElse(1),
            Functions.of(model.functions()),
            shortfalls);
    if (context.version() > Operators.NEWEST || context.version() < 1) {
      shortfalls.add("operator set " + context.version(), "1 to " + Operators.NEWEST + " are read");
    }
    ImportedModel read =
        new GraphImport(context)
            .model(graph, model.irVersion(), model.producer().equals(OnnxWriter.PRODUCER));
    shortfalls.require(where);
    return read;
  }

  private static GraphProto graph(String where, ModelProto model) throws OnnxException {
    return model.graph().orElseThrow(() -> OnnxException.damaged(where, "holds no ONNX graph"));
  }
}
