package io.github.legacytls.frontend.bytecode;

import static org.objectweb.asm.Opcodes.*;

import io.github.legacytls.frontend.bytecode.Slot.Kind;
import io.github.legacytls.frontend.lowering.Guards;
import io.github.legacytls.frontend.lowering.Heap;
import io.github.legacytls.frontend.lowering.Join;
import io.github.legacytls.frontend.lowering.MethodLowering;
import io.github.legacytls.ir.FieldName;
import io.github.legacytls.ir.Guard;
import io.github.legacytls.ir.MethodName;
import io.github.legacytls.ir.Value;
import io.github.legacytls.location.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Translates instructions into the verbs of the abstract machine. */
final class Instructions extends Interpreter<Slot> {

  /** The way to a return that has no other. */
  static final int STRAIGHT = -1;

  private final MethodLowering lowering;
  private final FinallyCopies copies;
  private final Places places;
  private final Type returnType;
  private final Slot dead;
  private State state;
  private int from = STRAIGHT;
  private Optional<Value> tested = Optional.empty();

  Instructions(MethodLowering lowering, FinallyCopies copies, Places places, Type returnType) {
    super(ASM9);
    this.lowering = lowering;
    this.copies = copies;
    this.places = places;
    this.returnType = returnType;
    this.dead = Slot.dead(lowering.unknown(places.self()));
    this.state = new State(0, 0, dead);
  }

  /** Executes one instruction in {@code state}, which it changes. */
  void execute(AbstractInsnNode instruction, State state) throws AnalyzerException {
    this.state = state;
    this.tested = Optional.empty();
    state.execute(instruction, this);
    if (instruction.getOpcode() == RETURN) {
      lowering.exit(heap());
    }
  }

  /** What the jump or switch executed last depends on. */
  Optional<Value> tested() {
    return tested;
  }

  /** The condition under which the switch at {@code index} goes the way of {@code key}. */
  Value isKey(Value tested, long key, int index) {
    Location site = places.at(index);
    return new Value.Operation("==", List.of(tested, new Value.Literal(key, site)), site);
  }

  /**
   * Says on which way a return is reached that several paths share: each of them returns at a place
   * of its own.
   */
  void comeFrom(int way) {
    from = way;
  }

  /** What comes next belongs to these handlers, each named by its first instruction. */
  void within(IntStream handlers) {
    lowering.within(handlers.mapToObj(places::at).toList());
  }

  Slot dead() {
    return dead;
  }

  /** What a handler finds on the stack. */
  Slot exception(AbstractInsnNode handler) {
    return Slot.of(lowering.unknown(places.of(handler)), 1);
  }

  /** The condition under which a handler runs. */
  Value failure(AbstractInsnNode handler) {
    return Guard.failure(places.of(handler));
  }

  private Heap heap() {
    return state.heap();
  }

  private Guards guards() {
    return state.guards();
  }

  @Override
  public Slot newValue(@Nullable Type type) {
    return dead;
  }

  @Override
  public Slot merge(Slot a, Slot b) {
    if (a.equals(b) || a.is(Kind.DEAD)) {
      return a;
    }
    if (b.is(Kind.DEAD) || a.size() != b.size() || a.is(Kind.UNBORN) != b.is(Kind.UNBORN)) {
      return dead;
    }
    Value joined = Join.of(a.value(), b.value());
    Kind kind = a.kind() == b.kind() ? a.kind() : Kind.PLAIN;
    return joined == a.value() && kind == a.kind()
        ? a
        : new Slot(joined, a.size(), kind, a.pushedBy());
  }

  @Override
  public @Nullable Slot newOperation(AbstractInsnNode instruction) {
    Location site = places.of(instruction);
    int opcode = instruction.getOpcode();
    if (opcode >= ICONST_M1 && opcode <= ICONST_5) {
      return number((long) opcode - ICONST_0, 1, site);
    }
    return switch (opcode) {
      case ACONST_NULL -> Slot.of(new Value.Literal(Value.Null.NULL, site), 1);
      case LCONST_0, LCONST_1 -> number((long) opcode - LCONST_0, 2, site);
      case FCONST_0, FCONST_1, FCONST_2 ->
          Slot.of(new Value.Literal((double) (opcode - FCONST_0), site), 1);
      case DCONST_0, DCONST_1 -> Slot.of(new Value.Literal((double) (opcode - DCONST_0), site), 2);
      case BIPUSH, SIPUSH -> number(((IntInsnNode) instruction).operand, 1, site);
      case LDC -> constant(((LdcInsnNode) instruction).cst, site);
      case GETSTATIC -> {
        FieldInsnNode field = (FieldInsnNode) instruction;
        yield typed(Type.getType(field.desc), lowering.loadStatic(heap(), name(field), site));
      }
      case NEW ->
          Slot.unborn(lowering.allocate(Names.type(((TypeInsnNode) instruction).desc), site));
      default -> Slot.of(lowering.unknown(site), 1);
    };
  }

