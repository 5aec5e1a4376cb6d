package io.github.legacytls.scan;

import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Threads that work on resources, each with a bench of tools of its own.
 *
 * @param <B> the bench: what one thread uses at a time
 */
final class Workers<B extends AutoCloseable> implements AutoCloseable {

  /** Deeply nested expressions are parsed and followed recursively. */
  private static final long STACK_BYTES = 64L << 20;

  private final ExecutorService threads;
  private final Supplier<B> newBench;
  private final Deque<B> idle = new ConcurrentLinkedDeque<>();

  Workers(int count, Supplier<B> newBench) {
    this.newBench = newBench;
    var number = new AtomicInteger();
    this.threads =
        Executors.newFixedThreadPool(
            Math.max(1, count),
            task -> {
              var thread =
                  new Thread(null, task, "legacytls-" + number.incrementAndGet(), STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Does something as soon as a thread is free. */
  <T> Future<T> submit(Function<B, T> work) {
    Callable<T> task =
        () -> {
          B bench = borrow();
          try {
            return work.apply(bench);
          } finally {
            idle.push(bench);
          }
        };
    return threads.submit(task);
  }

  private B borrow() {
    B bench = idle.poll();
    return bench == null ? newBench.get() : bench;
  }

  /** Waits for what was submitted. */
  static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the scan was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the scan failed", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    idle.forEach(
        bench -> {
          try {
            bench.close();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
