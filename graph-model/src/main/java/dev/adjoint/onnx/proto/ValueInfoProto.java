// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.proto;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A named value with its type.
///
/// @param elementType code of the element type of a tensor; 0 when the value is none or says
///   nothing
/// @param kind what the value is when it is no tensor: `sequence`, `map`, …; empty for tensors
/// @param dims the sizes when the rank is known
public record ValueInfoProto(
    String name, int elementType, String kind, Optional<List<DimProto>> dims) {

  public static ValueInfoProto tensor(String name, int elementType, Optional<List<DimProto>> dims) {
    return new ValueInfoProto(name, elementType, "", dims.map(List::copyOf));
  }

  static ValueInfoProto read(ProtoReader in) throws IOException {
    String name = "";
    ValueInfoProto type = tensor("", 0, Optional.empty());
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> name = in.text();
        case 2 -> type = in.message(ValueInfoProto::readType);
        default -> in.skip();
      }
    }
    return new ValueInfoProto(name, type.elementType, type.kind, type.dims);
  }

  private static ValueInfoProto readType(ProtoReader in) throws IOException {
    ValueInfoProto type = tensor("", 0, Optional.empty());
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> type = in.message(ValueInfoProto::readTensor);
        case 4 -> type = other("sequence", in);
        case 5 -> type = other("map", in);
        case 7 -> type = other("opaque value", in);
        case 8 -> type = other("sparse tensor", in);
        case 9 -> type = other("optional value", in);
        default -> in.skip();
      }
    }
    return type;
  }

  private static ValueInfoProto other(String kind, ProtoReader in) throws IOException {
    in.skip();
    return new ValueInfoProto("", 0, kind, Optional.empty());
  }

  private static ValueInfoProto readTensor(ProtoReader in) throws IOException {
    int elementType = 0;
    Optional<List<DimProto>> dims = Optional.empty();
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> elementType = in.enumeration();
        case 2 -> dims = Optional.of(in.message(ValueInfoProto::readShape));
        default -> in.skip();
      }
    }
    return tensor("", elementType, dims);
  }

  private static List<DimProto> readShape(ProtoReader in) throws IOException {
    List<DimProto> dims = new ArrayList<>();
    for (int field = in.next(); field != 0; field = in.next()) {
      if (field == 1) {
        dims.add(in.message(DimProto::read));
      } else {
        in.skip();
      }
    }
    return dims;
  }

  void write(ProtoWriter out) {
    out.text(1, name);
    if (elementType != 0) {
      out.message(2, type -> type.message(1, this::writeTensor));
    }
  }

  private void writeTensor(ProtoWriter out) {
    out.integer(1, elementType);
    dims.ifPresent(
        sizes -> out.message(2, shape -> sizes.forEach(dim -> shape.message(1, dim::write))));
  }
}