  private static Slot number(long number, int size, Location site) {
    return Slot.of(new Value.Literal(number, site), size);
  }

  private static Slot constant(Object constant, Location site) {
    int size = constant instanceof Long || constant instanceof Double ? 2 : 1;
    return Slot.of(
        Names.literal(constant, site),
        constant instanceof org.objectweb.asm.ConstantDynamic dynamic ? dynamic.getSize() : size);
  }

  @Override
  public Slot copyOperation(AbstractInsnNode instruction, Slot value) {
    if (instruction.getOpcode() == ALOAD && value.is(Kind.UNBORN)) {
      return new Slot(value.value(), 1, Kind.UNBORN, places.indexOf(instruction));
    }
    return value;
  }

  @Override
  public @Nullable Slot unaryOperation(AbstractInsnNode instruction, Slot operand) {
    Location site = places.of(instruction);
    Value value = operand.value();
    return switch (instruction.getOpcode()) {
      case INEG, FNEG -> operation("-", List.of(value), 1, site);
      case LNEG, DNEG -> operation("-", List.of(value), 2, site);
      case IINC -> {
        long by = ((IincInsnNode) instruction).incr;
        yield operation("+", List.of(value, new Value.Literal(by, site)), 1, site);
      }
      case I2L, I2D, L2D, F2L, F2D, D2L -> Slot.of(value, 2);
      case I2F, L2I, L2F, F2I, D2I, D2F, I2B, I2C, I2S -> Slot.of(value, 1);
      case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE, IFNULL, IFNONNULL -> {
        tested = Optional.of(condition(instruction.getOpcode(), operand, site));
        yield null;
      }
      case TABLESWITCH, LOOKUPSWITCH -> {
        tested = Optional.of(value);
        yield null;
      }
      case PUTSTATIC -> {
        FieldInsnNode field = (FieldInsnNode) instruction;
        Value stored = Names.as(Type.getType(field.desc), value);
        lowering.storeStatic(heap(), name(field), stored, site);
        yield null;
      }
      case GETFIELD -> {
        FieldInsnNode field = (FieldInsnNode) instruction;
        yield typed(Type.getType(field.desc), lowering.loadField(heap(), name(field), value, site));
      }
      case NEWARRAY, ANEWARRAY -> Slot.of(lowering.array(heap(), site), 1);
      case ARRAYLENGTH -> operation("length", List.of(value), 1, site);
      case CHECKCAST -> operand;
      case INSTANCEOF -> {
        TypeInsnNode type = (TypeInsnNode) instruction;
        Value wanted = new Value.Literal(Names.type(type.desc), site);
        yield Slot.truth(lowering.operation(heap(), "instanceof", List.of(value, wanted), site));
      }
      default -> null;
    };
  }

  /** The condition under which a jump that looks at one operand jumps. */
  private Value condition(int opcode, Slot operand, Location site) {
    Value value = operand.value();
    if (opcode == IFNULL || opcode == IFNONNULL) {
      Value nothing = new Value.Literal(Value.Null.NULL, site);
      String operator = opcode == IFNULL ? "==" : "!=";
      return lowering.operation(heap(), operator, List.of(value, nothing), site);
    }
    if (operand.is(Kind.TRUTH)) {
      Value truth = heap().read(value);
      return opcode == IFEQ ? new Value.Operation("!", List.of(truth), site) : truth;
    }
    String operator = Operators.comparison(opcode - IFEQ + IF_ICMPEQ);
    return value instanceof Value.Operation compared
            && compared.operator().equals(Operators.COMPARE)
        ? lowering.operation(heap(), operator, lowering.operandsOf(compared), site)
        : lowering.operation(heap(), operator, List.of(value, new Value.Literal(0L, site)), site);
  }

