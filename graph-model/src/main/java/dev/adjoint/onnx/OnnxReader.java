// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.onnx.proto.GraphProto;
import dev.adjoint.onnx.proto.ModelProto;
import dev.adjoint.onnx.proto.OperatorSet;
import dev.adjoint.onnx.proto.ProtoReader;
import dev.adjoint.op.OpCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads ONNX models.
public final class OnnxReader {

  private OnnxReader() {}

  /// @param catalog the ops that a graph may use
  /// @throws OnnxException when the file is damaged, or says what Adjoint has no word for
  public static ImportedModel read(Path file, OpCatalog catalog) throws OnnxException {
    try {
      ModelProto model = ProtoReader.read(file, ModelProto::read);
      Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
      return read(file.toString(), model, new ExternalData(Optional.of(folder)), catalog);
    } catch (IOException fault) {
      throw OnnxException.of(file, fault);
    }
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
    Versions versions = Versions.of(model.operatorSets(), version.orElse(1), shortfalls);
    Functions functions = Functions.of(model.functions(), shortfalls);
    GraphImport work =
        new GraphImport(catalog, new TensorDecoder(outside), versions, functions, shortfalls);
    ImportedModel read = work.model(graph, model.irVersion());
    shortfalls.require(where);
    return read;
  }
}
