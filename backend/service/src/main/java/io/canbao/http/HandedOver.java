package io.canbao.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one thread writes while another reads it, a few pieces ahead at most. The JDK's pipe takes a reader for gone when its thread ends, but an
 * answer is read on one thread after the other.
 */
final class HandedOver extends InputStream {
    private static final int PIECE_BYTES = 32 * 1024;
    private static final int PIECES_AHEAD = 4;
    private static final long PATIENCE_SECONDS = 60;
    private static final Piece END = new Piece(new byte[0], null);

    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(PIECES_AHEAD);
    private Piece current = new Piece(new byte[0], null);
    private int position;
    private volatile boolean closed;

    private HandedOver() {}

    /** Starts the writer. What it throws, the reader meets as a failure and never as the end; a reader who is gone, the writer meets so. */
    static HandedOver writtenOn(ExecutorService executor, Consumer<OutputStream> writer) {
        HandedOver stream = new HandedOver();
        executor.execute(() -> {
            try (Pieces out = stream.new Pieces()) {
                writer.accept(out);
                out.end(END);
            } catch (RuntimeException | IOException failed) {
                stream.fail(failed);
            }
        });
        return stream;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // an empty piece may come, the end is one of its kind
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (position == current.bytes().length) {
            if (current == END) {
                return -1;
            }
            current = next();
            position = 0;
        }
        int count = Math.min(length, current.bytes().length - position);
        System.arraycopy(current.bytes(), position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() {
        closed = true;
        pieces.clear();
    }

    private Piece next() throws IOException {
        try {
            Piece piece = pieces.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (piece == null || piece.failure() != null) {
                throw new IOException("the rest could not be written", piece == null ? null : piece.failure());
            }
            return piece;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private void fail(Exception failure) {
        try {
            put(new Piece(new byte[0], failure));
        } catch (IOException readerIsGone) {
            failure.addSuppressed(readerIsGone);
        }
    }

    private void put(Piece piece) throws IOException {
        try {
            if (closed || !pieces.offer(piece, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("nobody reads any more");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /** A part of what is written, or why there is no more. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Piece(byte[] bytes, @Nullable Exception failure) {}

    /** The writer's side. */
    private final class Pieces extends OutputStream {
        private final byte[] buffer = new byte[PIECE_BYTES];
        private int filled;

        @Override
        public void write(int one) throws IOException {
            if (filled == buffer.length) {
                flush();
            }
            buffer[filled++] = (byte) one;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int written = 0; written < length; ) {
                if (filled == buffer.length) {
                    flush();
                }
                int count = Math.min(length - written, buffer.length - filled);
                System.arraycopy(bytes, offset + written, buffer, filled, count);
                filled += count;
                written += count;
            }
        }

        @Override
        public void flush() throws IOException {
            if (filled > 0) {
                put(new Piece(Arrays.copyOf(buffer, filled), null));
                filled = 0;
            }
        }

        void end(Piece end) throws IOException {
            flush();
            put(end);
        }
    }
}
