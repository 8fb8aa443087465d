// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.proto;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A tensor as ONNX stores it. What it claims (sizes, counts) has not been checked.
///
/// @param data the elements as little-endian bytes, by where they stood
/// @param external keys and values that say where the elements lie outside the file; empty when
///   they lie inside
public record TensorProto(
    String name, int elementType, List<Long> dims, Data data, Map<String, String> external) {

  public static final int FLOAT = 1;
  public static final int INT32 = 6;
  public static final int INT64 = 7;
  public static final int BOOL = 9;
  public static final int DOUBLE = 11;

  private static final int EXTERNAL = 1;

  /// Where the elements stood: in one of the typed lists or in `raw_data`.
  public enum Store {
    NONE,
    RAW,
    FLOATS,
    DOUBLES,
    INT32S,
    INT64S,
    UINT64S,
    STRINGS
  }

  /// Elements as bytes; those of `INT32S` are 4 bytes each whatever the element type.
  public record Data(Store store, MemorySegment bytes) {
    static final Data NONE = new Data(Store.NONE, MemorySegment.NULL);
  }

  public TensorProto {
    dims = List.copyOf(dims);
    external = Map.copyOf(external);
  }

  public TensorProto named(String other) {
    return new TensorProto(other, elementType, dims, data, external);
  }

  /// The same tensor with its elements in another file.
  public TensorProto outside(Map<String, String> where) {
    return new TensorProto(name, elementType, dims, Data.NONE, where);
  }

  /// Reads the fields up to the end of the message.
  public static TensorProto read(ProtoReader in) throws IOException {
    Collected c = new Collected();
    for (int field = in.next(); field != 0; field = in.next()) {
      c.take(field, in);
    }
    boolean outside = c.location == EXTERNAL;
    return new TensorProto(
        c.name, c.elementType, c.dims, c.data(), outside ? c.external : Map.of());
  }

  public void write(ProtoWriter out) {
    dims.forEach(dim -> out.integer(1, dim));
    out.integer(2, elementType);
    out.text(8, name);
    if (external.isEmpty()) {
      out.bytes(9, data.bytes);
    } else {
      new TreeMap<>(external).forEach((key, value) -> out.message(13, Entry.writing(key, value)));
      out.integer(14, EXTERNAL);
    }
  }

  /// What has been read so far.
  private static final class Collected {
    private String name = "";
    private int elementType;
    private int location;
    private final List<Long> dims = new ArrayList<>();
    private final Map<String, String> external = new TreeMap<>();
    private final NumberBytes numbers = new NumberBytes();
    private Store store = Store.NONE;
    private MemorySegment raw = MemorySegment.NULL;

    private void take(int field, ProtoReader in) throws IOException {
      switch (field) {
        case 1 -> in.integers(dims::add);
        case 2 -> elementType = in.enumeration();
        case 3 -> throw new ProtoException("stores a tensor in segments, which nobody does");
        case 4 -> in.fixed(4, in(Store.FLOATS));
        case 5 -> narrow(in);
        case 6 -> {
          in(Store.STRINGS);
          in.skip();
        }
        case 7 -> wide(in, Store.INT64S);
        case 8 -> name = in.text();
        case 9 -> {
          in(Store.RAW);
          raw = in.bytes();
        }
        case 10 -> in.fixed(8, in(Store.DOUBLES));
        case 11 -> wide(in, Store.UINT64S);
        case 13 -> in.message(Entry::read).into(external);
        case 14 -> location = in.enumeration();
        default -> in.skip();
      }
    }

    private NumberBytes in(Store wanted) throws ProtoException {
      if (store != Store.NONE && store != wanted) {
        throw new ProtoException("stores the elements of tensor " + name + " twice");
      }
      store = wanted;
      return numbers;
    }

    private void narrow(ProtoReader in) throws IOException {
      NumberBytes to = in(Store.INT32S);
      Numbers read = new Numbers(value -> to.putInt((int) value));
      in.integers(read);
      read.check();
    }

    private void wide(ProtoReader in, Store wanted) throws IOException {
      NumberBytes to = in(wanted);
      Numbers read = new Numbers(to::putLong);
      in.integers(read);
      read.check();
    }

    private Data data() {
      return store == Store.NONE
          ? Data.NONE
          : new Data(store, store == Store.RAW ? raw : numbers.segment());
    }
  }
}