  @Override
  public @Nullable Slot binaryOperation(AbstractInsnNode instruction, Slot left, Slot right) {
    Location site = places.of(instruction);
    List<Value> operands = List.of(left.value(), right.value());
    int opcode = instruction.getOpcode();
    if (opcode >= IF_ICMPEQ && opcode <= IF_ACMPNE) {
      tested =
          Optional.of(lowering.operation(heap(), Operators.comparison(opcode), operands, site));
      return null;
    }
    return switch (opcode) {
      case IALOAD, FALOAD, AALOAD, BALOAD, CALOAD, SALOAD -> element(operands, 1, site);
      case LALOAD, DALOAD -> element(operands, 2, site);
      case PUTFIELD -> {
        FieldInsnNode field = (FieldInsnNode) instruction;
        Value stored = Names.as(Type.getType(field.desc), right.value());
        lowering.storeField(heap(), name(field), left.value(), stored, site);
        yield null;
      }
      case LCMP, FCMPL, FCMPG, DCMPL, DCMPG -> operation(Operators.COMPARE, operands, 1, site);
      default -> operation(Operators.arithmetic(opcode), operands, left.size(), site);
    };
  }

  @Override
  public @Nullable Slot ternaryOperation(
      AbstractInsnNode instruction, Slot array, Slot index, Slot value) {
    Value stored =
        instruction.getOpcode() == CASTORE
            ? Names.as(Type.CHAR_TYPE, value.value())
            : value.value();
    lowering.storeElement(heap(), array.value(), index.value(), stored, places.of(instruction));
    return null;
  }

  @Override
  public @Nullable Slot naryOperation(AbstractInsnNode instruction, List<? extends Slot> operands) {
    Location site = places.of(instruction);
    List<Value> values = operands.stream().map(Slot::value).map(Value.class::cast).toList();
    if (instruction instanceof MethodInsnNode call) {
      Type[] parameters = Type.getArgumentTypes(call.desc);
      MethodName callee = Names.method(call.owner, call.name, call.desc);
      if (call.getOpcode() == INVOKESTATIC) {
        return call(callee, Optional.empty(), Names.as(parameters, values), call.desc, site);
      }
      List<Value> arguments = Names.as(parameters, values.subList(1, values.size()));
      if (call.name.equals(MethodName.CONSTRUCTOR)) {
        construct(callee, operands.get(0), arguments, site);
        return null;
      }
      return call(callee, Optional.of(values.get(0)), arguments, call.desc, site);
    }
    if (instruction instanceof InvokeDynamicInsnNode dynamic) {
      Type type = Type.getReturnType(dynamic.desc);
      return typed(type, DynamicCalls.link(dynamic, values, lowering, state, site));
    }
    return Slot.of(lowering.array(heap(), site), 1);
  }

  private Slot call(
      MethodName callee,
      Optional<Value> receiver,
      List<Value> arguments,
      String descriptor,
      Location site) {
    copies.called(site, state.isUnwinding());
    Value result = lowering.call(heap(), callee, receiver, arguments, guards().list(), site);
    return typed(Type.getReturnType(descriptor), result);
  }

  /**
   * A new object stands where {@code NEW} is, {@code super(..)} and {@code this(..)} where their
   * receiver is pushed: there the line is right, whichever compiler wrote it.
   */
  private void construct(
      MethodName constructor, Slot receiver, List<Value> arguments, Location call) {
    if (receiver.value() instanceof Value.Instance placeholder && receiver.is(Kind.UNBORN)) {
      Location site = placeholder.site();
      copies.called(site, state.isUnwinding());
      Value object = lowering.construct(heap(), constructor, arguments, guards().list(), site);
      state.born(site, object);
      return;
    }
    Value self = receiver.value();
    Location site = receiver.pushedBy() >= 0 ? places.at(receiver.pushedBy()) : call;
    lowering.constructSelf(heap(), constructor, self, arguments, guards().list(), site);
    state.born(self.site(), self);
  }

  @Override
  public void returnOperation(AbstractInsnNode instruction, Slot value, @Nullable Slot expected) {
    Value returned = Names.as(returnType, value.value());
    Location site = from == STRAIGHT ? places.of(instruction) : places.of(instruction, from);
    lowering.returns(heap(), returned, guards().list(), site);
  }

  private Slot element(List<Value> operands, int size, Location site) {
    return Slot.of(lowering.loadElement(heap(), operands.get(0), operands.get(1), site), size);
  }

  private Slot operation(String operator, List<Value> operands, int size, Location site) {
    return Slot.of(lowering.operation(heap(), operator, operands, site), size);
  }

  private static Slot typed(Type type, Value value) {
    int sort = type.getSort();
    return sort == Type.BOOLEAN
        ? Slot.truth(value)
        : Slot.of(value, sort == Type.LONG || sort == Type.DOUBLE ? 2 : 1);
  }

  private static FieldName name(FieldInsnNode field) {
    return Names.field(field.owner, field.name);
  }
}
