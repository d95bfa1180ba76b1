package fr.barometre.pipeline.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A file that counts the bytes read from it. */
final class CountedFile implements InputFile {
  private final Path file;
  private final AtomicLong bytes;

  /**
   * @param bytes raised by what is read
   */
  CountedFile(Path file, AtomicLong bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  @Override
  public long getLength() {
    return file.toFile().length();
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    RandomAccessFile source = new RandomAccessFile(file.toFile(), "r");
    InputStream counted =
        new InputStream() {
          @Override
          public int read() throws IOException {
            bytes.incrementAndGet();
            return source.read();
          }

          @Override
          public int read(byte[] target, int start, int length) throws IOException {
            int read = source.read(target, start, length);
            bytes.addAndGet(Math.max(0, read));
            return read;
          }

          @Override
          public void close() throws IOException {
            source.close();
          }
        };
    return new DelegatingSeekableInputStream(counted) {
      @Override
      public long getPos() throws IOException {
        return source.getFilePointer();
      }

      @Override
      public void seek(long position) throws IOException {
        source.seek(position);
      }
    };
  }
}
