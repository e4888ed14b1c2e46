package dev.kakehashi.emitter.type;

import org.jspecify.annotations.Nullable;

/// A place of the program that holds values: a variable, a parameter, the elements of the lists
/// made at one place. Its type only ever grows; cells whose values may meet under one Java type
/// parameter become one cell.
@SuppressWarnings("ReferenceEquality")
public final class Cell {
    private final Growth growth;
    private @Nullable Cell united;
    private Type type = Type.NEVER;
    private int steps;
    private boolean tally = true;

    public Cell(Growth growth) {
        this.growth = growth;
    }

    public Type type() {
        return representative().type;
    }

    /// Lets values of this type in.
    public void join(Type arriving) {
        Cell cell = representative();
        if (arriving == Type.NEVER || arriving == cell.type || arriving.equals(cell.type)) {
            return;
        }
        Type before = cell.type;
        if (arriving == Type.ANY) {
            // First the type, then what it held: a list may hold itself.
            cell.type = Type.ANY;
            growth.noticed();
            Lattice.escape(before);
            return;
        }
        Type joined = Lattice.join(before, arriving);
        cell = representative();
        if (before != Type.NEVER && cell.type == before) {
            joined = Widening.widen(before, joined, cell.steps);
        }
        if (!joined.equals(cell.type)) {
            cell.type = cell.type == before ? joined : Lattice.join(cell.type, joined);
            cell.steps++;
            growth.noticed();
        }
    }

    /// Makes the two one: what is in one is in the other from now on.
    public void unite(Cell other) {
        Cell mine = representative();
        Cell theirs = other.representative();
        if (mine == theirs) {
            return;
        }
        theirs.united = mine;
        mine.steps = Math.max(mine.steps, theirs.steps);
        mine.tally &= theirs.tally;
        growth.noticed();
        mine.join(theirs.type);
    }

    /// Whether every int that came in was counted together, step by step.
    public boolean isTally() {
        return representative().tally;
    }

    /// An int came in that nobody counted.
    public void noTally() {
        Cell cell = representative();
        if (cell.tally) {
            cell.tally = false;
            growth.noticed();
        }
    }

    public Cell representative() {
        Cell cell = this;
        while (cell.united != null) {
            cell = cell.united;
        }
        return cell;
    }

    /// Cells are the same if they are united: types that hold them compare by it.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cell cell && representative() == cell.representative();
    }

    /// The same for all cells, as cells become equal while they are in use.
    @Override
    public int hashCode() {
        return 0;
    }
}
