import static dev.kakehashi.runtime.Builtins.print;

import dev.kakehashi.runtime.Operator;
import dev.kakehashi.runtime.PyInstance;
import dev.kakehashi.runtime.PyType;
import dev.kakehashi.runtime.Python;
import dev.kakehashi.runtime.program.ClassBuilder;
import dev.kakehashi.runtime.program.Launcher;
import dev.kakehashi.runtime.program.Modules;
import dev.kakehashi.runtime.program.Raised;
import dev.kakehashi.runtime.value.PyList;
import dev.kakehashi.runtime.value.PyTuple;

/**
 * Classes with fields and methods of their own types.
 */
@SuppressWarnings("unchecked")
public final class Classes {
    public static void main(String[] arguments) {
        Launcher.main("classes.py", arguments, Classes::run);
    }

    static void run() {
        Account.TYPE = new ClassBuilder("Account", "__main__").implementedBy(Account.class).build();
        Savings.TYPE = new ClassBuilder("Savings", "__main__", Account.TYPE).implementedBy(Savings.class).build();
        PyList<Account> accounts = PyList.<Account>of(new Account("Ann", 20), new Savings("Bob", 0.25));
        for (Account account : accounts) {
            account.withdraw(5);
            print(account);
        }
        Savings savings = new Savings("Cleo", Savings.doubled(0.5));
        print(savings.interest(), savings.owner);
    }

    /**
     * What somebody has at the bank.
     */
    static class Account extends PyInstance {
        static PyType TYPE;

        @Python("fee")
        static final long fee = 2L;

        String owner;

        long balance;

        PyList<PyTuple> entries;

        @Python("__init__(self, owner, balance=0)")
        Account(String owner, long balance) {
            this.owner = owner;
            this.balance = balance;
            this.entries = new PyList<PyTuple>();
        }

        @Python("withdraw(self, amount)")
        long withdraw(long amount) {
            // Refuses what is not there.
            if (amount > this.balance) {
                throw Raised.exception(Operator.call(Modules.builtin("ValueError"), this.owner + " has " + Long.toString(this.balance) + " only"));
            }
            this.balance -= amount;
            this.entries.add(PyTuple.of("withdraw", amount));
            return this.balance;
        }

        public String __str__() {
            return this.owner + ": " + Long.toString(this.balance);
        }
    }

    static class Savings extends Account {
        static PyType TYPE;

        double rate;

        @Python("__init__(self, owner, rate)")
        Savings(String owner, double rate) {
            super(owner, 100);
            this.rate = rate;
        }

        @Python("withdraw(self, amount)")
        @Override
        long withdraw(long amount) {
            long left = super.withdraw(amount);
            print(Long.toString(left) + " left");
            return left;
        }

        @Python("interest")
        double interest() {
            return this.rate * 100.0;
        }

        @Python("doubled(rate)")
        static double doubled(double rate) {
            return rate * 2.0;
        }
    }
}
