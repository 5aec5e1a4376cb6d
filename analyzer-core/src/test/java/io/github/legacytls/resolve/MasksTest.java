package io.github.legacytls.resolve;

import org.junit.jupiter.api.Test;

/** Masks that are gathered bit by bit, and numbers that are not. */
class MasksTest {

  @Test
  void whatIsSetOnSomePathsMayBeMissing() {
    Snippet mask =
        Snippet.members(
            """
            void two(boolean a, boolean b) {
            int mask = 0;
            if (a) { mask |= 4; }
            if (b) { mask |= 16; }
            Sink.one(mask); // = [4?, 16?]
            }
            void more(boolean a) {
            int mask = 4;
            if (a) { mask |= 8; mask |= 16; }
            Sink.one(mask | 32); // = [4, 16?, 8?, 32]
            }
            """);
    mask.holds();
    mask.holdsInBytecode();
  }

  @Test
  void eachTurnOfALoopMaySetAnother() {
    Snippet mask =
        Snippet.members(
            """
            void loop(String[] names) {
            int mask = 0;
            for (String name : names) {
              mask |= bit(name);
            }
            Sink.one(mask); // = [4?, 16?]
            }
            static int bit(String name) {
              return name == null ? 0 : name.isEmpty() ? 4 : 16;
            }
            """);
    mask.holds();
    mask.holdsInBytecode();
  }

  @Test
  void aConstantOfALibraryStaysAPart() {
    Snippet.members(
            """
            void m() {
            Sink.one(org.acme.Bits.OLD | 16); // = [Bits.OLD, 16]
            }
            """)
        .holds();
  }

  @Test
  void numbersAreNoGatheredMasks() {
    Snippet.members(
            """
            void m(boolean a) {
            Sink.one(4 | 16); // = 20
            int one = a ? 4 : 8;
            Sink.one(one | 16); // = 20 | 24
            boolean any = false;
            any |= a;
            Sink.one(any | true); // = NOT_FOLLOWED
            }
            """)
        .holds();
  }
}
