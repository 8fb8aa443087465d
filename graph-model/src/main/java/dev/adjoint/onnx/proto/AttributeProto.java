// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.proto;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A named attribute of a node.
public record AttributeProto(String name, Value value) {

  private static final int UNDEFINED = 0;
  private static final int FLOAT = 1;
  private static final int INT = 2;
  private static final int STRING = 3;
  private static final int TENSOR = 4;
  private static final int GRAPH = 5;
  private static final int FLOATS = 6;
  private static final int INTS = 7;
  private static final int STRINGS = 8;

  /// The value, of the kinds that operators use.
  public sealed interface Value {}

  public record Int(long value) implements Value {}

  public record Real(float value) implements Value {}

  public record Text(String value) implements Value {}

  public record Literal(TensorProto value) implements Value {}

  public record Body(GraphProto value) implements Value {}

  public record Ints(List<Long> value) implements Value {
    public Ints {
      value = List.copyOf(value);
    }
  }

  public record Reals(List<Float> value) implements Value {
    public Reals {
      value = List.copyOf(value);
    }
  }

  public record Texts(List<String> value) implements Value {
    public Texts {
      value = List.copyOf(value);
    }
  }

  /// Inside a function: the value that its caller gives to the attribute `of`.
  public record Reference(String of) implements Value {}

  /// A kind that no operator here takes: sparse tensors, types, lists of graphs.
  public record Other(int type) implements Value {}

  public static AttributeProto of(String name, long value) {
    return new AttributeProto(name, new Int(value));
  }

  public static AttributeProto of(String name, List<Long> values) {
    return new AttributeProto(name, new Ints(values));
  }

  static AttributeProto read(ProtoReader in) throws IOException {
    Collected c = new Collected();
    for (int field = in.next(); field != 0; field = in.next()) {
      c.take(field, in);
    }
    return new AttributeProto(c.name, c.value());
  }

  void write(ProtoWriter out) {
    out.text(1, name);
    switch (value) {
      case Real(float f) -> out.single(2, f).integer(20, FLOAT);
      case Int(long i) -> out.integer(3, i).integer(20, INT);
      case Text(String s) -> out.entry(4, s).integer(20, STRING);
      case Literal(TensorProto t) -> out.message(5, t::write).integer(20, TENSOR);
      case Body(GraphProto g) -> out.message(6, g::write).integer(20, GRAPH);
      case Reals(List<Float> all) -> {
        all.forEach(f -> out.single(7, f));
        out.integer(20, FLOATS);
      }
      case Ints(List<Long> all) -> {
        all.forEach(i -> out.integer(8, i));
        out.integer(20, INTS);
      }
      case Texts(List<String> all) -> {
        all.forEach(s -> out.entry(9, s));
        out.integer(20, STRINGS);
      }
      case Reference(String of) -> out.text(21, of);
      case Other(int type) -> throw new IllegalArgumentException("attribute of type " + type);
    }
  }

  /// What has been read so far; models of the first format version have no type field.
  private static final class Collected {
    private String name = "";
    private String reference = "";
    private int type = UNDEFINED;
    private int seen = UNDEFINED;
    private float real;
    private long integer;
    private String text = "";
    private Optional<TensorProto> tensor = Optional.empty();
    private Optional<GraphProto> graph = Optional.empty();
    private final List<Float> reals = new ArrayList<>();
    private final List<Long> integers = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    private void take(int field, ProtoReader in) throws IOException {
      switch (field) {
        case 1 -> name = in.text();
        case 2 -> real = seeing(FLOAT, in).single();
        case 3 -> integer = seeing(INT, in).integer();
        case 4 -> text = seeing(STRING, in).text();
        case 5 -> tensor = Optional.of(seeing(TENSOR, in).message(TensorProto::read));
        case 6 -> graph = Optional.of(seeing(GRAPH, in).nested(GraphProto::read));
        case 7 -> floats(seeing(FLOATS, in));
        case 8 -> seeing(INTS, in).integers(integers::add);
        case 9 -> texts.add(seeing(STRINGS, in).text());
        case 20 -> type = in.enumeration();
        case 21 -> reference = in.text();
        default -> in.skip();
      }
    }

    private ProtoReader seeing(int kind, ProtoReader in) {
      seen = kind;
      return in;
    }

    private void floats(ProtoReader in) throws IOException {
      NumberBytes bytes = new NumberBytes();
      in.fixed(4, bytes);
      var numbers = bytes.segment().asByteBuffer().order(java.nio.ByteOrder.LITTLE_ENDIAN);
      while (numbers.hasRemaining()) {
        reals.add(numbers.getFloat());
      }
    }

    private Value value() throws ProtoException {
      if (!reference.isEmpty()) {
        return new Reference(reference);
      }
      int kind = type == UNDEFINED ? seen : type;
      return switch (kind) {
        case FLOAT -> new Real(real);
        case INT -> new Int(integer);
        case STRING -> new Text(text);
        case TENSOR -> new Literal(tensor.orElseThrow(this::empty));
        case GRAPH -> new Body(graph.orElseThrow(this::empty));
        case FLOATS -> new Reals(reals);
        case INTS -> new Ints(integers);
        case STRINGS -> new Texts(texts);
        default -> new Other(kind);
      };
    }

    private ProtoException empty() {
      return new ProtoException("has an attribute " + name + " without its value");
    }
  }
}
