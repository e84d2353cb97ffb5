package io.canbao.http;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** Bodies that are written while they are sent, from the database as it was at one moment, however long their reading takes. */
@Singleton
public final class OneMoment {
    private static final TransactionDefinition DEFINITION = definition();

    private final TransactionOperations<Connection> transactions;
    private final ExecutorService mayWait;

    OneMoment(TransactionOperations<Connection> transactions, @Named(TaskExecutors.BLOCKING) ExecutorService mayWait) {
        this.transactions = transactions;
        this.mayWait = mayWait;
    }

    /** What is written, as fast as the caller takes it. A failure on the way ends the connection, so that half is not taken for the whole. */
    public InputStream written(Consumer<OutputStream> writer) {
        return HandedOver.writtenOn(
                mayWait,
                out -> transactions.execute(DEFINITION, status -> {
                    writer.accept(out);
                    return true;
                }));
    }

    private static TransactionDefinition definition() {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(TransactionDefinition.Isolation.REPEATABLE_READ);
        definition.setReadOnly(true);
        return definition;
    }
}
