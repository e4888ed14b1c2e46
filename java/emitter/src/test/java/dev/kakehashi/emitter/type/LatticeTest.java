package dev.kakehashi.emitter.type;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class LatticeTest {
    private final Growth growth = new Growth();

    private Cell cell(Type type) {
        Cell cell = new Cell(growth);
        cell.join(type);
        return cell;
    }

    @Test
    void aValueOrNoneIsOptional() {
        assertThat(Lattice.join(Type.STR, Type.NONE)).isEqualTo(new Type.Optional(Type.STR));
        assertThat(Lattice.join(Type.NONE, Type.NONE)).isEqualTo(Type.NONE);
    }

    @Test
    void anIntIsNotABool() {
        assertThat(Lattice.join(Type.BOOL, Type.INT)).isEqualTo(Type.ANY);
    }

    @Test
    void listsThatMeetHoldTheSame() {
        Cell one = cell(Type.integer(0, 1));
        Cell other = cell(Type.integer(5, 9));
        Lattice.join(new Type.ListOf(one), new Type.ListOf(other));
        assertThat(one).isEqualTo(other);
        assertThat(one.type()).isEqualTo(Type.integer(0, 9));
    }

    @Test
    void aListThatIsLostSightOfMayHoldAnything() {
        Cell element = cell(Type.STR);
        Lattice.join(new Type.ListOf(element), Type.INT);
        assertThat(element.type()).isEqualTo(Type.ANY);
    }

    @Test
    void aListMayHoldItselfAndBeLost() {
        Cell element = new Cell(growth);
        element.join(new Type.ListOf(element));
        element.join(Type.INT);
        assertThat(element.type()).isEqualTo(Type.ANY);
    }

    @Test
    void tuplesJoinItemByItem() {
        Type one = new Type.TupleOf(List.of(Type.STR, Type.integer(1, 1)));
        Type other = new Type.TupleOf(List.of(Type.STR, Type.integer(4, 4)));
        assertThat(Lattice.join(one, other))
                .isEqualTo(new Type.TupleOf(List.of(Type.STR, Type.integer(1, 4))));
    }

    @Test
    void anIntervalThatKeepsGrowingComesToAnEnd() {
        Cell cell = new Cell(growth);
        int steps = 0;
        for (long value = 0; value < 10_000; value++) {
            growth.take();
            cell.join(Type.integer(value, value));
            steps += growth.take() ? 1 : 0;
        }
        assertThat(steps).isLessThan(10);
    }
}
