// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import dev.adjoint.tensorfile.DataException;
import dev.adjoint.tensorfile.Npy;
import dev.adjoint.tensorfile.Npz;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;

/// Reads the rows that a [DataSpec] asks for, whatever kind of file they are in; the kind is told
/// by the content. A CSV file that serves several inputs is read once.
final class SourceReader {

  private static final int HEAD = 8;

  private final DataFolder folder;
  private final Map<Path, Csv> tables = new HashMap<>();

  SourceReader(DataFolder folder) {
    this.folder = folder;
  }

  /// @param path as the section says it
  /// @param dtype element type of the result
  Tensor read(DataSpec spec, String path, DType dtype) throws DataException {
    int hash = path.lastIndexOf(".npz#");
    if (hash >= 0) {
      Path file = folder.resolve(path.substring(0, hash + 4));
      return finish(spec, path, Npz.read(file, path.substring(hash + 5)), dtype, spec.scale());
    }
    Path file = folder.resolve(path);
    byte[] head = head(file);
    if (Npy.hasMagic(head)) {
      return finish(spec, path, Npy.read(file), dtype, spec.scale());
    }
    if (head.length > 1 && head[0] == 'P' && head[1] == 'K') {
      throw new DataException(
          path,
          "holds several arrays",
          "write " + path + "#NAME with one of " + String.join(", ", Npz.names(file)));
    }
    if (isIdx(head, file)) {
      return dtype.isFloating() && !spec.label()
          ? finish(spec, path, Idx.read(file, dtype, spec.scale()), dtype, 1)
          : finish(spec, path, Idx.read(file), dtype, spec.scale());
    }
    return table(spec, path, file, dtype);
  }

  private static byte[] head(Path file) throws DataException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    } catch (IOException fault) {
      throw DataException.unreadable(file, fault);
    }
  }

  private static boolean isIdx(byte[] head, Path file) throws DataException {
    if (head.length < 2 || (head[0] & 0xff) != 0x1f || (head[1] & 0xff) != 0x8b) {
      return Idx.hasMagic(head);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return Idx.hasMagic(in.readNBytes(HEAD));
    } catch (IOException damaged) {
      throw new DataException(
          file.toString(), "its compression is cut off or damaged", "fetch it again");
    }
  }

  private Tensor table(DataSpec spec, String path, Path file, DType dtype) throws DataException {
    Csv csv = tables.get(file);
    if (csv == null) {
      csv = Csv.read(file, new Csv.Options(spec.separator(), OptionalInt.empty()));
      tables.put(file, csv);
    }
    if (!spec.label()) {
      Tensor cells = csv.tensor(path, spec.columns(), DType.FLOAT64, 1);
      return finish(spec, path, cells, dtype, spec.scale());
    }
    List<String> columns = spec.columns().isEmpty() ? List.of(Csv.LABEL) : spec.columns();
    if (columns.size() != 1) {
      throw new DataException(path, "labels are in one column", "name one in \"columns\"");
    }
    return csv.labels(path, columns.getFirst(), spec.classes()).as(integer(dtype));
  }

  private static DType integer(DType dtype) {
    return dtype.isInteger() ? dtype : DType.INT64;
  }

  /// Brings what a file or section holds to the wanted type and shape of a row.
  static Tensor finish(DataSpec spec, String where, Tensor raw, DType dtype, double scale)
      throws DataException {
    if (spec.label()) {
      return Labels.of(where, raw, integer(dtype), spec.classes());
    }
    return reshaped(spec, where, Conversion.of(where, raw, dtype, scale));
  }

  private static Tensor reshaped(DataSpec spec, String where, Tensor tensor) throws DataException {
    if (spec.shape().isEmpty() || tensor.shape().rank() == 0) {
      return tensor;
    }
    Shape row = spec.shape().get();
    Shape shape = tensor.shape().slice(0, 1).append(row);
    Shape held = tensor.shape().slice(1, tensor.shape().rank());
    if (held.elements() != row.elements()) {
      throw new DataException(
          where,
          "a row is %s (%d values), shape %s takes %d"
              .formatted(held.display(), held.elements(), row.display(), row.elements()),
          "mend \"shape\"");
    }
    return tensor.reshaped(shape);
  }
}
